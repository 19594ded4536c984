package org.voltscape.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;

/**
 * Heat maps beside and above each other, as large as fit, with one scale of colour below. Cells
 * without a value are hatched, so that nobody takes them for low ones.
 */
final class HeatChart extends FigureChart {
  private static final long serialVersionUID = 1L;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final int STRIPS = 64;

  HeatChart(HeatFigure figure, FigureTheme theme) {
    super(new XYPlot(), theme);
    remember(figure, figure.note());
  }

  @Override
  void replace(Figure newFigure) {
    if (!(newFigure instanceof HeatFigure heat)) {
      throw new IllegalArgumentException("No heat maps: " + newFigure.title());
    }
    remember(heat, heat.note());
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
    new Drawing(g2, area).all();
  }

  /** One drawing, from the edges inwards. */
  private final class Drawing {
    private final Graphics2D g2;
    private final HeatFigure heat = (HeatFigure) figure();
    private final double u = theme().tickSize();
    private final double left;
    private final double width;
    private double top;
    private double bottom;

    Drawing(Graphics2D g2, Rectangle2D area) {
      this.g2 = g2;
      left = area.getX() + 0.6 * u;
      width = area.getWidth() - 1.2 * u;
      top = area.getY() + 0.4 * u;
      bottom = area.getMaxY() - 0.4 * u;
    }

    void all() {
      if (theme().showsTitle() && !heat.title().isEmpty()) {
        top += 1.3 * theme().titleFont().getSize2D();
        text(heat.title(), left, top - 4, theme().titleFont(), theme().text());
      }
      note();
      scale();
      panels();
    }

    private void note() {
      if (heat.note().isEmpty()) {
        return;
      }
      StringBuilder line = new StringBuilder();
      java.util.List<String> lines = new java.util.ArrayList<>();
      for (String word : heat.note().split(" ")) {
        if (!line.isEmpty() && width(line + " " + word, theme().tickFont()) > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
      for (int i = lines.size() - 1; i >= 0; i--) {
        text(lines.get(i), left, bottom - 0.2 * u, theme().tickFont(), theme().secondaryText());
        bottom -= 1.25 * u;
      }
      bottom -= 0.2 * u;
    }

    /** The bar of colours with its values, its name above. */
    private void scale() {
      double absentWidth =
          heat.absent().isEmpty() ? 0 : width(heat.absent(), theme().tickFont()) + 3.4 * u;
      double barWidth = Math.max(6 * u, width - absentWidth - 2 * u);
      double barTop = bottom - 2.4 * u;
      double x = left + u;
      for (int i = 0; i < STRIPS; i++) {
        double from = x + barWidth * i / STRIPS;
        double to = x + barWidth * (i + 1) / STRIPS;
        g2.setPaint(
            new GradientPaint(
                (float) from,
                0,
                colour((double) i / STRIPS),
                (float) to,
                0,
                colour((i + 1.0) / STRIPS)));
        g2.fill(new Rectangle2D.Double(from, barTop, to - from + (i + 1 < STRIPS ? 0.4 : 0), u));
      }
      g2.setStroke(theme().hairline());
      g2.setPaint(theme().secondaryText());
      g2.draw(new Rectangle2D.Double(x, barTop, barWidth, u));
      double free = Double.NEGATIVE_INFINITY;
      for (HeatScale.Tick tick : heat.scale().ticks()) {
        double at = x + barWidth * tick.place();
        g2.setPaint(theme().secondaryText());
        g2.draw(new Line2D.Double(at, barTop + u, at, barTop + 1.3 * u));
        double half = width(tick.text(), theme().tickFont()) / 2;
        if (at - half > free) {
          text(tick.text(), at - half, barTop + 2.3 * u, theme().tickFont(), theme().text());
          free = at + half + 0.6 * u;
        }
      }
      if (!heat.absent().isEmpty()) {
        Rectangle2D box = new Rectangle2D.Double(x + barWidth + 1.2 * u, barTop, 1.4 * u, u);
        g2.setPaint(theme().plotBackground());
        g2.fill(box);
        g2.setPaint(theme().secondaryText());
        g2.draw(box);
        for (int i = 0; i < 3; i++) {
          double at = box.getX() + (i + 0.2) * 0.47 * u;
          g2.draw(
              new Line2D.Double(at, box.getMaxY(), Math.min(at + u, box.getMaxX()), box.getY()));
        }
        text(
            heat.absent(),
            box.getMaxX() + 0.4 * u,
            barTop + 0.9 * u,
            theme().tickFont(),
            theme().text());
      }
      text(heat.scale().caption(), x, barTop - 0.4 * u, theme().labelFont(), theme().text());
      bottom = barTop - 1.9 * u;
    }

    private Color colour(double place) {
      return new Color(HeatColours.argb((int) Math.round(place * (HeatColours.LEVELS - 1))));
    }

    /** As many columns as make the maps largest. */
    private void panels() {
      int count = heat.panels().size();
      double head = 2.7 * u;
      double gap = 0.9 * u;
      int best = 1;
      double largest = 0;
      for (int columns = 1; columns <= count; columns++) {
        int rows = (count + columns - 1) / columns;
        double side =
            Math.min((width - gap * (columns - 1)) / columns, (bottom - top) / rows - head - gap);
        if (side > largest) {
          largest = side;
          best = columns;
        }
      }
      double each = (width - gap * (best - 1)) / best;
      for (int i = 0; i < count; i++) {
        panel(
            heat.panels().get(i),
            left + (i % best) * (each + gap),
            top + (i / best) * (largest + head + gap),
            each,
            largest,
            head);
      }
    }

    private void panel(
        HeatFigure.Panel panel, double x, double y, double room, double side, double head) {
      double scale = Math.min(room / panel.columns(), side / panel.rows());
      if (scale <= 0) {
        return;
      }
      double w = scale * panel.columns();
      double h = scale * panel.rows();
      Font small = theme().tickFont();
      text(
          fitting(panel.title(), theme().labelFont(), room),
          x,
          y + 1.1 * u,
          theme().labelFont(),
          theme().text());
      text(fitting(panel.subtitle(), small, room), x, y + 2.25 * u, small, theme().secondaryText());
      AffineTransform place = AffineTransform.getTranslateInstance(x, y + head);
      place.scale(w / panel.columns(), h / panel.rows());
      Object before = g2.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
      g2.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
      g2.drawImage(image(panel), place, null);
      if (before != null) {
        g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
      }
      g2.setStroke(theme().hairline());
      g2.setPaint(theme().secondaryText());
      g2.draw(new Rectangle2D.Double(x, y + head, w, h));
    }

    private BufferedImage image(HeatFigure.Panel panel) {
      BufferedImage image =
          new BufferedImage(panel.columns(), panel.rows(), BufferedImage.TYPE_INT_RGB);
      int ground = theme().plotBackground().getRGB();
      int hatch = FigureTheme.mix(theme().plotBackground(), theme().secondaryText(), 0.45).getRGB();
      for (int i = 0; i < panel.values().length; i++) {
        float value = panel.values()[i];
        int x = i % panel.columns();
        int y = i / panel.columns();
        int colour =
            Float.isNaN(value)
                ? (x + y) % 6 < 2 ? hatch : ground
                : HeatColours.argb(heat.scale().level(value));
        image.setRGB(x, y, colour);
      }
      return image;
    }

    private String fitting(String words, Font font, double room) {
      String shown = words;
      while (!shown.isEmpty() && width(shown, font) > room) {
        int cut = shown.lastIndexOf(' ');
        shown = cut < 0 ? "" : shown.substring(0, cut);
      }
      return shown;
    }

    private void text(String words, double x, double baseline, Font font, Color ink) {
      if (!words.isBlank()) {
        g2.setFont(font);
        g2.setPaint(ink);
        g2.drawString(words, (float) x, (float) baseline);
      }
    }

    private double width(String words, Font font) {
      return words.isEmpty() ? 0 : font.getStringBounds(words, EXACT).getWidth();
    }
  }
}
