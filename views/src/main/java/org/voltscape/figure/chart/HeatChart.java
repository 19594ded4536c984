package org.voltscape.figure.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.voltscape.figure.Figure;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.panels.PanelLayout;
import org.voltscape.figure.panels.PanelPage;

/** Panels of coloured cells, an image each, with one scale a band. */
final class HeatChart extends FigureChart {
  private static final long serialVersionUID = 1L;

  /** A figure that is as high as it needs is at the most so high for its width. */
  private static final double HIGHEST_OF_WIDTH = 1.75;

  /** The same with a title, on a slide. */
  private static final double HIGHEST_OF_SLIDE = 0.56;

  /** What fits on a page with its caption. */
  private static final double HIGHEST = 8.5 * Figure.UNITS_PER_INCH;

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
  public double naturalHeight(double width) {
    double enlargement = Math.max(1, theme().leastWidth() / width);
    double wide = width * enlargement;
    double most =
        theme().showsTitle()
            ? HIGHEST_OF_SLIDE * wide
            : Math.min(HIGHEST_OF_WIDTH * wide, HIGHEST * enlargement);
    HeatFigure heat = (HeatFigure) figure();
    List<String> title = title(heat, wide);
    double height = layout(heat).natural(wide, most, top(title)).height();
    return Math.max(theme().leastHeight(), Math.min(most, height)) / enlargement;
  }

  private PanelLayout layout(HeatFigure heat) {
    return new PanelLayout(
        heat.rows(),
        heat.columns(),
        heat.panels(),
        heat.bands().stream()
            .map(
                b ->
                    new PanelLayout.Band(
                        b.axis().caption(), marks(ScaleTicks.PAGE.choices(HeatScale.of(b.axis())))))
            .toList(),
        HeldTogether.of(shownNote()),
        new FontType(theme().tickFont()),
        new FontType(theme().labelFont()));
  }

  private static List<List<PanelLayout.Mark>> marks(List<List<HeatScale.Tick>> choices) {
    return choices.stream()
        .map(ticks -> ticks.stream().map(t -> new PanelLayout.Mark(t.place(), t.text())).toList())
        .toList();
  }

  private List<String> title(HeatFigure heat, double width) {
    return theme().showsTitle() && !heat.title().isEmpty()
        ? TextLines.broken(heat.title(), theme().titleFont(), width - 1.2 * theme().tickSize())
        : List.of();
  }

  private double top(List<String> title) {
    double u = theme().tickSize();
    return 0.3 * u + (title.isEmpty() ? 0 : 1.2 * theme().titleFont().getSize2D() * title.size());
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, ChartRenderingInfo info) {
    g2.addRenderingHints(getRenderingHints());
    g2.setPaint(theme().background());
    g2.fill(area);
    AffineTransform before = g2.getTransform();
    g2.translate(area.getX(), area.getY());
    draw(g2, area.getWidth(), area.getHeight());
    g2.setTransform(before);
  }

  private void draw(Graphics2D g2, double width, double height) {
    HeatFigure heat = (HeatFigure) figure();
    List<String> title = title(heat, width);
    Font font = theme().titleFont();
    for (int i = 0; i < title.size(); i++) {
      double baseline = top(title) - 0.35 * font.getSize2D();
      baseline -= 1.2 * font.getSize2D() * (title.size() - 1 - i);
      text(g2, title.get(i), 0.6 * theme().tickSize(), baseline, font, false);
    }
    PanelLayout layout = layout(heat);
    PanelPage page = layout.on(width, height, top(title));
    for (PanelPage.Panel panel : page.panels()) {
      HeatFigure.Band band = heat.bands().get(panel.band());
      BufferedImage cells =
          ScaleImages.cells(
              band.values().get(panel.panel()),
              heat.rows(),
              heat.columns(),
              HeatScale.of(band.axis()),
              theme().grid());
      image(g2, cells, panel.place());
    }
    for (PanelPage.Scale scale : page.scales()) {
      Rectangle2D bar = scale.bar();
      image(g2, ScaleImages.bar(scale.upright()), bar);
      double length = 0.35 * theme().tickSize();
      for (double place : scale.ticks()) {
        double x = scale.upright() ? bar.getMaxX() : bar.getX() + place * bar.getWidth();
        double y = scale.upright() ? bar.getMaxY() - place * bar.getHeight() : bar.getMaxY();
        g2.draw(
            new Line2D.Double(
                x, y, x + (scale.upright() ? length : 0), y + (scale.upright() ? 0 : length)));
      }
    }
    for (PanelPage.Words words : page.words()) {
      boolean caption = words.kind() == PanelPage.Kind.CAPTION;
      text(
          g2,
          HeldTogether.drawn(words.text()),
          words.x(),
          words.y(),
          caption ? theme().labelFont() : theme().tickFont(),
          words.kind() == PanelPage.Kind.NOTE);
    }
  }

  private void image(Graphics2D g2, BufferedImage image, Rectangle2D place) {
    Rectangle2D drawn = CellImages.onDots(g2, place);
    CellImages.draw(g2, image, drawn.getX(), drawn.getY(), drawn.getWidth(), drawn.getHeight());
    g2.setStroke(theme().hairline());
    g2.setPaint(theme().secondaryText());
    g2.draw(drawn);
  }

  private void text(
      Graphics2D g2, String words, double x, double baseline, Font font, boolean secondary) {
    g2.setFont(font);
    g2.setPaint(secondary ? theme().secondaryText() : theme().text());
    g2.drawString(words, (float) x, (float) baseline);
  }
}
