package org.voltscape.figure.pgf;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Series;

/** The tables beside a picture: columns with names, separated by spaces, gaps as {@code nan}. */
final class PgfTables {
  /** Places read off a drawing are exact to this many digits, more than TeX computes with. */
  private static final MathContext DIGITS = new MathContext(9);

  private final String name;
  private final XYPlot plot;
  private final Rectangle2D area;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /**
   * @param name of the picture without its ending
   * @param area where its data are drawn
   */
  PgfTables(String name, XYPlot plot, Rectangle2D area) {
    this.name = name;
    this.plot = plot;
    this.area = area;
  }

  Map<String, byte[]> files() {
    return files;
  }

  /** How a picture reads one of its tables. */
  String table(String columns, String file) {
    return " table[" + columns + "]{\\voltscapefolder " + file + "};";
  }

  static String number(double value) {
    return Double.isFinite(value) ? CsvWriter.number(value) : "nan";
  }

  private static String rounded(double value) {
    return Double.isFinite(value)
        ? number(new BigDecimal(value).round(DIGITS).doubleValue())
        : "nan";
  }

  private String write(String file, String comment, String header, List<String> rows) {
    StringBuilder text = new StringBuilder();
    if (!comment.isBlank()) {
      text.append("# ").append(comment.replaceAll("\\s+", " ").strip()).append('\n');
    }
    text.append(header).append('\n');
    for (String row : rows) {
      text.append(row).append('\n');
    }
    files.put(file, text.toString().getBytes(StandardCharsets.UTF_8));
    return file;
  }

  /**
   * The data of a series.
   *
   * @param number from 1, in the order of the figure
   */
  String series(int number, Series series) {
    boolean certain = series.certainty() != null;
    boolean rough = false;
    for (int i = 0; i < series.x().length; i++) {
      rough |= series.roughAt(i);
    }
    StringBuilder header = new StringBuilder("x y");
    header.append(series.hasBand() ? " low high" : "");
    header.append(certain ? " outerlow outerhigh" : "").append(rough ? " line" : "");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < series.x().length; i++) {
      StringBuilder row = new StringBuilder(number(series.x()[i]));
      row.append(' ').append(number(series.y()[i]));
      if (series.low() != null && series.high() != null) {
        row.append(' ').append(number(series.low()[i]));
        row.append(' ').append(number(series.high()[i]));
      }
      if (series.certainty() != null) {
        row.append(' ').append(number(series.certainty().outer(i).low()));
        row.append(' ').append(number(series.certainty().outer(i).high()));
      }
      if (rough) {
        row.append(' ').append(series.roughAt(i) ? "nan" : number(series.y()[i]));
      }
      rows.add(row.toString());
    }
    return write(file(number, ""), series.label(), header.toString(), rows);
  }

  /** Whether the line of a series leaves out some of its points. */
  boolean lineApart(String file) {
    String text = new String(files.get(file), StandardCharsets.UTF_8);
    return text.contains(" line\n");
  }

  /** The heights of bars over the numbers of their categories, the first one 0. */
  String bars(int number, BarFigure figure) {
    BarFigure.Bars bars = figure.series().get(number - 1);
    List<String> rows = new ArrayList<>();
    for (int c = 0; c < bars.values().length; c++) {
      rows.add(
          c
              + " "
              + rounded(figure.left(number - 1, c))
              + " "
              + rounded(figure.right(number - 1, c))
              + " "
              + number(bars.values()[c]));
    }
    return write(file(number, ""), bars.label(), "category left right height", rows);
  }

  String file(int number, String part) {
    return name + "-" + number + (part.isEmpty() ? "" : "-" + part) + ".dat";
  }

  /** Lines or areas as drawn, in the units of the axes. */
  String outlines(String file, String comment, List<Shape> shapes) {
    List<String> rows = new ArrayList<>();
    double[] c = new double[6];
    String first = "";
    for (Shape shape : shapes) {
      for (PathIterator i = shape.getPathIterator(null, 0.02); !i.isDone(); i.next()) {
        switch (i.currentSegment(c)) {
          case PathIterator.SEG_MOVETO -> {
            if (!rows.isEmpty() && !rows.get(rows.size() - 1).equals("nan nan")) {
              rows.add("nan nan");
            }
            first = place(c[0], c[1]);
            rows.add(first);
          }
          case PathIterator.SEG_CLOSE -> rows.add(first);
          default -> rows.add(place(c[0], c[1]));
        }
      }
    }
    return write(file, comment, "x y", rows);
  }

  /** Single places as drawn, in the units of the axes. */
  String places(String file, String comment, List<Point2D> places) {
    List<String> rows = new ArrayList<>();
    places.forEach(p -> rows.add(place(p.getX(), p.getY())));
    return write(file, comment, "x y", rows);
  }

  private String place(double x, double y) {
    return rounded(value(plot.getDomainAxis(), x, true))
        + " "
        + rounded(value(plot.getRangeAxis(), y, false));
  }

  private double value(ValueAxis axis, double at, boolean horizontal) {
    return axis.java2DToValue(
        at, area, horizontal ? plot.getDomainAxisEdge() : plot.getRangeAxisEdge());
  }
}
