package org.voltscape.figure.studies;

import java.util.Locale;
import org.voltscape.engine.stats.Summary;

/** Accuracies and their intervals in words. */
public final class AccuracyText {
  private AccuracyText() {}

  /** A fraction of one in percent, for example {@code 98.81 %}. */
  public static String percent(double fraction) {
    return Double.isFinite(fraction) ? digits(fraction) + " %" : "not known";
  }

  /** The mean with its interval, for example {@code 98.81 % (98.75 to 98.87 %)}. */
  public static String interval(Summary summary) {
    return known(summary)
        ? percent(summary.mean())
            + " ("
            + digits(summary.low())
            + " to "
            + digits(summary.high())
            + " %)"
        : percent(summary.mean());
  }

  /** Two fractions of one in percent, for example {@code 98.75 to 98.87 %}. */
  static String range(double low, double high) {
    return digits(low) + " to " + digits(high) + " %";
  }

  /** How the interval was made, for example {@code Student's t over 20 trials}. */
  public static String method(Summary summary) {
    return switch (summary.method()) {
      case UNKNOWN -> "interval not known from one trial";
      case STUDENT -> "Student's t over " + trials(summary.count());
      case BOOTSTRAP_T -> "bootstrap-t over " + trials(summary.count());
      case WILSON -> summary.method().text();
    };
  }

  /**
   * The whole sentence, for example {@code 98.81 % (98.75 to 98.87 %, Student's t over 20 trials)}.
   */
  public static String full(Summary summary) {
    return known(summary)
        ? percent(summary.mean())
            + " ("
            + digits(summary.low())
            + " to "
            + digits(summary.high())
            + " %, "
            + method(summary)
            + ")"
        : percent(summary.mean()) + " (" + method(summary) + ")";
  }

  private static boolean known(Summary summary) {
    return Double.isFinite(summary.low()) && Double.isFinite(summary.high());
  }

  private static String digits(double fraction) {
    return String.format(Locale.ROOT, "%.2f", fraction * 100);
  }

  private static String trials(int count) {
    return String.format(Locale.ROOT, count == 1 ? "%,d trial" : "%,d trials", count);
  }
}
