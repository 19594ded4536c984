package org.voltscape.engine.io.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a cell: its digits, what its points and commas can mean, and the unit
 * behind it. Immutable.
 *
 * @param digits the number with what its commas and points were; see {@link #value}
 * @param exponent power of ten written behind it
 * @param reading what its points and commas say
 * @param unit {@code %}, {@code V}, {@code mV} and so on, or an empty text
 */
public record CellNumber(String digits, int exponent, Reading reading, String unit) {
  /** What the points and commas of one number say about those of the whole file. */
  public enum Reading {
    /** Nothing: there are none, or one point that any file may have. */
    PLAIN,
    /** The point is the decimal sign: {@code 0.5}, {@code 1,048,576}. */
    POINT,
    /** The comma is the decimal sign: {@code 0,5}, {@code 1.048.576}. */
    COMMA,
    /** One comma before three digits: {@code 1,234} is 1234 or 1.234. */
    EITHER_COMMA,
    /** One point before three digits: 1.234, or 1234 where the comma is the decimal sign. */
    EITHER_POINT
  }

  private static final String[] UNITS = {"mV", "µV", "uV", "kV", "ppm", "%", "‰", "V"};
  private static final String INFINITY = "inf";
  private static final int LONGEST = 400;
  private static final int MOST_EXPONENT_DIGITS = 6;

  /** The number of a cell; null where it is none. */
  public static @Nullable CellNumber of(String cell) {
    String text = CellTexts.strip(cell).replace('\u2212', '-').replace('\u2013', '-');
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    String unit = "";
    for (String candidate : UNITS) {
      if (text.endsWith(candidate)) {
        unit = candidate.equals("µV") ? "uV" : candidate;
        text = CellTexts.strip(text.substring(0, text.length() - candidate.length()));
        break;
      }
    }
    int exponentAt = exponentAt(text);
    int exponent = 0;
    if (exponentAt >= 0) {
      Integer read = exponent(text.substring(exponentEnd(text, exponentAt)));
      if (read == null) {
        return null;
      }
      exponent = read;
      text = CellTexts.strip(text.substring(0, exponentAt));
    }
    String sign = "";
    if (text.startsWith("-") || text.startsWith("+")) {
      sign = text.startsWith("-") ? "-" : "";
      text = text.substring(1);
    }
    return mantissa(sign, text, exponent, exponentAt >= 0, unit);
  }

  /** Where an exponent starts: {@code e}, or a sign of multiplication before {@code 10^}. */
  private static int exponentAt(String text) {
    int at = Math.max(text.indexOf('e'), text.indexOf('E'));
    int power = text.indexOf("10^");
    if (at >= 0 || power < 1) {
      return at;
    }
    int sign = power - 1;
    while (sign > 0 && CellTexts.isSpace(text.charAt(sign))) {
      sign--;
    }
    return "×x*·".indexOf(text.charAt(sign)) >= 0 ? sign : -1;
  }

  private static int exponentEnd(String text, int at) {
    char c = text.charAt(at);
    return c == 'e' || c == 'E' ? at + 1 : text.indexOf("10^") + 3;
  }

  private static @Nullable Integer exponent(String text) {
    String digits = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    if (digits.isEmpty() || digits.length() > MOST_EXPONENT_DIGITS || !digits(digits)) {
      return null;
    }
    return Integer.parseInt(text.startsWith("+") ? digits : text);
  }

  private static @Nullable CellNumber mantissa(
      String sign, String text, int exponent, boolean scientific, String unit) {
    int commas = count(text, ',');
    int points = count(text, '.');
    boolean spaced = false;
    for (int i = 0; i < text.length() && !spaced; i++) {
      spaced = isGroupSign(text.charAt(i));
    }
    char decimal;
    char group;
    Reading reading;
    if (commas > 0 && points > 0) {
      boolean commaLast = text.lastIndexOf(',') > text.lastIndexOf('.');
      decimal = commaLast ? ',' : '.';
      group = commaLast ? '.' : ',';
      reading = commaLast ? Reading.COMMA : Reading.POINT;
    } else if (commas + points > 1) {
      group = commas > 0 ? ',' : '.';
      decimal = commas > 0 ? '.' : ',';
      reading = commas > 0 ? Reading.POINT : Reading.COMMA;
    } else {
      group = 0;
      decimal = commas > 0 ? ',' : '.';
      reading = single(text, commas, points, scientific || spaced);
    }
    if (spaced && group != 0) {
      return null;
    }
    String plain = ungrouped(text, decimal, group, spaced);
    if (plain == null) {
      return null;
    }
    return new CellNumber(sign + plain, exponent, reading, unit);
  }

  /** What one comma or point, or none, says. */
  private static Reading single(String text, int commas, int points, boolean decided) {
    if (commas + points == 0) {
      return Reading.PLAIN;
    }
    int at = Math.max(text.indexOf(','), text.indexOf('.'));
    boolean group =
        !decided && text.length() - at == 4 && at >= 1 && at <= 3 && text.charAt(0) != '0';
    if (commas > 0) {
      return group ? Reading.EITHER_COMMA : Reading.COMMA;
    }
    return group ? Reading.EITHER_POINT : Reading.POINT;
  }

  /** The digits with a point as decimal sign; null where the text is no number. */
  private static @Nullable String ungrouped(String text, char decimal, char group, boolean spaced) {
    int end = text.indexOf(decimal);
    String whole = end < 0 ? text : text.substring(0, end);
    String fraction = end < 0 ? "" : text.substring(end + 1);
    if (group != 0 || spaced) {
      whole = joined(whole, group, spaced);
    }
    if (whole == null) {
      return null;
    }
    boolean numbers = digits(whole) && digits(fraction) && whole.length() + fraction.length() > 0;
    // A comma that ends a number is a separator that went astray.
    if (!numbers || (decimal == ',' && end >= 0 && fraction.isEmpty())) {
      return null;
    }
    return (whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction);
  }

  /** Groups of three digits put together; null where they are no such groups. */
  private static @Nullable String joined(String whole, char group, boolean spaced) {
    StringBuilder digits = new StringBuilder();
    int length = 0;
    boolean first = true;
    for (int i = 0; i <= whole.length(); i++) {
      boolean end = i == whole.length();
      char c = end ? 0 : whole.charAt(i);
      if (end || (group != 0 && c == group) || (spaced && isGroupSign(c))) {
        if (first ? length < 1 || length > 3 : length != 3) {
          return null;
        }
        first = false;
        length = 0;
      } else {
        digits.append(c);
        length++;
      }
    }
    return digits.toString();
  }

  private static boolean isGroupSign(char c) {
    return c == '\'' || c == '\u2019' || CellTexts.isSpace(c);
  }

  private static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int count(String text, char sign) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == sign ? 1 : 0;
    }
    return count;
  }

  /** Whether a cell says minus infinity, the logarithm of a probability of 0. */
  static boolean isMinusInfinity(String cell) {
    String text = CellTexts.strip(cell).replace('\u2212', '-').toLowerCase(Locale.ROOT);
    return text.equals("-" + INFINITY) || text.equals("-infinity") || text.equals("-∞");
  }

  /**
   * The number times a power of ten, as exact as a double can be; infinite where it is too large.
   *
   * @param commas whether the comma is the decimal sign in this file
   * @param shift power of ten of the column's unit
   */
  public double value(boolean commas, int shift) {
    boolean grouped = commas ? reading == Reading.EITHER_POINT : reading == Reading.EITHER_COMMA;
    String plain = grouped ? digits.replace(".", "") : digits;
    return Double.parseDouble(plain + "e" + (exponent + shift));
  }
}
