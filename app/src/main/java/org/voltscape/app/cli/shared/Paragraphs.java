package org.voltscape.app.cli.shared;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines for a terminal. */
public final class Paragraphs {
  /** Longest line. */
  static final int WIDTH = 100;

  private Paragraphs() {}

  /**
   * Breaks a text at its spaces, and a word longer than a line behind its hyphens; where it has
   * none it stands alone.
   *
   * @param indent before the first line
   * @param further before the others
   */
  public static List<String> wrap(String text, String indent, String further) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    int start = indent.length();
    for (String word : words(text, WIDTH - further.length())) {
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

  /** The words of a text; of one that is too long, as much as fits at a time. */
  private static List<String> words(String text, int longest) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ")) {
      String left = word;
      int hyphen = left.lastIndexOf('-', longest - 1);
      while (left.length() > longest && hyphen > 0) {
        words.add(left.substring(0, hyphen + 1));
        left = left.substring(hyphen + 1);
        hyphen = left.lastIndexOf('-', longest - 1);
      }
      words.add(left);
    }
    return words;
  }
}
