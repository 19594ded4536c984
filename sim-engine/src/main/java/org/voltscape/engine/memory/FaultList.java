package org.voltscape.engine.memory;

import java.util.Arrays;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The faulty words of one memory, in ascending order of their addresses: scratch space of one
 * thread, refilled for every trial.
 *
 * <p>Mutable and confined to its thread; the arrays grow as needed and are never shrunk.
 */
public final class FaultList {
  private int size;
  private int[] word = new int[64];
  private int[] mask = new int[64];
  private int[] value = new int[64];
  private long[] hashes = new long[0];
  private long[] states = new long[0];
  private double[] reals = new double[0];
  private @Nullable QuickCells quick;
  private @Nullable QuickCells quickAmong;

  /** Forgets all entries; capacity stays. */
  public void clear() {
    size = 0;
  }

  /**
   * Adds faulty cells of one word; they must come in ascending order of word addresses.
   *
   * @param address index of the word
   * @param bit the cells' bits as a mask
   * @param preferred those of the bits whose cells read 1
   */
  public void add(int address, int bit, int preferred) {
    if (size > 0 && word[size - 1] == address) {
      mask[size - 1] |= bit;
      value[size - 1] |= preferred;
      return;
    }
    reserve(1);
    word[size] = address;
    mask[size] = bit;
    value[size] = preferred;
    size++;
  }

  /** Makes room for more words. */
  public void reserve(int more) {
    if (size + more > word.length) {
      int capacity = Math.max(size + more, word.length * 2);
      word = Arrays.copyOf(word, capacity);
      mask = Arrays.copyOf(mask, capacity);
      value = Arrays.copyOf(value, capacity);
    }
  }

  /**
   * Adds a whole word after all others; room must have been reserved. Words without faults stay
   * out.
   */
  public void append(int address, int faulty, int preferred) {
    int at = size;
    word[at] = address;
    mask[at] = faulty;
    value[at] = preferred;
    size = at + (faulty == 0 ? 0 : 1);
  }

  /** Replaces every mask by the same cells, as where words fail as a whole. */
  public void widen(int cells) {
    Arrays.fill(mask, 0, size, cells);
  }

  /** Leaves only the given cells faulty; words without faults stay out. */
  public void keepCells(int cells) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int left = mask[i] & cells;
      if (left != 0) {
        word[kept] = word[i];
        mask[kept] = left;
        value[kept] = value[i] & cells;
        kept++;
      }
    }
    size = kept;
  }

  /** Number of faulty words. */
  public int size() {
    return size;
  }

  /** Address of the i-th faulty word. */
  public int word(int i) {
    return word[i];
  }

  /** Faulty bits of the i-th faulty word: stuck cells, or flipped bits of transient faults. */
  public int mask(int i) {
    return mask[i];
  }

  /** Preferred states of the faulty bits; 0 outside the mask; meaningless for transient flips. */
  public int value(int i) {
    return value[i];
  }

  /**
   * Replaces all values by those cells of the masks that are picked.
   *
   * @param bits cells per word
   * @param picked asked for each cell by its index {@code word * bits + bit}
   */
  void setValues(int bits, LongPredicate picked) {
    for (int i = 0; i < size; i++) {
      int both = 0;
      for (int left = mask[i]; left != 0; left &= left - 1) {
        int bit = Integer.numberOfTrailingZeros(left);
        both |= picked.test((long) word[i] * bits + bit) ? 1 << bit : 0;
      }
      value[i] = both;
    }
  }

  /** Scratch for a block of hashes, so that sampling allocates nothing. */
  long[] hashes(int length) {
    if (hashes.length < length) {
      hashes = new long[length];
    }
    return hashes;
  }

  /** The same for the states of a block of cells; zeros until they are written. */
  long[] states(int length) {
    if (states.length < length) {
      states = new long[length];
    }
    return states;
  }

  /** Scratch for real numbers. */
  double[] reals(int length) {
    if (reals.length < length) {
      reals = new double[length];
    }
    return reals;
  }

  /** Scratch for a walk over a {@link QuickDie}. */
  QuickCells quick() {
    if (quick == null) {
      quick = new QuickCells();
    }
    return quick;
  }

  /** Scratch for a second walk beside it. */
  QuickCells quickAmong() {
    if (quickAmong == null) {
      quickAmong = new QuickCells();
    }
    return quickAmong;
  }

  /** Number of faulty cells. */
  public long cells() {
    long cells = 0;
    for (int i = 0; i < size; i++) {
      cells += Integer.bitCount(mask[i]);
    }
    return cells;
  }
}
