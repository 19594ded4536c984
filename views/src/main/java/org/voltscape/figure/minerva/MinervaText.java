package org.voltscape.figure.minerva;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.voltscape.engine.minerva.power.Architecture;
import org.voltscape.figure.studies.SiPrefix;

/** Numbers of Minerva's flow as people read them. */
public final class MinervaText {
  private static final double PERCENT = 100;
  private static final double MEGA = 1e6;

  private MinervaText() {}

  /** Four significant digits with a prefix: {@code 24.31 mW}. */
  public static String si(double value, String unit) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    if (value == 0) {
      return "0 " + unit;
    }
    SiPrefix prefix = SiPrefix.of(value);
    double scaled = prefix.scale(value);
    int decimals = Math.abs(scaled) >= 99.995 ? 1 : Math.abs(scaled) >= 9.9995 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f %s%s", scaled, prefix.symbol(), unit);
  }

  /** A share of 1 in percent. */
  public static String percent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.2f %%", PERCENT * share);
  }

  /** A difference of shares in points of per cent, with its sign. */
  public static String points(double share) {
    // A rise that rounds to nothing has no sign.
    String text = String.format(Locale.ROOT, "%+.3f", PERCENT * share);
    return text.equals("-0.000") || text.equals("+0.000") ? "0.000" : text;
  }

  /** A difference of shares in points of per cent, without a sign where it is one of size. */
  public static String size(double share) {
    String text = String.format(Locale.ROOT, "%.3f", PERCENT * share);
    return text.contains("E") ? text : text.replaceAll("0$", "");
  }

  /** A factor: {@code 4.15×}; a dash where there is none. */
  public static String factor(double factor) {
    return Double.isNaN(factor) ? "–" : String.format(Locale.ROOT, "%.2f×", factor);
  }

  /** A rate of wrongly read bits. */
  public static String rate(double rate) {
    return rate == 0 ? "none" : String.format(Locale.ROOT, "%.1e", rate);
  }

  /** Widths of hidden layers: {@code 192-192-192}. */
  public static String hidden(List<Integer> widths) {
    return widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  /** What an accelerator is made of: {@code 16 lanes of 1 MAC, 16 weights a cycle, 250 MHz}. */
  public static String architecture(Architecture built) {
    return String.format(
        Locale.ROOT,
        "%d %s of %d %s, %d weights a cycle, %s",
        built.lanes(),
        built.lanes() == 1 ? "lane" : "lanes",
        built.macsPerLane(),
        built.macsPerLane() == 1 ? "MAC" : "MACs",
        built.weightsPerCycle(),
        clock(built.clock()));
  }

  /** A clock in MHz. */
  public static String clock(double hertz) {
    double mega = hertz / MEGA;
    return mega == Math.rint(mega)
        ? String.format(Locale.ROOT, "%.0f MHz", mega)
        : String.format(Locale.ROOT, "%.1f MHz", mega);
  }
}
