package org.voltscape.engine.param;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Declaration of one parameter of a scheme, a curve or a platform.
 *
 * @param id name in study files and on the command line
 * @param type what values it takes
 * @param defaultValue used where a study leaves it out; a {@code Double}, {@code Long}, {@code
 *     String} or {@code Boolean} as the type asks
 * @param min smallest number accepted (numbers only)
 * @param max largest number accepted (numbers only)
 * @param choices the words accepted (choices only)
 * @param unit SI unit, or an empty string for a pure number
 * @param help one sentence shown on hover and in the documentation
 * @param names numbers that stand for something else than themselves; forms show the words
 */
public record ParamSpec(
    String id,
    Type type,
    Object defaultValue,
    double min,
    double max,
    List<String> choices,
    String unit,
    String help,
    List<Name> names) {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?");

  /**
   * A number with a meaning of its own.
   *
   * @param value for example 0
   * @param word what forms call it, for example {@code off}
   */
  public record Name(double value, String word) {}

  /** What values a parameter takes. */
  public enum Type {
    NUMBER,
    INTEGER,
    CHOICE,
    FLAG
  }

  /** A real number in [min, max]. */
  public static ParamSpec number(
      String id, double defaultValue, double min, double max, String unit, String help) {
    return new ParamSpec(id, Type.NUMBER, defaultValue, min, max, List.of(), unit, help, List.of());
  }

  /** A whole number in [min, max]. */
  public static ParamSpec integer(
      String id, long defaultValue, long min, long max, String unit, String help) {
    return new ParamSpec(
        id, Type.INTEGER, defaultValue, min, max, List.of(), unit, help, List.of());
  }

  /** One of a few words. */
  public static ParamSpec choice(
      String id, String defaultValue, List<String> choices, String help) {
    return new ParamSpec(
        id, Type.CHOICE, defaultValue, 0, 0, List.copyOf(choices), "", help, List.of());
  }

  /** Yes or no. */
  public static ParamSpec flag(String id, boolean defaultValue, String help) {
    return new ParamSpec(id, Type.FLAG, defaultValue, 0, 0, List.of(), "", help, List.of());
  }

  /** The same where a number stands for something else. */
  public ParamSpec named(double value, String word) {
    List<Name> all = new ArrayList<>(names);
    all.add(new Name(value, word));
    return new ParamSpec(id, type, defaultValue, min, max, choices, unit, help, List.copyOf(all));
  }

  /** What is accepted, in words: {@code a number from 0 to 1}. */
  public String accepts() {
    String u = unit.isEmpty() ? "" : " " + unit;
    return switch (type) {
      case NUMBER -> "a number from " + min + " to " + max + u;
      case INTEGER -> "a whole number from " + (long) min + " to " + (long) max + u;
      case CHOICE -> "one of " + String.join(", ", choices);
      case FLAG -> "true or false";
    };
  }

  /**
   * Checks a value and brings it to its canonical type.
   *
   * @param value a Java number, string or boolean, or the text of one
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @return {@code Double}, {@code Long}, {@code String} or {@code Boolean}
   * @throws BadInputException where the value is not accepted
   */
  public Object check(Object value, String source, String place) {
    String text = String.valueOf(value);
    switch (type) {
      case NUMBER -> {
        double number = value instanceof Number n ? n.doubleValue() : parse(text);
        if (number >= min && number <= max) {
          return number;
        }
      }
      case INTEGER -> {
        double number = value instanceof Number n ? n.doubleValue() : parse(text);
        if (number >= min && number <= max && number == Math.rint(number)) {
          return (long) number;
        }
      }
      case CHOICE -> {
        if (value instanceof String && choices.contains(text)) {
          return text;
        }
      }
      case FLAG -> {
        if (text.equals("true") || text.equals("false")) {
          return Boolean.valueOf(text);
        }
      }
    }
    List<String> words = type == Type.FLAG ? List.of("true", "false") : choices;
    throw new BadInputException(source, place, text, Suggestions.hint(accepts(), text, words));
  }

  private static double parse(String text) {
    String digits = text.strip();
    return NUMBER.matcher(digits).matches() ? Double.parseDouble(digits) : Double.NaN;
  }
}
