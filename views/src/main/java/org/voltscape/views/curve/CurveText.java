package org.voltscape.views.curve;

import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.figure.studies.ProbabilityText;
import org.voltscape.figure.studies.SupplyText;

/** What a curve says at a voltage, in words. */
public final class CurveText {
  private CurveText() {}

  /** For the operating point, for example {@code 0.500 V, p = 0.28}. */
  public static String label(ErrorCurve curve, double volts) {
    return SupplyText.volts(volts)
        + ", p = "
        + ProbabilityText.of(curve.probability(volts))
        + (curve.extrapolated(volts) ? " (extrapolated)" : "");
  }

  /** A sentence for a header. */
  static String sentence(ErrorCurve curve, double volts) {
    String text =
        "At "
            + SupplyText.volts(volts)
            + " a cell fails with p = "
            + ProbabilityText.of(curve.probability(volts));
    if (volts < curve.lowest()) {
      return text + ", extrapolated below the lowest point, " + SupplyText.volts(curve.lowest());
    }
    if (volts > curve.highest()) {
      return text + ", extrapolated above the highest point, " + SupplyText.volts(curve.highest());
    }
    return text + ", between the control points";
  }
}
