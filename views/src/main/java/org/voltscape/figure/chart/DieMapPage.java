package org.voltscape.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.TickNumbers;
import org.voltscape.figure.diemap.MapRegion;
import org.voltscape.figure.look.NotePlace;

/**
 * One drawing of a large failure map: the share of failing cells at the left, regions with single
 * bits at the right, each with its letter on the map.
 */
final class DieMapPage {
  /** So much of the width that is left by axis and scale is the map's. */
  private static final double MAP_SHARE = 0.46;

  /** Size of a dot of the map, in heights of the type. */
  private static final double DOT = 0.18;

  /** From this width, in heights of the type, there is room for three regions. */
  private static final double ROOMY = 60;

  private final Graphics2D g2;
  private final MapFigure map;
  private final FigureTheme theme;
  private final double u;
  private final double width;
  private final double height;
  private final Font font;
  private final FontType type;

  DieMapPage(Graphics2D g2, MapFigure map, FigureTheme theme, double width, double height) {
    this.g2 = g2;
    this.map = map;
    this.theme = theme;
    this.u = theme.tickSize();
    this.width = width;
    this.height = height;
    this.font = theme.tickFont();
    this.type = new FontType(font);
  }

  void draw() {
    double margin = 0.6 * u;
    double top = legend(title(), margin);
    double low = 0;
    List<HeatScale.Tick> wordTicks = new ArrayList<>();
    double step = TickNumbers.stepAtLeast(map.words() / 6.0);
    step = Math.max(1, step);
    for (double word = 0; word < map.words(); word += step) {
      wordTicks.add(new HeatScale.Tick((word + 0.5) / map.words(), TickNumbers.multiple(word, 1)));
      low = Math.max(low, type.width(wordTicks.get(wordTicks.size() - 1).text()));
    }
    double left = margin + 1.4 * theme.labelFont().getSize2D() + low + 0.7 * u;

    List<String> note = note(margin);
    double noteHigh = 0.5 * u + 1.25 * u * note.size();
    double mapTop = top + 1.45 * u;
    double axis = 1.6 * u + 1.35 * theme.labelFont().getSize2D();
    double mapHigh = height - noteHigh - axis - mapTop;
    if (mapHigh <= 2 * u) {
      return;
    }
    double letters = 1.5 * u;
    double gap = 1.4 * u;
    double free = width - left - margin - letters - 1.5 * u - gap;
    Shares shares = Shares.of(map, free * MAP_SHARE / (DOT * u), mapHigh / (DOT * u));
    List<HeatScale.Tick> ticks =
        ScaleTicks.PAGE.choices(shares.scale()).stream()
            .filter(t -> t.size() * 1.3 * u <= mapHigh)
            .findFirst()
            .orElse(List.of());
    double numbers = ticks.stream().mapToDouble(t -> type.width(t.text())).max().orElse(0);
    Rectangle2D plot =
        CellImages.onDots(
            g2, new Rectangle2D.Double(left, mapTop, (free - numbers) * MAP_SHARE, mapHigh));
    double insets = plot.getMaxX() + letters + 1.5 * u + numbers + gap;
    InsetGrid grid =
        InsetGrid.of(
            map,
            type,
            new Rectangle2D.Double(
                insets, top, width - margin - insets, height - noteHigh - 0.2 * u - top),
            width >= ROOMY * u);
    CellImages.draw(
        g2,
        shares.image(theme.grid()),
        plot.getX(),
        plot.getY(),
        plot.getWidth(),
        plot.getHeight());
    outline(plot);
    text(shares.scale().caption(), plot.getX(), plot.getY() - 0.45 * u, font, theme.text());
    scale(ticks, plot, plot.getMaxX() + letters);
    axes(plot, wordTicks);
    regions(plot, grid);
    double y = height - noteHigh + 0.1 * u;
    for (String line : note) {
      y += 1.25 * u;
      text(HeldTogether.drawn(line), margin, y, font, theme.secondaryText());
    }
  }

  private double title() {
    double y = 0.3 * u;
    if (!theme.showsTitle() || map.title().isEmpty()) {
      return y;
    }
    Font large = theme.titleFont();
    for (String line : TextLines.broken(map.title(), large, width - 1.2 * u)) {
      y += 1.2 * large.getSize2D();
      text(line, 0.6 * u, y - 0.3 * large.getSize2D(), large, theme.text());
    }
    return y;
  }

  private List<String> note(double margin) {
    return map.note().isEmpty() || theme.look().note() != NotePlace.FIGURE
        ? List.of()
        : type.broken(HeldTogether.of(map.note()), width - 2 * margin, Integer.MAX_VALUE).lines();
  }

  /** What colours and rings of the regions mean; its lower end. */
  private double legend(double top, double margin) {
    double x = margin;
    double y = top;
    List<String> names = new ArrayList<>(List.of("stuck at 0", "stuck at 1", "working"));
    Color[] colours = {
      theme.stuckAtColour(false), theme.stuckAtColour(true), theme.plotBackground()
    };
    if (!map.marks().name().isEmpty()) {
      names.add(map.marks().name());
    }
    for (int i = 0; i < names.size(); i++) {
      double wide = 1.9 * u + type.width(names.get(i));
      if (x > margin && x + wide > width - margin) {
        x = margin;
        y += 1.35 * u;
      }
      if (i < colours.length) {
        Rectangle2D box = new Rectangle2D.Double(x, y + 0.25 * u, 1.4 * u, 0.85 * u);
        g2.setPaint(colours[i]);
        g2.fill(box);
        outline(box);
      } else {
        ring(x + 0.7 * u, y + 0.67 * u, 0.45 * u);
      }
      text(names.get(i), x + 1.8 * u, y + 1.03 * u, font, theme.text());
      x += wide + 1.2 * u;
    }
    return y + 1.5 * u;
  }

  private void scale(List<HeatScale.Tick> ticks, Rectangle2D plot, double x) {
    Rectangle2D bar =
        CellImages.onDots(g2, new Rectangle2D.Double(x, plot.getY(), 0.9 * u, plot.getHeight()));
    CellImages.draw(
        g2, ScaleImages.bar(true), bar.getX(), bar.getY(), bar.getWidth(), bar.getHeight());
    outline(bar);
    for (HeatScale.Tick tick : ticks) {
      double y = bar.getMaxY() - tick.place() * bar.getHeight();
      line(bar.getMaxX(), y, bar.getMaxX() + 0.35 * u, y);
      double base = Math.max(bar.getY() + 0.75 * u, Math.min(bar.getMaxY(), y + 0.35 * u));
      text(tick.text(), bar.getMaxX() + 0.6 * u, base, font, theme.text());
    }
  }

  private void axes(Rectangle2D plot, List<HeatScale.Tick> wordTicks) {
    double above = Double.NEGATIVE_INFINITY;
    for (HeatScale.Tick tick : wordTicks) {
      double y = plot.getY() + tick.place() * plot.getHeight();
      line(plot.getX() - 0.4 * u, y, plot.getX(), y);
      double base =
          Math.max(plot.getY() + 0.6 * u, Math.min(plot.getMaxY() + 0.3 * u, y + 0.36 * u));
      if (base - above >= 1.2 * u) {
        text(
            tick.text(), plot.getX() - 0.6 * u - type.width(tick.text()), base, font, theme.text());
        above = base;
      }
    }
    double cell = plot.getWidth() / map.bits();
    double widest = type.width(Integer.toString(map.bits() - 1)) + 0.5 * u;
    int every = (int) Math.max(1, TickNumbers.stepAtLeast(Math.max(1, widest / cell)));
    for (int bit = 0; bit < map.bits(); bit += every) {
      double x = plot.getMaxX() - (bit + 0.5) * cell;
      line(x, plot.getMaxY(), x, plot.getMaxY() + 0.4 * u);
      String text = Integer.toString(bit);
      text(text, x - type.width(text) / 2, plot.getMaxY() + 1.4 * u, font, theme.text());
    }
    Font label = theme.labelFont();
    text(
        map.bitLabel(),
        plot.getCenterX() - TextLines.width(map.bitLabel(), label) / 2,
        plot.getMaxY() + 1.6 * u + label.getSize2D(),
        label,
        theme.text());
    AffineTransform before = g2.getTransform();
    double x = 0.6 * u + 0.85 * label.getSize2D();
    double y = plot.getCenterY() + TextLines.width(map.wordLabel(), label) / 2;
    g2.translate(x, y);
    g2.rotate(-Math.PI / 2);
    text(map.wordLabel(), 0, 0, label, theme.text());
    g2.setTransform(before);
  }

  private void regions(Rectangle2D plot, InsetGrid grid) {
    double above = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < grid.regions().size(); i++) {
      MapRegion region = grid.regions().get(i);
      double cellWide = plot.getWidth() / map.bits();
      double cellHigh = plot.getHeight() / map.words();
      double high = Math.max(0.35 * u, region.words() * cellHigh);
      double middle = plot.getY() + (region.word() + region.words() / 2.0) * cellHigh;
      Rectangle2D frame =
          new Rectangle2D.Double(
              plot.getMaxX() - (region.bit() + region.bits()) * cellWide,
              Math.max(plot.getY(), Math.min(plot.getMaxY() - high, middle - high / 2)),
              region.bits() * cellWide,
              high);
      g2.setPaint(theme.background());
      g2.setStroke(new BasicStroke(3.4f * theme.hairline().getLineWidth()));
      g2.draw(frame);
      g2.setPaint(theme.text());
      g2.setStroke(new BasicStroke(1.4f * theme.hairline().getLineWidth()));
      g2.draw(frame);
      int left = grid.regions().size() - 1 - i;
      double base = Math.max(above + 1.15 * u, frame.getCenterY() + 0.33 * u);
      base = Math.max(plot.getY() + 0.6 * u, base);
      base = Math.min(plot.getMaxY() - 1.15 * u * left, base);
      above = base;
      double letter = plot.getMaxX() + 0.75 * u;
      line(plot.getMaxX(), frame.getCenterY(), letter - 0.1 * u, base - 0.27 * u);
      text(InsetGrid.letter(i), letter, base, font, theme.text());
      inset(grid, i);
    }
    // Over the frames, which would cut them.
    for (int cell : map.marks().cells()) {
      ring(plot, cell, 0, map.words(), 0, map.bits());
    }
  }

  private void inset(InsetGrid grid, int place) {
    MapRegion region = grid.regions().get(place);
    List<String> label = grid.label(place);
    Rectangle2D box = CellImages.onDots(g2, grid.box(place));
    for (int i = 0; i < label.size(); i++) {
      double base = grid.box(place).getY() - 0.45 * u - 1.2 * u * (label.size() - 1 - i);
      text(HeldTogether.drawn(label.get(i)), box.getX(), base, font, theme.text());
    }
    int[] colours =
        MapPooling.colours(
            map,
            MapPooling.starts(
                region.word(), region.word() + region.words(), map.words(), region.words()),
            MapPooling.starts(
                region.bit(), region.bit() + region.bits(), map.bits(), region.bits()),
            theme.plotBackground().getRGB() & 0xFFFFFF,
            theme.stuckAtColour(false).getRGB() & 0xFFFFFF,
            theme.stuckAtColour(true).getRGB() & 0xFFFFFF);
    BufferedImage image =
        new BufferedImage(region.bits(), region.words(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, region.bits(), region.words(), colours, 0, region.bits());
    CellImages.draw(g2, image, box.getX(), box.getY(), box.getWidth(), box.getHeight());
    lattice(box, region);
    outline(box);
    for (int cell : map.marks().cells()) {
      ring(box, cell, region.word(), region.words(), region.bit(), region.bits());
    }
  }

  /** Thin lines between cells, so that working ones can be counted. */
  private void lattice(Rectangle2D box, MapRegion region) {
    g2.setStroke(new BasicStroke(0.6f * theme.hairline().getLineWidth()));
    g2.setPaint(theme.grid());
    for (int i = 1; i < region.words(); i++) {
      double y = box.getY() + i * box.getHeight() / region.words();
      g2.draw(new Line2D.Double(box.getX(), y, box.getMaxX(), y));
    }
    for (int i = 1; i < region.bits(); i++) {
      double x = box.getX() + i * box.getWidth() / region.bits();
      g2.draw(new Line2D.Double(x, box.getY(), x, box.getMaxY()));
    }
  }

  /** The ring around a cell, where it is among those that an area shows. */
  private void ring(Rectangle2D area, int cell, int word, int words, int bit, int bits) {
    int atWord = cell / map.bits() - word;
    int atBit = cell % map.bits() - bit;
    if (atWord < 0 || atWord >= words || atBit < 0 || atBit >= bits) {
      return;
    }
    double wide = area.getWidth() / bits;
    double high = area.getHeight() / words;
    ring(
        area.getMaxX() - (atBit + 0.5) * wide,
        area.getY() + (atWord + 0.5) * high,
        Math.max(0.4 * u, 0.6 * Math.min(wide, high)));
  }

  private void ring(double x, double y, double radius) {
    Ellipse2D ring = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    BasicStroke line = FailureCells.ring(theme);
    g2.setStroke(new BasicStroke(2.4f * line.getLineWidth()));
    g2.setPaint(theme.plotBackground());
    g2.draw(ring);
    g2.setStroke(line);
    g2.setPaint(theme.text());
    g2.draw(ring);
  }

  private void outline(Rectangle2D box) {
    g2.setStroke(theme.hairline());
    g2.setPaint(theme.secondaryText());
    g2.draw(box);
  }

  private void line(double x0, double y0, double x1, double y1) {
    g2.setStroke(theme.hairline());
    g2.setPaint(theme.secondaryText());
    g2.draw(new Line2D.Double(x0, y0, x1, y1));
  }

  private void text(String words, double x, double baseline, Font in, Color colour) {
    g2.setFont(in);
    g2.setPaint(colour);
    g2.drawString(words, (float) x, (float) baseline);
  }
}
