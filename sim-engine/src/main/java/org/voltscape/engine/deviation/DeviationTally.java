package org.voltscape.engine.deviation;

import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;

/** Deviations of the words of one region, added up over dies. Confined to its thread. */
final class DeviationTally {
  private final QuantizedNetwork.Region region;
  private final long[] counts;
  private long words;
  private long sum;
  private long absoluteSum;
  private double squareSum;
  private int largest;

  DeviationTally(QuantizedNetwork.Region region) {
    this.region = region;
    this.counts = new long[region.format().bits() + 1];
  }

  /** Adds all words of the region, those that are not among the changes as meant. */
  void add(WordChanges changes) {
    int[] codes = region.codes();
    long squares = 0;
    for (int i = 0; i < changes.size(); i++) {
      int deviation = changes.integer(i) - region.format().integer(codes[changes.word(i)]);
      int size = Math.abs(deviation);
      counts[Deviations.bin(deviation)]++;
      sum += deviation;
      absoluteSum += size;
      squares += (long) size * size;
      largest = Math.max(largest, size);
    }
    squareSum += squares;
    words += codes.length;
    counts[0] += codes.length - changes.size();
  }

  Deviations result() {
    return new Deviations(words, counts.clone(), sum, absoluteSum, squareSum, largest);
  }
}
