package org.voltscape.figure.studies;

import java.util.Locale;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Axis;

/**
 * What a study measures, with its intervals, in words: accuracy in percent, or the application
 * error of a regression network, a share in percent too and anything else as a plain number.
 *
 * @param task what the network is for
 */
public record OutcomeText(Task task) {
  /** Digits of plain numbers that count. */
  private static final int DIGITS = 3;

  private static final int MOST_DECIMALS = 9;
  private static final double NEARLY_NOTHING = 1e-9;

  /** The words for what a study measures. */
  public static OutcomeText of(Study study) {
    return new OutcomeText(study.task());
  }

  /** What is measured, for example {@code accuracy} or {@code mean relative error}. */
  public String name() {
    return task.title();
  }

  /** The same at the beginning of a line. */
  public String heading() {
    return task.heading();
  }

  /** The same in one word. */
  public String word() {
    return task.word();
  }

  /** What it is measured on: images, or test examples. */
  public String examples() {
    return task.example() + "s";
  }

  /** Unit of values in tables: percent, the error's own, or empty. */
  public String unit() {
    return task.unit();
  }

  /** The axis of it: accuracies fit their data, errors begin at 0. */
  public Axis axis() {
    Axis axis = task.share() ? Axis.percent(heading()) : Axis.linear(heading(), unit());
    return task.higherIsBetter() ? axis : axis.within(0, Double.NaN);
  }

  /** A value with its unit, for example {@code 98.81 %} or {@code 0.00981}. */
  public String value(double value) {
    return Double.isFinite(value) ? number(value) + unitAfter() : notFinite(value);
  }

  /** A value without its unit, in percent where it is a share. */
  public String number(double value) {
    return Double.isFinite(value) ? digits(value, decimals(value)) : notFinite(value);
  }

  /** The mean with its interval, for example {@code 98.81 % (98.75 to 98.87 %)}. */
  public String interval(Summary summary) {
    return known(summary)
        ? value(summary.mean()) + " (" + range(summary.low(), summary.high()) + ")"
        : value(summary.mean());
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

  /**
   * The whole sentence, for example {@code 98.81 % (98.75 to 98.87 %, Student's t over 20 trials)}.
   */
  public String full(Summary summary) {
    return value(summary.mean())
        + " ("
        + (known(summary) ? range(summary.low(), summary.high()) + ", " : "")
        + method(summary)
        + ")";
  }

  /** A difference, for example {@code +0.52 pt} (percentage points) or {@code −0.00310}. */
  public String difference(double difference) {
    if (!Double.isFinite(difference)) {
      return notFinite(difference);
    }
    return signed(difference, decimals(difference)) + differenceUnit();
  }

  /** The interval of a difference, for example {@code +0.31 to +0.73 pt}. */
  public String differenceRange(double low, double high) {
    int decimals = decimals(Math.max(Math.abs(low), Math.abs(high)));
    return signed(low, decimals) + " to " + signed(high, decimals) + differenceUnit();
  }

  /** A difference with its interval, for example {@code +0.52 pt (+0.31 to +0.73 pt)}. */
  public String brief(PairedDifference difference) {
    String mean = difference(difference.mean());
    return difference.hasInterval()
        ? mean + " (" + differenceRange(difference.low(), difference.high()) + ")"
        : mean;
  }

  /** A difference with its interval and over how many trials, as a sentence. */
  public String full(PairedDifference difference) {
    String mean = difference(difference.mean());
    if (!difference.hasInterval()) {
      return mean + " on the one common trial; its interval is not known.";
    }
    return mean
        + " (95 % interval "
        + differenceRange(difference.low(), difference.high())
        + ", Student's t over the differences of "
        + trials(difference.trials())
        + " on the same dies). "
        + (difference.clear()
            ? task.asGood(difference.mean(), 0) ? "Better." : "Worse."
            : "Not told apart from 0.");
  }

  /** How the interval was made, for example {@code Student's t over 20 trials}. */
  public static String method(Summary summary) {
    return switch (summary.method()) {
      case UNKNOWN -> "interval not known from one trial";
      case UNBOUNDED -> "an error beyond all bounds leaves no interval";
      case STUDENT -> "Student's t over " + trials(summary.count());
      case BOOTSTRAP_T -> "bootstrap-t over " + trials(summary.count());
      case WILSON, NORMAL -> summary.method().text();
    };
  }

  private static boolean known(Summary summary) {
    return Double.isFinite(summary.low()) && Double.isFinite(summary.high());
  }

  private static String notFinite(double value) {
    return Double.isNaN(value) ? "not known" : "beyond all bounds";
  }

  private String unitAfter() {
    return unit().isEmpty() ? "" : " " + unit();
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

  private static String trials(int count) {
    return String.format(Locale.ROOT, count == 1 ? "%,d trial" : "%,d trials", count);
  }
}
