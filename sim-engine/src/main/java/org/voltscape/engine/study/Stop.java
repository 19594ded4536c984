package org.voltscape.engine.study;

import org.jspecify.annotations.Nullable;

/**
 * When the trials of a point end before the last: once an interval is narrow enough.
 *
 * @param halfWidth half of the interval's width below which a point ends, as a share of 1 or in the
 *     unit of the application error; 0 for never
 * @param rule which interval is looked at
 */
public record Stop(double halfWidth, Rule rule) {
  /** Never before the last trial. */
  public static final Stop NEVER = new Stop(0, Rule.DIES_SEEN);

  /** Trials before the first look: fewer say too little of how dies differ. */
  private static final int FIRST_LOOK = 16;

  /** Looks are whole numbers of so many trials apart. */
  private static final int STEP = 8;

  /** Up to here every step is a look, beyond it each is an eighth more than the one before. */
  private static final int STEADY = 64;

  /** Which interval must be narrow. All hold at every look of the rule. */
  public enum Rule {
    /** The spread of the dies seen: few trials, and nothing said of dies unlike them. */
    DIES_SEEN("dies-seen", "dies seen"),
    /** The interval that holds whatever unseen dies do: some hundreds of trials at least. */
    ALL_DIES("all-dies", "whatever unseen dies do"),
    /** The same at any look, also those not planned: more trials still. */
    ANY_LOOK("any-look", "whatever unseen dies do, at any look");

    private final String id;
    private final String title;

    Rule(String id, String title) {
      this.id = id;
      this.title = title;
    }

    /** Name in study files. */
    public String id() {
      return id;
    }

    /** Name for people. */
    public String title() {
      return title;
    }

    /** The rule of that name, or null. */
    public static @Nullable Rule of(String id) {
      for (Rule rule : values()) {
        if (rule.id.equals(id)) {
          return rule;
        }
      }
      return null;
    }
  }

  public Stop {
    if (!(halfWidth >= 0)) {
      throw new IllegalArgumentException("half-width " + halfWidth);
    }
  }

  /** Whether points can end before their last trial. */
  public boolean active() {
    return halfWidth > 0;
  }

  /**
   * The look after a number of trials.
   *
   * @param trials of the look before; 0 for none
   */
  public static int nextLook(int trials) {
    if (trials < FIRST_LOOK) {
      return FIRST_LOOK;
    }
    return trials < STEADY
        ? trials + STEP
        : (int) Math.min(Integer.MAX_VALUE, (trials + trials / 8L + STEP - 1) / STEP * STEP);
  }
}
