package org.voltscape.figure.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.voltscape.figure.MapFigure;

/** Draws the visible part of a failure map as one image, pooled to what the device can show. */
public final class FailureCells extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  /**
   * How many dots a layout unit has on a device without pixels; a {@link Double}. On devices with
   * pixels the transform says it.
   */
  public static final RenderingHints.Key DOTS_PER_UNIT =
      new RenderingHints.Key(8101) {
        @Override
        public boolean isCompatibleValue(Object value) {
          return value instanceof Double;
        }
      };

  /** Dots finer than this cannot be told apart on paper. */
  public static final double FINEST_DOTS_PER_UNIT = 2;

  /** Among more empty dots than this for each failing cell, the eye needs larger ones. */
  private static final double LONELY = 200;

  private static final double LARGER = 3;

  private final transient FigureTheme theme;
  private transient MapFigure map;
  private transient int failing;

  FailureCells(FigureTheme theme, MapFigure map) {
    this.theme = theme;
    show(map);
  }

  /** Takes another map of the same size; the caller sees to the redraw. */
  void show(MapFigure newMap) {
    map = newMap;
    failing = 0;
    for (byte cell : newMap.cells()) {
      failing += cell == MapFigure.OK ? 0 : 1;
    }
  }

  @Override
  public void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis bitAxis,
      ValueAxis wordAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    double dots = dotsPerUnit(g2);
    Span bits = Span.of(bitAxis, map.bits(), area.getWidth() * dots);
    Span words = Span.of(wordAxis, map.words(), area.getHeight() * dots);
    if (bits == null || words == null) {
      return;
    }
    if (failing * LONELY < (double) bits.dots() * words.dots()) {
      bits = Span.of(bitAxis, map.bits(), area.getWidth() * dots / LARGER);
      words = Span.of(wordAxis, map.words(), area.getHeight() * dots / LARGER);
    }
    int[] colours =
        MapPooling.colours(
            map,
            words.starts,
            bits.starts,
            theme.plotBackground().getRGB() & 0xFFFFFF,
            theme.stuckAtColour(false).getRGB() & 0xFFFFFF,
            theme.stuckAtColour(true).getRGB() & 0xFFFFFF);
    int width = bits.dots();
    int height = words.dots();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, colours, 0, width);

    double left = bitAxis.valueToJava2D(bits.to - 0.5, area, plot.getDomainAxisEdge());
    double right = bitAxis.valueToJava2D(bits.from - 0.5, area, plot.getDomainAxisEdge());
    double top = wordAxis.valueToJava2D(words.from - 0.5, area, plot.getRangeAxisEdge());
    double bottom = wordAxis.valueToJava2D(words.to - 0.5, area, plot.getRangeAxisEdge());
    CellImages.draw(g2, image, left, top, right - left, bottom - top);
    rings(g2, plot, area, bitAxis, wordAxis);
  }

  /** The line of a ring. */
  static BasicStroke ring(FigureTheme theme) {
    return new BasicStroke((float) (0.14 * theme.tickSize()));
  }

  /** Rings in the colour of text, on a wider one in that of paper: told whatever lies below. */
  private void rings(
      Graphics2D g2, XYPlot plot, Rectangle2D area, ValueAxis bitAxis, ValueAxis wordAxis) {
    if (map.marks().cells().isEmpty()) {
      return;
    }
    double across =
        Math.abs(
            bitAxis.valueToJava2D(1, area, plot.getDomainAxisEdge())
                - bitAxis.valueToJava2D(0, area, plot.getDomainAxisEdge()));
    double down =
        Math.abs(
            wordAxis.valueToJava2D(1, area, plot.getRangeAxisEdge())
                - wordAxis.valueToJava2D(0, area, plot.getRangeAxisEdge()));
    double radius = Math.max(0.4 * theme.tickSize(), 0.6 * Math.min(across, down));
    BasicStroke line = ring(theme);
    Stroke before = g2.getStroke();
    Shape clip = g2.getClip();
    g2.clip(area);
    for (int cell : map.marks().cells()) {
      double word = (double) (cell / map.bits());
      double bit = cell % map.bits();
      double x = bitAxis.valueToJava2D(bit, area, plot.getDomainAxisEdge());
      double y = wordAxis.valueToJava2D(word, area, plot.getRangeAxisEdge());
      Ellipse2D ring = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
      if (ring.intersects(area)) {
        g2.setStroke(new BasicStroke(2.4f * line.getLineWidth()));
        g2.setPaint(theme.plotBackground());
        g2.draw(ring);
        g2.setStroke(line);
        g2.setPaint(theme.text());
        g2.draw(ring);
      }
    }
    g2.setClip(clip);
    g2.setStroke(before);
  }

  private static double dotsPerUnit(Graphics2D g2) {
    if (g2.getRenderingHint(DOTS_PER_UNIT) instanceof Double dots) {
      return dots;
    }
    double pixels = Math.sqrt(Math.abs(g2.getTransform().getDeterminant()));
    return Math.min(pixels, Math.max(FINEST_DOTS_PER_UNIT, 1));
  }

  /**
   * What is shown along one axis, in cell edges: cell i lies between i and i + 1.
   *
   * @param from first edge drawn
   * @param to last edge drawn
   * @param starts first cell of each dot and the end of the last, as in {@link MapPooling#starts}
   */
  private record Span(double from, double to, int[] starts) {
    static Span of(ValueAxis axis, int cells, double room) {
      int dots = (int) Math.max(1, Math.floor(room));
      double from = Math.max(0, axis.getLowerBound() + 0.5);
      double to = Math.min(cells, axis.getUpperBound() + 0.5);
      if (from >= to) {
        return null;
      }
      int first = (int) Math.floor(from);
      int last = (int) Math.ceil(to);
      if (last - first <= dots) {
        // Room for every cell: the image has one pixel each and is stretched.
        return new Span(first, last, MapPooling.starts(first, last, cells, last - first));
      }
      return new Span(from, to, MapPooling.starts(from, to, cells, dots));
    }

    int dots() {
      return starts.length - 1;
    }
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
