package org.voltscape.engine.rare;

import java.util.List;
import org.voltscape.engine.stats.Interval;

/**
 * What few faulty cells cost a network, by their number: enough to tell the accuracy at every
 * failure probability at which more cells than a few are hardly ever faulty. Immutable.
 *
 * <p>Every cell fails on its own with probability p, so exactly k of N cells are faulty with the
 * binomial probability b(k), and the mean drop over all dies is the sum of b(k) D(k), where D(k) is
 * the mean drop over all sets of k faulty cells. D(0) is 0. Of more faulty cells than the table has
 * it is only used that no accuracy is below 0 or above 1.
 *
 * @param cells that can fail
 * @param images that are tested; all drops are shares of them
 * @param correct images classified correctly without any fault, under the scheme
 * @param mostMean mean number of faulty cells up to which the table serves
 * @param effective share of single faults that change the word they are in
 * @param pairsInWords pairs of cells that lie in one word
 * @param parts what is known of D(1), D(2) and so on; empty where a single faulty cell in a word
 *     changes nothing, so that only pairs in one word can
 * @param alpha chance of the intervals of the estimates to be wrong
 * @param passes passes over the network that were made, each of one set of images
 * @param imagePasses images that were tested in all passes together
 */
public record LowRateTable(
    long cells,
    int images,
    int correct,
    double mostMean,
    double effective,
    double pairsInWords,
    List<Part> parts,
    double alpha,
    long passes,
    long imagePasses) {
  /** Mean number of faulty cells up to which tables serve. */
  public static final double MOST_FAULTY_CELLS = LowRateSampler.MOST_MEAN;

  /** Chance of the sure interval to be wrong. */
  static final double SURE_ALPHA = 0.05;

  /**
   * What is known of the mean drop with a number of faulty cells, on some of the images: their part
   * of the drop, as a share of all images.
   *
   * @param faulty number of faulty cells
   * @param images number of images this part is of
   * @param samples number of sets of faulty cells that were tested
   * @param mean of their weighted drops
   * @param variance of the mean, an unseen set like the worst seen included; 0 where all sets were
   *     tested
   * @param third central moment of the mean
   * @param sure interval of the mean that needs no more than that accuracies are from 0 to 1, wrong
   *     with a chance of its share of 5 %
   */
  public record Part(
      int faulty,
      int images,
      long samples,
      double mean,
      double variance,
      double third,
      Interval sure) {
    /** Whether all sets were tested, so that the mean is exact. */
    public boolean exact() {
      return variance == 0;
    }
  }

  public LowRateTable {
    parts = List.copyOf(parts);
  }

  /** Accuracy without faults, under the scheme. */
  public double baseline() {
    return (double) correct / images;
  }

  /** The largest number of faulty cells that the table has a part for. */
  public int mostFaulty() {
    return parts.stream().mapToInt(Part::faulty).max().orElse(0);
  }

  /** Number of sets of faulty cells that were tested, each on its part of the images. */
  public long sets() {
    return parts.stream().mapToLong(Part::samples).sum();
  }

  /** The largest failure probability that the table serves. */
  public double mostProbability() {
    return mostMean / cells;
  }

  /**
   * The mean drop of the accuracy over all dies.
   *
   * @param probability failure probability of a cell, or bit error rate, from 0 to {@link
   *     #mostProbability}
   * @throws IllegalArgumentException for a larger one
   */
  public LowRateEstimate at(double probability) {
    if (!(probability >= 0 && probability * cells <= mostMean * (1 + 1e-9))) {
      throw new IllegalArgumentException("a failure probability of " + probability);
    }
    FaultyCells faulty = new FaultyCells(cells, probability);
    SkewedInterval sum = new SkewedInterval();
    Interval sure = new Interval(0, 0);
    for (Part part : parts) {
      double chance = faulty.exactly(part.faulty());
      sum.add(chance, part);
      sure = plus(sure, chance, part.sure());
    }
    double beyond =
        parts.isEmpty()
            ? Math.min(1, probability * probability * pairsInWords)
            : faulty.moreThan(mostFaulty());
    Interval limits = new Interval(baseline() - 1, baseline());
    return new LowRateEstimate(
        probability,
        faulty.mean(),
        faulty.exactly(0),
        sum.mean(),
        plus(sum.interval(alpha), beyond, limits).within(limits.low(), limits.high()),
        plus(sure, beyond, limits).within(limits.low(), limits.high()),
        beyond);
  }

  /**
   * The mean drop with one faulty cell.
   *
   * @return its mean and its interval
   */
  public LowRateEstimate ofOneFault() {
    SkewedInterval sum = new SkewedInterval();
    Interval sure = new Interval(0, 0);
    for (Part part : parts) {
      if (part.faulty() == 1) {
        sum.add(1, part);
        sure = plus(sure, 1, part.sure());
      }
    }
    return new LowRateEstimate(1.0 / cells, 1, 0, sum.mean(), sum.interval(alpha), sure, 0);
  }

  private static Interval plus(Interval to, double factor, Interval more) {
    return new Interval(to.low() + factor * more.low(), to.high() + factor * more.high());
  }
}
