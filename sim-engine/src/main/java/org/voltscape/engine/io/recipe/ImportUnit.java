package org.voltscape.engine.io.recipe;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.table.CellNumber;

/**
 * The unit of a column, and how its numbers become volts or shares of a whole. Immutable.
 *
 * @param id as recipes and options write it
 * @param shift power of ten to multiply by
 * @param scale what else is done to a number
 * @param hours for rates over time: for how long; else 0
 */
public record ImportUnit(String id, int shift, Scale scale, double hours) {
  /** What is done to a number beside moving its point. */
  public enum Scale {
    LINEAR,
    /** Ten to the power of the number. */
    TEN_TO,
    /** e to the power of the number. */
    E_TO,
    /** Divided by 2^20. */
    PER_MEBI,
    /** Failures in 10^9 hours of 10^6 bits, for some hours. */
    FIT
  }

  public static final ImportUnit VOLT = linear("V", 0);
  public static final ImportUnit SHARE = linear("1", 0);
  public static final ImportUnit MILLIVOLT = linear("mV", -3);
  public static final ImportUnit PERCENT = linear("%", -2);
  public static final ImportUnit LOG10 = new ImportUnit("log10", 0, Scale.TEN_TO, 0);
  public static final ImportUnit LN = new ImportUnit("ln", 0, Scale.E_TO, 0);
  public static final ImportUnit PER_MBIT = linear("/Mbit", -6);
  public static final ImportUnit PER_MIBIT = new ImportUnit("/Mibit", 0, Scale.PER_MEBI, 0);
  public static final String FIT_TEXT = "FIT/Mbit in 1 h";

  private static final List<ImportUnit> VOLTS =
      List.of(VOLT, MILLIVOLT, linear("uV", -6), linear("kV", 3));
  private static final List<ImportUnit> SHARES =
      List.of(
          SHARE,
          PERCENT,
          linear("permille", -3),
          linear("ppm", -6),
          linear("ppb", -9),
          LOG10,
          LN,
          PER_MBIT,
          PER_MIBIT);
  private static final Pattern FIT =
      Pattern.compile("fit ?/ ?mbi?t? in (\\d{1,9}(?:\\.\\d{1,9})?) ?h");

  /** From 10^9 device hours and 10^6 bits. */
  private static final double FIT_FACTOR = 1e-15;

  private static ImportUnit linear(String id, int shift) {
    return new ImportUnit(id, shift, Scale.LINEAR, 0);
  }

  /** What units a role takes, for complaints and choices. */
  public static List<String> names(ColumnRole role) {
    if (role == ColumnRole.VOLTAGE) {
      return VOLTS.stream().map(ImportUnit::id).toList();
    }
    return role.isShare()
        ? List.of("1", "%", "permille", "ppm", "ppb", "log10", "ln", "/Mbit", "/Mibit", FIT_TEXT)
        : List.of();
  }

  /** The unit of that name; null where the role has none of that name. */
  public static @Nullable ImportUnit find(ColumnRole role, String name) {
    String small = name.strip().replace('µ', 'u').replace('μ', 'u').toLowerCase(Locale.ROOT);
    if (role == ColumnRole.VOLTAGE) {
      String plain = small.replace("millivolts", "mv").replace("millivolt", "mv");
      String unit = plain.equals("volts") || plain.equals("volt") ? "v" : plain;
      return VOLTS.stream()
          .filter(u -> u.id.toLowerCase(Locale.ROOT).equals(unit))
          .findFirst()
          .orElse(null);
    }
    if (!role.isShare()) {
      return null;
    }
    String share =
        switch (small) {
          case "percent", "pct", "per cent", "prozent" -> "%";
          case "‰" -> "permille";
          case "fraction",
              "share",
              "ratio",
              "probability",
              "cdf",
              "mean",
              "median",
              "-",
              "abs",
              "absolute" ->
              "1";
          case "lg", "log 10", "log_10" -> "log10";
          default -> small;
        };
    Matcher fit = FIT.matcher(share);
    if (fit.matches()) {
      return new ImportUnit(
          "FIT/Mbit in " + fit.group(1) + " h", 0, Scale.FIT, Double.parseDouble(fit.group(1)));
    }
    return SHARES.stream()
        .filter(u -> u.id.toLowerCase(Locale.ROOT).equals(share))
        .findFirst()
        .orElse(null);
  }

  /** Whether numbers stay as they are. */
  public boolean isPlain() {
    return shift == 0 && scale == Scale.LINEAR;
  }

  /**
   * A number of the column in volts or as a share; a unit behind the number itself counts instead.
   *
   * @param commas whether the comma is the decimal sign of the file
   */
  public double value(CellNumber number, boolean commas, ColumnRole role) {
    ImportUnit own = number.unit().isEmpty() ? null : find(role, number.unit());
    if (own != null) {
      return number.value(commas, own.shift);
    }
    double value = number.value(commas, shift);
    return switch (scale) {
      case LINEAR -> value;
      // The shortest decimal of 10^-3 is what 0.001 is read as.
      case TEN_TO ->
          value == Math.rint(value) && Math.abs(value) < 300
              ? Double.parseDouble("1e" + (long) value)
              : StrictMath.pow(10, value);
      case E_TO -> StrictMath.exp(value);
      case PER_MEBI -> value / (1 << 20);
      case FIT -> value * hours * FIT_FACTOR;
    };
  }
}
