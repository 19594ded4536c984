package org.voltscape.engine.protection.rules;

import org.voltscape.engine.protection.LineRepair;

/**
 * Entries of a replacement cell and a pointer, shared by the words of a line.
 *
 * <p>The spare cells of a line lie in this order: for each entry its replacement cell and its
 * pointer, and last the bit that says that all entries are in use. The pointers are written where
 * the map is known, so a model suffices for their own faults: an entry with a failing cell is not
 * used, and where the last bit is stuck at 0 one entry has to stay unused.
 *
 * @param bits length of a word
 * @param lineWords words of a line
 * @param pointers entries of a line
 * @param wrongOnly whether only cells are replaced whose state contradicts the content
 */
public record PointerRepair(int bits, int lineWords, int pointers, boolean wrongOnly)
    implements LineRepair {
  public PointerRepair {
    int cells = pointers * (1 + pointerBits(bits * lineWords)) + 1;
    if (cells > 64) {
      throw new IllegalArgumentException(
          pointers + " pointers a line need " + cells + " spare cells, more than 64");
    }
  }

  /** Bits of a pointer. */
  public int pointerBits() {
    return pointerBits(bits * lineWords);
  }

  private static int pointerBits(int cells) {
    return 32 - Integer.numberOfLeadingZeros(cells - 1);
  }

  @Override
  public int spareCells() {
    return pointers * (1 + pointerBits()) + 1;
  }

  @Override
  public void repair(
      int[] words, int[] masks, int[] values, int count, long spareMask, long spareValue) {
    int left = usable(spareMask, spareValue);
    for (int bit = 1 << (bits - 1); bit > 0; bit >>= 1) {
      for (int i = 0; i < count; i++) {
        int asked = wrongOnly ? masks[i] & (words[i] ^ values[i]) : masks[i];
        if ((asked & bit) == 0) {
          continue;
        }
        if (left-- <= 0) {
          return;
        }
        masks[i] &= ~bit;
        values[i] &= ~bit;
      }
    }
  }

  private int usable(long spareMask, long spareValue) {
    int entry = 1 + pointerBits();
    int sound = 0;
    for (int i = 0; i < pointers; i++) {
      long cells = ((1L << entry) - 1) << (i * entry);
      sound += (spareMask & cells) == 0 ? 1 : 0;
    }
    long full = 1L << (pointers * entry);
    boolean neverFull = (spareMask & full) != 0 && (spareValue & full) == 0;
    return neverFull ? Math.min(sound, pointers - 1) : sound;
  }
}
