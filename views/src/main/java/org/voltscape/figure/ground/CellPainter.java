package org.voltscape.figure.ground;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.voltscape.figure.CellGround;
import org.voltscape.figure.ColourScale;

/** Draws the cells of a ground under everything else of a plot. */
public final class CellPainter extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  /** Cells reach this far below their neighbours, so that no background shows between them. */
  private static final double OVERLAP = 1;

  private static final Color DOT = new Color(0xFFFFFF);

  private final transient GroundStyle style;
  private transient CellGround ground;

  public CellPainter(CellGround ground, GroundStyle style) {
    this.ground = ground;
    this.style = style;
  }

  /** Shows other cells from the next drawing on. */
  public void show(CellGround other) {
    ground = other;
  }

  /** The colour of a value. */
  static Color colour(CellGround ground, double value) {
    double low = ground.scale().lower();
    double place = (value - low) / (ground.scale().upper() - low);
    double inside = Math.max(0, Math.min(1, place));
    return new Color(ColourScale.colour((int) (inside * (ColourScale.SIZE - 1) + 0.5)));
  }

  @Override
  public void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis domain,
      ValueAxis range,
      int rendererIndex,
      PlotRenderingInfo info) {
    double[] x = new double[ground.columns() + 1];
    double[] y = new double[ground.rows() + 1];
    for (int c = 0; c < x.length; c++) {
      x[c] = domain.valueToJava2D(ground.columnEdges()[c], area, plot.getDomainAxisEdge());
    }
    for (int r = 0; r < y.length; r++) {
      y[r] = range.valueToJava2D(ground.rowEdges()[r], area, plot.getRangeAxisEdge());
    }
    for (int r = 0; r < ground.rows(); r++) {
      row(g2, r, x, y);
    }
    for (CellGround.Marked marked : ground.marks()) {
      mark(g2, marked, x, y);
    }
  }

  /** Neighbours of the same colour are one rectangle. */
  private void row(Graphics2D g2, int r, double[] x, double[] y) {
    int columns = ground.columns();
    int begin = 0;
    while (begin < columns) {
      double value = ground.values()[r * columns + begin];
      int end = begin + 1;
      if (!Double.isNaN(value)) {
        Color colour = colour(ground, value);
        while (end < columns && same(colour, ground.values()[r * columns + end])) {
          end++;
        }
        boolean right = end < columns && !Double.isNaN(ground.values()[r * columns + end]);
        boolean above = r + 1 < ground.rows();
        for (int c = begin; c < end && above; c++) {
          above = !Double.isNaN(ground.values()[(r + 1) * columns + c]);
        }
        g2.setPaint(colour);
        double up = above ? OVERLAP : 0;
        g2.fill(
            new Rectangle2D.Double(
                x[begin],
                y[r + 1] - up,
                x[end] - x[begin] + (right ? OVERLAP : 0),
                y[r] - y[r + 1] + up));
      }
      begin = end;
    }
  }

  private boolean same(Color colour, double value) {
    return !Double.isNaN(value) && colour(ground, value).equals(colour);
  }

  private void mark(Graphics2D g2, CellGround.Marked marked, double[] x, double[] y) {
    BitSet cells = marked.cells();
    int columns = ground.columns();
    if (cells.isEmpty()) {
      return;
    }
    if (marked.look() == CellGround.Look.HATCHED) {
      hatch(g2, cells, x, y);
      return;
    }
    for (int i = cells.nextSetBit(0); i >= 0; i = cells.nextSetBit(i + 1)) {
      int c = i % columns;
      int r = i / columns;
      Rectangle2D cell = new Rectangle2D.Double(x[c], y[r + 1], x[c + 1] - x[c], y[r] - y[r + 1]);
      if (marked.look() == CellGround.Look.DOTTED) {
        g2.setPaint(DOT);
        g2.fill(dot(cell));
      } else {
        style.draw(g2, cell, 1.4f * style.line(), null);
      }
    }
  }

  private Shape dot(Rectangle2D cell) {
    double size =
        Math.min(0.45 * style.marker(), 0.4 * Math.min(cell.getWidth(), cell.getHeight()));
    return new Ellipse2D.Double(
        cell.getCenterX() - size / 2, cell.getCenterY() - size / 2, size, size);
  }

  /** Lines go on from cell to cell. */
  private void hatch(Graphics2D g2, BitSet cells, double[] x, double[] y) {
    int columns = ground.columns();
    Path2D all = new Path2D.Double();
    double step = 1.1 * style.marker();
    for (int r = 0; r < ground.rows(); r++) {
      int begin = cells.nextSetBit(r * columns);
      while (begin >= 0 && begin < (r + 1) * columns) {
        int end = Math.min(cells.nextClearBit(begin), (r + 1) * columns);
        int c = begin - r * columns;
        int last = end - r * columns;
        diagonals(
            all, new Rectangle2D.Double(x[c], y[r + 1], x[last] - x[c], y[r] - y[r + 1]), step);
        begin = end < (r + 1) * columns ? cells.nextSetBit(end) : -1;
      }
    }
    g2.setPaint(style.quiet());
    g2.setStroke(new BasicStroke(style.hair()));
    g2.draw(all);
  }

  /** Lines x + y = k * step within a rectangle. */
  private static void diagonals(Path2D path, Rectangle2D in, double step) {
    double first = Math.ceil((in.getMinX() + in.getMinY()) / step) * step;
    for (double sum = first; sum <= in.getMaxX() + in.getMaxY(); sum += step) {
      double left = Math.max(in.getMinX(), sum - in.getMaxY());
      double right = Math.min(in.getMaxX(), sum - in.getMinY());
      if (right > left) {
        path.moveTo(left, sum - left);
        path.lineTo(right, sum - right);
      }
    }
  }

  /**
   * The name of marked cells in a legend.
   *
   * @param u height of the type
   */
  public LegendItem legendItem(CellGround.Marked marked, double u) {
    Rectangle2D box = new Rectangle2D.Double(-0.75 * u, -0.45 * u, 1.5 * u, 0.9 * u);
    Shape sign = box;
    Path2D lines = new Path2D.Double();
    BasicStroke stroke = new BasicStroke(style.hair());
    Color line = style.quiet();
    Color fill = colour(ground, ground.scale().lower());
    if (marked.look() == CellGround.Look.HATCHED) {
      diagonals(lines, box, 0.5 * u);
    } else if (marked.look() == CellGround.Look.DOTTED) {
      double size = 0.36 * u;
      Shape dot = new Ellipse2D.Double(-size / 2, -size / 2, size, size);
      // A legend draws the line first: the dot is seen through a hole of the box.
      Area holed = new Area(box);
      holed.subtract(new Area(dot));
      sign = holed;
      lines.moveTo(-size / 2, 0);
      lines.lineTo(size / 2, 0);
      stroke = new BasicStroke((float) size);
      line = DOT;
    }
    return new LegendItem(
        marked.label(),
        null,
        null,
        null,
        true,
        sign,
        marked.look() == CellGround.Look.DOTTED,
        fill,
        true,
        style.quiet(),
        new BasicStroke(style.hair()),
        true,
        lines,
        stroke,
        line);
  }
}
