package org.voltscape.figure.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.jfree.data.xy.AbstractXYDataset;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

/**
 * The series of a line figure as the chart library reads them, without copying. Replacing the
 * figure tells the plot once, however many points changed.
 */
final class SeriesDataset extends AbstractXYDataset {
  private static final long serialVersionUID = 1L;

  private transient LineFigure figure;
  private transient List<Series> series;
  private transient Dodge dodge;

  SeriesDataset(LineFigure figure) {
    take(figure);
  }

  /** Shows other data. Called by the thread that draws. */
  void replace(LineFigure newFigure) {
    take(newFigure);
    fireDatasetChanged();
  }

  private void take(LineFigure newFigure) {
    figure = newFigure;
    dodge = Dodge.of(newFigure.series());
    // Drawn from the last to the first: ghosts, pale bands and single dies lie under all lines of
    // the run.
    List<Series> ordered = new ArrayList<>(newFigure.series().size());
    for (boolean under : new boolean[] {false, true}) {
      for (Series s : newFigure.series()) {
        if (isUnder(s) == under) {
          ordered.add(s);
        }
      }
    }
    series = List.copyOf(ordered);
  }

  private static boolean isUnder(Series s) {
    return s.style().isPaleRun()
        || s.style() == Series.Style.PALE_BAND
        || s.style() == Series.Style.DIES;
  }

  LineFigure figure() {
    return figure;
  }

  /** How series at the same abscissae stand beside each other. */
  Dodge dodge() {
    return dodge;
  }

  Series series(int index) {
    return series.get(index);
  }

  /** The series to draw in place of another so that lines lie over each other the other way. */
  Series mirrored(int index) {
    int over = (int) series.stream().filter(s -> !isUnder(s)).count();
    return series.get(index < over ? over - 1 - index : index);
  }

  @Override
  public int getSeriesCount() {
    return series.size();
  }

  /** The place of the series: labels may repeat, keys may not. */
  @Override
  public Comparable<?> getSeriesKey(int index) {
    return index;
  }

  @Override
  public int getItemCount(int index) {
    return series.get(index).x().length;
  }

  @Override
  public Number getX(int index, int item) {
    return getXValue(index, item);
  }

  @Override
  public Number getY(int index, int item) {
    return getYValue(index, item);
  }

  @Override
  public double getXValue(int index, int item) {
    return series.get(index).x()[item];
  }

  @Override
  public double getYValue(int index, int item) {
    return series.get(index).y()[item];
  }

  /** Extent of the abscissae that can be shown, or null when there are none. */
  Range xExtent() {
    Extent extent = new Extent(figure.x().logarithmic());
    for (Series s : series) {
      extent.add(s.x());
    }
    return extent.range();
  }

  /** Extent of the ordinates and bands that can be shown, or null when there are none. */
  Range yExtent() {
    Extent extent = new Extent(figure.y().logarithmic());
    for (Series s : series) {
      extent.add(s.y());
      if (s.hasBand()) {
        extent.add(s.low());
        extent.add(s.high());
      }
      for (int i = 0; s.hasWhiskers() && i < s.x().length; i++) {
        extent.add(s.certainty().outer(i).low());
        extent.add(s.certainty().outer(i).high());
      }
    }
    return extent.range();
  }

  private static final class Extent {
    private final boolean positiveOnly;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    Extent(boolean positiveOnly) {
      this.positiveOnly = positiveOnly;
    }

    void add(double... values) {
      for (double value : values) {
        if (Double.isFinite(value) && (value > 0 || !positiveOnly)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }

    Range range() {
      return low <= high ? new Range(low, high) : null;
    }
  }
}
