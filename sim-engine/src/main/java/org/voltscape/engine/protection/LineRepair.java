package org.voltscape.engine.protection;

/**
 * Spare cells that the words of one memory line share: each takes the place of one failing cell, as
 * long as there are any. Immutable, shared between threads.
 */
public interface LineRepair {
  /** Words of a line, at least 1. */
  int lineWords();

  /** Cells that the repair itself needs for each line, at most 64; they fail like all others. */
  int spareCells();

  /**
   * Takes repaired cells out of the map of one line.
   *
   * @param words wanted content of the line's faulty words
   * @param masks failing cells of these words; cells that are repaired are cleared
   * @param values preferred states of the failing cells
   * @param count number of faulty words
   * @param spareMask failing cells among the line's spare cells
   * @param spareValue their preferred states
   */
  void repair(int[] words, int[] masks, int[] values, int count, long spareMask, long spareValue);
}
