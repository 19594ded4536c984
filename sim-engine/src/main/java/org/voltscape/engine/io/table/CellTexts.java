package org.voltscape.engine.io.table;

/** What people and spreadsheets put around the text of a cell. */
public final class CellTexts {
  private CellTexts() {}

  /** The text without spaces of any kind (also fixed and invisible ones) around it. */
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  static boolean isBlank(String text) {
    return strip(text).isEmpty();
  }

  /** Spaces of any kind: the usual, the fixed, the thin, the invisible, a byte order mark. */
  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\u200B'
        || c == '\uFEFF'
        || (c > 0x7F && (Character.isSpaceChar(c) || Character.isWhitespace(c)));
  }

  /** A cell for a complaint. */
  public static String quoted(String text) {
    String stripped = strip(text);
    return stripped.isEmpty() ? "an empty cell" : "'" + stripped + "'";
  }
}
