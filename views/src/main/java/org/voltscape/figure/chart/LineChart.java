package org.voltscape.figure.chart;

import java.util.Arrays;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;
import org.voltscape.figure.Axis;
import org.voltscape.figure.CellGround;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Marker;
import org.voltscape.figure.Series;
import org.voltscape.figure.Shade;
import org.voltscape.figure.ground.CellPainter;
import org.voltscape.figure.ground.ScaleBar;

/** A line figure as a chart. */
final class LineChart extends FigureChart {
  private static final long serialVersionUID = 1L;

  /** Of the data's extent for each series. */
  private static final double ASIDE = 0.0125;

  private final transient SeriesDataset data;
  private final transient MarkerLabels labels;
  private final transient MarkLane lane;
  private final transient @Nullable CellPainter cells;

  LineChart(LineFigure figure, FigureTheme theme) {
    super(new XYPlot(), theme);
    data = new SeriesDataset(figure);
    labels = new MarkerLabels(theme);
    lane = new MarkLane(theme);
    XYPlot plot = getXYPlot();
    plot.setDomainAxis(axis(roomForSteppingAside(figure)));
    plot.setRangeAxis(axis(figure.y()));
    BandRenderer renderer = new BandRenderer(theme, data);
    CellGround ground = figure.ground();
    cells = ground == null ? null : new CellPainter(ground, theme.ground());
    if (ground != null && cells != null) {
      renderer.addAnnotation(cells, Layer.BACKGROUND);
      addSubtitle(ScaleBar.of(ground, axis(ground.scale()), theme.ground(), theme.tickSize()));
    }
    plot.setRenderer(renderer);
    plot.setDataset(data);
    plot.addAnnotation(labels);
    plot.addAnnotation(lane);
    plot.setDomainPannable(true);
    plot.setRangePannable(true);
    replace(figure);
  }

  /** Markers at the ends of a sweep that step aside stay on the plot. */
  private Axis roomForSteppingAside(LineFigure figure) {
    Axis x = figure.x();
    List<Series> marked =
        figure.series().stream().filter(s -> s.style() == Series.Style.LINE_AND_MARKERS).toList();
    double[] swept =
        marked.stream()
            .flatMapToDouble(s -> Arrays.stream(s.x()))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (!theme().look().dashed()
        || !theme().look().x().isFree()
        || x.logarithmic()
        || marked.size() < 2
        || swept.length == 0) {
      return x;
    }
    double first = swept[0];
    double last = swept[swept.length - 1];
    double room = ASIDE * (marked.size() + 1) * (last - first);
    return x.within(
        Math.min(Double.isNaN(x.lower()) ? first : x.lower(), first - room),
        Math.max(Double.isNaN(x.upper()) ? last : x.upper(), last + room));
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
        || !lines.y().equals(shown().y())
        || !sameScale(lines.ground(), shown().ground())) {
      throw new IllegalArgumentException(
          "A figure with other axes than " + shown().title() + " needs a chart of its own.");
    }
    remember(lines, lines.note());
    if (cells != null && lines.ground() != null) {
      cells.show(lines.ground());
    }
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

  private static boolean sameScale(@Nullable CellGround a, @Nullable CellGround b) {
    return a == null || b == null ? a == b : a.scale().equals(b.scale());
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
    CellGround ground = shown().ground();
    if (cells != null && ground != null) {
      for (CellGround.Marked marked : ground.marks()) {
        if (!marked.label().isEmpty() && !marked.cells().isEmpty()) {
          items.add(cells.legendItem(marked, theme().tickSize()));
        }
      }
    }
    return items;
  }
}
