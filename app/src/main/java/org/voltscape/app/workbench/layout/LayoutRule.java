package org.voltscape.app.workbench.layout;

/**
 * Decides what a window shows, by its size in effective pixels and what the user wants: first the
 * views, then the rest. Pure.
 */
public final class LayoutRule {
  /** From this width on there is room for two panes and the inspector. */
  static final double WIDE = 1400;

  /** From this width on there is room for the form beside a view. */
  static final double ROOM_FOR_FORM = 900;

  /** From this width on there is room for the form beside a lesson and a view. */
  static final double ROOM_FOR_LESSON = 1400;

  /** From this height on there is room for jobs and messages below charts one above the other. */
  static final double HIGH = 1000;

  /** Two panes are no narrower than this together. */
  static final double TWO_PANES = 860;

  static final double FORM_WIDTH = 310;
  static final double INSPECTOR_WIDTH = 210;
  static final double LESSON_WIDTH = 390;

  private LayoutRule() {}

  static boolean wide(double width) {
    return width >= WIDE;
  }

  static boolean roomForForm(double width) {
    return width >= ROOM_FOR_FORM;
  }

  static boolean high(double height) {
    return height >= HIGH;
  }

  /**
   * What is shown.
   *
   * @param width of the window's content in effective pixels
   * @param height likewise
   */
  public static Arrangement arrange(double width, double height, Wishes wishes) {
    if (wishes.maximised()) {
      return new Arrangement(false, false, Arrangement.Side.NONE, false);
    }
    Arrangement.Side side =
        wishes.lesson()
            ? Arrangement.Side.LESSON
            : wishes.inspector().shown(wide(width))
                ? Arrangement.Side.INSPECTOR
                : Arrangement.Side.NONE;
    boolean form =
        wishes.form().shown(roomForForm(width)) && (!wishes.lesson() || width >= ROOM_FOR_LESSON);
    double views = width - (form ? FORM_WIDTH : 0) - width(side);
    boolean strip = wishes.strip().shown(high(height)) || wishes.cancellable() && high(height);
    return new Arrangement(
        form, wishes.twoPanes() && wide(width) && views >= TWO_PANES, side, strip);
  }

  static double width(Arrangement.Side side) {
    return switch (side) {
      case NONE -> 0;
      case INSPECTOR -> INSPECTOR_WIDTH;
      case LESSON -> LESSON_WIDTH;
    };
  }
}
