package org.voltscape.engine.storage;

/**
 * A way to store tensors that may take its scale from the values of each: {@code sym8} has another
 * step for every tensor, {@code fp32} and {@code Q2.6} are the same for all. Immutable.
 */
public interface StorageFormat {
  /** Name in files and options, for example {@code fp32} or {@code sym8}. */
  String id();

  /** Length of a word, 1..32 bits. */
  int bits();

  /**
   * The format of a tensor whose values lie in a range.
   *
   * @param lowest smallest value
   * @param highest largest value
   */
  StoredFormat of(float lowest, float highest);
}
