package org.voltscape.engine.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Designs of which the truth is known: a population of dies with the accuracy of each under every
 * design, of which trials draw some. Dies are good or bad under all designs alike, more or less.
 */
record SyntheticDesigns(String name, double[] joules, double[][] accuracies) {
  private static final int DIES = 20_000;
  private static final int IMAGES = 1000;

  /** How many tenths of the sweep lower a scheme may go for the same accuracy. */
  private static final double[] APART = {0, 3, 1.5, 6};

  /** The same where what a scheme is better by hardly pays what it costs. */
  private static final double[] CLOSE = {0, 0.7, 1.4, 2.1};

  /** How the accuracies of a population are spread. */
  enum Shape {
    /** Dies differ by some points, alike under all designs. */
    CORRELATED,
    /** Dies differ by some points, under each design in another way. */
    INDEPENDENT,
    /** All dies are near the ceiling but for a few that fail altogether. */
    LEFT_TAIL,
    /** The same, each design with its own failing dies. */
    LEFT_TAIL_ALONE,
    /** Groups of designs are exactly as good as each other. */
    TIES
  }

  /** Four schemes, each of them at some voltages. */
  static SyntheticDesigns of(Shape shape, boolean apart, int voltages, long seed) {
    Random random = new Random(seed);
    int n = APART.length * voltages;
    double[] joules = new double[n];
    double[][] all = new double[n][DIES];
    double[] die = random.doubles(DIES).toArray();
    for (int i = 0; i < n; i++) {
      int scheme = i / voltages;
      int rung = i % voltages;
      joules[i] = 1e-6 * (1 + 0.05 * rung) * (1 + 0.02 * scheme);
      double height = (double) rung / voltages + (apart ? APART : CLOSE)[scheme] / 10 - 0.1;
      for (int k = 0; k < DIES; k++) {
        all[i][k] = accuracy(shape, height, die[k], random.nextDouble(), random.nextGaussian());
      }
    }
    return new SyntheticDesigns(
        shape + (apart ? ", schemes apart, " : ", schemes close, ") + n + " designs", joules, all);
  }

  private static double accuracy(
      Shape shape, double height, double die, double other, double noise) {
    double rounded =
        switch (shape) {
          case CORRELATED -> 0.97 - Math.exp(-6 * height) * (0.2 + 0.6 * die) + 0.002 * noise;
          case INDEPENDENT -> 0.97 - Math.exp(-6 * height) * (0.2 + 0.6 * other) + 0.002 * noise;
          // The dead share falls with the supply, from all to a few of a thousand.
          case LEFT_TAIL -> die < Math.exp(-9 * height) ? 0.1 : 0.98 + 0.001 * noise;
          case LEFT_TAIL_ALONE -> other < Math.exp(-9 * height) ? 0.1 : 0.98 + 0.001 * noise;
          case TIES -> 0.1 + 0.8 * Math.min(1, Math.floor(4 * height) / 2) + 0.05 * (die - 0.5);
        };
    return Math.max(0, Math.min(1, Math.round(rounded * IMAGES) / (double) IMAGES));
  }

  double mean(int design) {
    return Arrays.stream(accuracies[design]).average().orElseThrow();
  }

  /** Trials on dies drawn from the population, the same for all designs. */
  List<Observed> drawn(int trials, long seed) {
    int[] dies = new Random(seed).ints(trials, 0, DIES).toArray();
    List<Observed> all = new ArrayList<>();
    for (double[] of : accuracies) {
      all.add(
          Observed.of(IntStream.of(dies).mapToDouble(k -> of[k]).toArray(), 0, 1, 1.0 / IMAGES));
    }
    return all;
  }

  /** Whether another design costs no more and is truly more accurate, or as accurate for less. */
  boolean beaten(int i, double[] means) {
    return IntStream.range(0, joules.length)
        .anyMatch(
            j ->
                j != i
                    && joules[j] <= joules[i]
                    && (means[j] > means[i] || (means[j] == means[i] && joules[j] < joules[i])));
  }

  /** The design of least energy that truly is as accurate as wanted; -1 for none. */
  int best(double wanted, double[] means) {
    return IntStream.range(0, joules.length)
        .filter(i -> means[i] >= wanted)
        .boxed()
        .min((a, b) -> Double.compare(joules[a], joules[b]))
        .orElse(-1);
  }
}
