package org.voltscape.figure;

import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/** A bar figure as a chart. */
final class BarChart extends FigureChart {
  private static final long serialVersionUID = 1L;

  private final transient BarShapes bars;

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
    plot.addAnnotation(bars);
    remember(figure, figure.note());
  }

  @Override
  void replace(Figure newFigure) {
    BarFigure shown = (BarFigure) figure();
    if (!(newFigure instanceof BarFigure next)
        || !next.categories().equals(shown.categories())
        || !next.categoryLabel().equals(shown.categoryLabel())
        || !next.y().equals(shown.y())) {
      throw new IllegalArgumentException(
          "A figure with other axes than " + shown.title() + " needs a chart of its own.");
    }
    bars.show(next);
    remember(next, next.note());
    fireChartChanged();
  }

  @Override
  LegendItemCollection furtherLegendItems() {
    LegendItemCollection items = new LegendItemCollection();
    for (BarFigure.Bars one : ((BarFigure) figure()).series()) {
      LegendItem item = box(one.label(), bars.fill(one.colourIndex()));
      item.setOutlinePaint(theme().seriesColour(one.colourIndex()));
      items.add(item);
    }
    return items;
  }
}
