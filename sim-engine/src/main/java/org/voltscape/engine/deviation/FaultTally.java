package org.voltscape.engine.deviation;

import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.trial.faults.FaultyWord;

/** Faults among the unprotected words of one region, added up over dies. Confined to its thread. */
final class FaultTally {
  private final QuantizedNetwork.Region region;
  private final int own;
  private final long onesPerDie;
  private long words;
  private long ones;
  private long faultyCells;
  private long oneFault;
  private long moreFaults;

  FaultTally(QuantizedNetwork.Region region) {
    this.region = region;
    this.own = region.shape().mask();
    long all = 0;
    for (int code : region.codes()) {
      all += Integer.bitCount(code & own);
    }
    this.onesPerDie = all;
  }

  void add(FaultList faults, FaultKind kind) {
    int[] codes = region.codes();
    for (int i = 0; i < faults.size(); i++) {
      int stored = codes[faults.word(i)];
      int raw =
          FaultyWord.raw(kind, region.shape().bits(), stored, faults.mask(i), faults.value(i));
      int wrong = Integer.bitCount((raw ^ stored) & own);
      oneFault += wrong == 1 ? 1 : 0;
      moreFaults += wrong > 1 ? 1 : 0;
      faultyCells += Integer.bitCount(faults.mask(i) & own);
    }
    words += codes.length;
    ones += onesPerDie;
  }

  FaultShares result() {
    long bits = words * region.format().bits();
    return new FaultShares(words, bits, ones, faultyCells, oneFault, moreFaults);
  }
}
