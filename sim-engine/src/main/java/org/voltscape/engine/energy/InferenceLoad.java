package org.voltscape.engine.energy;

/**
 * The work of one inference.
 *
 * @param macs multiply-accumulate operations, above 0
 * @param weightWords words of weights held in SRAM, 0 or more
 * @param bitsPerWord bits of one unprotected weight word, above 0
 */
public record InferenceLoad(long macs, long weightWords, int bitsPerWord) {
  public InferenceLoad {
    if (macs <= 0 || weightWords < 0 || bitsPerWord <= 0) {
      throw new IllegalArgumentException(
          "no inference of " + macs + " MACs on " + weightWords + " words of " + bitsPerWord);
    }
  }
}
