package org.voltscape.views.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.SupplyVolts;

/**
 * Which numbers a field takes, how it reads and writes them and how far one step goes. Numbers are
 * written with a point and without grouping whatever the language of the machine. Immutable.
 *
 * @param whole whether only whole numbers are accepted
 * @param min smallest number accepted
 * @param max largest number accepted
 * @param step how far an arrow key goes; 0 for a tenth of the number's own power of ten
 * @param unit SI unit, or an empty string for a pure number
 * @param names words for numbers that stand for something else; either may be typed
 */
public record NumberRule(
    boolean whole,
    BigDecimal min,
    BigDecimal max,
    BigDecimal step,
    String unit,
    List<ParamSpec.Name> names) {
  private static final int LONGEST_TEXT = 40;
  private static final double PLAIN_FROM = 1e-4;
  private static final double PLAIN_TO = 1e9;

  /** Ranges of more than this many units are walked by steps that grow with the number. */
  private static final double WIDE = 500;

  private static final double LEAST_STEP = 1e-4;

  /** Real numbers from {@code min} to {@code max}. */
  public static NumberRule decimal(double min, double max, double step, String unit) {
    return new NumberRule(false, exact(min), exact(max), exact(step), unit, List.of());
  }

  /** Whole numbers from {@code min} to {@code max}; all 64 bits are kept. */
  public static NumberRule whole(long min, long max, long step, String unit) {
    return new NumberRule(
        true,
        BigDecimal.valueOf(min),
        BigDecimal.valueOf(max),
        BigDecimal.valueOf(step),
        unit,
        List.of());
  }

  /**
   * The same where a number stands for something else, which is shown as a word; as an empty one
   * where the field may be left empty.
   */
  public NumberRule named(double number, String word) {
    List<ParamSpec.Name> all = new ArrayList<>(names);
    all.add(new ParamSpec.Name(number, word));
    return new NumberRule(whole, min, max, step, unit, List.copyOf(all));
  }

  /**
   * The numbers a declared parameter takes; a step is about a hundredth of the range, or grows with
   * the number where the range is wide.
   */
  static NumberRule of(ParamSpec spec) {
    double range = spec.max() - spec.min();
    double step =
        range > WIDE ? 0 : range > 0 ? Math.pow(10, Math.floor(Math.log10(range / 50))) : 1;
    boolean whole = spec.type() == ParamSpec.Type.INTEGER;
    return new NumberRule(
        whole,
        whole ? BigDecimal.valueOf((long) spec.min()) : exact(spec.min()),
        whole ? BigDecimal.valueOf((long) spec.max()) : exact(spec.max()),
        whole && step > 0 ? BigDecimal.valueOf((long) Math.max(1, step)) : exact(step),
        spec.unit(),
        spec.names());
  }

  /** The number of a text, or nothing where it is not accepted. */
  public Optional<BigDecimal> parse(String text) {
    String trimmed = text.trim();
    for (ParamSpec.Name name : names) {
      if (trimmed.equalsIgnoreCase(name.word())) {
        return Optional.of(exact(name.value()));
      }
    }
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
    StringBuilder words = new StringBuilder();
    names.forEach(
        name -> words.append(" or ").append(name.word().isEmpty() ? "nothing" : name.word()));
    return (whole ? "a whole number from " : "a number from ")
        + digits(min)
        + " to "
        + digits(max)
        + u
        + words;
  }

  /**
   * What is likely wrong with a text that is not accepted, in brackets after a space: millivolts
   * for volts. Empty where nothing is likely.
   */
  public String cause(String text) {
    if (!unit.equals("V") || text.strip().length() > LONGEST_TEXT) {
      return "";
    }
    try {
      double number = new BigDecimal(text.strip()).doubleValue();
      double volts = number / 1000;
      boolean within = volts >= min.doubleValue() && volts <= max.doubleValue();
      return within ? SupplyVolts.cause(number) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  /** The text of a number, without its unit; {@link #parse} gives the number back. */
  public String format(BigDecimal number) {
    for (ParamSpec.Name name : names) {
      if (number.compareTo(exact(name.value())) == 0) {
        return name.word();
      }
    }
    return digits(number);
  }

  private String digits(BigDecimal number) {
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
    BigDecimal one = step.signum() == 0 ? growing(from, steps) : step;
    BigDecimal to = from.add(one.multiply(BigDecimal.valueOf(steps))).max(min).min(max);
    // Below 0 there may be a name, but no numbers that lead to it.
    return to.signum() < 0 && names.stream().anyMatch(n -> n.value() < 0) ? min : to;
  }

  /** A step that grows with the number: of 20 it is 1, of 300 it is 10, of 0.05 it is 0.001. */
  private BigDecimal growing(BigDecimal from, int steps) {
    double size = Math.abs(from.doubleValue());
    if (from.signum() < 0 && names.stream().anyMatch(n -> n.value() == from.doubleValue())) {
      return BigDecimal.ONE;
    }
    if (size == 0) {
      return whole ? BigDecimal.ONE : exact(0.01);
    }
    int power = (int) Math.floor(Math.log10(size));
    BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(power);
    // Down from 10 the steps are those of the numbers below it.
    boolean crossing = steps < 0 == from.signum() > 0 && from.abs().compareTo(ten) == 0;
    BigDecimal step = ten.scaleByPowerOfTen(crossing ? -2 : -1);
    return step.max(whole ? BigDecimal.ONE : exact(LEAST_STEP));
  }

  private static BigDecimal exact(double value) {
    return BigDecimal.valueOf(value);
  }
}
