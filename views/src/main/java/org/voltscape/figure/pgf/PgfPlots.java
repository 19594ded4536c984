package org.voltscape.figure.pgf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.Layer;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.DrawnSeries;
import org.voltscape.figure.chart.FigureChart;
import org.voltscape.figure.chart.FigureCharts;

/**
 * What is plotted between axes of pgfplots. The chart draws into a recorder, one pass of one series
 * after the other, so that bands, whiskers, dies and markers are where and as the chart has them;
 * lines and markers are read from the data.
 */
final class PgfPlots {
  /** How near, in layout units, a marker is to its data to be drawn from them. */
  private static final double SAME = 0.01;

  /** The passes of the chart's renderer, in its order. */
  private enum Pass {
    DIES,
    BANDS,
    LINES,
    INTERVALS,
    MARKERS,
    LETTERS
  }

  private final FigureChart chart;
  private final TikzSheet sheet;
  private final Rectangle2D area;
  private final double scale;
  private final PgfTables tables;
  private final XYPlot plot;
  private final Map<Series, Integer> numbers = new LinkedHashMap<>();
  private final Map<Integer, String> data = new HashMap<>();
  private final Map<String, String> marks = new LinkedHashMap<>();

  PgfPlots(FigureChart chart, TikzSheet sheet, Rectangle2D area, double scale, PgfTables tables) {
    this.chart = chart;
    this.sheet = sheet;
    this.area = area;
    this.scale = scale;
    this.tables = tables;
    plot = chart.getXYPlot();
  }

  private static int bars(Figure figure) {
    return figure instanceof BarFigure bars ? bars.series().size() : 0;
  }

  private static List<Series> series(Figure figure) {
    return figure instanceof LineFigure lines ? lines.series() : ((BarFigure) figure).lines();
  }

  /** Bars, each series an area of its own. */
  void bars(BarFigure figure) {
    ShapeRecorder g2 = new ShapeRecorder();
    for (Object each : plot.getAnnotations()) {
      ((XYAnnotation) each)
          .draw(g2, plot, area, plot.getDomainAxis(), plot.getRangeAxis(), 0, null);
    }
    if (plot.getRenderer() != null) {
      plot.getRenderer()
          .drawAnnotations(
              g2, area, plot.getDomainAxis(), plot.getRangeAxis(), Layer.BACKGROUND, null);
    }
    List<ShapeRecorder.Drawn> drawn = g2.take();
    int next = 0;
    for (int s = 0; s < figure.series().size(); s++) {
      tables.bars(s + 1, figure);
      List<ShapeRecorder.Drawn> own = new ArrayList<>();
      for (double value : figure.series().get(s).values()) {
        if (value > figure.y().lower()) {
          own.add(drawn.get(next++));
          while (next < drawn.size() && !drawn.get(next).filled()) {
            own.add(drawn.get(next++));
          }
        }
      }
      String file = tables.file(s + 1, "bars");
      areas(own, file, figure.series().get(s).label());
    }
  }

  /** Filled shapes of one colour as one plot, with their outlines where they have any. */
  private void areas(List<ShapeRecorder.Drawn> own, String file, String label) {
    List<ShapeRecorder.Drawn> filled = own.stream().filter(d -> d.filled()).toList();
    if (filled.isEmpty()) {
      return;
    }
    tables.outlines(file, label, filled.stream().map(ShapeRecorder.Drawn::shape).toList());
    String options = sheet.option("fill", filled.get(0).colour());
    List<ShapeRecorder.Drawn> rims = own.stream().filter(d -> !d.filled()).toList();
    // An outline goes around a whole bar, not around each of its stripes.
    boolean striped = filled.stream().anyMatch(d -> d.shape() instanceof Area);
    String outline = rims.isEmpty() || striped ? "draw=none" : line(rims.get(0), scale);
    sheet.add("\\addplot[" + options + "," + outline + "]" + tables.table("x=x,y=y", file));
    if (striped && !rims.isEmpty()) {
      String around = file.replace(".dat", "-rims.dat");
      tables.outlines(around, label, rims.stream().map(ShapeRecorder.Drawn::shape).toList());
      sheet.add("\\addplot[" + line(rims.get(0), scale) + "]" + tables.table("x=x,y=y", around));
    }
  }

  private String line(ShapeRecorder.Drawn drawn, double by) {
    BasicStroke stroke = drawn.stroke() == null ? new BasicStroke(0) : drawn.stroke();
    return sheet.option("draw", drawn.colour()) + "," + TikzSheet.line(stroke, by);
  }

  /** All series of lines and markers. */
  void series() {
    List<DrawnSeries> drawn = DrawnSeries.of(chart);
    if (drawn.isEmpty()) {
      return;
    }
    List<Series> inOrder = series(chart.figure());
    for (int i = 0; i < inOrder.size(); i++) {
      int number = bars(chart.figure()) + i + 1;
      numbers.putIfAbsent(inOrder.get(i), number);
      if (inOrder.get(i).style() != Series.Style.LETTERS) {
        data.put(number, tables.series(number, inOrder.get(i)));
      }
    }
    ShapeRecorder g2 = new ShapeRecorder();
    XYItemRenderer renderer = plot.getRenderer();
    XYItemRendererState state = renderer.initialise(g2, area, plot, plot.getDataset(), null);
    for (Pass pass : Pass.values()) {
      for (int index = drawn.size() - 1; index >= 0; index--) {
        Series series = pass == Pass.LINES ? drawn.get(index).line() : drawn.get(index).series();
        if (series.x().length == 0) {
          continue;
        }
        renderer.drawItem(
            g2,
            state,
            area,
            null,
            plot,
            plot.getDomainAxis(),
            plot.getRangeAxis(),
            plot.getDataset(),
            index,
            0,
            null,
            pass.ordinal());
        List<ShapeRecorder.Drawn> shapes = g2.take();
        if (!shapes.isEmpty()) {
          write(pass, numbers.getOrDefault(series, 0), series, shapes);
        }
      }
    }
  }

  private void write(Pass pass, int number, Series series, List<ShapeRecorder.Drawn> shapes) {
    switch (pass) {
      case DIES -> dies(number, series, shapes);
      case BANDS -> areas(shapes, tables.file(number, "band"), series.label());
      case LINES -> {
        if (series.style() == Series.Style.POINTS) {
          outlines(number, series, shapes, "whiskers");
        } else {
          line(number, series, shapes.get(0));
        }
      }
      case INTERVALS -> outlines(number, series, shapes, "interval");
      case MARKERS -> markers(number, series, shapes);
      case LETTERS -> letters(series, shapes);
    }
  }

  private void line(int number, Series series, ShapeRecorder.Drawn drawn) {
    double shift = FigureCharts.shift(chart, series) * scale;
    String file = dataOf(number);
    sheet.add(
        "\\addplot["
            + line(drawn, scale)
            + (shift == 0 ? "" : ",xshift=" + TikzSheet.number(shift) + "bp")
            + "]"
            + tables.table(tables.lineApart(file) ? "x=x,y=line" : "x=x,y=y", file));
  }

  private String dataOf(int number) {
    return Objects.requireNonNull(data.get(number), "no table of the series");
  }

  private void outlines(int number, Series series, List<ShapeRecorder.Drawn> shapes, String kind) {
    int count = 0;
    for (ShapeRecorder.Drawn each : shapes) {
      if (each.shape().getPathIterator(null).isDone()) {
        continue;
      }
      count++;
      String file = tables.file(number, kind + (count == 1 ? "" : String.valueOf(count)));
      tables.outlines(file, series.label(), List.of(each.shape()));
      sheet.add("\\addplot[" + line(each, scale) + "]" + tables.table("x=x,y=y", file));
    }
  }

  private void dies(int number, Series series, List<ShapeRecorder.Drawn> shapes) {
    line(number, series, shapes.get(0));
    List<Point2D> dots = new ArrayList<>();
    for (ShapeRecorder.Drawn each : shapes) {
      if (each.filled()) {
        Rectangle2D at = each.shape().getBounds2D();
        dots.add(new Point2D.Double(at.getCenterX(), at.getCenterY()));
      }
    }
    if (!dots.isEmpty()) {
      ShapeRecorder.Drawn last = shapes.get(shapes.size() - 1);
      String file = tables.places(tables.file(number, "dots"), series.label(), dots);
      String radius = TikzSheet.number(last.shape().getBounds2D().getWidth() / 2 * scale);
      sheet.add(
          "\\addplot[only marks,mark=*,mark size="
              + radius
              + "bp,mark options={draw=none,"
              + sheet.option("fill", last.colour())
              + "}]"
              + tables.table("x=x,y=y", file));
    }
  }

  /** A marker that was drawn: where, and how it is filled and outlined. */
  private record Placed(Point2D at, String look, boolean data) {}

  private void markers(int number, Series series, List<ShapeRecorder.Drawn> shapes) {
    List<Placed> placed = new ArrayList<>();
    int point = 0;
    for (int i = 0; i + 1 < shapes.size(); i += 2) {
      Rectangle2D bounds = shapes.get(i).shape().getBounds2D();
      while (point < series.x().length && !holds(bounds, series, point)) {
        point++;
      }
      if (point == series.x().length) {
        throw new IllegalStateException("A marker of " + series.label() + " has no point.");
      }
      // Markers are as wide to the left as to the right.
      double x = bounds.getCenterX();
      double y = y(series.y()[point]);
      AffineTransform home = AffineTransform.getTranslateInstance(-x, -y);
      home.preConcatenate(AffineTransform.getScaleInstance(scale, scale));
      String mark = mark(home.createTransformedShape(shapes.get(i).shape()));
      String look =
          "mark="
              + mark
              + ",mark options={"
              + sheet.option("fill", shapes.get(i).colour())
              + ","
              + line(shapes.get(i + 1), scale)
              + "}";
      boolean same = Math.abs(x(series.x()[point]) - x) < SAME;
      placed.add(new Placed(new Point2D.Double(x, y), look, same));
      point++;
    }
    Map<String, List<Placed>> looks = new LinkedHashMap<>();
    placed.forEach(p -> looks.computeIfAbsent(p.look(), look -> new ArrayList<>()).add(p));
    boolean plain = looks.size() == 1 && placed.stream().allMatch(Placed::data);
    int count = 0;
    for (Map.Entry<String, List<Placed>> each : looks.entrySet()) {
      count++;
      String file = dataOf(number);
      if (!plain) {
        String part = "markers" + (count == 1 ? "" : String.valueOf(count));
        file =
            tables.places(
                tables.file(number, part),
                series.label(),
                each.getValue().stream().map(Placed::at).toList());
      }
      sheet.add("\\addplot[only marks," + each.getKey() + "]" + tables.table("x=x,y=y", file));
    }
  }

  private double x(double value) {
    return plot.getDomainAxis().valueToJava2D(value, area, plot.getDomainAxisEdge());
  }

  private double y(double value) {
    return plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
  }

  /** Whether a marker is that of a point, beside which it may stand by a few of its widths. */
  private boolean holds(Rectangle2D marker, Series series, int point) {
    double y = y(series.y()[point]);
    return Math.abs(y - marker.getCenterY()) <= 0.3 * marker.getHeight()
        && Double.isFinite(x(series.x()[point]));
  }

  /** The name of a marker's shape, declared at its first use. */
  private String mark(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] c = new double[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      path.append(
          switch (i.currentSegment(c)) {
            case PathIterator.SEG_MOVETO -> "\\pgfpathmoveto" + point(c, 0);
            case PathIterator.SEG_LINETO -> "\\pgfpathlineto" + point(c, 0);
            case PathIterator.SEG_CUBICTO ->
                "\\pgfpathcurveto" + point(c, 0) + point(c, 2) + point(c, 4);
            case PathIterator.SEG_QUADTO -> "\\pgfpathquadraticcurveto" + point(c, 0) + point(c, 2);
            default -> "\\pgfpathclose";
          });
    }
    return marks.computeIfAbsent(
        path.toString(),
        missing -> {
          String name = "voltscape" + (char) ('a' + marks.size());
          sheet.add("\\pgfdeclareplotmark{" + name + "}{%");
          sheet.add(missing.replace("\\pgfpath", "%\n\\pgfpath").substring(2) + "%");
          sheet.add("\\pgfusepathqfillstroke}");
          return name;
        });
  }

  private static String point(double[] c, int at) {
    return "{\\pgfqpoint{"
        + TikzSheet.number(c[at])
        + "bp}{"
        + TikzSheet.number(-c[at + 1])
        + "bp}}";
  }

  /** Letters on the side of their points that the chart chose, with the rings around the points. */
  private void letters(Series series, List<ShapeRecorder.Drawn> shapes) {
    String[] names = series.remarks();
    int next = 0;
    for (int i = 0; names != null && i < names.length && next + 3 < shapes.size(); i++) {
      double x = x(series.x()[i]);
      double y = y(series.y()[i]);
      Rectangle2D ring = shapes.get(next).shape().getBounds2D();
      if (names[i].isEmpty()
          || Math.abs(ring.getCenterX() - x) > SAME
          || Math.abs(ring.getCenterY() - y) > SAME) {
        continue;
      }
      Rectangle2D letter = shapes.get(next + 3).shape().getBounds2D();
      String at =
          "(axis cs:" + PgfTables.number(series.x()[i]) + "," + PgfTables.number(series.y()[i]);
      for (int k = 0; k < 2; k++) {
        sheet.add(
            "\\draw["
                + line(shapes.get(next + k), scale)
                + "] "
                + at
                + ") circle [radius="
                + TikzSheet.number(ring.getWidth() / 2 * scale)
                + "bp];");
      }
      Font font = plot.getDomainAxis().getTickLabelFont();
      Color behind = shapes.get(next + 2).colour();
      sheet.add(
          "\\node[anchor=base,inner sep=0.6pt,fill opacity=0.8,text opacity=1,"
              + sheet.option("fill", behind)
              + ","
              + sheet.option("text", shapes.get(next + 3).colour())
              + ",xshift="
              + TikzSheet.number((letter.getCenterX() - x) * scale)
              + "bp,yshift="
              + TikzSheet.number((y - letter.getMaxY()) * scale)
              + "bp] at "
              + at
              + ") {\\voltscapetype{"
              + TikzSheet.number(font.getSize2D() * scale)
              + "}\\bfseries "
              + TexText.of(names[i])
              + "};");
      next += 4;
    }
  }
}
