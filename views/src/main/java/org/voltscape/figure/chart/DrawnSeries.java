package org.voltscape.figure.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.voltscape.figure.Series;

/**
 * A series of a chart at its place in the drawing.
 *
 * @param series what is drawn in all passes but that of the lines
 * @param line the series whose line is drawn at this place
 */
public record DrawnSeries(Series series, Series line) {
  /** The series in the order of the chart's data, which are drawn from the last to the first. */
  public static List<DrawnSeries> of(JFreeChart chart) {
    List<DrawnSeries> all = new ArrayList<>();
    if (chart.getXYPlot().getDataset() instanceof SeriesDataset data) {
      boolean mirrored = FigureCharts.own(chart).look().dashed();
      for (int i = 0; i < data.getSeriesCount(); i++) {
        all.add(new DrawnSeries(data.series(i), mirrored ? data.mirrored(i) : data.series(i)));
      }
    }
    return all;
  }
}
