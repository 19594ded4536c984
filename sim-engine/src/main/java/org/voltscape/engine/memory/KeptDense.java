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

  /** Words worked on at a time: few enough to stay in the L1 cache. */
  private static final int WORDS = 1024;

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

  /**
   * A cell's upper 30 bits of its quantile, and its state in the last bit: the first bits of all
   * words of a memory, then the second bits.
   */
  private int[] cell = new int[0];

  private int size;

  private final int[] masks = new int[WORDS];
  private final int[] values = new int[WORDS];

  /** Negative for words with a cell whose part that is kept agrees with the limit's. */
  private final int[] equal = new int[WORDS];

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
    int word = 0;
    int bit = 0;
    for (int from = 0; from < count; from += HashBlocks.LENGTH) {
      HashBlocks.fill(seed, from, block);
      HashBlocks.fill(stateSeed, from, states);
      int length = (int) Math.min(HashBlocks.LENGTH, count - from);
      for (int i = 0; i < length; i++) {
        int one = (int) ((states[i] - stateThreshold) >>> 63);
        cell[size + bit * words[m] + word] = (int) (block[i] >>> LOWER) << 1 | one;
        bit++;
        if (bit == bits[m]) {
          bit = 0;
          word++;
        }
      }
    }
    start[m] = size;
    size = end;
  }

  /** Collects the cells of a memory with quantiles below a limit, with their states. */
  void faults(int m, long below, FaultList out) {
    out.clear();
    out.reserve(words[m]);
    for (int first = 0; first < words[m]; first += WORDS) {
      int count = Math.min(WORDS, words[m] - first);
      Arrays.fill(equal, 0);
      compare(m, first, count, below, masks);
      Arrays.fill(values, 0);
      for (int b = 0; b < bits[m]; b++) {
        states(cell, start[m] + b * words[m] + first, count, b, values);
      }
      for (int w = 0; w < count; w++) {
        int mask = equal[w] < 0 ? mask(m, first + w, below) : masks[w];
        out.append(first + w, mask, values[w] & mask);
      }
    }
  }

  /**
   * Collects the cells of a memory with quantiles below a limit.
   *
   * @param among quantiles below it, which is at most the limit, are set in the values too
   */
  void nested(int m, long below, long among, FaultList out) {
    out.clear();
    out.reserve(words[m]);
    for (int first = 0; first < words[m]; first += WORDS) {
      int count = Math.min(WORDS, words[m] - first);
      Arrays.fill(equal, 0);
      compare(m, first, count, below, masks);
      Arrays.fill(values, 0);
      if (among > 0) {
        compare(m, first, count, among, values);
      }
      for (int w = 0; w < count; w++) {
        boolean exact = equal[w] < 0;
        out.append(
            first + w,
            exact ? mask(m, first + w, below) : masks[w],
            exact ? mask(m, first + w, among) : values[w]);
      }
    }
  }

  /** Finds the cells of some words that are below a limit, and the words that this is open for. */
  private void compare(int m, int first, int count, long below, int[] found) {
    Arrays.fill(found, 0);
    for (int b = 0; b < bits[m]; b++) {
      int from = start[m] + b * words[m] + first;
      compare(cell, from, count, (int) (below >>> LOWER), b, found, equal);
    }
  }

  /** A plain counted loop without branches, so that the compiler can vectorise it. */
  private static void compare(
      int[] cells, int from, int count, int limit, int bit, int[] found, int[] equal) {
    for (int w = 0; w < count; w++) {
      int less = (cells[from + w] >> 1) - limit;
      found[w] |= (less >>> 31) << bit;
      equal[w] |= (less - 1) & ~less;
    }
  }

  /** Likewise. */
  private static void states(int[] cells, int from, int count, int bit, int[] ones) {
    for (int w = 0; w < count; w++) {
      ones[w] |= (cells[from + w] & 1) << bit;
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
}
