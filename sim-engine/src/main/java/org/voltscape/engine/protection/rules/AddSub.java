package org.voltscape.engine.protection.rules;

import org.voltscape.engine.word.WordShape;

/** Algorithm 1 of Hosseini et al. (TECS 2021), with its three exceptions. */
public final class AddSub {
  private AddSub() {}

  /**
   * The code that approximates a wanted one in stuck cells.
   *
   * <p>At the highest non-silent defect, bit k, the word is moved up or down by 2^k, as bit k-1
   * says, and the sound bits below k are cleared or set. The other direction is taken where that
   * leaves the range, changes a defect above k that was silent, or cannot clear or set bit k-1
   * because it is stuck. A direction of the first two kinds is never taken. There is no bit below
   * bit 0: it takes its stuck value.
   *
   * <p>The paper's third exception reads "if bit k-1 is defective". A bit that is stuck at what it
   * has to become anyway is no obstacle: all defects are silent then, which is what the paper calls
   * a valid approximation.
   *
   * @return the code to store; its stuck cells are silent
   */
  public static int approximate(WordShape shape, int code, int stuckMask, int stuckValue) {
    int word = shape.order(code);
    int states = shape.order(stuckValue) & stuckMask;
    int k = Integer.highestOneBit((word ^ states) & stuckMask);
    if (k <= 1) {
      return shape.order(word ^ k);
    }
    int below = k >> 1;
    boolean add = (word & below) != 0;
    boolean inTheWay = (stuckMask & below) != 0 && ((word ^ states) & below) == 0;
    if (!valid(shape, word, add, k, stuckMask, states)
        || (inTheWay && valid(shape, word, !add, k, stuckMask, states))) {
      add = !add;
    }
    int moved = add ? word + k : word - k;
    int low = states | (add ? 0 : ~stuckMask);
    return shape.order((moved & -k) | (low & (k - 1)));
  }

  private static boolean valid(
      WordShape shape, int word, boolean add, int k, int stuckMask, int states) {
    int moved = add ? word + k : word - k;
    return moved >= 0 && moved <= shape.mask() && ((moved ^ states) & stuckMask & -k) == 0;
  }
}
