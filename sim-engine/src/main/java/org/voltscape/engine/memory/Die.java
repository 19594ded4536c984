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
public record Die(long seed, double stuckAtOne) implements FaultSource {
  /** Separates the preferred states from the quantiles drawn under the same seed. */
  private static final long POLARITY = 0x506F6C6172697479L;

  /** Cells hashed at a time: long enough to be vectorised, short enough to stay in the L1 cache. */
  private static final int BLOCK = 512;

  private static final long[] STEPS = steps();

  /** Failure probability from which failing cells are too frequent to branch on. */
  private static final double DENSE = 0.12;

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
    for (int i = 0; i < out.size(); i++) {
      int both = 0;
      for (int left = out.mask(i); left != 0; left &= left - 1) {
        int bit = Integer.numberOfTrailingZeros(left);
        if (quantile53(memory, (long) out.word(i) * bits + bit) < threshold) {
          both |= 1 << bit;
        }
      }
      out.setValue(i, both);
    }
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
      hashBlock(seed + CounterHash.GOLDEN * (from + 1), STEPS, block);
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
      hashBlock(seed + CounterHash.GOLDEN * (from + 1), STEPS, block);
      if (states) {
        hashBlock(stateSeed + CounterHash.GOLDEN * (from + 1), STEPS, stateBlock);
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

  /** Plain counted loop without calls or branches, so that the compiler can vectorise it. */
  private static void hashBlock(long first, long[] steps, long[] block) {
    for (int i = 0; i < block.length; i++) {
      long z = first + steps[i];
      z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      block[i] = (z ^ (z >>> 31)) >>> 11;
    }
  }

  private static long[] steps() {
    long[] steps = new long[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      steps[i] = CounterHash.GOLDEN * i;
    }
    return steps;
  }

  private long memorySeed(int memory) {
    return CounterHash.hash(seed, memory);
  }

  private long polaritySeed(int memory) {
    return CounterHash.hash(seed ^ POLARITY, memory);
  }
}
