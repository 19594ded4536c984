package org.voltscape.engine.protection.rules;

import java.util.List;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordShape;

/**
 * Bounds that values are held against when they are read (EDEN, earlier version, section 4.3).
 *
 * @param shape the words
 * @param lowest smallest whole number let through
 * @param highest largest whole number let through
 */
public record ValueBounds(WordShape shape, int lowest, int highest) {
  private static final int WIDEST = 1 << 16;

  /** The parameters that set bounds. */
  public static List<ParamSpec> parameters() {
    return List.of(
        ParamSpec.choice(
            "bounds",
            "tensor",
            List.of("tensor", "given"),
            "Where the bounds come from: the smallest and the largest value that each tensor stores,"
                + " or the two parameters below."),
        ParamSpec.number(
            "margin",
            1,
            1,
            1000,
            "",
            "Factor on the range of each tensor: 1 is its own smallest and largest value."),
        ParamSpec.integer(
            "lowest", -64, -WIDEST, 0, "LSB", "Given bounds: smallest value let through."),
        ParamSpec.integer(
            "highest", 63, 0, WIDEST, "LSB", "Given bounds: largest value let through."));
  }

  /** The bounds that parameters set for words of a shape. */
  public static ValueBounds of(WordShape shape, ParamValues values) {
    if (values.choice("bounds").equals("given")) {
      return within(shape, values.integer("lowest"), values.integer("highest"));
    }
    double margin = values.number("margin");
    return within(
        shape,
        Math.min(shape.lowest(), Math.floor(shape.lowest() * margin)),
        Math.max(shape.highest(), Math.ceil(shape.highest() * margin)));
  }

  private static ValueBounds within(WordShape shape, double lowest, double highest) {
    return new ValueBounds(
        shape,
        (int) Math.max(shape.minInteger(), lowest),
        (int) Math.min(shape.maxInteger(), highest));
  }

  /**
   * A scheme that writes words as they are and holds what it reads against the bounds.
   *
   * @param saturate whether a value outside is used as the bound it exceeds, not as zero
   */
  public WordProtection protection(boolean saturate) {
    return RuleProtection.writingAsIs(new Bounded(this, new PlainRead(shape), saturate));
  }

  /** Codes outside the bounds are read as another one. */
  private record Bounded(ValueBounds bounds, PlainRead plain, boolean saturate)
      implements ReadRule {
    @Override
    public WordShape shape() {
      return bounds.shape;
    }

    @Override
    public int read(int raw) {
      int value = shape().integer(raw);
      if (value < bounds.lowest) {
        return shape().code(saturate ? bounds.lowest : 0);
      }
      return value > bounds.highest ? shape().code(saturate ? bounds.highest : 0) : raw;
    }

    @Override
    public int atLeast(int wanted, int stuckMask, int stuckValue) {
      int inside = plain.atLeast(Math.max(wanted, low()), stuckMask, stuckValue);
      int found = inside > high() ? StuckWords.NONE : inside;
      found = ReadRule.lower(found, beyond(below(stuckMask, stuckValue), low(), wanted, true));
      return ReadRule.lower(found, beyond(above(stuckMask, stuckValue), high(), wanted, true));
    }

    @Override
    public int atMost(int wanted, int stuckMask, int stuckValue) {
      int inside = plain.atMost(Math.min(wanted, high()), stuckMask, stuckValue);
      int found = inside < low() ? StuckWords.NONE : inside;
      found = Math.max(found, beyond(below(stuckMask, stuckValue), low(), wanted, false));
      return Math.max(found, beyond(above(stuckMask, stuckValue), high(), wanted, false));
    }

    @Override
    public int stored(int code, int stuckMask, int stuckValue) {
      return code;
    }

    /** What is used of content outside a bound, where there is such and it is on the side asked. */
    private int beyond(boolean possible, int bound, int wanted, boolean atLeast) {
      int used = saturate ? bound : shape().order(shape().code(0));
      boolean right = atLeast ? used >= wanted : used <= wanted;
      return possible && right ? used : StuckWords.NONE;
    }

    private boolean below(int stuckMask, int stuckValue) {
      return low() > 0 && plain.atMost(low() - 1, stuckMask, stuckValue) != StuckWords.NONE;
    }

    private boolean above(int stuckMask, int stuckValue) {
      return high() < shape().mask()
          && plain.atLeast(high() + 1, stuckMask, stuckValue) != StuckWords.NONE;
    }

    private int low() {
      return shape().order(shape().code(bounds.lowest));
    }

    private int high() {
      return shape().order(shape().code(bounds.highest));
    }
  }
}
