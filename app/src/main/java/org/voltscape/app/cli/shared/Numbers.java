package org.voltscape.app.cli.shared;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.param.SupplyVolts;
import org.voltscape.engine.param.WholeNumber;

/** Reads numbers as people write them in every locale: decimal digits, a point, an exponent. */
public final class Numbers {
  private static final Pattern REAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");

  private static final String VOLTS = "V";

  private Numbers() {}

  /** A whole number from min to max, also as 1e3 or 1000.0. */
  public static long whole(String text, long min, long max, Place place) {
    OptionalLong value = WholeNumber.parse(text);
    if (value.isPresent() && value.getAsLong() >= min && value.getAsLong() <= max) {
      return value.getAsLong();
    }
    throw place.bad(quoted(text), "a whole number from " + min + " to " + max);
  }

  /** A whole number of 32 bits from min to max. */
  public static int integer(String text, int min, int max, Place place) {
    return (int) whole(text, min, max, place);
  }

  /** A real number from 0 to 1. */
  public static double fraction(String text, Place place) {
    double value = real(text);
    if (value >= 0 && value <= 1) {
      return value;
    }
    throw place.bad(quoted(text), "a number from 0 to 1");
  }

  /** A number from {@code min} to {@code max}. */
  public static double between(String text, double min, double max, String unit, Place place) {
    double value = real(text);
    if (value >= min && value <= max) {
      return value;
    }
    String cause = VOLTS.equals(unit) ? SupplyVolts.cause(value) : "";
    throw place.bad(
        quoted(text), ("a number from " + min + " to " + max + " " + unit).strip() + cause);
  }

  /** A supply voltage in V: above 0 and at most what any supply has. */
  public static double volts(String text, Place place) {
    double value = real(text);
    if (SupplyVolts.plausible(value)) {
      return value;
    }
    if (Double.isNaN(value)) {
      throw place.bad(quoted(text), "a voltage in V as a plain number, for example 0.5");
    }
    throw place.bad(quoted(text), SupplyVolts.expected(value));
  }

  /** A place on a curve's axis, above 0 and at most {@code max}. */
  public static double place(String text, double max, String unit, Place place) {
    double value = real(text);
    if (value > 0 && value <= max) {
      return value;
    }
    throw place.bad(
        quoted(text),
        "a number above 0 " + unit + ", at most " + CsvWriter.number(max) + " " + unit);
  }

  private static double real(String text) {
    String digits = text.strip();
    return REAL.matcher(digits).matches() ? Double.parseDouble(digits) : Double.NaN;
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
