package org.voltscape.figure.chart;

import java.util.Arrays;
import java.util.List;
import org.voltscape.figure.Series;

/**
 * How series that have results at the same abscissae stand beside each other, so that none hides
 * the other's whiskers. At a single abscissa there is no line to be bent: there marker, bars and
 * dies move together. In a sweep only the whiskers do, by less than it is to the next point.
 */
final class Dodge {
  /** Between neighbours at a single abscissa, in marker sizes; more where dies are shown. */
  private static final double APART = 2.4;

  private static final double APART_WITH_DIES = 4;

  /** The same between whiskers of a sweep. */
  private static final double WHISKERS_APART = 0.6;

  /** Whiskers of one abscissa take at most this share of the way to the next. */
  static final double MOST_OF_GAP = 0.6;

  private final List<Series> certain;
  private final boolean single;
  private final boolean dies;

  private Dodge(List<Series> certain, boolean single, boolean dies) {
    this.certain = certain;
    this.single = single;
    this.dies = dies;
  }

  static Dodge of(List<Series> series) {
    List<Series> certain =
        series.stream().filter(s -> s.certainty() != null && s.x().length > 0).toList();
    long places =
        certain.stream().flatMapToDouble(s -> Arrays.stream(s.x())).distinct().limit(2).count();
    return new Dodge(
        certain, places == 1, series.stream().anyMatch(s -> s.style() == Series.Style.DIES));
  }

  /** Whether all that is certain lies at one abscissa. */
  boolean isSingle() {
    return single;
  }

  /** How far to the right a series with all that belongs to it is drawn, in marker sizes. */
  double shift(Series series) {
    return single ? rank(series) * apart() : 0;
  }

  /** Room from a series to its right neighbour, in marker sizes. */
  double apart() {
    return dies ? APART_WITH_DIES : APART;
  }

  /** The same of whiskers in a sweep, beside the points they belong to. */
  double whiskerShift(Series series) {
    return single ? 0 : rank(series) * WHISKERS_APART;
  }

  /**
   * Whether the whiskers of a sweep have room beside each other.
   *
   * @param gap the least distance of two neighbouring points, in marker sizes
   */
  boolean hasRoom(double gap) {
    return Math.max(1, certain.size()) * WHISKERS_APART <= MOST_OF_GAP * gap;
  }

  /** Places from the middle of all series; 0 for one that is none of them. */
  private double rank(Series series) {
    for (int i = 0; i < certain.size(); i++) {
      Series each = certain.get(i);
      // Single dies are a series of their own beside that of their means.
      if (each.colourIndex() == series.colourIndex() && each.label().equals(series.label())) {
        return i - (certain.size() - 1) / 2.0;
      }
    }
    return 0;
  }
}
