package org.voltscape.engine.dram.reads;

import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;

/** Tallies of reads that a test writes down. */
public final class TestTallies {
  private TestTallies() {}

  /** One read of a row of words that hold a pattern, with the wrong bits of each. */
  public static ReadTally of(int pattern, int bits, int[] wrong) {
    FaultList errors = new FaultList();
    for (int w = 0; w < wrong.length; w++) {
      if (wrong[w] != 0) {
        errors.add(w, wrong[w], 0);
      }
    }
    ReadTally tally = new ReadTally(wrong.length, bits);
    tally.read(1, new DataPattern(pattern), FaultKind.FLIPS, errors);
    tally.endOfSubArray();
    return tally;
  }
}
