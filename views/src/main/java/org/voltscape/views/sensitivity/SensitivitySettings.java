package org.voltscape.views.sensitivity;

import org.voltscape.engine.array.sensitivity.Grain;
import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.trial.sensitivity.SensitivityOn;

/**
 * What the view shows of a network.
 *
 * @param layer number of the layer, 0 the first
 * @param p probability that a bit is flipped, in (0, 1]
 * @param draws injections into each group
 * @param images examples that gradients and injection see, where there are as many
 */
record SensitivitySettings(
    int layer, Grain grain, Reading reading, double p, int draws, int images, SensitivityOn on) {
  /** As the command line has it, on fewer images: a window has to answer soon. */
  static final SensitivitySettings DEFAULT =
      new SensitivitySettings(
          0, Grain.FILTER, Reading.MEAN_ABSOLUTE, 0.01, 20, 500, SensitivityOn.TEST);

  SensitivitySettings withLayer(int other) {
    return new SensitivitySettings(other, grain, reading, p, draws, images, on);
  }

  SensitivitySettings withGrain(Grain other) {
    return new SensitivitySettings(layer, other, reading, p, draws, images, on);
  }

  SensitivitySettings withReading(Reading other) {
    return new SensitivitySettings(layer, grain, other, p, draws, images, on);
  }

  SensitivitySettings withP(double other) {
    return new SensitivitySettings(layer, grain, reading, other, draws, images, on);
  }

  SensitivitySettings withDraws(int other) {
    return new SensitivitySettings(layer, grain, reading, p, other, images, on);
  }

  SensitivitySettings withImages(int other) {
    return new SensitivitySettings(layer, grain, reading, p, draws, other, on);
  }

  SensitivitySettings withOn(SensitivityOn other) {
    return new SensitivitySettings(layer, grain, reading, p, draws, images, other);
  }
}
