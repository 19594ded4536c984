package org.voltscape.app.workbench.layout;

/**
 * What is shown of the window beside the views.
 *
 * @param form the study's settings at the left
 * @param twoPanes the views in two panes
 * @param side the column at the right
 * @param strip jobs and messages below, else a line
 */
public record Arrangement(boolean form, boolean twoPanes, Side side, boolean strip) {
  /** What stands at the right. */
  public enum Side {
    NONE,
    INSPECTOR,
    LESSON
  }
}
