package org.voltscape.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.voltscape.figure.Figure;
import org.voltscape.figure.WordFigure;

/**
 * A word's way drawn cell by cell. Cells that a step changed are filled and bold, stuck ones have a
 * thick foot, so that a grey print says as much. Drawn smaller where it would not fit.
 */
final class WordChart extends FigureChart {
  private static final long serialVersionUID = 1L;

  WordChart(WordFigure figure, FigureTheme theme) {
    super(new XYPlot(), theme);
    remember(figure, figure.note());
  }

  @Override
  void replace(Figure newFigure) {
    if (!(newFigure instanceof WordFigure word)) {
      throw new IllegalArgumentException("Not the way of a word: " + newFigure.title());
    }
    remember(word, word.note());
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
    double shrink = 1;
    // Smaller type needs fewer lines: a few rounds find the largest that fits.
    for (int round = 0; round < 12; round++) {
      if (new Drawing(null, area.getWidth() / shrink).all() * shrink <= area.getHeight()) {
        break;
      }
      shrink *= 0.93;
    }
    AffineTransform before = g2.getTransform();
    g2.translate(area.getX(), area.getY());
    g2.scale(shrink, shrink);
    new Drawing(g2, area.getWidth() / shrink).all();
    g2.setTransform(before);
  }

  /** One drawing from the top down; without a Graphics2D it only measures. */
  private final class Drawing {
    private final Graphics2D g2;
    private final WordFigure word = (WordFigure) figure();
    private final double u = theme().tickSize();
    private final double width;
    private final double left;
    private final double cell;
    private double y;

    Drawing(Graphics2D g2, double width) {
      this.g2 = g2;
      this.width = width - 1.2 * u;
      double names = 0;
      double values = 0;
      for (WordFigure.Row row : word.rows()) {
        names = Math.max(names, TextLines.width(row.name(), theme().tickFont()));
        values = Math.max(values, TextLines.width(row.value(), theme().tickFont()));
      }
      left = 0.6 * u + names + 0.8 * u;
      double room = this.width - left - values - 0.8 * u;
      cell = Math.max(0.7 * u, Math.min(2.1 * u, room / word.heads().size()));
    }

    /** Draws everything and returns the height it takes. */
    double all() {
      y = 0.6 * u;
      if (theme().showsTitle() && !word.title().isEmpty()) {
        paragraph(word.title(), theme().titleFont(), theme().text(), 0.6 * u);
      }
      for (int i = 0; i < word.heads().size(); i++) {
        centred(word.heads().get(i), i, theme().tickFont(), theme().secondaryText(), 1.1 * u);
      }
      y += 1.5 * u;
      word.rows().forEach(this::row);
      if (!shownNote().isEmpty()) {
        y += 0.3 * u;
        paragraph(shownNote(), theme().tickFont(), theme().text(), 0.6 * u);
      }
      return y + 0.4 * u;
    }

    private void row(WordFigure.Row row) {
      double high = 1.7 * u;
      text(row.name(), 0.6 * u, y + 1.2 * u, theme().tickFont(), theme().text());
      for (int i = 0; i < row.cells().length(); i++) {
        if (row.cells().charAt(i) != ' ') {
          cell(row, i, high);
        }
      }
      double values = left + cell * row.cells().length() + 0.8 * u;
      text(row.value(), values, y + 1.2 * u, theme().tickFont(), theme().text());
      y += high + 0.15 * u;
      paragraph(row.sentence(), theme().tickFont(), theme().secondaryText(), left);
      y += 0.3 * u;
    }

    private void cell(WordFigure.Row row, int place, double high) {
      boolean changed = row.changed().contains(place);
      double x = left + place * cell;
      Rectangle2D box = new Rectangle2D.Double(x + 0.06 * u, y, cell - 0.12 * u, high);
      if (g2 != null) {
        g2.setStroke(theme().hairline());
        g2.setPaint(changed ? theme().stuckAtColour(true) : theme().plotBackground());
        g2.fill(box);
        g2.setPaint(theme().secondaryText());
        g2.draw(box);
        if (row.stuck().contains(place)) {
          g2.setStroke(new BasicStroke((float) (0.28 * u), BasicStroke.CAP_BUTT, 0));
          g2.setPaint(theme().text());
          double foot = y + high - 0.14 * u;
          g2.draw(new Line2D.Double(box.getMinX(), foot, box.getMaxX(), foot));
        }
      }
      Font font = changed ? theme().boldFont(theme().tickSize()) : theme().tickFont();
      Color ink = changed ? theme().background() : theme().text();
      centred(row.cells().substring(place, place + 1), place, font, ink, 1.15 * u);
    }

    private void centred(String words, int place, Font font, Color ink, double down) {
      double x = left + (place + 0.5) * cell - TextLines.width(words, font) / 2;
      text(words, x, y + down, font, ink);
    }

    private void paragraph(String words, Font font, Color ink, double x) {
      for (String line : TextLines.broken(words, font, width - x + 0.6 * u)) {
        y += 1.25 * font.getSize2D();
        text(line, x, y - 0.3 * font.getSize2D(), font, ink);
      }
    }

    private void text(String words, double x, double baseline, Font font, Color ink) {
      if (g2 != null && !words.isBlank()) {
        g2.setFont(font);
        g2.setPaint(ink);
        g2.drawString(words, (float) x, (float) baseline);
      }
    }
  }
}
