package org.voltscape.engine.lesson;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.protection.WordOutcome;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;

/**
 * A word on its way through a faulty memory, as the {@code word} command has it.
 *
 * @param scheme id of the protection scheme
 * @param params its parameters
 * @param shape length and signedness
 * @param format what the whole numbers stand for, of the same shape, or null where it is not said
 * @param value whole number wanted, inside the shape's range
 * @param stuckMask stuck cells
 * @param stuckValue their preferred states, 0 elsewhere
 * @param flips bits that are read inverted
 */
public record WordSetting(
    String scheme,
    ParamValues params,
    WordShape shape,
    @Nullable WordFormat format,
    int value,
    int stuckMask,
    int stuckValue,
    int flips) {

  /** What becomes of the word. */
  public WordOutcome outcome() {
    return WordOutcome.of(
        ProtectionSchemes.byId(scheme, "lesson", "field word.scheme").create(shape, params),
        shape,
        value,
        stuckMask,
        stuckValue,
        flips);
  }

  /** A code as its bits, the highest first. */
  public String bits(int code) {
    return Bits.text(code, shape.bits());
  }

  /** The stuck cells for people, highest first: {@code 6 at 0, 3 at 1}; empty for none. */
  public String stuckText() {
    return list(stuckMask, true);
  }

  /** The flipped bits for people, highest first; empty for none. */
  public String flipsText() {
    return list(flips, false);
  }

  private String list(int mask, boolean states) {
    StringBuilder text = new StringBuilder();
    for (int bit = WordProtection.MOST_CELLS - 1; bit >= 0; bit--) {
      if ((mask >> bit & 1) != 0) {
        text.append(text.isEmpty() ? "" : ", ").append(bit);
        if (states) {
          text.append(" at ").append(stuckValue >> bit & 1);
        }
      }
    }
    return text.toString();
  }
}
