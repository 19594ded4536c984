package org.voltscape.figure.chart;

import java.awt.Color;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.voltscape.figure.Axis;
import org.voltscape.figure.Figure;
import org.voltscape.figure.MapFigure;

/** A failure map as a chart whose axes zoom down to single bits. */
class MapChart extends FigureChart {
  private static final long serialVersionUID = 1L;
  private static final int DENSE = 256;
  private static final String FADING = "Pale dots cover several cells, only some of which fail.";

  private final transient FailureCells cells;

  MapChart(MapFigure figure, FigureTheme theme) {
    super(new XYPlot(), theme);
    cells = new FailureCells(theme, figure);
    XYPlot plot = getXYPlot();
    plot.setDomainAxis(axis(figure.bitLabel(), figure.bits()));
    plot.setRangeAxis(axis(figure.wordLabel(), figure.words()));
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainPannable(true);
    plot.setRangePannable(true);
    plot.addAnnotation(cells);
    remember(figure, note(figure));
  }

  private ValueAxis axis(String label, int count) {
    LinearAxis axis = new LinearAxis(Axis.counting(label).within(-0.5, count - 0.5));
    // Word 0 on top, bit 0 at the right.
    axis.setInverted(true);
    dress(axis);
    return axis;
  }

  /** Whether dots of the whole map may hold several cells. */
  private static boolean isDense(MapFigure map) {
    return map.words() > DENSE || map.bits() > DENSE;
  }

  private static String note(MapFigure map) {
    if (!isDense(map)) {
      return map.note();
    }
    return map.note().isEmpty() ? FADING : map.note() + " " + FADING;
  }

  @Override
  void replace(Figure newFigure) {
    MapFigure shown = (MapFigure) figure();
    if (!(newFigure instanceof MapFigure map)
        || map.words() != shown.words()
        || map.bits() != shown.bits()
        || !map.wordLabel().equals(shown.wordLabel())
        || !map.bitLabel().equals(shown.bitLabel())) {
      throw new IllegalArgumentException(
          "A figure with other axes than " + shown.title() + " needs a chart of its own.");
    }
    cells.show(map);
    remember(map, note(map));
  }

  @Override
  LegendItemCollection furtherLegendItems() {
    LegendItemCollection items = new LegendItemCollection();
    items.add(box("stuck at 0", theme().stuckAtColour(false)));
    items.add(box("stuck at 1", theme().stuckAtColour(true)));
    if (isDense((MapFigure) figure())) {
      Color both = FigureTheme.mix(theme().stuckAtColour(false), theme().stuckAtColour(true), 0.5);
      items.add(box("some of each", both));
    }
    items.add(box("working", theme().plotBackground()));
    String marked = ((MapFigure) figure()).marks().name();
    if (!marked.isEmpty()) {
      items.add(ring(marked));
    }
    return items;
  }
}
