package org.voltscape.engine.decide;

import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Summary;

/** Designs of which only what a test is about is said. */
final class Designs {
  private Designs() {}

  static DesignPoint point(int index, double joules) {
    return point(index, joules, 0.5, 1, 1, false, null);
  }

  static Summary of(double... accuracies) {
    return Intervals.ofAccuracies(Sample.of(accuracies), 1000, Looks.PLANNED);
  }

  static DesignPoint point(
      int index,
      double joules,
      double volts,
      double area,
      double latency,
      boolean retraining,
      Summary outcome) {
    return new DesignPoint(
        index,
        index,
        0,
        "design " + index,
        volts,
        outcome,
        false,
        joules,
        joules / 1e-6,
        area,
        1,
        area,
        latency,
        0,
        retraining,
        false,
        "a test");
  }
}
