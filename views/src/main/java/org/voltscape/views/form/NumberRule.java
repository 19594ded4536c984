package org.voltscape.views.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.voltscape.engine.param.ParamSpec;

/**
 * Which numbers a field takes, how it reads and writes them and how far one step goes. Numbers are
 * written with a point and without grouping whatever the language of the machine. Immutable.
 *
 * @param whole whether only whole numbers are accepted
 * @param min smallest number accepted
 * @param max largest number accepted
 * @param step how far an arrow key goes, above 0
 * @param unit SI unit, or an empty string for a pure number
 */
public record NumberRule(
    boolean whole, BigDecimal min, BigDecimal max, BigDecimal step, String unit) {
  private static final int LONGEST_TEXT = 40;
  private static final double PLAIN_FROM = 1e-4;
  private static final double PLAIN_TO = 1e9;

  /** Real numbers from {@code min} to {@code max}. */
  public static NumberRule decimal(double min, double max, double step, String unit) {
    return new NumberRule(false, exact(min), exact(max), exact(step), unit);
  }

  /** Whole numbers from {@code min} to {@code max}; all 64 bits are kept. */
  public static NumberRule whole(long min, long max, long step, String unit) {
    return new NumberRule(
        true, BigDecimal.valueOf(min), BigDecimal.valueOf(max), BigDecimal.valueOf(step), unit);
  }

  /** The numbers a declared parameter takes; a step is about a hundredth of the range. */
  static NumberRule of(ParamSpec spec) {
    double range = spec.max() - spec.min();
    double step = range > 0 ? Math.pow(10, Math.floor(Math.log10(range / 50))) : 1;
    return spec.type() == ParamSpec.Type.INTEGER
        ? whole((long) spec.min(), (long) spec.max(), (long) Math.max(1, step), spec.unit())
        : decimal(spec.min(), spec.max(), step, spec.unit());
  }

  /** The number of a text, or nothing where it is not accepted. */
  public Optional<BigDecimal> parse(String text) {
    String trimmed = text.trim();
    if (trimmed.isEmpty() || trimmed.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    BigDecimal number;
    try {
      number = new BigDecimal(trimmed);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
      return Optional.empty();
    }
    if (whole) {
      boolean integral = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
      return integral
          ? Optional.of(number.setScale(0, RoundingMode.UNNECESSARY))
          : Optional.empty();
    }
    // Through double: studies hold doubles, and an exponent of millions must not cost memory.
    return Optional.of(exact(number.doubleValue()));
  }

  /** What is accepted, in words: {@code a number from 0.4 to 0.9 V}. */
  public String accepts() {
    String u = unit.isEmpty() ? "" : " " + unit;
    if (min.equals(BigDecimal.valueOf(Long.MIN_VALUE))
        && max.equals(BigDecimal.valueOf(Long.MAX_VALUE))) {
      return "a whole number of 64 bits";
    }
    return (whole ? "a whole number from " : "a number from ")
        + format(min)
        + " to "
        + format(max)
        + u;
  }

  /** The text of a number, without its unit; {@link #parse} gives the number back. */
  public String format(BigDecimal number) {
    if (whole) {
      return number.toBigInteger().toString();
    }
    double value = number.doubleValue();
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    return size >= PLAIN_FROM && size < PLAIN_TO
        ? exact(value).stripTrailingZeros().toPlainString()
        : Double.toString(value).replace("E", "e").replace(".0e", "e");
  }

  /** A number some steps away, kept inside the range. */
  public BigDecimal stepped(BigDecimal from, int steps) {
    return from.add(step.multiply(BigDecimal.valueOf(steps))).max(min).min(max);
  }

  private static BigDecimal exact(double value) {
    return BigDecimal.valueOf(value);
  }
}
