package org.voltscape.engine.io.table;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a column become volts, shares or counts.
 *
 * @param shift power of ten to multiply by
 * @param logarithm whether the numbers are logarithms first
 */
record ColumnUnit(int shift, Logarithm logarithm) {
  /** Of which base a number is the logarithm. */
  enum Logarithm {
    NONE,
    TEN,
    NATURAL
  }

  static final ColumnUnit PLAIN = new ColumnUnit(0, Logarithm.NONE);

  private static final Map<String, Integer> VOLTS =
      Map.ofEntries(
          Map.entry("v", 0),
          Map.entry("volt", 0),
          Map.entry("volts", 0),
          Map.entry("mv", -3),
          Map.entry("millivolt", -3),
          Map.entry("millivolts", -3),
          Map.entry("uv", -6),
          Map.entry("kv", 3));

  private static final Map<String, Integer> SHARES =
      Map.ofEntries(
          Map.entry("%", -2),
          Map.entry("pct", -2),
          Map.entry("percent", -2),
          Map.entry("per cent", -2),
          Map.entry("prozent", -2),
          Map.entry("‰", -3),
          Map.entry("permille", -3),
          Map.entry("ppm", -6),
          Map.entry("ppb", -9));

  /** Prefixes of SI units; of frequencies m is mega, of all others milli: letter case is lost. */
  private static final Map<String, Integer> PREFIXES =
      Map.of("f", -15, "p", -12, "n", -9, "u", -6, "m", -3, "", 0, "k", 3, "g", 9);

  private static final Map<TableColumn.Kind, String> SYMBOLS =
      Map.of(
          TableColumn.Kind.WATTS, "w",
          TableColumn.Kind.JOULES, "j",
          TableColumn.Kind.AMPERES, "a",
          TableColumn.Kind.HERTZ, "hz");

  private static final Pattern PER_CYCLE = Pattern.compile(" ?(/|per) ?(clock )?cycle$");

  private static final Map<String, Logarithm> LOGARITHMS =
      Map.of(
          "log10",
          Logarithm.TEN,
          "log 10",
          Logarithm.TEN,
          "log_10",
          Logarithm.TEN,
          "lg",
          Logarithm.TEN,
          "ln",
          Logarithm.NATURAL);

  /** Units that say no more than that there is none. */
  private static final String NONE = "|1|-|fraction|share|probability|abs|absolute|";

  private static final String COUNTS = "|1|-|#|bits|cells|count|number|";

  /** The unit of that name for a kind of column; null where it has no such unit. */
  static @Nullable ColumnUnit of(TableColumn.Kind kind, String name) {
    if (name.isEmpty()) {
      return PLAIN;
    }
    return switch (kind) {
      case VOLTS -> VOLTS.containsKey(name) ? shifted(VOLTS.get(name)) : null;
      case SHARE ->
          SHARES.containsKey(name)
              ? shifted(SHARES.get(name))
              : LOGARITHMS.containsKey(name)
                  ? new ColumnUnit(0, LOGARITHMS.get(name))
                  : NONE.contains("|" + name + "|") ? PLAIN : null;
      case COUNT -> COUNTS.contains("|" + name + "|") ? PLAIN : null;
      case WATTS, JOULES, AMPERES, HERTZ -> si(kind, name);
      case TEXT -> PLAIN;
    };
  }

  private static @Nullable ColumnUnit si(TableColumn.Kind kind, String name) {
    String symbol = Objects.requireNonNull(SYMBOLS.get(kind));
    String unit = kind == TableColumn.Kind.JOULES ? PER_CYCLE.matcher(name).replaceFirst("") : name;
    Integer power =
        unit.endsWith(symbol)
            ? PREFIXES.get(unit.substring(0, unit.length() - symbol.length()))
            : null;
    return power == null
        ? null
        : shifted(kind == TableColumn.Kind.HERTZ && unit.startsWith("m") ? 6 : power);
  }

  /** Whether the name of a column is no more than a unit: {@code mW}. */
  static boolean isName(TableColumn.Kind kind, ColumnName name) {
    return name.unit().isEmpty() && SYMBOLS.containsKey(kind) && si(kind, name.quantity()) != null;
  }

  private static ColumnUnit shifted(int shift) {
    return new ColumnUnit(shift, Logarithm.NONE);
  }

  /** Whether a unit tells a share of a whole: percent, or a logarithm. */
  static boolean isShare(String name) {
    return SHARES.containsKey(name) || LOGARITHMS.containsKey(name) || name.equals("log");
  }

  /** What names of units a kind of column takes, for complaints. */
  static String expected(TableColumn.Kind kind) {
    return switch (kind) {
      case VOLTS -> "V or mV";
      case SHARE -> "no unit, %, ppm or log10 (ln for the natural logarithm)";
      case COUNT -> "whole numbers without a unit";
      case WATTS -> "W, mW, uW or nW";
      case JOULES -> "J, nJ, pJ or fJ, of a clock cycle";
      case AMPERES -> "A, mA, uA or nA";
      case HERTZ -> "Hz, kHz, MHz or GHz";
      case TEXT -> "a text";
    };
  }

  /**
   * The number in volts, as a share or as a count.
   *
   * @param commas whether the comma is the decimal sign in this file
   */
  double value(CellNumber number, boolean commas) {
    ColumnUnit own = number.unit().isEmpty() ? this : ofCell(number.unit());
    double value = number.value(commas, own.shift);
    return switch (own.logarithm) {
      case NONE -> value;
      // The shortest decimal of 10^-3 is what 0.001 is read as.
      case TEN ->
          value == Math.rint(value) && Math.abs(value) < 300
              ? Double.parseDouble("1e" + (long) value)
              : StrictMath.pow(10, value);
      case NATURAL -> StrictMath.exp(value);
    };
  }

  /** The unit that stands in a cell behind its number. */
  static ColumnUnit ofCell(String unit) {
    Integer share = SHARES.get(unit);
    Integer volts = VOLTS.get(unit.toLowerCase(Locale.ROOT));
    return shifted(share != null ? share : Objects.requireNonNull(volts));
  }

  /** Whether a unit behind a number in a cell belongs to a kind of column. */
  static boolean fits(TableColumn.Kind kind, String cellUnit) {
    return switch (kind) {
      case VOLTS -> VOLTS.containsKey(cellUnit.toLowerCase(Locale.ROOT));
      case SHARE -> SHARES.containsKey(cellUnit);
      case COUNT, WATTS, JOULES, AMPERES, HERTZ -> false;
      case TEXT -> true;
    };
  }
}
