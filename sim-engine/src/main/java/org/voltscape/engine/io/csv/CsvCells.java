package org.voltscape.engine.io.csv;

import java.util.regex.Pattern;
import org.voltscape.engine.param.PlainText;

/**
 * Texts in CSV files that a spreadsheet must not take for formulas. Like a spreadsheet's own mark
 * of a text, an apostrophe goes before what would start one; {@link #restored} takes it off again.
 * Numbers stay numbers.
 */
public final class CsvCells {
  private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\t\r]");
  private static final Pattern MARKED = Pattern.compile("^'('*[=+\\-@\t\r])");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?|inf)");

  private static final String STARTS_FORMULA =
      "( ?)('+[=+\\-@]|(?!-?[0-9.]+(?:[eE][+-]?[0-9]+)?\\s*(?:[,;\\t\\]]|$))[=+\\-@])";
  private static final String IS_MARKED = "( ?)'('*[=+\\-@])";

  /** A spreadsheet cuts a comment at separators too: any of its pieces may look like a formula. */
  private static final Pattern INNER_FORMULA = Pattern.compile("(?<=[,;\\t])" + STARTS_FORMULA);

  private static final Pattern INNER_MARKED = Pattern.compile("(?<=[,;\\t])" + IS_MARKED);

  /** Where decimals have commas, a spreadsheet cuts cells at semicolons, quoted or not. */
  private static final Pattern PIECE_FORMULA = Pattern.compile("(?<=;)" + STARTS_FORMULA);

  private static final Pattern PIECE_MARKED = Pattern.compile("(?<=;)" + IS_MARKED);

  private CsvCells() {}

  /** The text of a cell, before it is quoted. */
  public static String safe(String text) {
    String shown = PlainText.visible(text);
    boolean starts = FORMULA.matcher(shown).find() && !NUMBER.matcher(shown).matches();
    String pieces = PIECE_FORMULA.matcher(shown).replaceAll("$1'$2");
    return starts ? "'" + pieces : pieces;
  }

  /** The text of a cell as it was before {@link #safe}, but for characters shown as codes. */
  public static String restored(String cell) {
    String pieces = PIECE_MARKED.matcher(cell).replaceAll("$1$2");
    return MARKED.matcher(pieces).replaceFirst("$1");
  }

  /** The text of a comment, behind its mark. */
  public static String safeComment(String text) {
    return INNER_FORMULA.matcher(PlainText.visible(text)).replaceAll("$1'$2");
  }

  /** The text of a comment as it was before {@link #safeComment}. */
  public static String restoredComment(String comment) {
    return INNER_MARKED.matcher(comment).replaceAll("$1$2");
  }

  /**
   * A JSON text as the lines of comments: inside its strings, what would start a formula or change
   * the direction of writing becomes an escape, which is the same text to every reader of JSON.
   */
  public static String safeJson(String json) {
    StringBuilder safe = new StringBuilder(json.length());
    boolean inside = false;
    boolean starts = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inside && c == '\\' && i + 1 < json.length()) {
        safe.append(c).append(json.charAt(++i));
        starts = false;
        continue;
      }
      if (inside && starts && "=+-@".indexOf(c) >= 0) {
        safe.append(String.format("\\u%04X", (int) c));
      } else {
        safe.append(c);
      }
      inside ^= c == '"';
      starts = c == '"' || c == ',' || c == ';' || (starts && (c == ' ' || c == '\''));
    }
    return PlainText.visible(safe.toString());
  }
}
