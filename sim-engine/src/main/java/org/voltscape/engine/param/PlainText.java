package org.voltscape.engine.param;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that people give things: which characters a name may have, and how characters that change
 * what a reader sees are shown.
 */
public final class PlainText {
  private static final String DIRECTIONS = "\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";
  private static final Pattern DIRECTION = Pattern.compile("[" + DIRECTIONS + "]");
  private static final Pattern ESCAPED =
      Pattern.compile("\\\\u(005C|061C|200[EF]|202[A-E]|206[6-9])");
  private static final Pattern TO_ESCAPE =
      Pattern.compile("[" + DIRECTIONS + "]|\\\\(?=u(?:005C|061C|200[EF]|202[A-E]|206[6-9]))");

  private PlainText() {}

  /**
   * Refuses what no name has: control characters (tabs and line breaks too), separators of lines
   * and paragraphs, halves of characters, and U+FFFE and U+FFFF. No XML file could hold them.
   *
   * @param place where the text stands, for the complaint
   * @return the text
   * @throws BadInputException naming the first of them and which character of the text it is
   */
  public static String check(String text, String source, String place) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (refused(c)) {
        int number = text.codePointCount(0, i) + 1;
        throw new BadInputException(
            source,
            place,
            String.format("U+%04X as character %d of the text", c, number),
            Character.isSurrogate((char) c) && c < 0x10000
                ? "whole characters"
                : "a text without control characters");
      }
      i += Character.charCount(c);
    }
    return text;
  }

  /** Whether a text is free of what {@link #check} refuses. */
  public static boolean isPlain(String text) {
    return text.codePoints().noneMatch(PlainText::refused);
  }

  /** The text with every character that {@link #check} refuses replaced by U+FFFD. */
  public static String printable(String text) {
    return text.codePoints()
        .map(c -> refused(c) ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean refused(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> c == 0xFFFE || c == 0xFFFF;
    };
  }

  /**
   * The text with every character that changes the direction of writing shown as {@code \}{@code
   * u202E}: what follows it would be read in another order than it stands. Inside a JSON text that
   * is the same character.
   */
  public static String visible(String text) {
    return escaped(text, DIRECTION);
  }

  /** As {@link #visible}, so that {@link #restored} gives any text back. */
  public static String escaped(String text) {
    return escaped(text, TO_ESCAPE);
  }

  private static String escaped(String text, Pattern characters) {
    return characters
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(escape(m.group().charAt(0))));
  }

  /** The text that {@link #escaped} was given. */
  public static String restored(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }

  private static String escape(char c) {
    return String.format("\\u%04X", (int) c);
  }
}
