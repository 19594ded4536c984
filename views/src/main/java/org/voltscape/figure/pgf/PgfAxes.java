package org.voltscape.figure.pgf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.chart.FailureCells;
import org.voltscape.figure.chart.FigureChart;

/**
 * A chart of lines or bars as axes of pgfplots, at the places that the chart measures. The words
 * around them and the lane of marks are TikZ.
 */
final class PgfAxes {
  // Room for digits and letters above and below their base line, for type of the size 1.
  private static final double HEIGHT = 0.82;
  private static final double DEPTH = 0.13;

  private final FigureChart chart;
  private final TikzSheet sheet;
  private final Rectangle2D all;
  private final double scale;
  private final XYPlot plot;
  private final Rectangle2D area;
  private final Rectangle2D around;
  private final PgfTables tables;

  /**
   * @param all the whole picture, in layout units
   * @param scale points for a layout unit
   * @param name of the picture without its ending
   */
  PgfAxes(FigureChart chart, TikzSheet sheet, Rectangle2D all, double scale, String name) {
    this.chart = chart;
    this.sheet = sheet;
    this.all = all;
    this.scale = scale;
    plot = chart.getXYPlot();
    ChartRenderingInfo info = measured(chart, all);
    area = info.getPlotInfo().getDataArea();
    around = info.getPlotInfo().getPlotArea();
    tables = new PgfTables(name, plot, area);
  }

  /** Where a chart draws its data. */
  static Rectangle2D plotArea(FigureChart chart, Rectangle2D all) {
    return measured(chart, all).getPlotInfo().getDataArea();
  }

  private static ChartRenderingInfo measured(FigureChart chart, Rectangle2D all) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    TikzGraphics g2 = new TikzGraphics(new TikzSheet(""), null, false);
    g2.setRenderingHint(FailureCells.DOTS_PER_UNIT, FailureCells.FINEST_DOTS_PER_UNIT);
    chart.draw(g2, all, null, info);
    return info;
  }

  /** Writes the picture; returns its tables by their names. */
  Map<String, byte[]> draw() {
    TikzGraphics g2 = new TikzGraphics(sheet, area, true);
    g2.scale(scale, scale);
    chart.draw(g2, all);
    double lane = plot.getAxisOffset().getBottom();
    begin(lane);
    background();
    PgfPlots plots = new PgfPlots(chart, sheet, area, scale, tables);
    if (chart.figure() instanceof BarFigure bars) {
      plots.bars(bars);
    }
    plots.series();
    sheet.add("\\end{axis}");
    if (chart.figure() instanceof LineFigure) {
      annotations();
    }
    if (lane > 0) {
      below(lane);
    }
    return tables.files();
  }

  /** The names of markers above the plot and the lane below it. */
  private void annotations() {
    TikzGraphics g2 = new TikzGraphics(sheet, area, false);
    g2.scale(scale, scale);
    for (Object each : plot.getAnnotations()) {
      ((XYAnnotation) each)
          .draw(g2, plot, area, plot.getDomainAxis(), plot.getRangeAxis(), 0, null);
    }
    sheet.clip(null);
  }

  private void begin(double lane) {
    ValueAxis x = plot.getDomainAxis();
    ValueAxis y = plot.getRangeAxis();
    StringBuilder text = new StringBuilder("\\begin{axis}[\n");
    frame(text, area, x);
    limits(text, "x", x);
    limits(text, "y", y);
    text.append("axis on top=false,\n");
    grid(text, "x", plot.isDomainGridlinesVisible(), plot.getDomainGridlinePaint());
    grid(text, "y", plot.isRangeGridlinesVisible(), plot.getRangeGridlinePaint());
    Color behind = (Color) plot.getBackgroundPaint();
    if (!Color.WHITE.equals(behind)) {
      text.append("axis background/.style={").append(sheet.option("fill", behind)).append("},\n");
    }
    // One base line for numbers with and without exponents.
    text.append(numbersBelow(x));
    ticks(text, "x", x, plot.getDomainAxisEdge(), lane == 0);
    ticks(text, "y", y, plot.getRangeAxisEdge(), true);
    if (lane == 0) {
      below(text, x, area);
    }
    beside(text, y);
    sheet.add(text + "]");
  }

  /** A second axis as high as the lane of marks, with the ticks and words of the first. */
  private void below(double lane) {
    Rectangle2D place = new Rectangle2D.Double(area.getX(), area.getMaxY(), area.getWidth(), lane);
    ValueAxis x = plot.getDomainAxis();
    StringBuilder text = new StringBuilder("\\begin{axis}[\n");
    frame(text, place, x);
    limits(text, "x", x);
    text.append("ymin=0,ymax=1,ytick=\\empty,\n");
    text.append(numbersBelow(x));
    ticks(text, "x", x, plot.getDomainAxisEdge(), true);
    below(text, x, place);
    sheet.add(text + "]\n\\end{axis}");
  }

  private void frame(StringBuilder text, Rectangle2D place, ValueAxis x) {
    BasicStroke line = (BasicStroke) x.getAxisLineStroke();
    Color ink = (Color) x.getAxisLinePaint();
    // With their units: pgfplots knows nothing of y growing downwards.
    text.append("at={(").append(TikzSheet.number(place.getX() * scale)).append("bp,");
    text.append(TikzSheet.number(-place.getMaxY() * scale)).append("bp)");
    text.append("},anchor=south west,scale only axis,\nwidth=");
    text.append(TikzSheet.number(place.getWidth() * scale)).append("bp,height=");
    text.append(TikzSheet.number(place.getHeight() * scale)).append("bp,\n");
    text.append("enlargelimits=false,scaled ticks=false,unbounded coords=jump,tick align=outside,");
    text.append("tick pos=left,\naxis line style={").append(sheet.option("draw", ink));
    text.append(',').append(TikzSheet.line(line, scale)).append("},\n");
    text.append("every tick/.style={").append(sheet.option("draw", (Color) x.getTickMarkPaint()));
    text.append(',').append(TikzSheet.line((BasicStroke) x.getTickMarkStroke(), scale));
    text.append("},\nmajor tick length=").append(length(x.getTickMarkOutsideLength()));
    text.append(",minor tick length=").append(length(x.getMinorTickMarkOutsideLength()));
    text.append(",\ntick label style={font=").append(type(x.getTickLabelFont().getSize2D()));
    text.append(',').append(sheet.option("text", (Color) x.getTickLabelPaint())).append("},\n");
  }

  private String length(double units) {
    return TikzSheet.number(units * scale) + "bp";
  }

  private String type(double size) {
    return "\\voltscapetype{" + TikzSheet.number(size * scale) + "}";
  }

  private static void limits(StringBuilder text, String which, ValueAxis axis) {
    text.append(which).append("mode=").append(axis instanceof LogAxis ? "log" : "linear");
    text.append(',').append(which).append("min=").append(PgfTables.number(axis.getLowerBound()));
    text.append(',').append(which).append("max=").append(PgfTables.number(axis.getUpperBound()));
    text.append(",\n");
  }

  private void grid(StringBuilder text, String which, boolean shown, Paint paint) {
    // A plot without a renderer draws no grid.
    if (shown && plot.getRenderer() != null) {
      text.append(which).append("majorgrids,").append(which).append(" grid style={");
      text.append(sheet.option("draw", (Color) paint)).append(',');
      text.append(TikzSheet.line((BasicStroke) plot.getRangeGridlineStroke(), scale));
      text.append("},\n");
    }
  }

  private void ticks(
      StringBuilder text, String which, ValueAxis axis, RectangleEdge edge, boolean shown) {
    TikzGraphics g2 = new TikzGraphics(new TikzSheet(""), null, false);
    @SuppressWarnings("unchecked")
    List<ValueTick> ticks = axis.refreshTicks(g2, new AxisState(), area, edge);
    List<ValueTick> major = ticks.stream().filter(t -> t.getTickType() == TickType.MAJOR).toList();
    text.append(which).append("tick={").append(values(major)).append("},\n");
    text.append(which).append("ticklabels={");
    text.append(
        major.stream()
            .map(t -> "{" + (shown ? TexText.of(label(t.getText())) : "") + "}")
            .collect(Collectors.joining(",")));
    text.append("},\n");
    List<ValueTick> minor = ticks.stream().filter(t -> t.getTickType() == TickType.MINOR).toList();
    if (shown && !minor.isEmpty()) {
      text.append("minor ").append(which).append("tick={").append(values(minor)).append("},\n");
    }
    if (!shown) {
      text.append(which).append("tick style={draw=none},\n");
    }
  }

  private static String label(String text) {
    return text.startsWith("-") ? "−" + text.substring(1) : text;
  }

  private static String values(List<ValueTick> ticks) {
    return ticks.stream()
        .map(
            t ->
                PgfTables.number(
                    Double.parseDouble(String.format(Locale.ROOT, "%.10g", t.getValue()))))
        .collect(Collectors.joining(","));
  }

  /** All words along the axis on one line: TeX would take ex from the document's own size. */
  private String numbersBelow(ValueAxis x) {
    float size = x.getTickLabelFont().getSize2D();
    return "xticklabel style={text height="
        + length(HEIGHT * size)
        + ",text depth="
        + length(DEPTH * size)
        + ",inner ysep=2pt},\n";
  }

  private void below(StringBuilder text, ValueAxis x, Rectangle2D place) {
    if (x.getLabel() == null || x.getLabel().isBlank()) {
      return;
    }
    double base = around.getMaxY() - 0.35 * x.getLabelFont().getSize2D();
    text.append("every axis x label/.style={at={(axis description cs:0.5,");
    text.append(TikzSheet.number((place.getMaxY() - base) / place.getHeight()));
    text.append(")},anchor=base,inner sep=0pt},\nxlabel={");
    double room = 2 * Math.min(place.getCenterX() - all.getX(), all.getMaxX() - place.getCenterX());
    text.append(TikzGraphics.words(x.getLabel(), x.getLabelFont(), scale, room * scale));
    text.append("},xlabel style={").append(sheet.option("text", (Color) x.getLabelPaint()));
    text.append("},\n");
  }

  private void beside(StringBuilder text, ValueAxis y) {
    if (y.getLabel() == null || y.getLabel().isBlank()) {
      return;
    }
    double left = around.getX() + 0.1 * y.getLabelFont().getSize2D();
    double room = 2 * Math.min(area.getCenterY() - all.getY(), all.getMaxY() - area.getCenterY());
    text.append("every axis y label/.style={at={(axis description cs:");
    text.append(TikzSheet.number((left - area.getX()) / area.getWidth()));
    text.append(",0.5)},rotate=90,anchor=north,inner sep=0pt,align=center,text width=");
    text.append(length(room)).append("},\nylabel={").append(TexText.of(y.getLabel()));
    text.append("},ylabel style={font=").append(type(y.getLabelFont().getSize2D())).append(',');
    text.append(sheet.option("text", (Color) y.getLabelPaint())).append("},\n");
  }

  /** Shaded ranges and vertical lines, below all data. */
  private void background() {
    Collection<?> markers = plot.getDomainMarkers(Layer.BACKGROUND);
    ValueAxis x = plot.getDomainAxis();
    ValueAxis y = plot.getRangeAxis();
    String low = "," + PgfTables.number(y.getLowerBound()) + ")";
    String high = "," + PgfTables.number(y.getUpperBound()) + ")";
    for (Object each : markers == null ? List.of() : markers) {
      if (each instanceof IntervalMarker shade) {
        double from = Math.max(shade.getStartValue(), x.getLowerBound());
        double to = Math.min(shade.getEndValue(), x.getUpperBound());
        if (from < to) {
          sheet.add(
              "\\fill["
                  + sheet.option("fill", (Color) shade.getPaint())
                  + "] (axis cs:"
                  + PgfTables.number(from)
                  + low
                  + " rectangle (axis cs:"
                  + PgfTables.number(to)
                  + high
                  + ";");
        }
      } else if (each instanceof ValueMarker line && x.getRange().contains(line.getValue())) {
        String at = "(axis cs:" + PgfTables.number(line.getValue());
        sheet.add(
            "\\draw["
                + sheet.option("draw", (Color) line.getPaint())
                + ","
                + TikzSheet.line((BasicStroke) line.getStroke(), scale)
                + "] "
                + at
                + low
                + " -- "
                + at
                + high
                + ";");
      }
    }
  }
}
