package org.voltscape.engine.network.datapath;

/**
 * What a datapath did with examples.
 *
 * @param examples number of them
 * @param wrongAt whether each was classified wrongly; not to be written to
 * @param skipped MACs that it skipped, by layer; not to be written to
 * @param macs MACs of one example by layer, skipped ones included; not to be written to
 */
public record DatapathCounts(int examples, boolean[] wrongAt, long[] skipped, long[] macs) {
  /** Number of examples that were classified wrongly. */
  public int wrong() {
    int count = 0;
    for (boolean wrong : wrongAt) {
      count += wrong ? 1 : 0;
    }
    return count;
  }

  /** Share of the examples that were classified wrongly. */
  public double error() {
    return (double) wrong() / examples;
  }

  /** Share of a layer's MACs that were skipped. */
  public double skippedShare(int layer) {
    return skipped[layer] / ((double) macs[layer] * examples);
  }

  /** Share of all MACs that were skipped. */
  public double skippedShare() {
    long gone = 0;
    long all = 0;
    for (int l = 0; l < macs.length; l++) {
      gone += skipped[l];
      all += macs[l];
    }
    return gone / ((double) all * examples);
  }
}
