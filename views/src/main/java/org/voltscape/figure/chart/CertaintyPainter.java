package org.voltscape.figure.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.voltscape.engine.stats.Interval;
import org.voltscape.figure.Series;

/**
 * Draws how sure points are: the spread of the dies seen as a thick bar, the interval that holds
 * whatever unseen dies do as a thin whisker, or as dotted lines where a sweep has no room for
 * whiskers, and single dies, pale. The notes of figures ({@code IntervalNotes}) name both ways: how
 * much room there is shows when a figure is drawn only.
 */
final class CertaintyPainter {
  private static final double BAR = 0.5;
  private static final double CAP = 0.28;
  private static final double DOT = 0.6;

  private final FigureTheme theme;
  private final SeriesDataset data;

  CertaintyPainter(FigureTheme theme, SeriesDataset data) {
    this.theme = theme;
    this.data = data;
  }

  /** How far to the right of its place a series is drawn, in layout units. */
  double shift(Series series) {
    return data.dodge().shift(series) * theme.markerSize();
  }

  /** The dies of a series of the style {@link Series.Style#DIES}. */
  void dies(Graphics2D g2, PlotCanvas canvas, Series series) {
    Path2D lines = new Path2D.Double();
    DotRows dots = new DotRows(DOT * theme.markerSize(), roomForDots());
    int n = series.x().length;
    for (int begin = 0; begin < n; begin++) {
      int end = begin;
      while (end < n && shows(canvas, series, end)) {
        double x = canvas.x().at(series.x()[end]);
        double y = canvas.y().at(series.y()[end]);
        if (end == begin) {
          lines.moveTo(x, y);
        } else {
          lines.lineTo(x, y);
        }
        end++;
      }
      if (end - begin == 1) {
        dots.add(canvas.x().at(series.x()[begin]), canvas.y().at(series.y()[begin]));
      }
      begin = end;
    }
    g2.setPaint(theme.single(series.colourIndex()));
    g2.setStroke(theme.hairline());
    g2.draw(lines);
    g2.setPaint(theme.seriesColour(series.colourIndex()));
    for (Ellipse2D dot : dots.placed()) {
      g2.fill(dot);
    }
  }

  private double roomForDots() {
    return (data.dodge().apart() - 1) * theme.markerSize();
  }

  private static boolean shows(PlotCanvas canvas, Series series, int i) {
    return Double.isFinite(canvas.x().at(series.x()[i]))
        && Double.isFinite(canvas.y().at(series.y()[i]));
  }

  /** Bars and whiskers of a series that has a certainty. */
  void intervals(Graphics2D g2, PlotCanvas canvas, Series series, SteppingAside aside) {
    boolean roomy = data.dodge().hasRoom(gap(canvas) / theme.markerSize());
    if (series.hasWhiskers() && !roomy) {
      edges(g2, canvas, series);
    }
    double beside =
        roomy && !aside.hasRoom() ? data.dodge().whiskerShift(series) * theme.markerSize() : 0;
    // One outline each: a window draws a hundred single lines ten times slower.
    Path2D bars = new Path2D.Double();
    Path2D whiskers = new Path2D.Double();
    for (int i = 0; i < series.x().length; i++) {
      // On paper whiskers go through their markers, wherever those stand.
      double x = canvas.x().at(series.x()[i]) + beside + aside.shift(series, series.x()[i]);
      // A point without neighbours has no band to be seen.
      boolean bar = series.hasWhiskers() ? roomy : series.roughAt(i) || alone(canvas, series, i);
      if (bar && series.hasBand() && canvas.showsBand(series, i)) {
        vertical(bars, canvas, x, series.low()[i], series.high()[i]);
      }
      if (series.hasWhiskers() && roomy) {
        whisker(whiskers, canvas, series, i, x);
      }
    }
    if (bars.getCurrentPoint() != null) {
      g2.setPaint(theme.ghost(series.colourIndex()));
      g2.setStroke(
          new BasicStroke(
              (float) (BAR * theme.markerSize()), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
      g2.draw(bars);
    }
    if (whiskers.getCurrentPoint() != null) {
      g2.setPaint(theme.seriesColour(series.colourIndex()));
      g2.setStroke(theme.hairline());
      g2.draw(whiskers);
    }
  }

  /** Which points step aside on paper. */
  SteppingAside aside(PlotCanvas canvas) {
    return theme.look().dashed() && !data.dodge().isSingle()
        ? SteppingAside.of(data.figure().series(), canvas, Dodge.MOST_OF_GAP, theme.markerSize())
        : SteppingAside.none();
  }

  private void whisker(Path2D path, PlotCanvas canvas, Series series, int i, double x) {
    Interval outer = series.certainty().outer(i);
    if (canvas.shows(series.x()[i], outer.low(), outer.high())) {
      vertical(path, canvas, x, outer.low(), outer.high());
      double cap = CAP * theme.markerSize();
      for (double end : new double[] {outer.low(), outer.high()}) {
        double y = canvas.y().atOrEdge(end);
        path.moveTo(x - cap, y);
        path.lineTo(x + cap, y);
      }
    }
  }

  private static void vertical(Path2D path, PlotCanvas canvas, double x, double low, double high) {
    path.moveTo(x, canvas.y().atOrEdge(low));
    path.lineTo(x, canvas.y().atOrEdge(high));
  }

  private static boolean alone(PlotCanvas canvas, Series series, int i) {
    return (i == 0 || !joined(canvas, series, i - 1))
        && (i == series.x().length - 1 || !joined(canvas, series, i + 1));
  }

  private static boolean joined(PlotCanvas canvas, Series series, int i) {
    return canvas.showsBand(series, i) && !series.roughAt(i);
  }

  /** The ends of all outer intervals joined, for sweeps of many voltages. */
  private void edges(Graphics2D g2, PlotCanvas canvas, Series series) {
    Path2D low = new Path2D.Double();
    Path2D high = new Path2D.Double();
    boolean begun = false;
    for (int i = 0; i < series.x().length; i++) {
      Interval outer = series.certainty().outer(i);
      boolean shown = !series.roughAt(i) && canvas.shows(series.x()[i], outer.low(), outer.high());
      if (shown) {
        double x = canvas.x().at(series.x()[i]);
        add(low, begun, x, canvas.y().atOrEdge(outer.low()));
        add(high, begun, x, canvas.y().atOrEdge(outer.high()));
      }
      begun = shown;
    }
    g2.setPaint(theme.seriesColour(series.colourIndex()));
    // Dotted, lest they look like results of their own.
    g2.setStroke(theme.dottedHairline());
    g2.draw(low);
    g2.draw(high);
  }

  private static void add(Path2D path, boolean begun, double x, double y) {
    if (begun) {
      path.lineTo(x, y);
    } else {
      path.moveTo(x, y);
    }
  }

  /** The least distance on the plot of two neighbouring points of a series. */
  private double gap(PlotCanvas canvas) {
    double least = Double.POSITIVE_INFINITY;
    for (int s = 0; s < data.getSeriesCount(); s++) {
      Series series = data.series(s);
      for (int i = 1; series.certainty() != null && i < series.x().length; i++) {
        double here = canvas.x().at(series.x()[i]);
        double before = canvas.x().at(series.x()[i - 1]);
        if (onPlot(canvas, here) && onPlot(canvas, before)) {
          least = Math.min(least, Math.abs(here - before));
        }
      }
    }
    return least;
  }

  private static boolean onPlot(PlotCanvas canvas, double x) {
    return x >= canvas.x().area().getMinX() && x <= canvas.x().area().getMaxX();
  }
}
