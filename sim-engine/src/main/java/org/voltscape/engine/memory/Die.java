package org.voltscape.engine.memory;

import org.voltscape.engine.random.CounterHash;

/**
 * One manufactured die: every cell has a fixed quantile in (0, 1) and a fixed preferred state, both
 * pure functions of (die seed, memory, cell index).
 *
 * <p>A cell fails at a voltage when its quantile is below the failure probability there. Hence
 * inclusion: the cells that fail at one voltage also fail, with the same polarity, at every lower
 * one. Cell index is {@code word * bits + bit}. Immutable.
 *
 * @param seed the die's identity
 * @param stuckAtOne probability in [0, 1] that a failing cell prefers 1
 */
public record Die(long seed, double stuckAtOne) implements DieCells {
  /** Separates the preferred states from the quantiles drawn under the same seed. */
  private static final long POLARITY = 0x506F6C6172697479L;

  private static final int BLOCK = HashBlocks.LENGTH;

  /** Failure probability from which failing cells are too frequent to branch on. */
  static final double DENSE = 0.12;

  public Die {
    if (!(stuckAtOne >= 0 && stuckAtOne <= 1)) {
      throw new IllegalArgumentException("stuckAtOne " + stuckAtOne + " outside 0..1");
    }
  }

  /** A cell's quantile as the upper 53 bits of a hash; fails where below the threshold of p. */
  public long quantile53(int memory, long cell) {
    return CounterHash.hash(memorySeed(memory), cell) >>> 11;
  }

  /** A cell's quantile in [0, 1). */
  public double quantile(int memory, long cell) {
    return CounterHash.unit(CounterHash.hash(memorySeed(memory), cell));
  }

  /** Whether the cell reads 1 once it fails. */
  public boolean prefersOne(int memory, long cell) {
    return CounterHash.unit(CounterHash.hash(polaritySeed(memory), cell)) < stuckAtOne;
  }

  @Override
  public Die plain() {
    return this;
  }

  @Override
  public Die another(long next) {
    return new Die(next, stuckAtOne);
  }

  @Override
  public long quantile53(int memory, int bits, long cell) {
    return quantile53(memory, cell);
  }

  @Override
  public boolean prefersOne(int memory, int bits, long cell) {
    return prefersOne(memory, cell);
  }

  @Override
  public void faults(int memory, int words, int bits, double probability, FaultList out) {
    collect(memory, words, bits, probability, true, out);
  }

  @Override
  public void flips(int memory, int words, int bits, double probability, FaultList out) {
    collect(memory, words, bits, probability, false, out);
  }

  @Override
  public void nestedFlips(int memory, int words, int bits, double high, double low, FaultList out) {
    flips(memory, words, bits, high, out);
    long threshold = CounterHash.threshold(low);
    out.setValues(bits, cell -> quantile53(memory, cell) < threshold);
  }

  private void collect(
      int memory, int words, int bits, double probability, boolean states, FaultList out) {
    out.clear();
    if (CounterHash.threshold(probability) == 0) {
      return;
    }
    if (probability < DENSE) {
      collectFew(memory, words, bits, probability, states, out);
    } else {
      collectMany(memory, words, bits, probability, states, out);
    }
  }

  /** Cell by cell with a branch that is hardly ever taken. */
  private void collectFew(
      int memory, int words, int bits, double probability, boolean states, FaultList out) {
    long threshold = CounterHash.threshold(probability);
    long stateThreshold = CounterHash.threshold(stuckAtOne);
    long seed = memorySeed(memory);
    long stateSeed = polaritySeed(memory);
    long cells = (long) words * bits;
    long[] block = out.hashes(BLOCK);
    for (long from = 0; from < cells; from += BLOCK) {
      int count = (int) Math.min(BLOCK, cells - from);
      HashBlocks.fill(seed, from, block);
      for (int i = 0; i < count; i++) {
        if (block[i] < threshold) {
          long cell = from + i;
          int bit = 1 << (int) (cell % bits);
          boolean one = states && CounterHash.hash(stateSeed, cell) >>> 11 < stateThreshold;
          out.add((int) (cell / bits), bit, one ? bit : 0);
        }
      }
    }
  }

  /** Word by word without branches on cells, which could not be predicted. */
  private void collectMany(
      int memory, int words, int bits, double probability, boolean states, FaultList out) {
    long threshold = CounterHash.threshold(probability);
    long stateThreshold = states ? CounterHash.threshold(stuckAtOne) : 0;
    long seed = memorySeed(memory);
    long stateSeed = polaritySeed(memory);
    int wordsAtOnce = BLOCK / bits;
    long[] block = out.hashes(BLOCK);
    long[] stateBlock = out.states(BLOCK);
    for (int first = 0; first < words; first += wordsAtOnce) {
      long from = (long) first * bits;
      HashBlocks.fill(seed, from, block);
      if (states) {
        HashBlocks.fill(stateSeed, from, stateBlock);
      }
      int last = Math.min(wordsAtOnce, words - first);
      out.reserve(last);
      for (int w = 0, i = 0; w < last; w++) {
        int mask = 0;
        int value = 0;
        for (int b = 0; b < bits; b++, i++) {
          // Both sides have 53 bits, so the sign of their difference tells which is smaller.
          int fails = (int) ((block[i] - threshold) >>> 63);
          int one = (int) ((stateBlock[i] - stateThreshold) >>> 63);
          mask |= fails << b;
          value |= (fails & one) << b;
        }
        out.append(first + w, mask, value);
      }
    }
  }

  @Override
  public <E extends Exception> FailureScan scan(
      int memory, int bits, long cells, double probability, FailureScan.Visitor<E> visitor)
      throws E {
    long threshold = CounterHash.threshold(probability);
    long stateThreshold = CounterHash.threshold(stuckAtOne);
    long seed = memorySeed(memory);
    long stateSeed = polaritySeed(memory);
    long[] block = new long[BLOCK];
    long[] states = new long[BLOCK];
    boolean dense = probability >= DENSE;
    long failing = 0;
    long ones = 0;
    for (long from = 0; from < cells && threshold > 0; from += BLOCK) {
      int count = (int) Math.min(BLOCK, cells - from);
      HashBlocks.fill(seed, from, block);
      if (visitor == null && dense) {
        HashBlocks.fill(stateSeed, from, states);
        long both = count(block, threshold, states, stateThreshold, count);
        failing += both & 0xFFFFFFFFL;
        ones += both >>> 32;
        continue;
      }
      for (int i = 0; i < count; i++) {
        if (block[i] < threshold) {
          boolean one = CounterHash.hash(stateSeed, from + i) >>> 11 < stateThreshold;
          failing++;
          ones += one ? 1 : 0;
          if (visitor != null) {
            visitor.failing(from + i, one);
          }
        }
      }
    }
    return new FailureScan(cells, failing, ones);
  }

  /** Failing cells of a block in the lower 32 bits, those that prefer 1 in the upper. */
  private static long count(
      long[] block, long threshold, long[] states, long stateThreshold, int count) {
    int failing = 0;
    int ones = 0;
    for (int i = 0; i < count; i++) {
      // Both sides have 53 bits, so the sign of their difference tells which is smaller.
      int fails = (int) ((block[i] - threshold) >>> 63);
      failing += fails;
      ones += fails & (int) ((states[i] - stateThreshold) >>> 63);
    }
    return (long) ones << 32 | failing;
  }

  /** Seed of a memory's quantiles. */
  long memorySeed(int memory) {
    return CounterHash.hash(seed, memory);
  }

  /** Seed of a memory's preferred states. */
  long polaritySeed(int memory) {
    return CounterHash.hash(seed ^ POLARITY, memory);
  }
}
