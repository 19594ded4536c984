package org.voltscape.engine.deviation;

import java.util.Arrays;

/**
 * How far words are used from what was meant, in least significant bits of their own tensor.
 *
 * <p>Bin 0 counts the words used as meant, bin k the deviations of size 2^(k-1) to 2^k - 1: the
 * bars of Hosseini et al. (TECS 2021), Fig. 9, are the bins from 1 on. Immutable as long as nobody
 * writes to the counts.
 *
 * @param words number of words
 * @param counts words a bin, bits + 1 bins
 * @param sum sum of all deviations, used minus meant
 * @param absoluteSum sum of their sizes
 * @param squareSum sum of their squares
 * @param largest largest size
 */
public record Deviations(
    long words, long[] counts, long sum, long absoluteSum, double squareSum, int largest) {

  /** The bin of a deviation: 0 for none, k for a size of 2^(k-1) to 2^k - 1. */
  public static int bin(int deviation) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(deviation));
  }

  /** The sizes of a bin for people: {@code 0}, {@code 1}, {@code 2–3}, {@code 4–7}. */
  public static String binText(int bin) {
    if (bin < 2) {
      return Integer.toString(bin);
    }
    return (1 << (bin - 1)) + "–" + ((1 << bin) - 1);
  }

  /** Words used otherwise than meant. */
  public long deviating() {
    return words - counts[0];
  }

  /** Share of the words in a bin, 0 to 1. */
  public double share(int bin) {
    return words == 0 ? 0 : (double) counts[bin] / words;
  }

  /** Share of the words used otherwise than meant, 0 to 1. */
  public double deviatingShare() {
    return words == 0 ? 0 : (double) deviating() / words;
  }

  /** Mean size of the deviation of all words, deviating or not, in LSB. */
  public double meanSize() {
    return words == 0 ? 0 : (double) absoluteSum / words;
  }

  /** Mean of used minus meant over all words, in LSB: a bias that the sums of a layer feel. */
  public double meanSigned() {
    return words == 0 ? 0 : (double) sum / words;
  }

  /** Root of the mean square over all words, in LSB. */
  public double rms() {
    return words == 0 ? 0 : Math.sqrt(squareSum / words);
  }

  /** These words and others together. */
  public Deviations plus(Deviations other) {
    long[] both = Arrays.copyOf(counts, Math.max(counts.length, other.counts.length));
    for (int b = 0; b < other.counts.length; b++) {
      both[b] += other.counts[b];
    }
    return new Deviations(
        words + other.words,
        both,
        sum + other.sum,
        absoluteSum + other.absoluteSum,
        squareSum + other.squareSum,
        Math.max(largest, other.largest));
  }

  /** Equal by content. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Deviations d
        && words == d.words
        && Arrays.equals(counts, d.counts)
        && sum == d.sum
        && absoluteSum == d.absoluteSum
        && squareSum == d.squareSum
        && largest == d.largest;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(counts) + Long.hashCode(sum);
  }
}
