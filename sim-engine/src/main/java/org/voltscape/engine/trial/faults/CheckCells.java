package org.voltscape.engine.trial.faults;

import java.util.Arrays;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.memory.FaultSource;

/**
 * Puts the faults of words and those of their check cells together. Check cells lie in memories of
 * their own, column by column, so that schemes with as many of them see the same ones. Scratch
 * space of one thread; the arrays grow as needed.
 */
final class CheckCells {
  private final FaultList column = new FaultList();
  private int[] masks = new int[0];
  private int[] values = new int[0];

  /**
   * Faults of words together with their check cells.
   *
   * @param own faults of the words' own cells
   * @param words number of words
   * @param bits own cells per word
   * @param columns check cells per word
   * @param firstMemory memory of the first column
   * @param step from each column's memory to the next one's
   * @param out refilled
   */
  void join(
      FaultKind kind,
      FaultSource source,
      double probability,
      FaultList own,
      int words,
      int bits,
      int columns,
      int firstMemory,
      int step,
      FaultList out) {
    if (masks.length < words) {
      masks = new int[words];
      values = new int[words];
    }
    Arrays.fill(masks, 0, words, 0);
    Arrays.fill(values, 0, words, 0);
    merge(own, 0);
    for (int j = 0; j < columns; j++) {
      kind.draw(source, firstMemory + j * step, words, 1, probability, column);
      merge(column, bits + j);
    }
    out.clear();
    out.reserve(words);
    for (int w = 0; w < words; w++) {
      out.append(w, masks[w], values[w]);
    }
  }

  private void merge(FaultList list, int shift) {
    for (int i = 0; i < list.size(); i++) {
      masks[list.word(i)] |= list.mask(i) << shift;
      values[list.word(i)] |= list.value(i) << shift;
    }
  }
}
