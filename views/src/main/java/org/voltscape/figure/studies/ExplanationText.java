package org.voltscape.figure.studies;

import java.util.Locale;
import org.voltscape.engine.attribution.LayerCost;
import org.voltscape.engine.attribution.TrialExplanation;
import org.voltscape.engine.attribution.WeightCost;
import org.voltscape.engine.study.Study;

/** What cost the accuracy in a trial, in words. Layers, outputs and inputs count from 1. */
public final class ExplanationText {
  /** How weights are chosen, for hover explanations and help. */
  public static final String METHOD =
      "Weights are chosen in two steps. First every changed weight gets an estimate: the size of its"
          + " deviation times the rms of the values it is multiplied with times how far its sums"
          + " reach to the outputs (the root of the summed squares of the weights on the way). Then"
          + " the most promising are restored one at a time and the network is tested again; those"
          + " that bring back most are listed, and restored together from the top.";

  private ExplanationText() {}

  /** What a trial of a study cost, in images and points. */
  public static String trial(Study study, TrialExplanation e) {
    return String.format(
        Locale.ROOT,
        "Accuracy %s %% instead of %s %% without faults: %,d of %,d %ss lost, %,d gained;"
            + " %s %% classified as without faults.",
        percent(e.share(e.correct())),
        percent(e.share(e.cleanCorrect())),
        e.lost(),
        e.images(),
        study.task().example(),
        e.gained(),
        percent(e.share(e.agreeing())));
  }

  /** What an explanation of a study's trials leaves out; empty for nothing. */
  public static String leftOut(Study study) {
    return study.memory().scope().activations()
        ? "Faults on inputs and activations are in every count; weights alone are named."
        : "";
  }

  /** What restoring the listed weights brings back. */
  public static String answer(TrialExplanation e) {
    if (e.changedWords() == 0) {
      return "No effective weight differs from its nominal one.";
    }
    String changed =
        String.format(
            Locale.ROOT,
            "%,d of %,d effective weights differ from the nominal ones",
            e.changedWords(),
            e.words());
    if (e.weights().isEmpty()) {
      return changed + ".";
    }
    if (e.pointsLost() <= 0) {
      return changed + ", which costs no accuracy in this trial.";
    }
    int n = e.weights().size();
    return String.format(
        Locale.ROOT,
        "Restoring %s of %,d changed weights brings back %s of %s points.",
        n == 1 ? "this one" : "these " + n,
        e.changedWords(),
        points(e.pointsBack()),
        points(e.pointsLost()));
  }

  /** A number of percentage points with a true minus sign. */
  public static String points(double points) {
    return String.format(Locale.ROOT, "%.1f", points == 0 ? 0 : points).replace('-', '−');
  }

  /** A share in percent, without the sign. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  /** Name of a layer. */
  public static String layer(LayerCost layer) {
    return "layer " + (layer.layer() + 1);
  }

  /** Where a weight is. */
  public static String place(WeightCost weight) {
    return "layer "
        + (weight.layer() + 1)
        + ", output "
        + (weight.output() + 1)
        + (weight.bias() ? ", bias" : ", input " + (weight.input() + 1));
  }

  /** Positions of the bits that differ, the highest first, for example {@code 7, 3}. */
  public static String bits(WeightCost weight) {
    StringBuilder text = new StringBuilder();
    for (int b = Integer.SIZE - 1; b >= 0; b--) {
      if ((weight.bits() >>> b & 1) != 0) {
        text.append(text.isEmpty() ? "" : ", ").append(b);
      }
    }
    return text.toString();
  }

  /** A value of a weight to three significant digits. */
  public static String value(double value) {
    return DeviationText.number(value);
  }
}
