package org.voltscape.engine.stats.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The populations that intervals are tried on. */
final class Populations {
  private static final String DIGITS = "digits-10x10";
  private static final String MLP = "digits-mlp-256x3";
  private static final String ROBOT = "inversek2j";
  private static final String NONE = "none";
  private static final String WORD = "word-masking";
  private static final String BIT = "bit-masking";
  private static final double[] VOLTS = {0.48, 0.5, 0.51, 0.518, 0.522, 0.526};

  /** Images of the simulated dies. */
  private static final int IMAGES = 500;

  /** Points that a continuous distribution is replaced by. */
  private static final int POINTS = 2000;

  private Populations() {}

  private static Population accuracies(String workload, String scheme, double volts) {
    MeasuredTrials t = MeasuredTrials.of(workload, scheme, volts);
    return Population.of(t.name(), 0, 1, 1.0 / t.images(), t.values());
  }

  private static Population errors(String scheme) {
    MeasuredTrials t = MeasuredTrials.of(ROBOT, scheme, 0.52);
    return Population.of(t.name(), 0, 1, 0, t.values());
  }

  /** Measured accuracies, from those of dies that are all alike to those that differ most. */
  static List<Population> measured() {
    return List.of(
        accuracies(DIGITS, WORD, 0.48),
        accuracies(DIGITS, WORD, 0.5),
        accuracies(DIGITS, NONE, 0.48),
        accuracies(DIGITS, NONE, 0.5),
        accuracies(DIGITS, NONE, 0.51),
        accuracies(DIGITS, BIT, 0.5),
        accuracies(DIGITS, NONE, 0.518),
        accuracies(DIGITS, NONE, 0.522),
        accuracies(DIGITS, WORD, 0.526),
        accuracies(DIGITS, NONE, 0.526),
        accuracies(DIGITS, BIT, 0.526),
        accuracies(MLP, NONE, 0.525),
        accuracies(MLP, NONE, 0.531));
  }

  /** Where 3 % of the dies differ from all others. */
  static Population fewUnlike() {
    return accuracies(MLP, NONE, 0.531);
  }

  /** Where a tenth of the dies differ from all others. */
  static Population someUnlike() {
    return accuracies(DIGITS, BIT, 0.526);
  }

  /** Errors of a regression network, measured. */
  static List<Population> regressions() {
    return List.of(errors(NONE), errors(BIT));
  }

  /** Dies that are right on 98 % of the images, and some that are right on a tenth. */
  static Population dead(double share) {
    BinomialDistribution dead = BinomialDistribution.of(IMAGES, 0.1);
    BinomialDistribution alive = BinomialDistribution.of(IMAGES, 0.98);
    return Population.weighted(
        "dead " + Math.round(share * 100) + " %",
        0,
        1,
        1.0 / IMAGES,
        IMAGES + 1,
        h -> (double) h / IMAGES,
        h -> share * dead.probability(h) + (1 - share) * alive.probability(h));
  }

  /** Of two values only. */
  static Population two(String name, double least, double usual, double rare, double share) {
    return Population.weighted(
        name,
        least,
        1,
        1.0 / IMAGES,
        2,
        i -> i == 0 ? usual : rare,
        i -> i == 0 ? 1 - share : share);
  }

  static Population deadConstant() {
    return two("dead 1 %, else all alike", 0, 0.98, 0.1, 0.01);
  }

  /**
   * A beta distribution.
   *
   * @param weight of {@code mean}: the sum of its two parameters
   */
  static Population beta(double mean, double weight) {
    BetaDistribution law = BetaDistribution.of(mean * weight, (1 - mean) * weight);
    return Population.of("beta, mean " + mean, 0, 1, 1.0 / IMAGES, quantiles(law));
  }

  private static double[] quantiles(ContinuousDistribution law) {
    return IntStream.range(0, POINTS)
        .mapToDouble(i -> law.inverseCumulativeProbability((i + 0.5) / POINTS))
        .toArray();
  }

  /** Those that were not measured, and errors: a few dies far from all others, or no two alike. */
  static List<Population> others() {
    return Stream.concat(
            Stream.of(
                dead(0.01),
                dead(0.05),
                dead(0.15),
                deadConstant(),
                beta(0.4, 5.86),
                beta(0.98, 50)),
            regressions().stream())
        .toList();
  }

  static List<Population> all() {
    return Stream.concat(measured().stream(), others().stream()).toList();
  }

  private static double[] differences(String workload, String a, String b, double volts) {
    MeasuredTrials of = MeasuredTrials.of(workload, a, volts);
    MeasuredTrials from = MeasuredTrials.of(workload, b, volts);
    return IntStream.range(0, MeasuredTrials.COUNT)
        .mapToDouble(
            of.classifies()
                ? k -> (double) (of.hits()[k] - from.hits()[k]) / of.images()
                : k -> of.errors()[k] - from.errors()[k])
        .toArray();
  }

  private static Population pair(String workload, String a, String b, double volts) {
    MeasuredTrials of = MeasuredTrials.of(workload, a, volts);
    return Population.of(
        workload + " " + a + " - " + b + " " + volts + " V",
        -1,
        1,
        of.classifies() ? 1.0 / of.images() : 0,
        differences(workload, a, b, volts));
  }

  /** Differences of two schemes on the same dies: classifiers, measured. */
  static List<Population> pairs() {
    List<Population> pairs = new ArrayList<>();
    for (double volts : VOLTS) {
      pairs.add(pair(DIGITS, WORD, NONE, volts));
      pairs.add(pair(DIGITS, BIT, NONE, volts));
      pairs.add(pair(DIGITS, BIT, WORD, volts));
    }
    pairs.add(pair(MLP, WORD, NONE, 0.525));
    pairs.add(pair(MLP, BIT, NONE, 0.525));
    pairs.add(pair(MLP, BIT, WORD, 0.525));
    pairs.add(pair(MLP, BIT, NONE, 0.531));
    return List.copyOf(pairs);
  }

  static Population regressionPair() {
    return pair(ROBOT, BIT, NONE, 0.52);
  }

  /** One scheme has 1 % dead dies, where it is 0.02 worse otherwise. */
  static Population deadPair() {
    double[] a = IntStream.rangeClosed(0, IMAGES).mapToDouble(h -> mixed(h)).toArray();
    BinomialDistribution b = BinomialDistribution.of(IMAGES, 0.96);
    double[] weights = new double[2 * IMAGES + 1];
    for (int i = 0; i <= IMAGES; i++) {
      for (int j = 0; j <= IMAGES; j++) {
        weights[IMAGES + i - j] += a[i] * b.probability(j);
      }
    }
    return Population.weighted(
        "dead 1 % in one",
        -1, 1, 1.0 / IMAGES, weights.length, i -> (double) (i - IMAGES) / IMAGES, i -> weights[i]);
  }

  private static double mixed(int hits) {
    return 0.01 * BinomialDistribution.of(IMAGES, 0.1).probability(hits)
        + 0.99 * BinomialDistribution.of(IMAGES, 0.98).probability(hits);
  }

  /** Differences whose mean is 0. */
  static List<Population> nulls() {
    double[] real = differences(DIGITS, BIT, NONE, 0.526);
    double[] alike = differences(MLP, BIT, NONE, 0.531);
    double mean = Arrays.stream(alike).average().orElseThrow();
    return List.of(
        Population.of(
            "normal, sd 0.02", -1, 1, 1.0 / IMAGES, quantiles(NormalDistribution.of(0, 0.02))),
        Population.of(
            "bit-masking - none 0.526 V, either sign",
            -1,
            1,
            1.0 / IMAGES,
            DoubleStream.concat(Arrays.stream(real), Arrays.stream(real).map(d -> -d)).toArray()),
        Population.of(
            "mlp 0.531 V, centred",
            -1,
            1,
            1.0 / 250,
            Arrays.stream(alike).map(d -> d - mean).toArray()),
        two("+0.01 in 95 %, -0.19 in 5 %", -1, 0.01, -0.19, 0.05),
        two("+0.002 in 98 %, -0.098 in 2 %", -1, 0.002, -0.098, 0.02),
        two("+0.0089, 1 % dead in one only", -1, 0.0089, -0.8811, 0.01));
  }
}
