package org.voltscape.app.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where a view is.
 *
 * @param right in the right one of two panes
 * @param detached in a window of its own
 * @param window bounds of that window, now or when it was closed; null where there was none
 */
public record ViewPlace(boolean right, boolean detached, @Nullable Bounds window) {
  /**
   * A window on the screens, in effective pixels.
   *
   * @param x of its left edge
   * @param y of its upper edge
   */
  public record Bounds(double x, double y, double width, double height) {}
}
