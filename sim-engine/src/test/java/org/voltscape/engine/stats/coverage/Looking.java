package org.voltscape.engine.stats.coverage;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Sample;

/** What becomes of intervals that are looked at while trials are made. */
final class Looking {
  /** Most trials of a run with a stop rule. */
  static final int CAP = 4000;

  static final int FIRST = 16;
  private static final int EVERY = 8;
  private static final int REGULAR = 64;

  /** Repetitions that are made without saving time, so that what saves it is checked. */
  private static final int CHECKED = 50;

  private static final Population UNKNOWN =
      new Population("", 0, 1, 0, new double[0], new double[0]);

  /** The bets of the mixture betting sequence. */
  private static final double[] BETS = {.02, .04, .08, .15, .25, .4, .6, .8, .95, 1};

  private Looking() {}

  /**
   * What stopped runs came to.
   *
   * @param share of the runs whose interval at the stop covers the mean
   * @param other share of the runs whose other interval does
   * @param trials mean number of trials at the stop
   * @param fewest trials at the stop
   * @param capped share of the runs that the rule did not stop
   * @param bias mean at the stop, less the population's
   */
  record Stopped(
      double share, double other, double trials, int fewest, double capped, double bias) {}

  /** The number of trials at the look after one: 16, 24, ..., 64, then 12.5 % more. */
  static int next(int look) {
    return look < REGULAR ? look + EVERY : (look + (look + 7) / 8 + EVERY - 1) / EVERY * EVERY;
  }

  /**
   * Runs that end once half of an interval's width is below a limit.
   *
   * @param rule the interval that ends them
   * @param least a half-width that the rule's never is below; saves time
   * @param other another interval, made where they ended
   */
  static Stopped stopped(
      Population population,
      Bound rule,
      ToDoubleFunction<Sample> least,
      Bound other,
      double halfWidth,
      int repetitions) {
    double mean = population.mean();
    double[] covered = new double[repetitions];
    double[] otherwise = new double[repetitions];
    int[] trials = new int[repetitions];
    double[] capped = new double[repetitions];
    double[] off = new double[repetitions];
    IntStream.range(0, repetitions)
        .parallel()
        .forEach(
            r -> {
              Population.Draws draws = population.draws(Coverage.seed(population, r));
              int look = FIRST;
              Sample sample = draws.first(look);
              while (look < CAP && !ends(population, rule, least, sample, halfWidth, r)) {
                look = Math.min(CAP, next(look));
                sample = draws.first(look);
              }
              Interval interval = rule.of(population, sample);
              covered[r] = Coverage.covers(interval, mean) ? 1 : 0;
              otherwise[r] = Coverage.covers(other.of(population, sample), mean) ? 1 : 0;
              trials[r] = look;
              capped[r] = interval.halfWidth() < halfWidth ? 0 : 1;
              off[r] = sample.mean() - mean;
            });
    return new Stopped(
        average(covered),
        average(otherwise),
        Arrays.stream(trials).average().orElseThrow(),
        Arrays.stream(trials).min().orElseThrow(),
        average(capped),
        average(off));
  }

  private static boolean ends(
      Population population,
      Bound rule,
      ToDoubleFunction<Sample> least,
      Sample sample,
      double halfWidth,
      int repetition) {
    boolean cannot = least.applyAsDouble(sample) > halfWidth;
    if (cannot && repetition % CHECKED != 0) {
      return false;
    }
    boolean ends = rule.of(population, sample).halfWidth() < halfWidth;
    if (cannot && ends) {
      throw new IllegalStateException(
          population.name() + ": narrower than thought at " + sample.count());
    }
    return ends;
  }

  /**
   * A half-width that no interval is below that holds whatever unseen dies do: nine tenths of
   * Student's t, and of what n equal trials say of accuracies.
   */
  static double leastOuter(Sample sample) {
    return 0.9 * narrowest(sample);
  }

  /** The same of those that hold at every look. */
  static double leastBetting(Sample sample) {
    return 1.25 * narrowest(sample);
  }

  private static double narrowest(Sample sample) {
    double unseen = (1 - Math.pow(0.025, 1.0 / sample.count())) / 2;
    return Math.max(unseen, Bound.student().of(UNKNOWN, sample).halfWidth());
  }

  /**
   * Share of the runs in which the betting sequence of differences whose mean is 0 ever lies on one
   * side of 0, looked at after every trial.
   *
   * @param most trials of a run
   */
  static double everClaims(Population differences, Bound bound, int most, int repetitions) {
    double[] claims = new double[repetitions];
    IntStream.range(0, repetitions)
        .parallel()
        .forEach(
            r -> {
              Population.Draws draws = differences.draws(Coverage.seed(differences, r));
              double[] up = new double[BETS.length];
              double[] down = new double[BETS.length];
              int look = FIRST;
              for (int n = 1; n <= most && claims[r] == 0; n++) {
                double x = draws.next();
                for (int j = 0; j < BETS.length; j++) {
                  up[j] += Math.log1p(BETS[j] * x);
                  down[j] += Math.log1p(-BETS[j] * x);
                }
                // The interval itself takes long: it is made at the looks of a stop rule, and
                // wherever the wealth of the bets against 0 says that it is near excluding 0.
                boolean regular = n == look;
                look = regular ? next(look) : look;
                if (n > 1 && (regular || near(up) || near(down))) {
                  claims[r] = excludesZero(bound.of(differences, draws.first(n))) ? 1 : 0;
                }
              }
            });
    return average(claims);
  }

  private static boolean near(double[] logarithms) {
    double most = Arrays.stream(logarithms).max().orElseThrow();
    double sum = Arrays.stream(logarithms).map(l -> Math.exp(l - most)).sum();
    return most + Math.log(sum / BETS.length) > Math.log(2 / 0.05) - 0.1;
  }

  /** Share of samples of differences whose mean is 0 that are claimed to be above or below it. */
  static double claims(Population differences, Bound bound, int n, int repetitions) {
    return IntStream.range(0, repetitions)
            .parallel()
            .filter(
                r ->
                    excludesZero(
                        bound.of(
                            differences,
                            differences.draws(Coverage.seed(differences, r)).first(n))))
            .count()
        / (double) repetitions;
  }

  private static boolean excludesZero(Interval interval) {
    return interval.low() > 1e-12 || interval.high() < -1e-12;
  }

  private static double average(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
