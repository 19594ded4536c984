package org.voltscape.figure.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Figure;
import org.voltscape.figure.PanelFigure;
import org.voltscape.figure.multiples.PanelGrid;
import org.voltscape.figure.multiples.PanelStyle;
import org.voltscape.figure.multiples.PanelsPlot;

/** Panels, each drawn by the chart of its own figure, in one frame of words. */
final class PanelChart extends FigureChart {
  private static final long serialVersionUID = 1L;

  private final transient List<JFreeChart> charts;

  private PanelChart(
      PanelFigure figure, FigureTheme theme, PanelsPlot plot, List<JFreeChart> charts) {
    super(plot, theme);
    this.charts = charts;
    remember(figure, figure.note());
  }

  static PanelChart of(PanelFigure figure, FigureTheme theme) {
    FigureTheme inside = theme.with(theme.look().ofPanel());
    List<JFreeChart> charts = new ArrayList<>();
    List<PanelsPlot.Cell> cells = new ArrayList<>();
    for (PanelFigure.Panel panel : figure.panels()) {
      JFreeChart chart = FigureCharts.page(panel.figure(), inside);
      charts.add(chart);
      String letter = figure.panels().size() == 1 ? "" : PanelFigure.letter(cells.size()) + " ";
      cells.add(
          new PanelsPlot.Cell(
              letter + panel.name(),
              chart,
              PanelGrid.isPlotted(panel.figure()),
              names(panel.figure())));
    }
    PanelStyle style =
        new PanelStyle(theme.labelFont(), theme.labelFont(), theme.text(), theme.tickSize());
    return new PanelChart(figure, theme, new PanelsPlot(cells, figure.columns(), style), charts);
  }

  private static List<String> names(Figure figure) {
    return figure instanceof BarFigure bars ? bars.categories() : List.of();
  }

  @Override
  public double naturalHeight(double width) {
    return PanelGrid.height(
            (PanelFigure) figure(), width / Figure.UNITS_PER_INCH, theme().tickSize())
        * Figure.UNITS_PER_INCH;
  }

  @Override
  void replace(Figure newFigure) {
    throw new IllegalArgumentException(
        "Panels " + newFigure.title() + " need a chart of their own.");
  }

  /** What the panels name, each name once. */
  @Override
  LegendItemCollection furtherLegendItems() {
    LegendItemCollection items = new LegendItemCollection();
    Set<String> named = new TreeSet<>();
    for (boolean lines : new boolean[] {true, false}) {
      for (JFreeChart chart : charts) {
        FigureChart own = FigureCharts.own(chart);
        LegendItemCollection its =
            lines ? own.getXYPlot().getLegendItems() : own.furtherLegendItems();
        for (int i = 0; i < its.getItemCount(); i++) {
          if (named.add(its.get(i).getLabel())) {
            items.add(its.get(i));
          }
        }
      }
    }
    return items;
  }
}
