package org.voltscape.engine.rare;

import java.util.Arrays;
import org.voltscape.engine.stats.DirichletBound;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Sample;

/** Weighted drops of the sets of faulty cells that were tested, as shares of all images. */
final class WeightedDrops {
  private double[] values = new double[0];

  /** Makes room and gives all of it: what was there stays at its place. */
  double[] grow(int samples) {
    values = Arrays.copyOf(values, Math.max(samples, values.length));
    return values;
  }

  int samples() {
    return values.length;
  }

  /**
   * Variance of one drop.
   *
   * @param step the smallest drop there can be but 0
   */
  double variance(double step) {
    return meanVariance(mean(), step) * values.length;
  }

  private double mean() {
    return Arrays.stream(values).sum() / values.length;
  }

  /**
   * Variance of the mean. A set like the worst one seen, or of one image, is taken to be unseen:
   * few drops that are not 0 say little of how many there are.
   */
  private double meanVariance(double mean, double step) {
    double squares = 0;
    double largest = step;
    for (double v : values) {
      squares += (v - mean) * (v - mean);
      largest = Math.max(largest, Math.abs(v));
    }
    double n = values.length;
    return squares / (n - 1) / n + largest / n * (largest / n);
  }

  /**
   * What they come to, without the sure interval, which takes long.
   *
   * @param faulty number of faulty cells
   * @param images of which these are drops
   * @param step the smallest drop there can be but 0
   */
  LowRateTable.Part part(int faulty, int images, double step) {
    double mean = mean();
    double cubes = 0;
    for (double v : values) {
      cubes += (v - mean) * (v - mean) * (v - mean);
    }
    double n = values.length;
    return new LowRateTable.Part(
        faulty,
        images,
        values.length,
        mean,
        meanVariance(mean, step),
        cubes / n / n / n,
        Interval.UNKNOWN);
  }

  /**
   * The interval of the mean that no unseen set can upset.
   *
   * @param least what no weighted drop is below
   * @param most what none is above
   * @param alpha the chance allowed to be wrong
   */
  Interval sure(double least, double most, double alpha) {
    Sample sample = Sample.of(values);
    return DirichletBound.of(
        sample, Math.min(least, sample.least()), Math.max(most, sample.most()), alpha);
  }
}
