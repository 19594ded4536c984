package org.voltscape.engine.certainty;

import java.util.Locale;
import org.voltscape.engine.network.Task;

/**
 * Outcomes of trials as text: accuracies in percent, application errors in their own unit, a share
 * in percent too and anything else as a plain number.
 *
 * @param task what the network is for
 */
public record OutcomeNumbers(Task task) {
  /** Digits of plain numbers that count. */
  private static final int DIGITS = 3;

  private static final int MOST_DECIMALS = 9;
  private static final double NEARLY_NOTHING = 1e-9;

  /** A value with its unit, for example {@code 98.81 %} or {@code 0.00981}. */
  public String value(double value) {
    return Double.isFinite(value) ? number(value) + unitAfter() : notFinite(value);
  }

  /** A value without its unit, in percent where it is a share. */
  public String number(double value) {
    return Double.isFinite(value) ? digits(value, decimals(value)) : notFinite(value);
  }

  /** Two values, for example {@code 98.75 to 98.87 %}. */
  public String range(double low, double high) {
    return numbers(low, high) + unitAfter();
  }

  /** Two values without their unit, for example {@code 98.75 to 98.87}. */
  public String numbers(double low, double high) {
    int decimals = decimals(Math.max(Math.abs(low), Math.abs(high)));
    return digits(low, decimals) + " to " + digits(high, decimals);
  }

  /** A difference, for example {@code +0.52 pt} (percentage points) or {@code −0.00310}. */
  public String difference(double difference) {
    return Double.isFinite(difference)
        ? signed(difference, decimals(difference)) + differenceUnit()
        : notFinite(difference);
  }

  /** The interval of a difference, for example {@code +0.31 to +0.73 pt}. */
  public String differenceRange(double low, double high) {
    int decimals = decimals(Math.max(Math.abs(low), Math.abs(high)));
    return signed(low, decimals) + " to " + signed(high, decimals) + differenceUnit();
  }

  /** An amount of a difference, without a sign, for example {@code 2.10 pt}. */
  public String amount(double size) {
    return digits(size, decimals(size)) + differenceUnit();
  }

  /**
   * A share of dies in percent with two digits that count, for example {@code 26 %}; none but
   * nothing is below 0.00001 %.
   */
  public static String percent(double share) {
    double percent = share * 100;
    if (percent > 99 && percent < 100) {
      // As many digits as tell it from all: what is missing has one.
      int digits = (int) Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(100 - percent)));
      return String.format(Locale.ROOT, "%." + Math.max(0, digits) + "f %%", percent);
    }
    if (percent >= 9.95) {
      return String.format(Locale.ROOT, "%.0f %%", percent);
    }
    if (percent >= 0.995) {
      return String.format(Locale.ROOT, "%.1f %%", percent);
    }
    int decimals = percent <= 0 ? 0 : (int) Math.ceil(1 - Math.log10(percent));
    return decimals <= MOST_DECIMALS - 3
        ? String.format(Locale.ROOT, "%." + decimals + "f %%", percent)
        : "0.00001 %";
  }

  private static String notFinite(double value) {
    return Double.isNaN(value) ? "not known" : "beyond all bounds";
  }

  private String unitAfter() {
    return task.unit().isEmpty() ? "" : " " + task.unit();
  }

  private String differenceUnit() {
    return task.share() ? " pt" : unitAfter();
  }

  private String signed(double value, int decimals) {
    String number = digits(value, decimals);
    return number.startsWith("-")
        ? "−" + number.substring(1)
        : number.matches("0(\\.0*)?") ? number : "+" + number;
  }

  private int decimals(double value) {
    if (task.share()) {
      return 2;
    }
    double size = Math.abs(value);
    if (size < NEARLY_NOTHING) {
      return DIGITS;
    }
    int exponent = (int) Math.floor(Math.log10(size));
    return Math.max(0, Math.min(MOST_DECIMALS, DIGITS - 1 - exponent));
  }

  private String digits(double value, int decimals) {
    String text =
        String.format(Locale.ROOT, "%." + decimals + "f", task.share() ? value * 100 : value);
    // Nothing is not negative.
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }
}
