package org.voltscape.figure.dram;

import java.util.Locale;
import org.voltscape.engine.dram.BerEstimate;
import org.voltscape.engine.traffic.StoredTensor;
import org.voltscape.figure.studies.SiPrefix;

/** Sizes and rates in words. */
public final class DramText {
  private static final double KILO = 1024;

  private DramText() {}

  /** A size, for example {@code 512 KiB}. */
  public static String size(long bits) {
    double bytes = Math.ceil(bits / 8.0);
    String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
    int unit = 0;
    while (bytes >= KILO && unit < units.length - 1) {
      bytes /= KILO;
      unit++;
    }
    String number =
        bytes >= 100 || bytes == Math.rint(bytes)
            ? String.format(Locale.ROOT, "%.0f", bytes)
            : String.format(Locale.ROOT, "%.1f", bytes);
    return number + " " + units[unit];
  }

  /** A bit error rate in two digits, for example {@code 6.7e-4}. */
  public static String rate(double ber) {
    if (ber == 0) {
      return "0";
    }
    return String.format(Locale.ROOT, "%.1e", ber).replace("e-0", "e-").replace("e+00", "");
  }

  /** What is known of a rate, for example {@code < 1.7e-11}. */
  public static String rate(BerEstimate known) {
    return (known.upperBound() ? "< " : "") + rate(known.ber());
  }

  /** What is known of a rate as a phrase. */
  public static String knowledge(BerEstimate known) {
    String text =
        known.upperBound()
            ? "at most " + rate(known.ber()) + ", as no error was seen"
            : rate(known.ber()) + ", between " + rate(known.low()) + " and " + rate(known.high());
    return known.extrapolated() ? text + ", extrapolated beyond what was measured" : text;
  }

  /** A tensor in few letters: {@code in}, {@code 1w}, {@code 1o}. */
  public static String brief(StoredTensor tensor) {
    return switch (tensor.kind()) {
      case INPUT -> "in";
      case WEIGHTS -> tensor.layer() + "w";
      case FEATURE_MAP -> tensor.layer() + "o";
    };
  }

  /** A share in per cent. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share).replace("-0.0 ", "0.0 ");
  }

  /** An energy or a time with a prefix, for example {@code 17.4 µJ}. */
  public static String si(double value, String unit) {
    SiPrefix prefix = SiPrefix.of(value);
    double scaled = prefix.scale(value);
    int decimals = Math.abs(scaled) >= 99.95 ? 0 : Math.abs(scaled) >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f %s%s", scaled, prefix.symbol(), unit);
  }
}
