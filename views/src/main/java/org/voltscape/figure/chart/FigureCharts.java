package org.voltscape.figure.chart;

import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Figure;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.PanelFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.WordFigure;
import org.voltscape.figure.look.AppliedLook;

/** Figures as JFreeChart charts. Needs neither a display nor a window toolkit. */
public final class FigureCharts {
  private FigureCharts() {}

  /**
   * A new chart of a figure. It may be drawn at any size; ticks, legend rows and the pooling of a
   * map follow from the size at each drawing.
   */
  public static JFreeChart chart(Figure given, FigureTheme theme) {
    Figure figure = AppliedLook.of(given, theme.look());
    if (figure instanceof LineFigure lines) {
      return new LineChart(lines, theme);
    }
    if (figure instanceof BarFigure bars) {
      return new BarChart(bars, theme);
    }
    if (figure instanceof WordFigure word) {
      return new WordChart(word, theme);
    }
    if (figure instanceof HeatFigure heat) {
      return new HeatChart(heat, theme);
    }
    if (figure instanceof PanelFigure panels) {
      return PanelChart.of(panels, theme);
    }
    return new MapChart((MapFigure) figure, theme);
  }

  /**
   * A chart of a figure for a page, which nobody can zoom into: it shows what a window shows on
   * demand. Drawn at the size of its file.
   */
  public static JFreeChart page(Figure figure, FigureTheme theme) {
    return figure instanceof MapFigure map ? new PageMapChart(map, theme) : chart(figure, theme);
  }

  /**
   * The height at which a file of a figure has no empty part, in layout units; NaN where the figure
   * looks well at any height.
   *
   * @param width of the file, in layout units
   */
  public static double naturalHeight(Figure figure, FigureTheme theme, double width) {
    return own(page(figure, theme)).naturalHeight(width);
  }

  /**
   * Shows newer data in a chart that is on screen already: listeners hear of it once, and what the
   * user zoomed to stays. Called by the thread that draws the chart.
   *
   * @param chart made by {@link #chart}
   * @param figure of the same kind with equal axes (for a map: equal size and labels; for bars:
   *     equal categories); series, markers, shades, title and note may differ
   * @throws IllegalArgumentException when the chart is another's, or the figure needs a new chart
   */
  public static void update(JFreeChart chart, Figure figure) {
    FigureChart shown = own(chart);
    boolean notified = chart.isNotify();
    chart.setNotify(false);
    try {
      shown.replace(figure);
    } finally {
      chart.setNotify(notified);
    }
  }

  /**
   * How far to the right of its place a series of the chart is drawn, in layout units: several with
   * results at one abscissa stand beside each other.
   */
  public static double shift(JFreeChart chart, Series series) {
    return chart instanceof LineChart lines ? lines.shift(series) : 0;
  }

  /** The figure a chart shows, or nothing when the chart was not made here. */
  public static Optional<Figure> figureOf(JFreeChart chart) {
    return chart instanceof FigureChart shown ? Optional.of(shown.figure()) : Optional.empty();
  }

  /**
   * The chart as made here.
   *
   * @throws IllegalArgumentException when the chart was not made from a figure
   */
  public static FigureChart own(JFreeChart chart) {
    if (chart instanceof FigureChart shown) {
      return shown;
    }
    throw new IllegalArgumentException("The chart was not made from a figure.");
  }
}
