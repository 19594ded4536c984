package org.voltscape.engine.memory;

import java.util.Arrays;
import org.voltscape.engine.random.CounterHash;

/**
 * Failing cells of the memories of one die with their quantiles: for each memory a list of those
 * below a limit, and shorter lists of those below lower limits as they are asked for. All lists lie
 * one behind another in two arrays, which are never shrunk. Scratch space of one thread.
 */
final class KeptCells {
  /** Memories kept at most. */
  static final int MOST_MEMORIES = 1 << 16;

  /** Cells up to which a list is read through rather than a shorter one made of it. */
  private static final int SHORT = 128;

  /** In place of a list: there is none, or the memory's cells were not drawn. */
  private static final int NONE = -1;

  private static final int UNDRAWN = -2;

  /** A cell's quantile, its bit and its state in one number, which ascends with the quantile. */
  private static final int QUANTILE = 6;

  private static final int BIT_MASK = 31;

  private final int most;

  private int[] word = new int[256];
  private long[] key = new long[256];
  private int size;

  private int memories;
  private int[] number = new int[16];
  private int[] words = new int[16];
  private int[] bits = new int[16];

  /** The memory's list with the lowest limit. */
  private int[] lowest = new int[16];

  /** A list has no quantiles from here on. */
  private long[] limit = new long[16];

  private int[] start = new int[16];
  private int[] end = new int[16];

  /** The list of the same memory with the next higher limit. */
  private int[] higher = new int[16];

  private int lists;

  /** Hash table: one more than a memory's place, or 0. */
  private int[] slots = new int[64];

  KeptCells(int most) {
    this.most = most;
  }

  /** Forgets all memories; capacity stays. */
  void clear() {
    if (memories > 0) {
      Arrays.fill(slots, 0);
    }
    memories = 0;
    lists = 0;
    size = 0;
  }

  /** How many cells more can be kept. */
  int room() {
    return most - size;
  }

  /** Whether one more memory can be kept. */
  boolean roomForMemory() {
    return memories < MOST_MEMORIES;
  }

  /** A memory's place, or -1. */
  int find(int memory, int wordCount, int wordBits) {
    int at = slots[slot(memory, wordCount, wordBits)];
    return at - 1;
  }

  /** The slot of a memory, or the free one where it belongs. */
  private int slot(int memory, int wordCount, int wordBits) {
    int slot = (int) CounterHash.mix(((long) memory << 32) + 32L * wordCount + wordBits);
    while (true) {
      slot &= slots.length - 1;
      int m = slots[slot] - 1;
      if (m < 0 || (number[m] == memory && words[m] == wordCount && bits[m] == wordBits)) {
        return slot;
      }
      slot++;
    }
  }

  /**
   * Adds a memory whose cells are not drawn yet.
   *
   * @return its place
   */
  int add(int memory, int wordCount, int wordBits) {
    int m = memories++;
    if (m == number.length) {
      number = Arrays.copyOf(number, 2 * m);
      words = Arrays.copyOf(words, 2 * m);
      bits = Arrays.copyOf(bits, 2 * m);
      lowest = Arrays.copyOf(lowest, 2 * m);
    }
    number[m] = memory;
    words[m] = wordCount;
    bits[m] = wordBits;
    lowest[m] = UNDRAWN;
    enter(m);
    return m;
  }

  /** Whether the cells of a memory were drawn, kept or not. */
  boolean drawn(int m) {
    return lowest[m] != UNDRAWN;
  }

  /**
   * Keeps the cells of a memory, or none of them if they are too many.
   *
   * @param m the memory's place
   * @param below limit of the quantiles
   * @param failing all cells with quantiles below it, with their states
   */
  void keep(int m, DieCells die, long below, FaultList failing) {
    lowest[m] = NONE;
    long count = failing.cells();
    if (count <= room()) {
      int from = size;
      reserve((int) count);
      append(die, number[m], bits[m], failing);
      lowest[m] = list(below, from, NONE);
    }
  }

  private void enter(int m) {
    if (4 * memories > 3 * slots.length) {
      slots = new int[2 * slots.length];
      for (int i = 0; i < m; i++) {
        slots[slot(number[i], words[i], bits[i])] = i + 1;
      }
    }
    slots[slot(number[m], words[m], bits[m])] = m + 1;
  }

  private void append(DieCells die, int memory, int wordBits, FaultList failing) {
    for (int i = 0; i < failing.size(); i++) {
      int at = failing.word(i);
      int value = failing.value(i);
      for (int left = failing.mask(i); left != 0; left &= left - 1) {
        int bit = Integer.numberOfTrailingZeros(left);
        long quantile = die.quantile53(memory, wordBits, (long) at * wordBits + bit);
        word[size] = at;
        key[size] = quantile << QUANTILE | (long) bit << 1 | (value >>> bit & 1);
        size++;
      }
    }
  }

  private void reserve(int more) {
    if (size + more > word.length) {
      int capacity = Math.max(size + more, Math.min(most, 2 * word.length));
      word = Arrays.copyOf(word, capacity);
      key = Arrays.copyOf(key, capacity);
    }
  }

  /** A list of the cells from a place to the end. */
  private int list(long below, int from, int next) {
    int l = lists++;
    if (l == limit.length) {
      limit = Arrays.copyOf(limit, 2 * l);
      start = Arrays.copyOf(start, 2 * l);
      end = Arrays.copyOf(end, 2 * l);
      higher = Arrays.copyOf(higher, 2 * l);
    }
    limit[l] = below;
    start[l] = from;
    end[l] = size;
    higher[l] = next;
    return l;
  }

  /** Whether all cells of a memory with quantiles below a limit are kept. */
  boolean covers(int m, long below) {
    int l = lowest[m];
    while (l >= 0 && limit[l] < below) {
      l = higher[l];
    }
    return l >= 0;
  }

  /** The shortest list of a memory with all cells below a limit; makes one if that will pay. */
  private int shortest(int m, long below) {
    int lower = NONE;
    int l = lowest[m];
    while (limit[l] < below) {
      lower = l;
      l = higher[l];
    }
    long octave = below <= 1 ? 1 : Long.highestOneBit(below - 1) << 1;
    int length = end[l] - start[l];
    if (length <= SHORT || octave > limit[l] / 2 || length > room()) {
      return l;
    }
    reserve(length);
    int from = size;
    long keys = octave << QUANTILE;
    for (int i = start[l]; i < end[l]; i++) {
      long k = key[i];
      word[size] = word[i];
      key[size] = k;
      size += (int) ((k - keys) >>> 63);
    }
    int made = list(octave, from, l);
    if (lower < 0) {
      lowest[m] = made;
    } else {
      higher[lower] = made;
    }
    return made;
  }

  /** Collects the cells of a memory with quantiles below a limit, with their states. */
  void faults(int m, long below, FaultList out) {
    out.clear();
    int l = shortest(m, below);
    long keys = below << QUANTILE;
    for (int i = start[l]; i < end[l]; i++) {
      long k = key[i];
      if (k < keys) {
        int shift = (int) (k >>> 1) & BIT_MASK;
        out.add(word[i], 1 << shift, (int) (k & 1) << shift);
      }
    }
  }

  /**
   * Collects the cells of a memory with quantiles below a limit.
   *
   * @param among quantiles below it are set in the values too
   */
  void nested(int m, long below, long among, FaultList out) {
    out.clear();
    int l = shortest(m, below);
    long keys = below << QUANTILE;
    long valued = among << QUANTILE;
    for (int i = start[l]; i < end[l]; i++) {
      long k = key[i];
      if (k < keys) {
        int bit = 1 << ((int) (k >>> 1) & BIT_MASK);
        out.add(word[i], bit, k < valued ? bit : 0);
      }
    }
  }
}
