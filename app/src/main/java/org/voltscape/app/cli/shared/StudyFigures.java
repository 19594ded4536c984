package org.voltscape.app.cli.shared;

import java.util.List;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.energy.EnergyFigures;
import org.voltscape.figure.studies.CurveFigures;
import org.voltscape.figure.studies.OutcomeFigures;
import org.voltscape.figure.studies.OutcomeOptions;
import org.voltscape.figure.studies.TimingAxis;
import org.voltscape.figure.studies.TimingFigures;
import org.voltscape.figure.studies.TimingPoint;
import org.voltscape.figure.studies.ZoneMarks;

/**
 * The figures of a study as the command line writes them: without an operating point unless one is
 * to be marked.
 */
public final class StudyFigures {
  private static final double NO_MARKER = Double.NaN;

  private StudyFigures() {}

  /** As {@link #accuracy(Snapshot, ErrorCurve, OutcomeOptions, double, double)}, unmarked. */
  static Figure accuracy(Snapshot snapshot, ErrorCurve curve, OutcomeOptions options) {
    return accuracy(snapshot, curve, options, Double.NaN, NO_MARKER);
  }

  /**
   * Accuracy, or the error of a regression network, with its intervals, against voltage, failure
   * probability or energy.
   *
   * @param options what is drawn of it
   * @param lowest share at which the vertical axis begins; NaN leaves it to the data
   * @param marked operating voltage that is marked, in V; NaN for none
   */
  public static Figure accuracy(
      Snapshot snapshot, ErrorCurve curve, OutcomeOptions options, double lowest, double marked) {
    LineFigure whole = OutcomeFigures.of(snapshot, null, curve, options, marked);
    return Double.isNaN(lowest) ? whole : whole.withY(lowest, 1);
  }

  /**
   * As {@link #timing(ArraySettings, double, TimingAxis, boolean)}, unmarked at the array's own.
   */
  static Figure timing(ArraySettings array) {
    return timing(array, Double.NaN, TimingAxis.VOLTAGE, false);
  }

  /**
   * Timing errors of a MAC unit around a study's array.
   *
   * @param volts logic supply; NaN for the one the array is designed for
   * @param marked whether the unit is marked on the axis
   */
  public static Figure timing(ArraySettings array, double volts, TimingAxis axis, boolean marked) {
    TimingPoint at = TimingPoint.of(array);
    LineFigure whole =
        TimingFigures.of(
            MacTiming.mac65nm(),
            axis,
            Double.isNaN(volts) ? at : at.moved(TimingAxis.VOLTAGE, volts),
            array.errorScale());
    return marked ? whole : whole.withoutOperatingPoint();
  }

  /** Energy per inference against voltage, unmarked. */
  static Figure energy(Snapshot snapshot) {
    return energy(snapshot, NO_MARKER);
  }

  /**
   * Energy per inference against voltage.
   *
   * @param marked operating voltage that is marked, in V; NaN for none
   */
  public static Figure energy(Snapshot snapshot, double marked) {
    return EnergyFigures.of(snapshot, null, marked);
  }

  /** The error curve over the study's sweep and its own points, with its first scheme's zones. */
  static Figure curve(Snapshot run, ErrorCurve curve) {
    LineFigure plain = curves(run.study().voltages(), List.of(curve), NO_MARKER);
    return ZoneMarks.onCurve(plain, curve, run, curve, 0);
  }

  /**
   * Curves over each other, the first in front.
   *
   * @param swept places on their axis to show beside their own points, in ascending order
   * @param marked operating voltage that is marked, in V; NaN for none
   */
  public static LineFigure curves(List<Double> swept, List<ErrorCurve> curves, double marked) {
    double[] range = CurveFigures.range(curves, marked);
    return CurveFigures.of(
        curves,
        0,
        marked,
        Math.min(range[0], swept.get(0)),
        Math.max(range[1], swept.get(swept.size() - 1)));
  }
}
