package org.voltscape.views.chart;

import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

/** Finds the point of a figure that is nearest on screen. */
final class PointFinder {
  /** Farther points are not meant. */
  private static final double REACH = 40;

  private PointFinder() {}

  /** The nearest visible point with a marker or on a curve; null when none is near. */
  static NearestPoint find(LineFigure figure, ChartSurface surface, ChartPoint at) {
    double best = REACH;
    int series = -1;
    int item = -1;
    for (int s = 0; s < figure.series().size(); s++) {
      Series one = figure.series().get(s);
      // Two points make a reference line: its ends are no results.
      if (one.style().isPaleRun()
          || one.style() == Series.Style.PALE_BAND
          || one.style() == Series.Style.LETTERS
          || (one.style() == Series.Style.LINE && one.x().length == 2)) {
        continue;
      }
      for (int i = 0; i < one.x().length; i++) {
        double x = one.x()[i];
        double y = one.y()[i];
        if (!shows(figure.x().logarithmic(), x) || !shows(figure.y().logarithmic(), y)) {
          continue;
        }
        double distance =
            Math.hypot(surface.pixelX(one, i) - at.pixelX(), surface.pixelY(y) - at.pixelY());
        double handicap = handicap(one.style());
        if (distance + handicap < best) {
          best = distance + handicap;
          series = s;
          item = i;
        }
      }
    }
    return series < 0 ? null : NearestPoint.of(figure, series, item);
  }

  /** Markers lie over the curve through them, and means matter more than single dies. */
  private static double handicap(Series.Style style) {
    return switch (style) {
      case LINE -> 6;
      case DIES -> 12;
      default -> 0;
    };
  }

  private static boolean shows(boolean logarithmic, double value) {
    return Double.isFinite(value) && (value > 0 || !logarithmic);
  }
}
