package org.voltscape.app.cli;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines for a terminal. */
final class Paragraphs {
  /** Longest line. */
  static final int WIDTH = 100;

  private Paragraphs() {}

  /**
   * Breaks a text at its spaces; a word longer than a line stands alone.
   *
   * @param indent before the first line
   * @param further before the others
   */
  static List<String> wrap(String text, String indent, String further) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    int start = indent.length();
    for (String word : text.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH && line.length() > start) {
        lines.add(line.toString());
        line = new StringBuilder(further);
        start = further.length();
      } else if (line.length() > start) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
