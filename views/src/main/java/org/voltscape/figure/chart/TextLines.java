package org.voltscape.figure.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** How much room words take, and where their lines break; the same on every device. */
final class TextLines {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private TextLines() {}

  /** Width of words in layout units. */
  static double width(String words, Font font) {
    return words.isEmpty() ? 0 : font.getStringBounds(words, EXACT).getWidth();
  }

  /**
   * Breaks words between blanks; at least one line.
   *
   * @param room width of a line; a word that is wider has a line of its own
   */
  static List<String> broken(String words, Font font, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String next : words.split(" ")) {
      if (!line.isEmpty() && width(line + " " + next, font) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(next);
    }
    lines.add(line.toString());
    return lines;
  }
}
