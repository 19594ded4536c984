package org.voltscape.figure.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;

/** A bar figure as a chart. */
final class BarChart extends FigureChart {
  private static final long serialVersionUID = 1L;

  private final transient BarShapes bars;

  /** What is drawn over the bars; null where nothing is. */
  private final transient SeriesDataset lines;

  BarChart(BarFigure figure, FigureTheme theme) {
    super(new XYPlot(), theme);
    bars = new BarShapes(theme, figure);
    XYPlot plot = getXYPlot();
    ValueAxis categories = new CategoryAxis(figure.categoryLabel(), figure.categories());
    dress(categories);
    plot.setDomainAxis(categories);
    ValueAxis heights =
        figure.y().logarithmic() ? new DecadeAxis(figure.y()) : new LinearAxis(figure.y());
    dress(heights);
    plot.setRangeAxis(heights);
    plot.setDomainGridlinesVisible(false);
    plot.setDomainPannable(true);
    plot.setRangePannable(true);
    if (figure.lines().isEmpty()) {
      lines = null;
      plot.addAnnotation(bars);
    } else {
      lines = new SeriesDataset(over(figure));
      BandRenderer renderer = new BandRenderer(theme, lines);
      renderer.addAnnotation(bars, Layer.BACKGROUND);
      plot.setRenderer(renderer);
      plot.setDataset(lines);
    }
    remember(figure, figure.note());
  }

  private static LineFigure over(BarFigure figure) {
    return new LineFigure(
        figure.title(),
        Axis.linear(figure.categoryLabel(), ""),
        figure.y(),
        figure.lines(),
        List.of(),
        List.of(),
        figure.note());
  }

  @Override
  void replace(Figure newFigure) {
    BarFigure shown = (BarFigure) figure();
    if (!(newFigure instanceof BarFigure next)
        || !next.categories().equals(shown.categories())
        || !next.categoryLabel().equals(shown.categoryLabel())
        || !next.y().equals(shown.y())
        || next.lines().isEmpty() != shown.lines().isEmpty()) {
      throw new IllegalArgumentException(
          "A figure with other axes than " + shown.title() + " needs a chart of its own.");
    }
    bars.show(next);
    if (lines != null) {
      lines.replace(over(next));
    }
    remember(next, next.note());
    fireChartChanged();
  }

  @Override
  LegendItemCollection furtherLegendItems() {
    LegendItemCollection items = new LegendItemCollection();
    for (BarFigure.Bars one : ((BarFigure) figure()).series()) {
      LegendItem item = box(one.label(), bars.fill(one.colourIndex()));
      Rectangle2D box = (Rectangle2D) item.getShape();
      Shape pattern = bars.pattern(box, one.colourIndex());
      item.setShape(pattern);
      // An outline would fill the gaps of a pattern.
      item.setOutlinePaint(
          pattern == box ? theme().seriesColour(one.colourIndex()) : new Color(0, 0, 0, 0));
      items.add(item);
    }
    return items;
  }
}
