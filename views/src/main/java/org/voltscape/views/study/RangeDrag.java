package org.voltscape.views.study;

/**
 * A range that is dragged along a track by its bar: both ends move by the same step, which ends
 * where the first of them meets an end of the track.
 *
 * @param low lower end when the mouse was pressed
 * @param high upper end then
 * @param min lower end of the track
 * @param max upper end of the track
 */
record RangeDrag(double low, double high, double min, double max) {
  /** A part of a step that is but rounding. */
  private static final double TINY = 1e-6;

  /**
   * How far both ends move from where they were when the mouse was pressed.
   *
   * @param pixels way of the mouse since then
   * @param length of the track in pixels
   * @param grid what they move by is a whole number of
   */
  double step(double pixels, double length, double grid) {
    if (!(length > 0)) {
      return 0;
    }
    double steps = Math.rint(pixels / length * (max - min) / grid);
    double down = Math.ceil((min - low) / grid - TINY);
    double up = Math.floor((max - high) / grid + TINY);
    return Math.max(down, Math.min(up, steps)) * grid;
  }
}
