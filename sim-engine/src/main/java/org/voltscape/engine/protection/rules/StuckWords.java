package org.voltscape.engine.protection.rules;

/**
 * The numbers that stuck bits allow, and those next to a wanted one. Numbers are unsigned and
 * compared as such, so codes come in the ascending order of their values ({@link
 * org.voltscape.engine.word.WordShape#order}).
 *
 * <p>A number above {@code wanted} first differs from it at some bit, where it has 1 for 0; below
 * that bit it can be as small as its stuck bits allow. The lower that bit, the closer the number,
 * and it lies no lower than the highest stuck bit that contradicts {@code wanted}. So a walk over
 * the bits finds the closest number; the ones below {@code wanted} are the same with all bits
 * inverted.
 */
public final class StuckWords {
  /** No condition on the number of ones. */
  public static final int ANY = -1;

  /** No such number. */
  public static final int NONE = -1;

  private StuckWords() {}

  /**
   * The smallest allowed number that is not below {@code wanted}.
   *
   * @param bits length, at most 16
   * @param stuckMask stuck bits
   * @param stuckValue their states; 0 outside the mask
   * @param parity 0 for an even number of ones, 1 for an odd one, or {@link #ANY}
   * @return {@link #NONE} where there is none
   */
  public static int atLeast(int wanted, int bits, int stuckMask, int stuckValue, int parity) {
    int wrong = (wanted ^ stuckValue) & stuckMask;
    if (wrong == 0 && fits(wanted, parity)) {
      return wanted;
    }
    int lowestFree = Integer.lowestOneBit(~stuckMask & ((1 << bits) - 1));
    int highestWrong = Integer.highestOneBit(wrong);
    for (int bit = Math.max(highestWrong, 1); bit < 1 << bits; bit <<= 1) {
      boolean becomesOne = bit == highestWrong || (stuckMask & bit) == 0;
      if ((wanted & bit) != 0 || !becomesOne) {
        continue;
      }
      int number = (wanted & -(bit << 1)) | bit | (stuckValue & (bit - 1));
      if (fits(number, parity)) {
        return number;
      }
      if (lowestFree != 0 && lowestFree < bit) {
        return number | lowestFree;
      }
    }
    return NONE;
  }

  /** The largest allowed number that is not above {@code wanted}; see {@link #atLeast}. */
  public static int atMost(int wanted, int bits, int stuckMask, int stuckValue, int parity) {
    int all = (1 << bits) - 1;
    int inverted = parity == ANY ? ANY : (parity ^ bits) & 1;
    int found = atLeast(~wanted & all, bits, stuckMask, ~stuckValue & stuckMask, inverted);
    return found == NONE ? NONE : ~found & all;
  }

  private static boolean fits(int number, int parity) {
    return parity == ANY || (Integer.bitCount(number) & 1) == parity;
  }
}
