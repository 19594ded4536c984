package org.voltscape.engine.network;

import java.util.Arrays;

/**
 * Words of one region that are used otherwise than they were meant: scratch space of one thread,
 * refilled for every trial. Mutable, confined to its thread.
 */
public final class WordChanges {
  private int size;
  private int[] word = new int[64];
  private int[] integer = new int[64];

  /** Forgets all changes; capacity stays. */
  public void clear() {
    size = 0;
  }

  /**
   * Adds a change.
   *
   * @param address index of the word in its region
   * @param used the whole number used in its place
   */
  public void add(int address, int used) {
    reserve(1);
    word[size] = address;
    integer[size] = used;
    size++;
  }

  /** Makes room for more changes, so that a long list grows once. */
  public void reserve(int more) {
    if (size + more > word.length) {
      int capacity = Math.max(size + more, word.length * 2);
      word = Arrays.copyOf(word, capacity);
      integer = Arrays.copyOf(integer, capacity);
    }
  }

  /** Number of changed words. */
  public int size() {
    return size;
  }

  /** Address of the i-th changed word. */
  public int word(int i) {
    return word[i];
  }

  /** Whole number used in place of the i-th changed word. */
  public int integer(int i) {
    return integer[i];
  }
}
