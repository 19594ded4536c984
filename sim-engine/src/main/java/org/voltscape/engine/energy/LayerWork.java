package org.voltscape.engine.energy;

/**
 * The work of one layer for one inference, and the words it is done on.
 *
 * @param name for people, for example {@code layer 2}
 * @param macs multiply-accumulate operations, above 0
 * @param words words held in the weight memory, 0 or more
 * @param bits bits of one of them without check cells, above 0
 * @param activationBits bits of the values they meet; 0 for single precision
 * @param outputs values it gives, each written once, 0 or more
 * @param carriedOut operations of {@code macs} that are not skipped, each of which reads a weight,
 *     a mean over inferences: 0 to {@code macs}
 */
public record LayerWork(
    String name,
    long macs,
    long words,
    int bits,
    int activationBits,
    long outputs,
    double carriedOut) {
  public LayerWork {
    if (macs <= 0 || words < 0 || bits <= 0 || activationBits < 0 || outputs < 0) {
      throw new IllegalArgumentException(
          "no layer of "
              + macs
              + " MACs on "
              + words
              + " words of "
              + bits
              + " bits, values of "
              + activationBits
              + " bits");
    }
    if (!(carriedOut >= 0 && carriedOut <= macs)) {
      throw new IllegalArgumentException(carriedOut + " of " + macs + " MACs carried out");
    }
  }

  /** A layer that skips nothing. */
  public LayerWork(String name, long macs, long words, int bits, int activationBits, long outputs) {
    this(name, macs, words, bits, activationBits, outputs, macs);
  }
}
