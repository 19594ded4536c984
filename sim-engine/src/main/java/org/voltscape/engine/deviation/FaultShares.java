package org.voltscape.engine.deviation;

/**
 * Faults among words without protection (Hosseini et al., TECS 2021, Table 3). A fault is silent
 * where the stored bit is what the cell reads anyway.
 *
 * @param words number of words
 * @param bits bits of all of them together
 * @param ones bits that are stored as 1
 * @param faultyCells failing cells, silent or not; flipped bits where faults are transient
 * @param oneFault words with exactly one fault that is not silent
 * @param moreFaults words with two or more of them
 */
public record FaultShares(
    long words, long bits, long ones, long faultyCells, long oneFault, long moreFaults) {

  /** Share of the words with exactly one fault that is not silent, 0 to 1. */
  public double oneFaultShare() {
    return words == 0 ? 0 : (double) oneFault / words;
  }

  /** Share of the words with two or more faults that are not silent, 0 to 1. */
  public double moreFaultsShare() {
    return words == 0 ? 0 : (double) moreFaults / words;
  }

  /** Share of the stored bits that are 1, 0 to 1. */
  public double onesShare() {
    return bits == 0 ? 0 : (double) ones / bits;
  }

  /** These words and others together. */
  public FaultShares plus(FaultShares other) {
    return new FaultShares(
        words + other.words,
        bits + other.bits,
        ones + other.ones,
        faultyCells + other.faultyCells,
        oneFault + other.oneFault,
        moreFaults + other.moreFaults);
  }
}
