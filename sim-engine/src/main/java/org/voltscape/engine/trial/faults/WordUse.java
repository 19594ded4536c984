package org.voltscape.engine.trial.faults;

import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.protection.WordPath;
import org.voltscape.engine.protection.WordProtection;

/**
 * How the words of a memory are used under its faults, see {@link FaultyWord#used}: what is asked
 * of the scheme and the faults for all words is asked once, as there may be a fault in every word.
 *
 * @param robust cells that never fail
 * @param bits the words' own cells
 * @param plain whether words are written and used as they are
 * @param stuck whether failing cells are stuck, so that they are known where words are written
 */
record WordUse(
    FaultKind kind, WordProtection protection, int bits, int robust, boolean plain, boolean stuck) {
  /** The words of a memory whose map is known where it is written. */
  static WordUse of(FaultKind kind, WordProtection protection, int bits) {
    return new WordUse(
        kind,
        protection,
        bits,
        protection.robustCells(),
        protection.plain() && protection.checkCells() == 0,
        kind == FaultKind.STUCK_AT);
  }

  /**
   * The effective word of one that was stored in faulty cells.
   *
   * @param code the word wanted
   * @param mask its faults as drawn
   * @param value their values as drawn
   * @param address its place in the memory
   */
  int used(int code, int mask, int value, int address) {
    if (!stuck) {
      return FaultyWord.used(kind, protection, bits, true, code, mask, value, address);
    }
    int faulty = mask & ~robust;
    int states = value & faulty;
    if (plain) {
      return (code & ~faulty) | states;
    }
    int stored = protection.encode(code, faulty, states, address);
    return WordPath.effective(protection, stored, (stored & ~faulty) | states);
  }
}
