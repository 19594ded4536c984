package org.voltscape.engine.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.voltscape.engine.param.BadInputException;

/** The fields of a JSON object, read with complaints that name them. */
final class Fields {
  private final String source;
  private final String path;
  private final JsonNode node;

  /**
   * @param path dotted path of the object; empty for the root
   * @param node null where the object is left out
   */
  Fields(String source, String path, JsonNode node) {
    this.source = source;
    this.path = path;
    this.node = node;
    if (node != null && !node.isObject()) {
      throw new BadInputException(
          source, path.isEmpty() ? "" : "field " + path, describe(node), "an object {...}");
    }
  }

  boolean present() {
    return node != null;
  }

  void only(String... known) {
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

  boolean has(String name) {
    return node != null && node.has(name);
  }

  boolean isText(String name) {
    return has(name) && node.get(name).isTextual();
  }

  boolean isArray(String name) {
    return has(name) && node.get(name).isArray();
  }

  boolean isObject(String name) {
    return has(name) && node.get(name).isObject();
  }

  /** The complaint about a field of the wrong type. */
  BadInputException unexpected(String name, String expected) {
    return new BadInputException(
        source, place(name), has(name) ? describe(node.get(name)) : "nothing", expected);
  }

  /** A text; the default where it is left out, a complaint where that is null. */
  String text(String name, String defaultValue) {
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

  double number(String name, double defaultValue, double min, double max) {
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

  long integer(String name, long defaultValue, long min, long max) {
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

  Fields object(String name, String... known) {
    Fields fields = new Fields(source, join(name), has(name) ? node.get(name) : null);
    fields.only(known);
    return fields;
  }

  List<JsonNode> array(String name, String expected) {
    if (!isArray(name)) {
      throw unexpected(name, expected);
    }
    return StreamSupport.stream(node.get(name).spliterator(), false).toList();
  }

  /** A JSON scalar as a Java value; anything else as its text. */
  static Object plain(JsonNode value) {
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

  private String place(String name) {
    return "field " + join(name);
  }
}
