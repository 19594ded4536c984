package org.voltscape.figure.panels;

import java.util.ArrayList;
import java.util.List;

/** A typeface at a size, as a layout sees it. */
public interface Type {
  /** Height of the type, in layout units. */
  double size();

  /** Width of words, in layout units. */
  double width(String words);

  /**
   * Breaks words between blanks, then behind hyphens; what is still too wide loses its middle, as
   * names mostly differ at their ends.
   *
   * @param room width of a line, in layout units
   * @param most number of lines; where there are more, the last one is shortened
   */
  default Broken broken(String words, double room, int most) {
    List<String> lines = new ArrayList<>();
    boolean whole = true;
    String line = "";
    for (String word : words.split(" ")) {
      String joined = line.isEmpty() ? word : line + " " + word;
      if (width(joined) <= room) {
        line = joined;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      int hyphen = word.indexOf('-');
      if (width(word) > room && hyphen > 0 && hyphen < word.length() - 1) {
        lines.add(word.substring(0, hyphen + 1));
        line = word.substring(hyphen + 1);
      }
    }
    lines.add(line);
    if (lines.size() > most) {
      String rest = String.join(" ", lines.subList(most - 1, lines.size()));
      lines = new ArrayList<>(lines.subList(0, most - 1));
      lines.add(rest);
    }
    for (int i = 0; i < lines.size(); i++) {
      String fitted = fitted(lines.get(i), room);
      whole &= fitted.equals(lines.get(i));
      lines.set(i, fitted);
    }
    return new Broken(List.copyOf(lines), whole);
  }

  /** Words without so much of their middle that the rest fits; at the least a sign for them. */
  default String fitted(String words, double room) {
    String fitted = words;
    for (int kept = words.length() - 1; kept >= 0 && width(fitted) > room; kept--) {
      int head = (kept + 1) / 2;
      fitted =
          words.substring(0, head).strip()
              + "…"
              + words.substring(words.length() - (kept - head)).strip();
    }
    return fitted;
  }

  /**
   * Broken words.
   *
   * @param lines from the top down
   * @param whole whether nothing was left out
   */
  record Broken(List<String> lines, boolean whole) {
    /** Width of the widest line. */
    double width(Type type) {
      return lines.stream().mapToDouble(type::width).max().orElse(0);
    }
  }
}
