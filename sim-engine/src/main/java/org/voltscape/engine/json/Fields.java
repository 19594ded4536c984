package org.voltscape.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.PlainText;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.param.WholeNumber;

/**
 * The fields of a JSON object, read with complaints that name them. A document's reader wraps its
 * root and takes field after field; whatever is of the wrong type or out of range is refused with a
 * {@link BadInputException} that names source and dotted path.
 */
public final class Fields {
  private final String source;
  private final String path;
  private final @Nullable JsonNode node;
  private final @Nullable Problems problems;

  /**
   * Wraps an object.
   *
   * @param source file or other place for complaints
   * @param path dotted path of the object; empty for the root
   * @param node null where the object is left out
   */
  public Fields(String source, String path, @Nullable JsonNode node) {
    this(source, path, node, null);
  }

  /**
   * Wraps an object whose fields go on at their defaults where they are refused.
   *
   * @param problems notes the complaints about fields that have a default; null to throw the first
   */
  public Fields(String source, String path, @Nullable JsonNode node, @Nullable Problems problems) {
    this.source = source;
    this.path = path;
    this.problems = problems;
    if (node == null || node.isObject()) {
      this.node = node;
    } else {
      this.node = null;
      refuse(
          new BadInputException(
              source, path.isEmpty() ? "" : "field " + path, describe(node), "an object {...}"));
    }
  }

  /** Notes a complaint, or throws it where nobody collects them. */
  private void refuse(BadInputException problem) {
    if (problems == null) {
      throw problem;
    }
    problems.add(problem);
  }

  /** The same fields; complaints about those that have a default are noted elsewhere. */
  public Fields noting(@Nullable Problems elsewhere) {
    return new Fields(source, path, node, elsewhere);
  }

  /** Whether the object is there. */
  public boolean present() {
    return node != null;
  }

  /** Refuses every field but these by name; the list of them is told once. */
  public void only(String... known) {
    List<String> names = Arrays.asList(known);
    List<String> unknown = names();
    unknown.removeAll(names);
    List<String> strange = new ArrayList<>();
    Problems problem = new Problems();
    for (String name : unknown) {
      Optional<String> meant = Suggestions.closest(name, names);
      if (meant.isEmpty()) {
        strange.add(name);
      } else {
        problem.add(
            unknownField(
                place(name),
                unknown.size() == 1
                    ? Suggestions.hint(oneOf(known), name, names)
                    : "\"" + meant.get() + "\""));
      }
    }
    if (strange.size() == 1) {
      problem.add(unknownField(place(strange.get(0)), oneOf(known)));
    } else if (!strange.isEmpty()) {
      String all = String.join(", ", strange.stream().map(this::join).toList());
      problem.add(
          new BadInputException(
              source, "fields " + all, strange.size() + " unknown fields", oneOf(known)));
    }
    if (!problem.none()) {
      refuse(BadInputException.of(problem.all()));
    }
  }

  private static String oneOf(String... known) {
    return "one of " + String.join(", ", known);
  }

  private BadInputException unknownField(String place, String expected) {
    return new BadInputException(source, place, "an unknown field", expected);
  }

  /** Whether a field is there, whatever it holds. */
  public boolean has(String name) {
    return node != null && node.has(name);
  }

  /** Whether a field holds a text. */
  public boolean isText(String name) {
    return has(name) && value(name).isTextual();
  }

  /** Whether a field holds a list. */
  public boolean isArray(String name) {
    return has(name) && value(name).isArray();
  }

  /** Whether a field holds an object. */
  public boolean isObject(String name) {
    return has(name) && value(name).isObject();
  }

  /** The complaint about a field of the wrong type. */
  public BadInputException unexpected(String name, String expected) {
    return new BadInputException(
        source, place(name), has(name) ? describe(value(name)) : "nothing", expected);
  }

  /**
   * A text without control characters; the default where it is left out, a complaint where that is
   * null.
   */
  public String text(String name, @Nullable String defaultValue) {
    if (!has(name) && defaultValue != null) {
      return defaultValue;
    }
    try {
      if (!isText(name)) {
        throw unexpected(name, "a text");
      }
      return PlainText.check(value(name).textValue(), source, place(name));
    } catch (BadInputException e) {
      return otherwise(defaultValue, e);
    }
  }

  /** What goes on in place of a field that is refused. */
  private <T> T otherwise(@Nullable T defaultValue, BadInputException problem) {
    if (defaultValue == null) {
      throw problem;
    }
    refuse(problem);
    return defaultValue;
  }

  /** A number in a range; the default where it is left out. */
  public double number(String name, double defaultValue, double min, double max) {
    if (!has(name)) {
      return defaultValue;
    }
    JsonNode value = value(name);
    if (!value.isNumber() || !(value.doubleValue() >= min && value.doubleValue() <= max)) {
      return otherwise(defaultValue, unexpected(name, "a number from " + min + " to " + max));
    }
    return value.doubleValue();
  }

  /** A whole number in a range, also written as 1e3 or 1000.0; the default where it is left out. */
  public long integer(String name, long defaultValue, long min, long max) {
    if (!has(name)) {
      return defaultValue;
    }
    OptionalLong value = whole(value(name));
    if (value.isEmpty() || value.getAsLong() < min || value.getAsLong() > max) {
      return otherwise(
          defaultValue,
          unexpected(
              name,
              min == max
                  ? String.valueOf(min)
                  : min == Long.MIN_VALUE
                      ? "a whole number of 64 bits"
                      : "a whole number from " + min + " to " + max));
    }
    return value.getAsLong();
  }

  /**
   * The whole number of 64 bits that a JSON number is; empty for anything else, and for a number
   * with a point or an exponent beyond 2^53, which may not be the one that was written.
   */
  public static OptionalLong whole(JsonNode value) {
    if (value.isIntegralNumber()) {
      return value.canConvertToLong() ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
    }
    return value.isNumber() ? WholeNumber.of(value.doubleValue()) : OptionalLong.empty();
  }

  /** True or false; the default where it is left out. */
  public boolean flag(String name, boolean defaultValue) {
    if (!has(name)) {
      return defaultValue;
    }
    if (!value(name).isBoolean()) {
      return otherwise(defaultValue, unexpected(name, "true or false"));
    }
    return value(name).booleanValue();
  }

  /** The fields of an inner object, which may be left out; any but the known ones are refused. */
  public Fields object(String name, String... known) {
    Fields fields = new Fields(source, join(name), has(name) ? value(name) : null, problems);
    fields.only(known);
    return fields;
  }

  /** The fields of an inner object whose names are the user's own; it may be left out. */
  public Fields anyObject(String name) {
    return new Fields(source, join(name), has(name) ? value(name) : null, problems);
  }

  /** The names of all fields, in the order they are written in. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    if (node != null) {
      node.fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  /** Whatever a field holds; null where it is left out. */
  public @Nullable JsonNode node(String name) {
    return has(name) ? value(name) : null;
  }

  /**
   * What a field holds that is there.
   *
   * @throws NullPointerException where it is not: ask {@link #has} before
   */
  public JsonNode value(String name) {
    return Objects.requireNonNull(Objects.requireNonNull(node, path).get(name), name);
  }

  /** Where a field stands, as complaints name it. */
  public String place(String name) {
    return "field " + join(name);
  }

  /** The elements of a list that must be there. */
  public List<JsonNode> array(String name, String expected) {
    if (!isArray(name)) {
      throw unexpected(name, expected);
    }
    return StreamSupport.stream(value(name).spliterator(), false).toList();
  }

  /** A JSON scalar as a Java value; anything else as its text. */
  public static Object plain(JsonNode value) {
    if (value.isNumber()) {
      return value.isIntegralNumber() && value.canConvertToLong()
          ? (Object) value.longValue()
          : (Object) value.doubleValue();
    }
    return value.isBoolean()
        ? (Object) value.booleanValue()
        : value.isTextual() ? value.textValue() : value;
  }

  private static String describe(JsonNode value) {
    return value.isTextual() ? "\"" + value.textValue() + "\"" : value.toString();
  }

  private String join(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
