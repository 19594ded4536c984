package org.voltscape.views.curve;

import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.ProbabilityBand;
import org.voltscape.figure.studies.AxisText;
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

  /** A place on the curve's axis with its unit. */
  static String place(ErrorCurve curve, double x) {
    return AxisText.of(curve.axis(), x);
  }

  /** For a curve no study can have. */
  static String onlyShown(ErrorCurve curve) {
    return "Only shown: "
        + curve.title()
        + " is over "
        + curve.axis().text()
        + ", the study sweeps a supply in V. Choose a curve over a supply to go on";
  }

  /** A sentence for a header. */
  static String sentence(ErrorCurve curve, double volts) {
    String text =
        "At "
            + SupplyText.volts(volts)
            + " a cell fails with p = "
            + ProbabilityText.of(curve.probability(volts))
            + curve.band(volts).map(CurveText::band).orElse("");
    if (volts < curve.lowest()) {
      return text + ", extrapolated below the lowest point, " + place(curve, curve.lowest());
    }
    if (volts > curve.highest()) {
      return text + ", extrapolated above the highest point, " + place(curve, curve.highest());
    }
    return text
        + (curve.hasMeasuredRange()
            ? ", within the measured range"
            : ", between the control points");
  }

  private static String band(ProbabilityBand band) {
    return " (95 %: "
        + ProbabilityText.of(band.low())
        + " to "
        + ProbabilityText.of(band.high())
        + ")";
  }
}
