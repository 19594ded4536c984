package org.voltscape.engine.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the name of a column can mean: a quantity and a unit. {@code Supply voltage (mV)}, {@code
 * supply_voltage_mv} and {@code "Supply Voltage / mV"} are the same.
 *
 * @param quantity letters and digits of the name without its unit, in small letters
 * @param unit in small letters; empty where none is told
 */
public record ColumnName(String quantity, String unit) {
  /** The readings of a name, the likelier first: as a whole, then with its end as a unit. */
  public static List<ColumnName> readings(String cell) {
    String name = plain(cell);
    List<ColumnName> readings = new ArrayList<>();
    if (name.isEmpty()) {
      return readings;
    }
    int log = logLength(name);
    String rest = unwrapped(name.substring(log));
    if (log > 0 && !letters(rest).isEmpty()) {
      String start = letters(name.substring(0, log));
      int inner = unitAt(rest);
      boolean twice = inner > 0 && ColumnUnit.isShare(unwrapped(rest.substring(inner)));
      String of = twice ? " of " + unwrapped(rest.substring(inner)) : "";
      String quantity = twice ? rest.substring(0, inner) : rest;
      readings.add(new ColumnName(letters(quantity), (start.equals("lg") ? "log10" : start) + of));
      return readings;
    }
    for (String percent : new String[] {"%", "percent ", "pct ", "percent_", "pct_"}) {
      if (name.startsWith(percent) && !letters(name.substring(percent.length())).isEmpty()) {
        readings.add(new ColumnName(letters(name.substring(percent.length())), "%"));
        return readings;
      }
    }
    // Signs are no letters: with one of these the name is not all that its letters say.
    if (name.indexOf('%') < 0 && name.indexOf('‰') < 0) {
      readings.add(new ColumnName(letters(name), ""));
    }
    int split = unitAt(name);
    if (split > 0) {
      String unit = unwrapped(name.substring(split));
      unit = unit.startsWith("in ") ? CellTexts.strip(unit.substring(3)) : unit;
      String before = name.substring(0, split);
      before = before.endsWith(" in ") ? before.substring(0, before.length() - 4) : before;
      readings.add(new ColumnName(letters(before), unit));
    }
    return readings;
  }

  /** A name in small letters with plain spaces, without quotes around it. */
  public static String plain(String cell) {
    StringBuilder text = new StringBuilder();
    String name = CellTexts.strip(cell).toLowerCase(Locale.ROOT);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      text.append(CellTexts.isSpace(c) ? ' ' : c == 'µ' || c == 'μ' ? 'u' : c);
    }
    return text.toString();
  }

  /** Letters and digits of a text. */
  public static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Length of log10, ln, or log, whose base is open, at the start of a name; 0 for none. */
  private static int logLength(String name) {
    for (String start : new String[] {"log_10", "log 10", "log10", "log", "lg", "ln"}) {
      if (name.startsWith(start) && name.length() > start.length()) {
        boolean ends =
            start.endsWith("10") || !Character.isLetterOrDigit(name.charAt(start.length()));
        return ends ? start.length() : 0;
      }
    }
    return 0;
  }

  /** Where the unit at the end of a name starts; 0 for none. */
  private static int unitAt(String name) {
    char last = name.charAt(name.length() - 1);
    if (last == ')' || last == ']') {
      return name.lastIndexOf(last == ')' ? '(' : '[');
    }
    if (last == '%' || last == '‰') {
      return name.length() - 1;
    }
    int at = name.lastIndexOf(" in ");
    if (at > 0) {
      return at + 4;
    }
    int sign = name.length() - 1;
    while (sign > 0 && " _/,-".indexOf(name.charAt(sign)) < 0) {
      sign--;
    }
    return sign > 0 ? sign + 1 : 0;
  }

  private static String unwrapped(String text) {
    String inner = CellTexts.strip(text);
    boolean round = inner.startsWith("(") && inner.endsWith(")");
    boolean square = inner.startsWith("[") && inner.endsWith("]");
    return round || square ? CellTexts.strip(inner.substring(1, inner.length() - 1)) : inner;
  }
}
