package org.voltscape.engine.results.compared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.PairedRatio;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;

/**
 * The average error increase (AEI) of the schemes of a run, as MATIC defines it (section V.A): the
 * error above that of the fault-free network, averaged over the voltages of a range. The error is 1
 * - accuracy, or the application error where the network computes numbers.
 *
 * @param from lowest voltage of the range that the run has, in V
 * @param to highest voltage of the range that the run has, in V
 * @param voltages number of voltages in the range
 * @param nominal error of the fault-free network
 * @param reference place of the scheme that the others are compared with: the one without
 *     protection, or the first
 * @param schemes one entry a scheme of the study, in its order
 */
public record AverageErrorIncrease(
    double from, double to, int voltages, double nominal, int reference, List<OfScheme> schemes) {
  /** Voltages this near to an end of the range belong to it. */
  private static final double NEAR = 1e-9;

  /** The curve with an inferred point, and between which points of it that one has its say, V. */
  private static final String CIRCULAR = "snnac-65nm";

  private static final double INFERRED_FROM = 0.40;
  private static final double INFERRED_TO = 0.50;

  /**
   * What one scheme comes to.
   *
   * @param label what results call the scheme
   * @param increase over the dies that have every voltage of the range, and of those kept one by
   *     one ({@link TrialValues#MOST}); null where there is none
   * @param median the same with the median over dies at each voltage in place of the mean, which
   *     dead dies do not move; NaN where there is none
   * @param ratio how many times the reference's increase is larger on the same dies; null for the
   *     reference itself and where they have no die in common
   * @param medianRatio the same of the medians; NaN where it is not known
   */
  public record OfScheme(
      String label,
      @Nullable Summary increase,
      double median,
      @Nullable PairedRatio ratio,
      double medianRatio) {}

  public AverageErrorIncrease {
    schemes = List.copyOf(schemes);
  }

  /**
   * Over a range of voltages.
   *
   * @param from lower end in V, included
   * @param to upper end in V, included
   * @return null where the study has no voltage there, or nothing is known yet, or the run placed
   *     its voltages: a mean over those would be one over where results change
   */
  public static @Nullable AverageErrorIncrease of(Snapshot run, double from, double to) {
    if (run.study().placesVoltages()) {
      return null;
    }
    List<Double> volts = run.study().voltages();
    int[] places =
        IntStream.range(0, volts.size()).filter(v -> within(volts.get(v), from, to)).toArray();
    if (places.length == 0 || run.points().isEmpty() || Double.isNaN(run.clean())) {
      return null;
    }
    double nominal = run.task().error(run.clean());
    int count = run.study().schemes().size();
    int reference = reference(run.study());
    double[][] increases = new double[count][];
    double[] medians = new double[count];
    for (int s = 0; s < count; s++) {
      double[][] errors = errors(run, s, places);
      increases[s] = errors == null ? new double[0] : increases(errors, nominal);
      medians[s] =
          errors == null
              ? Double.NaN
              : Arrays.stream(errors).mapToDouble(TrialValues::median).average().orElseThrow()
                  - nominal;
    }
    List<OfScheme> schemes = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      double[] own = known(increases[s]);
      schemes.add(
          new OfScheme(
              run.study().schemes().get(s).label(),
              own.length == 0
                  ? null
                  : Intervals.ofQuantities(
                      own,
                      alone(run) ? Double.NEGATIVE_INFINITY : least(run, nominal),
                      alone(run) ? Double.POSITIVE_INFINITY : most(run, nominal),
                      run.task().counts() ? 1.0 / images(run, places) : 0,
                      looks(run, s, places)),
              medians[s],
              s == reference ? null : ratio(increases[reference], increases[s]),
              s == reference || !(medians[s] > 0) || !(medians[reference] > 0)
                  ? Double.NaN
                  : medians[reference] / medians[s]));
    }
    return new AverageErrorIncrease(
        volts.get(places[0]),
        volts.get(places[places.length - 1]),
        places.length,
        nominal,
        reference,
        schemes);
  }

  /**
   * What must be said beside the increase; empty for nothing. A point of the curve {@code
   * snnac-65nm} was inferred from the increase that the MATIC paper prints, so that an increase
   * that comes out with it is no check of the paper.
   */
  public String remark(Study study) {
    boolean inferred =
        study.onCurve()
            && study.memory().curve() instanceof CurveChoice.Preset preset
            && preset.id().equals(CIRCULAR)
            && study.voltages().stream()
                .anyMatch(v -> within(v, from, to) && v > INFERRED_FROM && v < INFERRED_TO);
    return inferred
        ? "no check of the paper's average error increase: the 0.46 V point of the curve "
            + CIRCULAR
            + " was inferred from it"
        : "";
  }

  /** What results call the scheme that the others are compared with. */
  public String referenceLabel() {
    return schemes.get(reference).label();
  }

  /** Over the whole sweep of the study; null while nothing is known. */
  public static @Nullable AverageErrorIncrease ofSweep(Snapshot run) {
    return of(run, 0, Double.POSITIVE_INFINITY);
  }

  /** Whether a study has a voltage in a range, both ends in V and included. */
  public static boolean reaches(Study study, double from, double to) {
    return study.voltages().stream().anyMatch(v -> within(v, from, to));
  }

  private static boolean within(double volts, double from, double to) {
    return volts >= from - NEAR && volts <= to + NEAR;
  }

  private static int reference(Study study) {
    for (int s = 0; s < study.schemes().size(); s++) {
      if (study.schemes().get(s).id().equals("none")) {
        return s;
      }
    }
    return 0;
  }

  /** Errors of a scheme, [voltage][die], or null where a voltage has none on all images. */
  private static double @Nullable [][] errors(Snapshot run, int scheme, int[] places) {
    double[][] errors = new double[places.length][];
    for (int i = 0; i < places.length; i++) {
      PointResult point = run.point(scheme, places[i]).orElse(null);
      if (point == null || point.rough()) {
        return null;
      }
      errors[i] = Arrays.stream(point.values().toArray()).map(run.task()::error).toArray();
    }
    return errors;
  }

  /** Mean increase of each die; NaN for a die that some voltage does not have. */
  private static double[] increases(double[][] errors, double nominal) {
    int dies = Arrays.stream(errors).mapToInt(e -> e.length).min().orElseThrow();
    double[] increases = new double[dies];
    for (int k = 0; k < dies; k++) {
      double sum = 0;
      for (double[] error : errors) {
        sum += error[k] - nominal;
      }
      increases[k] = sum / errors.length;
    }
    return increases;
  }

  /** The least increase there can be; of trials on images of their own all can be gained. */
  private static double least(Snapshot run, double nominal) {
    return run.study().testsOwnImages() ? -1 : 0.0 - nominal;
  }

  /** The largest increase there can be. */
  private static double most(Snapshot run, double nominal) {
    return run.study().testsOwnImages() ? 1 : run.task().largest() - nominal;
  }

  /** The fewest images that trials tested at one of the voltages. */
  private static int images(Snapshot run, int[] places) {
    int all = run.study().images();
    return run.points().stream()
        .filter(p -> Arrays.stream(places).anyMatch(v -> v == p.voltage()))
        .mapToInt(p -> p.images(all))
        .min()
        .orElse(all);
  }

  /** Of one die nothing is known of others. */
  private static boolean alone(Snapshot run) {
    return run.study().singleDie();
  }

  private static Looks looks(Snapshot run, int scheme, int[] places) {
    return Arrays.stream(places)
        .mapToObj(p -> run.point(scheme, p).orElseThrow().known().looks())
        .reduce(Looks.PLANNED, Looks::with);
  }

  private static double[] known(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).toArray();
  }

  private static @Nullable PairedRatio ratio(double[] reference, double[] other) {
    int[] common =
        IntStream.range(0, Math.min(reference.length, other.length))
            .filter(k -> Double.isFinite(reference[k]) && Double.isFinite(other[k]))
            .toArray();
    return common.length == 0
        ? null
        : PairedRatio.of(
            Arrays.stream(common).mapToDouble(k -> reference[k]).toArray(),
            Arrays.stream(common).mapToDouble(k -> other[k]).toArray());
  }
}
