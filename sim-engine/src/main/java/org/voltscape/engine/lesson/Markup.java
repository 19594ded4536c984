package org.voltscape.engine.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small markup of lesson texts: {@code **bold**} and code between backquotes. */
public final class Markup {
  private static final Pattern MARKED = Pattern.compile("\\*\\*(.+?)\\*\\*|`([^`]+)`");

  private Markup() {}

  /** How a piece of text looks. */
  public enum Style {
    PLAIN,
    BOLD,
    CODE
  }

  /**
   * A piece of text of one style.
   *
   * @param text without marks
   */
  public record Span(String text, Style style) {}

  /** The pieces of a text, in order. */
  public static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher marked = MARKED.matcher(text);
    int from = 0;
    while (marked.find()) {
      if (marked.start() > from) {
        spans.add(new Span(text.substring(from, marked.start()), Style.PLAIN));
      }
      spans.add(
          marked.group(1) != null
              ? new Span(marked.group(1), Style.BOLD)
              : new Span(marked.group(2), Style.CODE));
      from = marked.end();
    }
    if (from < text.length()) {
      spans.add(new Span(text.substring(from), Style.PLAIN));
    }
    return spans;
  }

  /** The text without marks. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    spans(text).forEach(s -> plain.append(s.text()));
    return plain.toString();
  }
}
