package org.voltscape.engine.memory;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the file of a measured failure map a study uses, and what the file leaves open.
 *
 * @param offset first word used; 0 the first of the file
 * @param dies number of dies of the network's size taken one after the other; at least 1
 * @param stuckAt what the failing cells of a mask (true or false, 1 or 0) read: 0 or 1; null where
 *     the file says it itself
 * @param blockWords words of a memory block, for files that number words from 0 in every block; 0
 *     where words are numbered through, null where the file does not ask
 * @param array name of the array in an NPZ file; null where it holds one only
 */
public record MapPart(
    long offset,
    int dies,
    @Nullable Integer stuckAt,
    @Nullable Integer blockWords,
    @Nullable String array) {
  /** The first words of a file that says everything itself. */
  public static final MapPart FIRST = new MapPart(0, 1, null, null, null);

  /** Most words a map can have. */
  public static final long MOST_WORDS = 1L << 31;

  /** Most dies taken from one file. */
  public static final int MOST_DIES = 1_000_000;

  /**
   * @throws IllegalArgumentException where a number is out of its range
   */
  public MapPart {
    boolean state = stuckAt == null || stuckAt == 0 || stuckAt == 1;
    if (offset < 0
        || offset >= MOST_WORDS
        || dies < 1
        || dies > MOST_DIES
        || (blockWords != null && blockWords < 0)
        || !state) {
      throw new IllegalArgumentException(
          offset + ", " + dies + ", " + stuckAt + ", " + blockWords + ", " + array);
    }
  }

  /** The same with another first word. */
  public MapPart withOffset(long other) {
    return new MapPart(other, dies, stuckAt, blockWords, array);
  }

  /** The same with another number of dies. */
  public MapPart withDies(int other) {
    return new MapPart(offset, other, stuckAt, blockWords, array);
  }

  /**
   * The same with another answer to which value failing cells read.
   *
   * @param other 0, 1 or null
   */
  public MapPart withStuckAt(Integer other) {
    return new MapPart(offset, dies, other, blockWords, array);
  }

  /**
   * The same with blocks of another length.
   *
   * @param other number of words, 0 or null
   */
  public MapPart withBlockWords(Integer other) {
    return new MapPart(offset, dies, stuckAt, other, array);
  }

  /**
   * The same with another array.
   *
   * @param other its name, or null
   */
  public MapPart withArray(String other) {
    return new MapPart(offset, dies, stuckAt, blockWords, other);
  }
}
