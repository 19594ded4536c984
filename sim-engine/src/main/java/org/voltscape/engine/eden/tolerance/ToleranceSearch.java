package org.voltscape.engine.eden.tolerance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;

/**
 * Finds the error rate that a network tolerates.
 *
 * <p>Accuracies are measured at whole decades first, then between those where the mean falls below
 * the limit, down to eight rates a decade, and at as many rates around as the interval reaches.
 * Trials have the same seeds at all rates. Where few of them lose anything, as with words of which
 * one bit in 32 ruins a network, there are more: until the loss is spread over thirty, or there are
 * 32 times as many as asked for. What is found is a function of question and trials, however many
 * threads there are.
 */
public final class ToleranceSearch {
  /** Rates a decade. */
  private static final int DECADE = 8;

  /** Places of the rates: 1e-12 to 0.56. */
  private static final int LOWEST = -12 * DECADE;

  private static final int HIGHEST = -2;

  /** Where the first look begins: 1e-8. */
  private static final int FIRST = -8 * DECADE;

  /** Rates on either side of the two that the limit lies between. */
  private static final int AROUND = 2;

  /** Losing trials that make an interval good: their number is then known to a fifth or so. */
  private static final int ENOUGH_LOSING = 30;

  private static final int MOST_TIMES = 32;

  private final ToleranceQuestion question;
  private final double baseline;
  private final double limit;
  private final TrialPool pool;

  /** Accuracies by the places of their rates. */
  private final TreeMap<Integer, double[]> known = new TreeMap<>();

  /** Told of progress, by any thread. */
  @FunctionalInterface
  public interface Progress {
    /**
     * So many trials are done.
     *
     * @param total known so far; grows
     */
    void trials(int done, int total);
  }

  private ToleranceSearch(ToleranceQuestion question, double baseline, TrialPool pool) {
    this.question = question;
    this.baseline = baseline;
    this.limit = question.limit(baseline);
    this.pool = pool;
  }

  /**
   * Searches.
   *
   * @param baseline accuracy without errors
   * @param workers one for each thread, all alike
   * @param cancelled {@link java.util.concurrent.CancellationException} is thrown once it says so
   */
  public static Tolerance find(
      ToleranceQuestion question,
      double baseline,
      List<RateTrial> workers,
      Progress progress,
      BooleanSupplier cancelled) {
    try (TrialPool pool = new TrialPool(workers, cancelled, progress)) {
      return new ToleranceSearch(question, baseline, pool).search();
    }
  }

  /** The rate at a place: ten to the power of a number of eighths. */
  static double rate(int place) {
    return StrictMath.pow(10, (double) place / DECADE);
  }

  private Tolerance search() {
    measure(coarse(), question.trials());
    int above = firstBelow();
    while (above == known.firstKey() && above > LOWEST) {
      measure(List.of(known.firstKey() - DECADE), question.trials());
      above = firstBelow();
    }
    if (above > HIGHEST || above == LOWEST) {
      return tolerance(Double.NaN, Interval.UNKNOWN, question.trials());
    }
    int below = known.lowerKey(above);
    while (above - below > 1) {
      int middle = Math.floorDiv(below + above, 2);
      measure(List.of(middle), question.trials());
      above = firstBelow();
      if (above == known.firstKey() || above > HIGHEST) {
        return tolerance(Double.NaN, Interval.UNKNOWN, question.trials());
      }
      below = known.lowerKey(above);
    }
    return around(below - AROUND, above + AROUND);
  }

  private static List<Integer> coarse() {
    List<Integer> places = new ArrayList<>();
    for (int place = FIRST; place < HIGHEST; place += DECADE) {
      places.add(place);
    }
    places.add(HIGHEST);
    return places;
  }

  /** More trials and more rates, as many as the interval needs. */
  private Tolerance around(int from, int to) {
    int trials = question.trials();
    int first = Math.max(LOWEST, from);
    int last = Math.min(HIGHEST, to);
    while (true) {
      measure(all(first, last), trials);
      Crossing crossing = crossing(first, last, trials);
      double log = crossing.log();
      int at = Math.min(crossing.firstBelow(), last - first);
      if (crossing.losing(at, baseline) < ENOUGH_LOSING
          && 2L * trials <= (long) MOST_TIMES * question.trials()) {
        trials *= 2;
        continue;
      }
      double[] ends = crossing.interval();
      boolean lower = Double.isInfinite(ends[0]) && first > LOWEST;
      boolean higher = Double.isInfinite(ends[1]) && last < HIGHEST;
      if (!lower && !higher) {
        return tolerance(value(log), new Interval(value(ends[0]), value(ends[1])), trials);
      }
      first = lower ? Math.max(LOWEST, first - AROUND) : first;
      last = higher ? Math.min(HIGHEST, last + AROUND) : last;
    }
  }

  private static double value(double log) {
    return Double.isInfinite(log) ? Double.NaN : StrictMath.pow(10, log);
  }

  private static List<Integer> all(int first, int last) {
    List<Integer> places = new ArrayList<>();
    for (int place = first; place <= last; place++) {
      places.add(place);
    }
    return places;
  }

  /** The lowest place whose mean is not above the limit; beyond the highest where there is none. */
  private int firstBelow() {
    List<Integer> places = new ArrayList<>(known.keySet());
    int at = crossing(places, question.trials()).firstBelow();
    return at == places.size() ? HIGHEST + 1 : places.get(at);
  }

  private Crossing crossing(int first, int last, int trials) {
    return crossing(all(first, last), trials);
  }

  private Crossing crossing(List<Integer> places, int trials) {
    double[] logs = new double[places.size()];
    double[][] accuracies = new double[places.size()][];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = (double) places.get(i) / DECADE;
      accuracies[i] = known.get(places.get(i));
    }
    return new Crossing(logs, accuracies, trials, limit);
  }

  /** Makes the trials that are missing. */
  private void measure(List<Integer> places, int trials) {
    List<TrialPool.Trial> missing = new ArrayList<>();
    for (int place : places) {
      double[] before = known.getOrDefault(place, new double[0]);
      if (before.length >= trials) {
        continue;
      }
      double[] all = Arrays.copyOf(before, trials);
      known.put(place, all);
      for (int i = before.length; i < trials; i++) {
        long seed = CounterHash.hash(question.seed(), i);
        missing.add(new TrialPool.Trial(rate(place), seed, all, i));
      }
    }
    if (!missing.isEmpty()) {
      pool.make(missing);
    }
  }

  private Tolerance tolerance(double rate, Interval interval, int trials) {
    List<Tolerance.Point> curve = new ArrayList<>();
    for (Map.Entry<Integer, double[]> entry : known.entrySet()) {
      curve.add(
          new Tolerance.Point(
              rate(entry.getKey()),
              Intervals.ofAccuracies(
                  Sample.of(entry.getValue()), question.images(), Looks.PLANNED)));
    }
    return new Tolerance(rate, interval, baseline, trials, curve);
  }
}
