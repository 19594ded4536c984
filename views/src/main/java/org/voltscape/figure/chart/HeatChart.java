package org.voltscape.figure.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.figure.ColourScale;
import org.voltscape.figure.Figure;
import org.voltscape.figure.HeatFigure;

/** Panels of coloured cells, an image each, with one scale a band. */
final class HeatChart extends FigureChart {
  private static final long serialVersionUID = 1L;

  HeatChart(HeatFigure figure, FigureTheme theme) {
    super(new XYPlot(), theme);
    remember(figure, figure.note());
  }

  @Override
  void replace(Figure newFigure) {
    if (!(newFigure instanceof HeatFigure heat)) {
      throw new IllegalArgumentException("No cells: " + newFigure.title());
    }
    remember(heat, heat.note());
    fireChartChanged();
  }

  @Override
  LegendItemCollection furtherLegendItems() {
    return new LegendItemCollection();
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, ChartRenderingInfo info) {
    g2.addRenderingHints(getRenderingHints());
    g2.setPaint(theme().background());
    g2.fill(area);
    AffineTransform before = g2.getTransform();
    g2.translate(area.getX(), area.getY());
    new Drawing(g2, area.getWidth(), area.getHeight()).all();
    g2.setTransform(before);
  }

  /** One drawing from the top down. */
  private final class Drawing {
    private final Graphics2D g2;
    private final HeatFigure heat = (HeatFigure) figure();
    private final double u = theme().tickSize();
    private final double width;
    private final double height;
    private final List<HeatScale> scales =
        heat.bands().stream().map(b -> HeatScale.of(b.axis())).toList();
    private final List<List<HeatScale.Tick>> ticks = scales.stream().map(HeatChart::ticks).toList();

    Drawing(Graphics2D g2, double width, double height) {
      this.g2 = g2;
      this.width = width;
      this.height = height;
    }

    void all() {
      double y = 0.6 * u;
      if (theme().showsTitle() && !heat.title().isEmpty()) {
        Font font = theme().titleFont();
        text(heat.title(), 0.6 * u, y + font.getSize2D(), font, false);
        y += 1.5 * font.getSize2D();
      }
      List<String> note =
          heat.note().isEmpty()
              ? List.of()
              : TextLines.broken(heat.note(), theme().tickFont(), width - 1.2 * u);
      double notes = note.isEmpty() ? 0 : 0.4 * u + 1.25 * u * note.size();
      double left = 0.6 * u;
      double scale = 2.2 * u + labelWidth();
      double gap = 0.8 * u;
      int across = heat.panels().size();
      double wide = (width - left - scale - gap * across) / across;
      double heads = 1.5 * u;
      double caption = 1.6 * u;
      int down = heat.bands().size();
      double high = (height - y - heads - notes - 0.4 * u) / down - caption - 0.5 * u;
      if (wide <= 0 || high <= 0) {
        return;
      }
      // Cells stay square.
      double cell = Math.min(wide / heat.columns(), high / heat.rows());
      wide = cell * heat.columns();
      high = cell * heat.rows();
      for (int p = 0; p < across; p++) {
        text(heat.panels().get(p), left + p * (wide + gap), y + 1.1 * u, theme().tickFont(), false);
      }
      y += heads;
      for (int b = 0; b < down; b++) {
        HeatFigure.Band band = heat.bands().get(b);
        text(band.axis().caption(), left, y + 1.15 * u, theme().labelFont(), false);
        y += caption;
        for (int p = 0; p < across; p++) {
          double x = left + p * (wide + gap);
          image(cells(band.values().get(p), scales.get(b)), x, y, wide, high);
          frame(x, y, wide, high);
        }
        scale(ticks.get(b), left + across * (wide + gap), y, high);
        y += high + 0.5 * u;
      }
      y += 0.4 * u;
      for (String line : note) {
        y += 1.25 * u;
        text(line, left, y - 0.3 * u, theme().tickFont(), true);
      }
    }

    private void scale(List<HeatScale.Tick> marks, double x, double y, double high) {
      BufferedImage bar = indexed(1, ColourScale.SIZE);
      for (int i = 0; i < ColourScale.SIZE; i++) {
        bar.getRaster().setSample(0, ColourScale.SIZE - 1 - i, 0, i);
      }
      image(bar, x, y, u, high);
      frame(x, y, u, high);
      for (HeatScale.Tick tick : marks) {
        double at = y + high * (1 - tick.place());
        g2.draw(new Line2D.Double(x + u, at, x + 1.4 * u, at));
        text(tick.text(), x + 1.6 * u, at + 0.35 * u, theme().tickFont(), false);
      }
    }

    private BufferedImage cells(double[] values, HeatScale scale) {
      BufferedImage image = indexed(heat.columns(), heat.rows());
      int[] places = new int[values.length];
      for (int i = 0; i < values.length; i++) {
        boolean none = Double.isNaN(values[i]) || scale.logarithmic() && values[i] <= 0;
        places[i] = none ? ColourScale.SIZE : scale.level(values[i]);
      }
      image.getRaster().setPixels(0, 0, heat.columns(), heat.rows(), places);
      return image;
    }

    /** An image of the scale's colours; one more is for cells without a place on it. */
    private BufferedImage indexed(int wide, int high) {
      int[] colours = new int[ColourScale.SIZE + 1];
      for (int i = 0; i < ColourScale.SIZE; i++) {
        colours[i] = 0xFF000000 | ColourScale.colour(i);
      }
      colours[ColourScale.SIZE] = theme().grid().getRGB();
      IndexColorModel model =
          new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
      return new BufferedImage(wide, high, BufferedImage.TYPE_BYTE_INDEXED, model);
    }

    private void image(BufferedImage image, double x, double y, double wide, double high) {
      CellImages.draw(g2, image, x, y, wide, high);
    }

    private void frame(double x, double y, double wide, double high) {
      g2.setStroke(theme().hairline());
      g2.setPaint(theme().secondaryText());
      g2.draw(new Rectangle2D.Double(x, y, wide, high));
    }

    private double labelWidth() {
      double widest = 0;
      for (List<HeatScale.Tick> band : ticks) {
        for (HeatScale.Tick tick : band) {
          widest = Math.max(widest, TextLines.width(tick.text(), theme().tickFont()));
        }
      }
      return widest;
    }

    private void text(String words, double x, double baseline, Font font, boolean secondary) {
      g2.setFont(font);
      g2.setPaint(secondary ? theme().secondaryText() : theme().text());
      g2.drawString(words, (float) x, (float) baseline);
    }
  }

  /** What is written beside a scale: its ends where too little is round between them. */
  private static List<HeatScale.Tick> ticks(HeatScale scale) {
    List<HeatScale.Tick> ticks = ScaleTicks.PAGE.of(scale);
    return ticks.size() > 1
        ? ticks
        : List.of(
            new HeatScale.Tick(0, rounded(scale.low())),
            new HeatScale.Tick(1, rounded(scale.high())));
  }

  private static String rounded(double value) {
    return CsvWriter.number(new BigDecimal(value).round(new MathContext(3)).doubleValue());
  }
}
