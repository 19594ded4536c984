package org.voltscape.engine.memory;

import java.util.Arrays;
import org.voltscape.engine.random.CounterHash;

/**
 * All cells of memories of a plain die, for rates at which too many fail to be listed: of each cell
 * the upper part of its quantile and its state. The few cells whose quantiles agree with a limit in
 * that part are asked of the die. Scratch space of one thread.
 */
final class KeptDense {
  /** Memories kept at most: their cells leave no room for more that are worth it. */
  private static final int MOST_MEMORIES = 64;

  /** Bits of a quantile that are not kept. */
  private static final int LOWER = 23;

  private final int most;
  private Die die = new Die(0, 0);
  private int memories;
  private final int[] number = new int[MOST_MEMORIES];
  private final int[] words = new int[MOST_MEMORIES];
  private final int[] bits = new int[MOST_MEMORIES];

  /** Where a memory's cells begin; negative where they are not kept. */
  private final int[] start = new int[MOST_MEMORIES];

  /** A cell's upper 30 bits of its quantile, and its state in the last bit. */
  private int[] cell = new int[0];

  private int size;

  /**
   * @param most number of cells kept at most
   */
  KeptDense(int most) {
    this.most = most;
  }

  /** Forgets all memories; capacity stays. */
  void clear() {
    memories = 0;
    size = 0;
  }

  /**
   * The memory with its cells, kept from now on if there is room.
   *
   * @param of whose cells they are; another one than before only after {@link #clear}
   * @param again whether only a memory that is asked for again is worth keeping
   * @param scratch for blocks of hashes
   * @return its place, or -1 if it is not kept
   */
  int kept(Die of, int memory, int wordCount, int wordBits, boolean again, FaultList scratch) {
    die = of;
    for (int m = 0; m < memories; m++) {
      if (number[m] == memory && words[m] == wordCount && bits[m] == wordBits) {
        if (start[m] < 0) {
          keep(m, scratch);
        }
        return start[m] < 0 ? -1 : m;
      }
    }
    if (memories == MOST_MEMORIES) {
      return -1;
    }
    int m = memories++;
    number[m] = memory;
    words[m] = wordCount;
    bits[m] = wordBits;
    start[m] = -1;
    if (again) {
      return -1;
    }
    keep(m, scratch);
    return start[m] < 0 ? -1 : m;
  }

  private void keep(int m, FaultList scratch) {
    long count = (long) words[m] * bits[m];
    if (count > most - size) {
      return;
    }
    int end = size + (int) count;
    if (end > cell.length) {
      cell = Arrays.copyOf(cell, Math.max(end, Math.min(most, 2 * cell.length)));
    }
    long stateThreshold = CounterHash.threshold(die.stuckAtOne());
    long seed = die.memorySeed(number[m]);
    long stateSeed = die.polaritySeed(number[m]);
    long[] block = scratch.hashes(HashBlocks.LENGTH);
    long[] states = scratch.states(HashBlocks.LENGTH);
    for (int from = 0; from < count; from += HashBlocks.LENGTH) {
      HashBlocks.fill(seed, from, block);
      HashBlocks.fill(stateSeed, from, states);
      int length = (int) Math.min(HashBlocks.LENGTH, count - from);
      for (int i = 0; i < length; i++) {
        int one = (int) ((states[i] - stateThreshold) >>> 63);
        cell[size + from + i] = (int) (block[i] >>> LOWER) << 1 | one;
      }
    }
    start[m] = size;
    size = end;
  }

  /** Collects the cells of a memory with quantiles below a limit, with their states. */
  void faults(int m, long below, FaultList out) {
    out.clear();
    int limit = (int) (below >>> LOWER);
    int wordBits = bits[m];
    int at = start[m];
    out.reserve(words[m]);
    for (int w = 0; w < words[m]; w++) {
      int mask = 0;
      int value = 0;
      int equal = 0;
      for (int b = 0; b < wordBits; b++) {
        int kept = cell[at++];
        int less = (kept >> 1) - limit;
        int fails = less >>> 31;
        mask |= fails << b;
        value |= (fails & kept) << b;
        equal |= (less - 1) & ~less;
      }
      if (equal < 0) {
        mask = mask(m, w, below);
        value = ones(m, w) & mask;
      }
      out.append(w, mask, value);
    }
  }

  /**
   * Collects the cells of a memory with quantiles below a limit.
   *
   * @param among quantiles below it are set in the values too
   */
  void nested(int m, long below, long among, FaultList out) {
    out.clear();
    int limit = (int) (below >>> LOWER);
    int lower = (int) (among >>> LOWER);
    int wordBits = bits[m];
    int at = start[m];
    out.reserve(words[m]);
    for (int w = 0; w < words[m]; w++) {
      int mask = 0;
      int value = 0;
      int equal = 0;
      for (int b = 0; b < wordBits; b++) {
        int upper = cell[at++] >> 1;
        int less = upper - limit;
        int lesser = upper - lower;
        mask |= (less >>> 31) << b;
        value |= (lesser >>> 31) << b;
        equal |= ((less - 1) & ~less) | ((lesser - 1) & ~lesser);
      }
      if (equal < 0) {
        mask = mask(m, w, below);
        value = mask(m, w, among);
      }
      out.append(w, mask, value);
    }
  }

  /** The cells of a word with quantiles below a limit, by the die. */
  private int mask(int m, int w, long below) {
    int mask = 0;
    for (int b = 0; b < bits[m]; b++) {
      long quantile = die.quantile53(number[m], bits[m], (long) w * bits[m] + b);
      mask |= quantile < below ? 1 << b : 0;
    }
    return mask;
  }

  private int ones(int m, int w) {
    int ones = 0;
    for (int b = 0; b < bits[m]; b++) {
      ones |= (cell[start[m] + w * bits[m] + b] & 1) << b;
    }
    return ones;
  }
}
