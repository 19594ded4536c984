package org.voltscape.engine.io.axis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.table.CellNumber;
import org.voltscape.engine.io.table.CellTexts;

/**
 * A place on an axis as it stands in the file: {@code 0.70}, {@code 700 mV}, {@code f = 500 MHz}.
 * Immutable.
 *
 * @param text as it stands
 * @param unit that stands behind the number; null for none
 */
public record AxisText(String text, CellNumber number, @Nullable AxisUnit unit) {
  private static final Pattern LABEL = Pattern.compile("[\\p{L}_ ]*[=@:]\\s*(\\S.*)");

  /** The place of a cell; null where it is no number with or without a known unit. */
  public static @Nullable AxisText of(String cell) {
    String text = CellTexts.strip(cell);
    Matcher label = LABEL.matcher(text);
    String value = label.matches() ? label.group(1) : text;
    int end = value.length();
    while (end > 0 && isOfUnit(value.charAt(end - 1))) {
      end--;
    }
    String name = CellTexts.strip(value.substring(end));
    CellNumber number = CellNumber.of(value.substring(0, end));
    if (number == null || !number.unit().isEmpty()) {
      return null;
    }
    AxisUnit unit = AxisUnit.find(name);
    if (unit == null && name.equals("F")) {
      unit = AxisUnit.FAHRENHEIT;
    }
    return unit == null && !name.isEmpty() ? null : new AxisText(text, number, unit);
  }

  private static boolean isOfUnit(char c) {
    return Character.isLetter(c) || c == '°' || c == 'º' || c == ' ' || c == '\u00A0';
  }
}
