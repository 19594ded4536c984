package org.voltscape.figure.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.diemap.FailureShares;
import org.voltscape.figure.diemap.MapRegion;
import org.voltscape.figure.panels.Type;

/**
 * Where the enlarged regions of a failure map stand.
 *
 * @param regions in the order of their letters
 * @param labels lines above each
 * @param boxes of their cells
 */
record InsetGrid(List<MapRegion> regions, List<List<String>> labels, List<Rectangle2D> boxes) {
  /** Height of a cell, in heights of the type. */
  private static final double CELL = 0.58;

  /** A cell is at the most so much wider than high. */
  private static final double WIDEST = 3;

  /** Least width of a cell, in heights of the type. */
  private static final double LEAST = 0.2;

  private static final int LABEL_LINES = 3;

  /** How many regions stand beside each other, and what each has room for. */
  private record Choice(
      int count, int across, double boxWide, double boxHigh, int heads, int words, int bits) {}

  /**
   * The grid that shows the most words of each region.
   *
   * @param area for regions and their labels
   * @param roomy whether there is room for three of them
   */
  static InsetGrid of(MapFigure map, Type type, Rectangle2D area, boolean roomy) {
    int count = FailureShares.failing(map) == 0 ? 1 : roomy ? 3 : 2;
    Choice best = null;
    for (int across = 1; across <= count; across++) {
      Choice choice = choice(map, type, area, count, across);
      if (best == null || choice.words() > best.words()) {
        best = choice;
      }
    }
    if (best == null || best.words() < 1 || best.bits() < 1) {
      return new InsetGrid(List.of(), List.of(), List.of());
    }
    List<MapRegion> regions = MapRegion.of(map, best.words(), best.bits(), count);
    List<List<String>> labels = new ArrayList<>();
    List<Rectangle2D> boxes = new ArrayList<>();
    double u = type.size();
    double cellHigh = best.boxHigh() / best.words();
    double wide = Math.min(best.boxWide(), WIDEST * cellHigh * best.bits());
    for (int i = 0; i < regions.size(); i++) {
      int column = i % best.across();
      int row = i / best.across();
      labels.add(broken(type, text(letter(i), regions.get(i), map), best.boxWide()).lines());
      boxes.add(
          new Rectangle2D.Double(
              area.getX() + column * (best.boxWide() + u),
              area.getY()
                  + (row + 1) * (best.heads() * 1.2 * u + 0.3 * u)
                  + row * (best.boxHigh() + 0.5 * u),
              wide,
              best.boxHigh()));
    }
    return new InsetGrid(regions, labels, boxes);
  }

  private static Choice choice(MapFigure map, Type type, Rectangle2D area, int count, int across) {
    double u = type.size();
    int down = (count + across - 1) / across;
    double boxWide = (area.getWidth() - u * (across - 1)) / across;
    int bits = (int) Math.min(map.bits(), boxWide / (LEAST * u));
    MapRegion last =
        new MapRegion(map.words() - 1, 1, Math.max(0, map.bits() - 1), bits, "first ringed cell");
    Type.Broken label = broken(type, text("m", last, map), boxWide);
    int heads = label.lines().size();
    double boxHigh =
        (area.getHeight() - down * (heads * 1.2 * u + 0.3 * u) - 0.5 * u * (down - 1)) / down;
    int words = (int) Math.min(map.words(), boxHigh / (CELL * u));
    return new Choice(count, across, boxWide, boxHigh, heads, label.whole() ? words : 0, bits);
  }

  /** Numbers stay beside what they count where there is room. */
  private static Type.Broken broken(Type type, String label, double room) {
    Type.Broken held = type.broken(HeldTogether.of(label), room, LABEL_LINES);
    return held.whole() ? held : type.broken(label, room, LABEL_LINES);
  }

  static String letter(int place) {
    return String.valueOf((char) ('a' + place));
  }

  /** For example {@code a: words 120–133, densest}. */
  private static String text(String letter, MapRegion region, MapFigure map) {
    String bits =
        region.bits() == map.bits()
            ? ""
            : " bits " + (region.bit() + region.bits() - 1) + "–" + region.bit() + ",";
    return letter
        + ": "
        + region.reason()
        + ", words "
        + region.word()
        + "–"
        + (region.word() + region.words() - 1)
        + (bits.isEmpty() ? "" : "," + bits.substring(0, bits.length() - 1));
  }

  List<String> label(int place) {
    return labels.get(place);
  }

  Rectangle2D box(int place) {
    return boxes.get(place);
  }
}
