package org.voltscape.engine.array.sensitivity;

import org.voltscape.engine.word.WordShape;

/**
 * What independent bit flips make of a word on average. Every bit of a word is inverted with the
 * same probability p, on its own.
 *
 * <p>The value of a word is a constant plus the sum of its bits times their weights, so its
 * expectation is linear in the bits and needs no enumeration: a bit that is 1 is read as 1 - p on
 * average, one that is 0 as p. Summed over the bits the value w becomes w - p (2 w + 1) in two's
 * complement, and w - p (2 c - (2^B - 1)) where offset codes c of B bits are used. Numbers are in
 * least significant bits of the word.
 */
public final class FlipExpectation {
  private FlipExpectation() {}

  /**
   * The noise of Shin et al. (JETCAS 2019, Algorithm 1): the value less its expectation.
   *
   * @param code the word as stored
   * @param p probability of a flip, for each bit, in [0, 1]
   */
  public static double noise(WordShape shape, int code, double p) {
    return shape.signed()
        ? p * (2.0 * shape.integer(code) + 1)
        : p * (2.0 * (code & shape.mask()) - shape.mask());
  }

  /**
   * The same by adding up all words of the length, as Algorithm 1 is published: the oracle of
   * {@link #noise}, and 2^bits times as slow.
   *
   * @param code the word as stored
   * @param p probability of a flip, for each bit, in [0, 1]
   */
  public static double enumerate(WordShape shape, int code, double p) {
    int bits = shape.bits();
    double[] probability = new double[bits + 1];
    for (int flips = 0; flips <= bits; flips++) {
      probability[flips] = StrictMath.pow(p, flips) * StrictMath.pow(1 - p, bits - flips);
    }
    double expectation = 0;
    for (int read = 0; read <= shape.mask(); read++) {
      int flips = Integer.bitCount((read ^ code) & shape.mask());
      expectation += probability[flips] * shape.integer(read);
    }
    return shape.integer(code) - expectation;
  }

  /**
   * Standard deviation of the value read; the same for every word of a length, as each bit's
   * variance p (1 - p) 4^b depends on no bit stored.
   *
   * @param bits of the word
   * @param p probability of a flip, for each bit, in [0, 1]
   */
  public static double deviation(int bits, double p) {
    return Math.sqrt(p * (1 - p) * (Math.scalb(1.0, 2 * bits) - 1) / 3);
  }
}
