package org.voltscape.engine.protection.rules;

import java.util.Arrays;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordShape;

/**
 * An extended Hamming code for words of 2 to 16 bits. Above the word's own bits lie the Hamming
 * check cells, check i belonging to position 2^i of the code, and above them the parity of all.
 * Immutable.
 */
public final class ExtendedHamming implements WordProtection {
  /** What a syndrome that no single wrong cell can cause corrects. */
  private static final int UNCORRECTABLE = -1;

  private final WordShape shape;
  private final boolean rawWhereDetected;
  private final int checks;

  /** Cells that each check makes even, the check itself included. */
  private final int[] covered;

  /** The bits of the word to invert for each syndrome. */
  private final int[] correction;

  /**
   * The code for words of a shape.
   *
   * @param rawWhereDetected whether a word with a detected error that cannot be corrected is used
   *     as it was read; as zero otherwise
   */
  public ExtendedHamming(WordShape shape, boolean rawWhereDetected) {
    this.shape = shape;
    this.rawWhereDetected = rawWhereDetected;
    checks = hammingCells(shape.bits());
    covered = new int[checks];
    correction = new int[1 << checks];
    Arrays.fill(correction, UNCORRECTABLE);
    correction[0] = 0;
    for (int cell = 0, position = 3; cell < shape.bits(); position++) {
      if (Integer.bitCount(position) > 1) {
        correction[position] = 1 << cell;
        cover(position, cell++);
      }
    }
    for (int i = 0; i < checks; i++) {
      correction[1 << i] = 0;
      cover(1 << i, shape.bits() + i);
    }
  }

  private void cover(int position, int cell) {
    for (int i = 0; i < checks; i++) {
      covered[i] |= (position >> i & 1) << cell;
    }
  }

  /** Check cells of the Hamming code alone: the smallest r with 2^r > bits + r. */
  public static int hammingCells(int bits) {
    int r = 2;
    while (1 << r <= bits + r) {
      r++;
    }
    return r;
  }

  @Override
  public int checkCells() {
    return checks + 1;
  }

  @Override
  public int encode(int word, int stuckMask, int stuckValue) {
    return codeword(word);
  }

  private int codeword(int word) {
    int all = word;
    for (int i = 0; i < checks; i++) {
      all |= (Integer.bitCount(word & covered[i]) & 1) << (shape.bits() + i);
    }
    return all | (Integer.bitCount(all) & 1) << (shape.bits() + checks);
  }

  @Override
  public int decode(int raw, int detectedMask) {
    int word = raw & shape.mask();
    int corrected = corrected(raw);
    if (corrected == UNCORRECTABLE) {
      return rawWhereDetected ? word : shape.code(0);
    }
    return word ^ corrected;
  }

  /** Bits of the word to invert, or {@link #UNCORRECTABLE}. */
  private int corrected(int raw) {
    int syndrome = 0;
    for (int i = 0; i < checks; i++) {
      syndrome |= (Integer.bitCount(raw & covered[i]) & 1) << i;
    }
    boolean odd = (Integer.bitCount(raw) & 1) != 0;
    return odd || syndrome == 0 ? correction[syndrome] : UNCORRECTABLE;
  }

  /**
   * Looks for the closest word that can be read, outwards from the wanted one. A word is read where
   * at most one stuck cell contradicts its code word.
   */
  @Override
  public int optimalError(WordShape words, int value, int stuckMask, int stuckValue, int flips) {
    int states = (stuckValue ^ flips) & stuckMask;
    int wanted = shape.order(shape.code(value));
    int farthest = Math.max(wanted, shape.mask() - wanted);
    int limit =
        !rawWhereDetected && canBeDetected(stuckMask, states) ? Math.abs(value) : farthest + 1;
    for (int distance = 0; distance < limit; distance++) {
      if (readable(wanted + distance, stuckMask, states)
          || readable(wanted - distance, stuckMask, states)) {
        return distance;
      }
    }
    return limit;
  }

  private boolean readable(int position, int stuckMask, int states) {
    if (position < 0 || position > shape.mask()) {
      return false;
    }
    int word = shape.order(position);
    if (Integer.bitCount((codeword(word) ^ states) & stuckMask) <= 1) {
      return true;
    }
    return rawWhereDetected
        && ((word ^ states) & stuckMask & shape.mask()) == 0
        && detectedAs(word, stuckMask, states);
  }

  /** Whether some content of the check cells makes this word one with a detected error. */
  private boolean detectedAs(int word, int stuckMask, int states) {
    for (int check = 0; check < 2 << checks; check++) {
      int raw = word | check << shape.bits();
      if (((raw ^ states) & stuckMask) == 0 && corrected(raw) == UNCORRECTABLE) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether some content has a detected error. With two sound cells there always is one: either the
   * contents hold a code word, and inverting both of those cells of it is two errors; or they hold
   * none, and any of them with an even number of ones is no code word.
   */
  private boolean canBeDetected(int stuckMask, int states) {
    int sound = ~stuckMask & ((1 << (shape.bits() + checks + 1)) - 1);
    return Integer.bitCount(sound) > 1
        || corrected(states) == UNCORRECTABLE
        || corrected(states | sound) == UNCORRECTABLE;
  }
}
