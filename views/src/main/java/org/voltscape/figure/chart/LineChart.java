package org.voltscape.figure.chart;

import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.voltscape.figure.Axis;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Marker;
import org.voltscape.figure.Series;
import org.voltscape.figure.Shade;

/** A line figure as a chart. */
final class LineChart extends FigureChart {
  private static final long serialVersionUID = 1L;

  private final transient SeriesDataset data;
  private final transient MarkerLabels labels;
  private final transient MarkLane lane;

  LineChart(LineFigure figure, FigureTheme theme) {
    super(new XYPlot(), theme);
    data = new SeriesDataset(figure);
    labels = new MarkerLabels(theme);
    lane = new MarkLane(theme);
    XYPlot plot = getXYPlot();
    plot.setDomainAxis(axis(figure.x()));
    plot.setRangeAxis(axis(figure.y()));
    plot.setRenderer(new BandRenderer(theme, data));
    plot.setDataset(data);
    plot.addAnnotation(labels);
    plot.addAnnotation(lane);
    plot.setDomainPannable(true);
    plot.setRangePannable(true);
    replace(figure);
  }

  private ValueAxis axis(Axis axis) {
    ValueAxis drawn = axis.logarithmic() ? new DecadeAxis(axis) : new LinearAxis(axis);
    dress(drawn);
    return drawn;
  }

  /** How far to the right of its place a series is drawn, in layout units. */
  double shift(Series series) {
    return data.dodge().shift(series) * theme().markerSize();
  }

  private LineFigure shown() {
    return data.figure();
  }

  @Override
  void replace(Figure newFigure) {
    if (!(newFigure instanceof LineFigure lines)
        || !lines.x().equals(shown().x())
        || !lines.y().equals(shown().y())) {
      throw new IllegalArgumentException(
          "A figure with other axes than " + shown().title() + " needs a chart of its own.");
    }
    remember(lines, lines.note());
    XYPlot plot = getXYPlot();
    plot.clearDomainMarkers();
    for (Shade shade : lines.shades()) {
      IntervalMarker area = new IntervalMarker(shade.from(), shade.to(), theme().shade());
      area.setAlpha(1f);
      area.setOutlinePaint(null);
      plot.addDomainMarker(area, Layer.BACKGROUND);
    }
    for (Marker marker : lines.verticalMarkers()) {
      ValueMarker line =
          new ValueMarker(marker.value(), theme().secondaryText(), theme().markerLine());
      line.setAlpha(1f);
      plot.addDomainMarker(line, Layer.BACKGROUND);
    }
    labels.show(lines.verticalMarkers());
    plot.setInsets(new RectangleInsets(labels.height(), 0, 0, 0));
    lane.show(lines.marks());
    plot.setAxisOffset(new RectangleInsets(0, 0, lane.height(), 0));
    data.replace(lines);
  }

  @Override
  LegendItemCollection furtherLegendItems() {
    LegendItemCollection items = new LegendItemCollection();
    shown().series().stream()
        .filter(s -> s.style() == Series.Style.PALE_BAND)
        .findFirst()
        .ifPresent(
            s -> items.add(box(LineFigure.PALE_BAND_NAME, theme().paleBand(s.colourIndex()))));
    shown().shades().stream()
        .map(Shade::label)
        .filter(label -> !label.isEmpty())
        .distinct()
        .forEach(label -> items.add(box(label, theme().shade())));
    return items;
  }
}
