package org.voltscape.engine.results.compared;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.accuracy.AccuracyTarget;

/**
 * At which voltage the accuracy of every scheme crosses a level, of any kind of study whose
 * network's answers count: between two voltages that were run, by interpolation.
 *
 * <p>Interpolated is the logit of the accuracy's place between a floor and a ceiling, which over
 * the supply is nearly a straight line where failing cells or timing errors make accuracy fall.
 * Floor and ceiling are the lowest and highest accuracies of the run, that of the network without
 * faults among them, moved out by {@value #MARGIN}, so that a level near either still has a place.
 *
 * <p>What interpolation comes to is as good as that line. Whatever the shape of a curve that rises
 * with the supply, its crossing lies between the two voltages of the bracket.
 */
public final class Crossings {
  /** Accuracy drops that are looked at where a study has no target, as shares of 1. */
  public static final List<Double> DROPS = List.of(0.005, 0.01, 0.03);

  /** Accuracies that are looked at whatever the network has without faults. */
  public static final List<Double> ACCURACIES = List.of(0.95, 0.9, 0.5);

  private static final double MARGIN = 0.002;

  /** A millionth of an image forgives the rounding of means that are just as low as allowed. */
  private static final double ROUNDING = 1e-9;

  private Crossings() {}

  /**
   * An accuracy to be kept.
   *
   * @param drop accuracy that is lost against the network without faults, as a share of 1
   * @param accuracy that is left, as a share of 1
   * @param asDrop whether it is told as a drop, and not as an accuracy
   */
  public record Level(double drop, double accuracy, boolean asDrop) {}

  /** Where the voltage lies. */
  public enum Place {
    /** Between two voltages that were run. */
    BETWEEN,
    /** At all voltages that were run the accuracy is higher: the crossing is below them. */
    BELOW,
    /** At the highest voltage that was run the accuracy is lower: the crossing is above. */
    ABOVE,
    /** The scheme has no result. */
    UNKNOWN
  }

  /**
   * The crossing of one scheme and one level: the lowest voltage from which on up the mean accuracy
   * is at least the level.
   *
   * @param scheme place in the study's schemes
   * @param level that is crossed
   * @param place where it lies
   * @param volts the crossing in V; NaN unless it lies between two voltages
   * @param lowest lower end of its interval by interpolation, V: where the better ends of the
   *     accuracies' intervals over the trials seen first reach the level; NaN where they do at the
   *     lowest voltage or at none
   * @param highest upper end: from where on the worse ends do, the lowest voltage at the lowest;
   *     NaN where even that of the highest voltage does not
   * @param bracketLow the highest voltage run up to which all better ends are below the level; NaN
   *     where there is none, so that the crossing may lie below the sweep
   * @param bracketHigh the lowest voltage run from which on all worse ends are at the level; NaN
   *     where there is none, so that the crossing may lie above the sweep
   * @param joules energy per inference at the crossing; NaN where there is none
   * @param relativeEnergy the same against the same scenario at its nominal supply
   */
  public record Row(
      int scheme,
      Level level,
      Place place,
      double volts,
      double lowest,
      double highest,
      double bracketLow,
      double bracketHigh,
      double joules,
      double relativeEnergy) {}

  /** Whether a study can have crossings. */
  public static boolean of(Study study) {
    return study.task().counts()
        && (study.voltages().size() > 1 || study.placesVoltages())
        && study.swept().unit().equals("V");
  }

  /**
   * The levels of a run: its study's target, else the usual drops, and the usual accuracies.
   *
   * @param run whose accuracy without faults is known
   */
  public static List<Level> levels(Snapshot run) {
    AccuracyTarget target = run.study().target();
    Set<Double> drops = new LinkedHashSet<>();
    if (target != null) {
      drops.add(target.drop(run.clean()));
    }
    drops.addAll(DROPS);
    List<Level> levels = new ArrayList<>();
    drops.forEach(d -> levels.add(new Level(d, run.clean() - d, true)));
    ACCURACIES.forEach(a -> levels.add(new Level(run.clean() - a, a, false)));
    return levels;
  }

  /** All schemes of a run at all levels, levels outermost; none before anything is known. */
  public static List<Row> of(Snapshot run) {
    List<Row> rows = new ArrayList<>();
    if (!Double.isNaN(run.clean()) && !run.points().isEmpty()) {
      for (Level level : levels(run)) {
        rows.addAll(at(run, level));
      }
    }
    return rows;
  }

  /** All schemes of a run at one level. */
  public static List<Row> at(Snapshot run, Level level) {
    List<Row> rows = new ArrayList<>();
    for (int s = 0; s < run.study().schemes().size(); s++) {
      rows.add(row(run, s, level));
    }
    return rows;
  }

  private static Row row(Snapshot run, int scheme, Level level) {
    List<PointResult> points = points(run, scheme);
    if (points.isEmpty()) {
      double none = Double.NaN;
      return new Row(scheme, level, Place.UNKNOWN, none, none, none, none, none, none, none);
    }
    Line line = line(run, points, level.accuracy() - ROUNDING);
    double volts = line.fromTop(Summary::mean);
    double lowest = line.fromBottom(Crossings::best);
    int sure = line.lastFromTop(Crossings::worst);
    double highest = sure == 0 ? points.get(0).volts() : line.fromTop(Crossings::worst);
    int maybe = line.firstFromBottom(Crossings::best);
    int above = line.lastFromTop(Summary::mean);
    double last = points.get(points.size() - 1).volts();
    EnergyReport energy =
        Double.isNaN(volts)
            ? null
            : StudyEnergy.of(run.study(), run.study().schemes().get(scheme), volts, run.skipped());
    return new Row(
        scheme,
        level,
        above == 0 ? Place.BELOW : above == points.size() ? Place.ABOVE : Place.BETWEEN,
        volts,
        Math.min(lowest, Double.isNaN(volts) ? last : volts),
        Math.max(highest, Double.isNaN(volts) ? Double.NEGATIVE_INFINITY : volts),
        maybe == 0 ? Double.NaN : points.get(maybe - 1).volts(),
        sure == points.size() ? Double.NaN : points.get(sure).volts(),
        energy == null ? Double.NaN : energy.total(),
        energy == null ? Double.NaN : energy.relativeToNominal());
  }

  private static double best(Summary of) {
    return Double.isNaN(of.seen().high()) ? of.mean() : of.seen().high();
  }

  private static double worst(Summary of) {
    return Double.isNaN(of.seen().low()) ? of.mean() : of.seen().low();
  }

  /** What was run of a scheme, voltages ascending; first estimates are not of it. */
  private static List<PointResult> points(Snapshot run, int scheme) {
    List<PointResult> points = new ArrayList<>();
    for (int v = 0; v < run.study().voltages().size(); v++) {
      run.point(scheme, v).filter(PointResult::settled).ifPresent(points::add);
    }
    return points;
  }

  private static Line line(Snapshot run, List<PointResult> points, double level) {
    double floor = Math.min(level, run.clean());
    double ceiling = Math.max(level, run.clean());
    for (PointResult p : run.points()) {
      if (p.settled()) {
        floor = Math.min(floor, worst(p.known()));
        ceiling = Math.max(ceiling, best(p.known()));
      }
    }
    return new Line(points, level, floor - MARGIN, ceiling + MARGIN);
  }

  /** A scheme's results as a line over the supply. */
  private record Line(List<PointResult> points, double level, double floor, double ceiling) {
    /** Place of the lowest voltage from which on up all are at the level; their number if none. */
    int lastFromTop(ToDoubleFunction<Summary> value) {
      int place = points.size();
      while (place > 0 && at(place - 1, value) >= level) {
        place--;
      }
      return place;
    }

    private double at(int place, ToDoubleFunction<Summary> value) {
      return value.applyAsDouble(points.get(place).known());
    }

    /** Where the line reaches the level to stay there; NaN where it does at no place or at all. */
    double fromTop(ToDoubleFunction<Summary> value) {
      int above = lastFromTop(value);
      return above == 0 || above == points.size() ? Double.NaN : between(above, value);
    }

    /** Place of the lowest voltage at the level; their number where none is. */
    int firstFromBottom(ToDoubleFunction<Summary> value) {
      int place = 0;
      while (place < points.size() && at(place, value) < level) {
        place++;
      }
      return place;
    }

    /** Where the line first reaches the level; NaN where it does at the lowest or at no place. */
    double fromBottom(ToDoubleFunction<Summary> value) {
      int place = firstFromBottom(value);
      return place == 0 || place == points.size() ? Double.NaN : between(place, value);
    }

    private double between(int above, ToDoubleFunction<Summary> value) {
      double low = scaled(at(above - 1, value));
      double share = (scaled(level) - low) / (scaled(at(above, value)) - low);
      double from = points.get(above - 1).volts();
      return from + Math.max(0, Math.min(1, share)) * (points.get(above).volts() - from);
    }

    private double scaled(double accuracy) {
      double share = (accuracy - floor) / (ceiling - floor);
      return StrictMath.log(share / (1 - share));
    }
  }

  /** The rows as CSV; what is not known is left empty. */
  public static void csv(Snapshot run, OutputStream out) throws IOException {
    CsvWriter writer =
        new CsvWriter(
            out,
            List.of(),
            List.of(
                "study",
                "scheme",
                "max_accuracy_drop",
                "accuracy",
                "place",
                "voltage_v",
                "voltage_seen_low_v",
                "voltage_seen_high_v",
                "bracket_low_v",
                "bracket_high_v",
                "energy_j_per_inference",
                "energy_relative"));
    for (Row row : of(run)) {
      writer.row(
          run.study().name(),
          run.study().schemes().get(row.scheme()).label(),
          drop(row.level()),
          row.level().accuracy(),
          place(row),
          row.volts(),
          row.lowest(),
          row.highest(),
          row.bracketLow(),
          row.bracketHigh(),
          row.joules(),
          row.relativeEnergy());
    }
    writer.flush();
  }

  private static @Nullable Double drop(Level level) {
    return level.asDrop() ? level.drop() : null;
  }

  /** Name of a row's place in results. */
  public static String place(Row row) {
    return switch (row.place()) {
      case BETWEEN -> "between";
      case BELOW -> "below the sweep";
      case ABOVE -> "above the sweep";
      case UNKNOWN -> "not run";
    };
  }
}
