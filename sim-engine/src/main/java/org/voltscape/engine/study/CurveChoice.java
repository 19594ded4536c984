package org.voltscape.engine.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.BandPoint;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.TemperatureShift;

/** How a study names its error curve. */
public sealed interface CurveChoice {
  /** A curve that ships with the program. */
  record Preset(String id) implements CurveChoice {}

  /** A CSV file, its path as the study writes it. */
  record File(String path) implements CurveChoice {}

  /**
   * Control points inside the study.
   *
   * @param points volts and probabilities
   * @param band the 95 % band at some voltages; empty for none
   * @param measured lowest and highest voltage that measurements support where the points reach
   *     beyond them; empty where they do not
   * @param source where the numbers come from; empty where that is not told
   * @param temperature how the curve moves with temperature; null where that is not known
   */
  record Points(
      List<CurvePoint> points,
      List<BandPoint> band,
      List<Double> measured,
      String source,
      @Nullable TemperatureShift temperature)
      implements CurveChoice {
    /** What is said of a curve where a study does not tell its source. */
    public static final String UNTOLD = "control points given in the study";

    public Points {
      points = List.copyOf(points);
      band = List.copyOf(band);
      measured = List.copyOf(measured);
    }

    /** A curve that knows one temperature only. */
    public Points(
        List<CurvePoint> points, List<BandPoint> band, List<Double> measured, String source) {
      this(points, band, measured, source, null);
    }

    /** Control points and nothing else. */
    public Points(List<CurvePoint> points) {
      this(points, List.of(), List.of(), "");
    }

    /** A curve as a study keeps it: point by point, with all that is known of it. */
    public static Points of(ErrorCurve curve) {
      return new Points(
          curve.points(),
          curve.bandPoints(),
          curve.hasMeasuredRange() ? List.of(curve.lowest(), curve.highest()) : List.of(),
          curve.source().equals(UNTOLD) ? "" : curve.source(),
          curve.temperatureShift().orElse(null));
    }
  }
}
