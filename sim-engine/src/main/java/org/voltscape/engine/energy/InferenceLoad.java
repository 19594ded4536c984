package org.voltscape.engine.energy;

import org.voltscape.engine.array.circuit.ArrayCircuit;

/**
 * The work of one inference.
 *
 * @param macs multiply-accumulate operations, above 0
 * @param weightWords words of weights held in SRAM, 0 or more
 * @param bitsPerWord bits of one unprotected weight word, above 0
 * @param arrayCycles cycles of an array of MAC units, above 0
 * @param arrayUnits MAC units of that array, above 0
 */
public record InferenceLoad(
    long macs, long weightWords, int bitsPerWord, long arrayCycles, int arrayUnits) {
  public InferenceLoad {
    if (macs <= 0 || weightWords < 0 || bitsPerWord <= 0 || arrayCycles <= 0 || arrayUnits <= 0) {
      throw new IllegalArgumentException(
          "no inference of "
              + macs
              + " MACs on "
              + weightWords
              + " words of "
              + bitsPerWord
              + " bits in "
              + arrayCycles
              + " cycles of "
              + arrayUnits
              + " units");
    }
  }

  /** Work for which an array of 65,536 units would always be full. */
  public InferenceLoad(long macs, long weightWords, int bitsPerWord) {
    this(
        macs,
        weightWords,
        bitsPerWord,
        Math.max(1, -Math.floorDiv(-macs, ArrayCircuit.UNITS)),
        ArrayCircuit.UNITS);
  }
}
