package org.voltscape.engine.io.cut;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.table.CellNumber;
import org.voltscape.engine.io.table.CellTexts;

/**
 * A cell of a measured table: a number, an upper bound of one, nothing, or a text. Immutable.
 *
 * @param number of numbers and bounds; null for others
 * @param marked whether a mark such as a star stood behind the number
 */
public record ImportCell(Kind kind, @Nullable CellNumber number, boolean marked) {
  public enum Kind {
    NUMBER,
    /** {@code <1e-6}: the number is at most this. */
    BOUND,
    MISSING,
    TEXT
  }

  private static final Set<String> NOTHING =
      Set.of(
          "", "n/a", "na", "#n/a", "nan", "-", "--", "---", "\u2013", "\u2014", "\u2212", "null",
          "none", "nil", "?", "n.a.", "missing");
  private static final String MARKS = "*\u2020\u2021";
  private static final String RAISED =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

  public static ImportCell of(String text) {
    String cell = CellTexts.strip(text);
    if (NOTHING.contains(cell.toLowerCase(Locale.ROOT))) {
      return new ImportCell(Kind.MISSING, null, false);
    }
    boolean bound = cell.startsWith("<") || cell.startsWith("\u2264");
    if (bound) {
      cell = CellTexts.strip(cell.substring(cell.startsWith("<=") ? 2 : 1));
    }
    int end = cell.length();
    while (end > 0 && MARKS.indexOf(cell.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean marked = end < cell.length();
    CellNumber number = CellNumber.of(lowered(cell.substring(0, end)));
    if (number == null) {
      return new ImportCell(Kind.TEXT, null, false);
    }
    return new ImportCell(bound ? Kind.BOUND : Kind.NUMBER, number, marked);
  }

  /** Raised digits written with a caret: {@code 10^-5}. */
  private static String lowered(String text) {
    StringBuilder lowered = new StringBuilder();
    boolean raised = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = RAISED.indexOf(c);
      boolean sign = c == '\u207B' || c == '\u207A';
      if ((digit >= 0 || sign) && !raised) {
        lowered.append('^');
      }
      raised = digit >= 0 || sign;
      lowered.append(digit >= 0 ? (char) ('0' + digit) : sign ? (c == '\u207B' ? '-' : '+') : c);
    }
    return lowered.toString();
  }

  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  public boolean isText() {
    return kind == Kind.TEXT;
  }

  /** Whether a cell holds a value or says that there is none. */
  public static boolean isValue(String text) {
    return !CellTexts.strip(text).isEmpty() && !of(text).isText();
  }

  /** The number, as it stands; NaN for none. */
  public double plain(boolean commas) {
    return number == null ? Double.NaN : number.value(commas, 0);
  }
}
