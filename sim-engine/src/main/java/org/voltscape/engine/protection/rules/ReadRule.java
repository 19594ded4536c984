package org.voltscape.engine.protection.rules;

import org.voltscape.engine.word.WordShape;

/**
 * What a word's cells are read as, known well enough to find the best content to store. Positions
 * are codes in the ascending order of their values; masks and states are those of cells.
 * Implementations are immutable.
 */
public interface ReadRule {
  /** The words read. */
  WordShape shape();

  /** Cells beside the word. */
  default int checkCells() {
    return 0;
  }

  /** The code that the cells' content is used as. */
  int read(int raw);

  /**
   * The lowest position not below {@code wanted} that some content is read as.
   *
   * @return {@link StuckWords#NONE} where there is none
   */
  int atLeast(int wanted, int stuckMask, int stuckValue);

  /** The highest position not above {@code wanted} that some content is read as. */
  int atMost(int wanted, int stuckMask, int stuckValue);

  /** The content to store for a code that these stuck cells allow to be read. */
  int stored(int code, int stuckMask, int stuckValue);

  /** The distance of {@code wanted} from the closest position that can be read. */
  default int leastError(int wanted, int stuckMask, int stuckValue) {
    int below = atMost(wanted, stuckMask, stuckValue);
    int above = atLeast(wanted, stuckMask, stuckValue);
    if (below == StuckWords.NONE) {
      return above - wanted;
    }
    return above == StuckWords.NONE ? wanted - below : Math.min(wanted - below, above - wanted);
  }

  /** States of stuck cells as they appear in positions: those of a sign are inverted. */
  default int states(int stuckMask, int stuckValue) {
    return shape().order(stuckValue) & stuckMask & shape().mask();
  }

  /** The lower of two positions of which either may be missing. */
  static int lower(int a, int b) {
    return a == StuckWords.NONE ? b : b == StuckWords.NONE ? a : Math.min(a, b);
  }
}
