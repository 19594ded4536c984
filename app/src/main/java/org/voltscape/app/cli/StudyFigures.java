package org.voltscape.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.CsvWriter;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.FaultKind;
import org.voltscape.engine.study.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyMaps;
import org.voltscape.engine.study.Trial;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.studies.CurveFigures;
import org.voltscape.figure.studies.EnergyFigures;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.OutcomeFigures;
import org.voltscape.figure.studies.TimingAxis;
import org.voltscape.figure.studies.TimingFigures;
import org.voltscape.figure.studies.TimingPoint;

/** The figures of a study as the command line writes them: without an operating point. */
final class StudyFigures {
  private static final double NO_MARKER = Double.NaN;

  private StudyFigures() {}

  /**
   * Accuracy, or the error of a network that computes numbers, with its intervals, against voltage,
   * failure probability or energy.
   *
   * @param lowest share at which the vertical axis begins; NaN leaves it to the data
   */
  static Figure accuracy(Snapshot snapshot, ErrorCurve curve, HorizontalAxis axis, double lowest) {
    LineFigure whole = OutcomeFigures.of(snapshot, null, curve, axis, NO_MARKER);
    return Double.isNaN(lowest)
        ? whole
        : new LineFigure(
            whole.title(),
            whole.x(),
            whole.y().within(lowest, 1),
            whole.series(),
            whole.verticalMarkers(),
            whole.shades(),
            whole.note());
  }

  /**
   * Late products of a MAC unit around a study's array.
   *
   * @param volts logic supply; NaN for the one the array is designed for
   */
  static Figure timing(ArraySettings array, double volts, TimingAxis axis) {
    TimingPoint at = TimingPoint.of(array);
    return TimingFigures.of(
        MacTiming.mac65nm(),
        axis,
        Double.isNaN(volts) ? at : at.moved(TimingAxis.VOLTAGE, volts),
        array.errorScale());
  }

  /** Energy per inference against voltage. */
  static Figure energy(Snapshot snapshot) {
    return EnergyFigures.of(snapshot, null, NO_MARKER);
  }

  /** The error curve over the study's sweep and its own points. */
  static Figure curve(Study study, ErrorCurve curve) {
    return curves(study.voltages(), List.of(curve));
  }

  /**
   * Curves over each other, the study's first.
   *
   * @param input a study; or null for the curves alone
   * @throws BadInputException where their axes differ
   */
  static Figure curves(StudyInput input, List<ErrorCurve> others) {
    List<ErrorCurve> all = new ArrayList<>(others);
    if (input != null) {
      all.add(0, input.curve());
    }
    CurveAxis axis = all.get(0).axis();
    for (ErrorCurve curve : all) {
      if (!curve.axis().unit().equals(axis.unit())) {
        throw new BadInputException(
            "--curve",
            "",
            curve.id() + " over " + curve.axis().text(),
            "a curve in " + axis.unit() + " as " + all.get(0).id());
      }
    }
    return input == null
        ? curves(List.of(all.get(0).lowest(), all.get(0).highest()), all)
        : curves(input.study().voltages(), all);
  }

  private static Figure curves(List<Double> swept, List<ErrorCurve> curves) {
    double[] range = CurveFigures.range(curves, NO_MARKER);
    return CurveFigures.of(
        curves,
        0,
        NO_MARKER,
        Math.min(range[0], swept.get(0)),
        Math.max(range[1], swept.get(swept.size() - 1)));
  }

  /**
   * The failing cells of all words of the study's network on its first die.
   *
   * @param name of the study's file, for complaints
   * @throws BadInputException where faults are transient, so that there is no die
   */
  static Figure map(StudyInput input, double volts, String name) {
    Study study = input.study();
    if (study.memory().faults() != FaultKind.STUCK_AT) {
      throw new BadInputException(
          name,
          "field memory.faults",
          "\"" + study.memory().faults().id() + "\", which are drawn anew each time",
          "\"stuck-at\" for a map of a die");
    }
    DieCells die = Trial.die(study, input.map(), 0);
    double probability = die.probability(input.curve(), volts);
    int bits = study.weights().bits();
    FaultList faults = new FaultList();
    int[] sizes = StudyMaps.wordCounts(study);
    int words = Arrays.stream(sizes).sum();
    byte[] cells = new byte[Math.multiplyExact(words, bits)];
    int from = 0;
    for (int memory = 0; memory < sizes.length; memory++) {
      die.faults(memory, sizes[memory], bits, probability, faults);
      mark(faults, from, bits, cells);
      from += sizes[memory];
    }
    String note =
        String.format(
            Locale.ROOT,
            "%s at %s V, probability %.3g; all words of %s, layer by layer.",
            dieName(study.memory()),
            CsvWriter.number(volts),
            probability,
            study.workload());
    return new MapFigure(study.name(), "Word", "Bit", words, bits, cells, note);
  }

  private static String dieName(Study.Memory memory) {
    return memory.map() != null
        ? "Measured map"
        : memory.die() == null ? "Die of the first trial" : "Die " + memory.die();
  }

  private static void mark(FaultList faults, int from, int bits, byte[] cells) {
    for (int i = 0; i < faults.size(); i++) {
      int mask = faults.mask(i);
      int row = (from + faults.word(i)) * bits;
      for (int b = 0; b < bits; b++) {
        if ((mask >>> b & 1) != 0) {
          cells[row + b] =
              (faults.value(i) >>> b & 1) != 0 ? MapFigure.STUCK_AT_1 : MapFigure.STUCK_AT_0;
        }
      }
    }
  }
}
