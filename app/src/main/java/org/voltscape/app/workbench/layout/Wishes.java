package org.voltscape.app.workbench.layout;

/**
 * What a user wants to see, whether there is room for it or not.
 *
 * @param twoPanes the views in two panes where there is room
 * @param form the column of the study's settings
 * @param inspector the column of what is under the mouse
 * @param strip jobs and messages below the views
 * @param lesson a lesson is open
 * @param cancellable something lasts that can be cancelled in the strip
 * @param maximised the view in front has the window to itself
 */
public record Wishes(
    boolean twoPanes,
    Fold form,
    Fold inspector,
    Fold strip,
    boolean lesson,
    boolean cancellable,
    boolean maximised) {

  /**
   * A part that folds away: what is wanted where there is room for it, and where there is not.
   *
   * @param usual whether it is shown where there is room
   * @param tight whether it is shown where it takes the room of the views
   */
  public record Fold(boolean usual, boolean tight) {
    /** A part that is shown where there is room, or not even there. */
    public static Fold of(boolean usual) {
      return new Fold(usual, false);
    }

    boolean shown(boolean room) {
      return room ? usual : tight;
    }

    Fold with(boolean room, boolean shown) {
      return room ? new Fold(shown, tight) : new Fold(usual, shown);
    }
  }

  /** A window with the parts that settings keep. */
  public static Wishes of(boolean twoPanes, boolean form, boolean inspector, boolean strip) {
    return new Wishes(
        twoPanes, Fold.of(form), Fold.of(inspector), Fold.of(strip), false, false, false);
  }

  public Wishes withTwoPanes(boolean other) {
    return new Wishes(other, form, inspector, strip, lesson, cancellable, maximised);
  }

  public Wishes withLesson(boolean open) {
    return new Wishes(twoPanes, form, inspector, strip, open, cancellable, maximised);
  }

  public Wishes withCancellable(boolean lasting) {
    return new Wishes(twoPanes, form, inspector, strip, lesson, lasting, maximised);
  }

  public Wishes withMaximised(boolean other) {
    return new Wishes(twoPanes, form, inspector, strip, lesson, cancellable, other);
  }

  /** Form shown or not in a window of a size; what is wanted at other sizes stays. */
  public Wishes withForm(double width, boolean shown) {
    Fold other = form.with(LayoutRule.roomForForm(width), shown);
    return new Wishes(twoPanes, other, inspector, strip, lesson, cancellable, maximised);
  }

  /** The same for the inspector. */
  public Wishes withInspector(double width, boolean shown) {
    Fold other = inspector.with(LayoutRule.wide(width), shown);
    return new Wishes(twoPanes, form, other, strip, lesson, cancellable, maximised);
  }

  /** The same for the strip; closed by hand, it does not open again for what lasts now. */
  public Wishes withStrip(double height, boolean shown) {
    Fold other = strip.with(LayoutRule.high(height), shown);
    return new Wishes(twoPanes, form, inspector, other, lesson, shown && cancellable, maximised);
  }
}
