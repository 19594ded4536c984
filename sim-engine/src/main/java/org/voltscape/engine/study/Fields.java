package org.voltscape.engine.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.voltscape.engine.param.BadInputException;

/**
 * The fields of a JSON object, read with complaints that name them. A document's reader wraps its
 * root and takes field after field; whatever is of the wrong type or out of range is refused with a
 * {@link BadInputException} that names source and dotted path.
 */
public final class Fields {
  private final String source;
  private final String path;
  private final JsonNode node;

  /**
   * Wraps an object.
   *
   * @param source file or other place for complaints
   * @param path dotted path of the object; empty for the root
   * @param node null where the object is left out
   */
  public Fields(String source, String path, JsonNode node) {
    this.source = source;
    this.path = path;
    this.node = node;
    if (node != null && !node.isObject()) {
      throw new BadInputException(
          source, path.isEmpty() ? "" : "field " + path, describe(node), "an object {...}");
    }
  }

  /** Whether the object is there. */
  public boolean present() {
    return node != null;
  }

  /** Refuses every field but these by name. */
  public void only(String... known) {
    if (node == null) {
      return;
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!Arrays.asList(known).contains(name)) {
        throw new BadInputException(
            source, place(name), "an unknown field", "one of " + String.join(", ", known));
      }
    }
  }

  /** Whether a field is there, whatever it holds. */
  public boolean has(String name) {
    return node != null && node.has(name);
  }

  /** Whether a field holds a text. */
  public boolean isText(String name) {
    return has(name) && node.get(name).isTextual();
  }

  /** Whether a field holds a list. */
  public boolean isArray(String name) {
    return has(name) && node.get(name).isArray();
  }

  /** Whether a field holds an object. */
  public boolean isObject(String name) {
    return has(name) && node.get(name).isObject();
  }

  /** The complaint about a field of the wrong type. */
  public BadInputException unexpected(String name, String expected) {
    return new BadInputException(
        source, place(name), has(name) ? describe(node.get(name)) : "nothing", expected);
  }

  /** A text; the default where it is left out, a complaint where that is null. */
  public String text(String name, String defaultValue) {
    if (!has(name)) {
      if (defaultValue == null) {
        throw new BadInputException(source, place(name), "nothing", "a text");
      }
      return defaultValue;
    }
    if (!node.get(name).isTextual()) {
      throw new BadInputException(source, place(name), describe(node.get(name)), "a text");
    }
    return node.get(name).textValue();
  }

  /** A number in a range; the default where it is left out. */
  public double number(String name, double defaultValue, double min, double max) {
    if (!has(name)) {
      return defaultValue;
    }
    JsonNode value = node.get(name);
    if (!value.isNumber() || !(value.doubleValue() >= min && value.doubleValue() <= max)) {
      throw new BadInputException(
          source, place(name), describe(value), "a number from " + min + " to " + max);
    }
    return value.doubleValue();
  }

  /** A whole number in a range; the default where it is left out. */
  public long integer(String name, long defaultValue, long min, long max) {
    if (!has(name)) {
      return defaultValue;
    }
    JsonNode value = node.get(name);
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < min
        || value.longValue() > max) {
      throw new BadInputException(
          source,
          place(name),
          describe(value),
          min == max
              ? String.valueOf(min)
              : min == Long.MIN_VALUE
                  ? "a whole number of 64 bits"
                  : "a whole number from " + min + " to " + max);
    }
    return value.longValue();
  }

  /** True or false; the default where it is left out. */
  public boolean flag(String name, boolean defaultValue) {
    if (!has(name)) {
      return defaultValue;
    }
    if (!node.get(name).isBoolean()) {
      throw new BadInputException(source, place(name), describe(node.get(name)), "true or false");
    }
    return node.get(name).booleanValue();
  }

  /** The fields of an inner object, which may be left out; any but the known ones are refused. */
  public Fields object(String name, String... known) {
    Fields fields = new Fields(source, join(name), has(name) ? node.get(name) : null);
    fields.only(known);
    return fields;
  }

  /** Whatever a field holds; null where it is left out. */
  public JsonNode node(String name) {
    return has(name) ? node.get(name) : null;
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
    return StreamSupport.stream(node.get(name).spliterator(), false).toList();
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
