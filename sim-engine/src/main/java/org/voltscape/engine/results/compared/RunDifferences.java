package org.voltscape.engine.results.compared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;

/**
 * How a run differs from another at the schemes and voltages that both have; schemes are matched by
 * their labels.
 *
 * @param rows schemes outermost, in the order of the second run, voltages ascending
 * @param notPaired why the trials of the two are not of the same dies and images; empty where they
 *     are
 * @param onlyInA points with an outcome that the second run has not
 * @param onlyInB points with an outcome that the first run has not
 */
public record RunDifferences(List<Row> rows, String notPaired, int onlyInA, int onlyInB) {
  private static final double SAME_VOLTS = 1e-9;

  public RunDifferences {
    rows = List.copyOf(rows);
  }

  /**
   * One scheme at one voltage.
   *
   * @param label of the scheme
   * @param scheme its place in the second run's study
   * @param a the first run's point
   * @param b the second run's
   * @param paired the second's outcome less the first's on the same dies; null where it cannot be
   *     told so
   * @param notPaired why not; empty where it is
   */
  public record Row(
      String label,
      int scheme,
      PointResult a,
      PointResult b,
      @Nullable PairedDifference paired,
      String notPaired) {
    /** Supply voltage, V. */
    public double volts() {
      return b.volts();
    }

    /** The second's mean outcome less the first's. */
    public double mean() {
      return paired == null ? b.known().mean() - a.known().mean() : paired.mean();
    }

    /** Number of dies that both tested and that the difference is of; 0 where it is not paired. */
    public int shared() {
      return paired == null ? 0 : paired.trials();
    }

    /** Whether either tested further dies, which the difference is not of. */
    public boolean partly() {
      return paired != null
          && (a.known().count() != paired.trials() || b.known().count() != paired.trials());
    }

    /** Whether all dies that both tested came out equal. */
    public boolean identical() {
      return paired != null && paired.equal() == paired.trials();
    }

    /** The first's mean outcome, of the dies that the difference is of. */
    public double meanA() {
      return partly() ? mean(a, b) : a.known().mean();
    }

    /** The second's mean outcome, of the dies that the difference is of. */
    public double meanB() {
      return partly() ? mean(b, a) : b.known().mean();
    }

    /** Of the trials that both have. */
    private static double mean(PointResult of, PointResult with) {
      double[] values = of.values().toArray();
      double[] others = with.values().toArray();
      return IntStream.range(0, Math.min(values.length, others.length))
          .filter(k -> !Double.isNaN(values[k]) && !Double.isNaN(others[k]))
          .mapToDouble(k -> values[k])
          .average()
          .orElse(Double.NaN);
    }

    /**
     * Where the mean difference lies. Paired it is the spread of the dies seen, where that is
     * known, else the 95 % interval; not paired, from the least to the largest difference between
     * the two 95 % intervals, both of which hold together in 90 % of all cases at least.
     */
    public Interval interval() {
      if (paired != null) {
        return paired.seen().known() ? paired.seen() : paired.outer();
      }
      Interval one = a.known().outer();
      Interval other = b.known().outer();
      return one.known() && other.known()
          ? new Interval(other.low() - one.high(), other.high() - one.low())
          : Interval.UNKNOWN;
    }

    /** The second's energy in units of the first's; NaN where either has none. */
    public double energyRatio() {
      return b.joules() / a.joules();
    }
  }

  /**
   * The differences of a run against another.
   *
   * @param a the one it is compared with
   * @param b the run
   * @throws IllegalArgumentException where they measure different things
   */
  public static RunDifferences of(Snapshot a, Snapshot b) {
    if (!a.task().equals(b.task())) {
      throw new IllegalArgumentException(a.task().title() + " and " + b.task().title());
    }
    String notPaired = SameDies.whyNot(a, b);
    List<Row> rows = new ArrayList<>();
    for (PointResult point : b.points()) {
      if (point.settled()) {
        SchemeChoice scheme = b.study().schemes().get(point.scheme());
        match(a, scheme.label(), point.volts())
            .ifPresent(other -> rows.add(row(a, other, b, point, scheme.label(), notPaired)));
      }
    }
    return new RunDifferences(rows, notPaired, settled(a) - rows.size(), settled(b) - rows.size());
  }

  private static int settled(Snapshot run) {
    return (int) run.points().stream().filter(PointResult::settled).count();
  }

  private static Optional<PointResult> match(Snapshot run, String label, double volts) {
    return run.points().stream()
        .filter(PointResult::settled)
        .filter(p -> Math.abs(p.volts() - volts) < SAME_VOLTS)
        .filter(p -> run.study().schemes().get(p.scheme()).label().equals(label))
        .findFirst();
  }

  private static Row row(
      Snapshot a, PointResult one, Snapshot b, PointResult other, String label, String whyNot) {
    String reason = whyNot;
    if (reason.isEmpty() && one.images(a.study().images()) != other.images(b.study().images())) {
      reason = "the images of each die differ";
    }
    PairedDifference paired = null;
    if (reason.isEmpty()) {
      boolean scouts = sameScouts(a.study(), one.scheme(), b.study(), other.scheme());
      paired =
          scouts
              ? Comparisons.of(b.study(), other, one)
              : Comparisons.of(b.study(), withoutScout(other), withoutScout(one));
      reason = paired == null ? "no die was tested in both" : "";
    }
    return new Row(label, other.scheme(), one, other, paired, reason);
  }

  /** Scout dies of both are the same ones on the same images. */
  private static boolean sameScouts(Study a, int one, Study b, int other) {
    boolean places = a.memory().map() == null || a.trials() == b.trials();
    return places && a.scouting(one).equals(b.scouting(other));
  }

  private static PointResult withoutScout(PointResult p) {
    return new PointResult(
        p.scheme(),
        p.voltage(),
        p.volts(),
        p.probability(),
        p.outcome(),
        p.values(),
        p.training(),
        p.meanFaultyCells(),
        p.meanChangedWords(),
        p.meanAgreement(),
        p.joules(),
        p.relativeEnergy(),
        p.rough(),
        p.withImages(),
        p.faultless(),
        TrialValues.NONE,
        p.ownImages());
  }
}
