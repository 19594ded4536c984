package org.voltscape.engine.trial.faults;

import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.protection.WordPath;
import org.voltscape.engine.protection.WordProtection;

/** One word among the faults of a trial. */
public final class FaultyWord {
  private FaultyWord() {}

  /**
   * The effective word of one that was stored in faulty cells.
   *
   * @param bits the word's own cells
   * @param mapKnown whether stuck cells are known where the word is written
   * @param code the word wanted
   * @param mask its faults as drawn
   * @param value their values as drawn
   * @param address its place in the memory
   */
  static int used(
      FaultKind kind,
      WordProtection protection,
      int bits,
      boolean mapKnown,
      int code,
      int mask,
      int value,
      int address) {
    int robust = protection.robustCells();
    int faulty = mask & ~robust;
    int states = value & ~robust;
    boolean known = mapKnown && !kind.transientFaults();
    int stored = WordPath.stored(protection, code, known ? faulty : 0, known ? states : 0, address);
    int raw = raw(kind, bits + protection.checkCells(), stored, faulty, states);
    return WordPath.effective(protection, stored, raw);
  }

  /**
   * The raw word read of a stored one.
   *
   * @param cells of the word, check cells included
   * @param mask its faults as drawn, without robust cells
   * @param value their values as drawn, without robust cells
   */
  public static int raw(FaultKind kind, int cells, int stored, int mask, int value) {
    int raw = kind.raw(stored, mask, value);
    // Faults of whole words are drawn wider than words are: there are no cells beyond.
    return kind.wholeWords() ? raw & (int) ((1L << cells) - 1) : raw;
  }
}
