package org.voltscape.engine.stats.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.stats.DiesAndImages;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Sample;

/**
 * Dies and images that both vary: a die is right on an image with the probability logistic({@code
 * middle} + die + image), or on a random tenth of the images where it is dead.
 *
 * @param name for tables
 * @param middle of the logits
 * @param dies standard deviation of the logits from die to die
 * @param images standard deviation of the logits from image to image
 * @param dead share of dead dies
 */
record Crossed(String name, double middle, double dies, double images, double dead) {
  private static final double DEAD = 0.1;
  private static final long SEED = 0x43726F73736564L;

  static final List<Crossed> ALL =
      List.of(
          new Crossed("dies alike", 8, 0.05, 4, 0),
          new Crossed("dies differ", 3, 1, 3, 0),
          new Crossed("low accuracy", -0.7, 0.5, 2, 0),
          new Crossed("dies alike, 1 % dead", 8, 0.05, 4, 0.01),
          new Crossed("dies alike, 5 % dead", 8, 0.05, 4, 0.05));

  /**
   * What intervals over dies and images came to.
   *
   * @param outer share of the repetitions in which the outer interval covers the mean
   * @param outerHalf its mean half-width
   * @param inner the same of the spread of the dies seen, with the images' outer interval
   * @param innerHalf its mean half-width
   * @param diesOnly share in which the spread of the dies seen alone covers the mean
   */
  record Covered(double outer, double outerHalf, double inner, double innerHalf, double diesOnly) {}

  /** The mean over all dies and images there can be. */
  double mean() {
    double spread = Math.hypot(dies, images);
    double sum = 0;
    double weights = 0;
    for (double z = -8; z <= 8; z += 1e-3) {
      double weight = Math.exp(-z * z / 2);
      sum += weight * logistic(middle + spread * z);
      weights += weight;
    }
    return (1 - dead) * sum / weights + dead * DEAD;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double[] normal(long seed, int count, double deviation) {
    NormalDistribution law = NormalDistribution.of(0, deviation);
    return IntStream.range(0, count)
        .mapToDouble(
            i ->
                law.inverseCumulativeProbability(
                    CounterHash.unit(CounterHash.hash(seed, i)) + 0x1.0p-54))
        .toArray();
  }

  /**
   * Draws n dies and m images again and again.
   *
   * @param n dies
   * @param m images, the same for all dies
   */
  Covered covered(int n, int m, int repetitions) {
    double mean = mean();
    double[][] outcomes = new double[repetitions][];
    IntStream.range(0, repetitions)
        .parallel()
        .forEach(r -> outcomes[r] = once(n, m, CounterHash.hash(SEED, name.hashCode(), r), mean));
    double[] sums = new double[5];
    for (double[] outcome : outcomes) {
      Arrays.setAll(sums, i -> sums[i] + outcome[i] / repetitions);
    }
    return new Covered(sums[0], sums[1], sums[2], sums[3], sums[4]);
  }

  private double[] once(int n, int m, long seed, double truth) {
    double[] a = normal(CounterHash.hash(seed, 0), n, dies);
    double[] b = normal(CounterHash.hash(seed, 1), m, images);
    int[] ofDie = new int[n];
    int[] ofImage = new int[m];
    for (int i = 0; i < n; i++) {
      long die = CounterHash.hash(seed, 2, i);
      boolean isDead = CounterHash.unit(CounterHash.hash(seed, 3, i)) < dead;
      for (int j = 0; j < m; j++) {
        double p = isDead ? DEAD : logistic(middle + a[i] + b[j]);
        if (CounterHash.unit(CounterHash.hash(die, j)) < p) {
          ofDie[i]++;
          ofImage[j]++;
        }
      }
    }
    Sample overDies = Sample.of(Arrays.stream(ofDie).mapToDouble(h -> (double) h / m).toArray());
    Sample overImages =
        Sample.of(Arrays.stream(ofImage).mapToDouble(h -> (double) h / n).toArray());
    Population known = new Population(name, 0, 1, 1.0 / m, new double[0], new double[0]);
    Interval ofImages = Bound.outer(0.05).of(known, overImages);
    Interval seen = Bound.inner(0.05).of(known, overDies);
    double mean = overDies.mean();
    Interval outer = DiesAndImages.combine(mean, Bound.outer(0.05).of(known, overDies), ofImages);
    Interval inner = DiesAndImages.combine(mean, seen, ofImages);
    return new double[] {
      Coverage.covers(outer, truth) ? 1 : 0,
      outer.halfWidth(),
      Coverage.covers(inner, truth) ? 1 : 0,
      inner.halfWidth(),
      Coverage.covers(seen, truth) ? 1 : 0
    };
  }
}
