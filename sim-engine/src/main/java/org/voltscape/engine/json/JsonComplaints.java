package org.voltscape.engine.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;

/** What the JSON library complains of, in words of ours: the one place that knows its messages. */
final class JsonComplaints {
  /** Deepest nesting of brackets. */
  static final int DEEPEST = 64;

  /** Longest number in characters. */
  static final int LONGEST_NUMBER = 1000;

  private static final Pattern DUPLICATE =
      Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile("(?:Unrecognized|Non-standard) token '(\\w+)'");
  private static final Pattern CHARACTER =
      Pattern.compile("Unexpected (?:character|close marker) \\(?'(.)'", Pattern.DOTALL);
  private static final Pattern MISSING = Pattern.compile("Missing (?:required )?creator property");

  private JsonComplaints() {}

  /**
   * A complaint about a text.
   *
   * @param source name of the text
   * @param document what the text should be: {@code a study}
   */
  static BadInputException of(JsonProcessingException e, String source, String document) {
    String expected = document + " in JSON";
    if (e instanceof UnrecognizedPropertyException unknown) {
      List<String> known =
          unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
      return new BadInputException(
          source,
          field(unknown),
          "a field that is not known",
          "one of " + Suggestions.hint(String.join(", ", known), unknown.getPropertyName(), known));
    }
    if (e instanceof InvalidFormatException format) {
      return new BadInputException(
          source, field(format), String.valueOf(format.getValue()), kind(format.getTargetType()));
    }
    if (e instanceof InvalidTypeIdException type) {
      return new BadInputException(
          source,
          field(type),
          type.getTypeId() == null ? "no kind" : "the kind " + type.getTypeId(),
          "a kind of " + document);
    }
    Throwable why = e.getCause();
    if (e instanceof ValueInstantiationException impossible && why != null) {
      return new BadInputException(
          source, field(impossible), String.valueOf(why.getMessage()), expected);
    }
    if (e instanceof MismatchedInputException mismatch
        && mismatch.getTargetType() != null
        && !String.valueOf(e.getOriginalMessage()).startsWith("Trailing token")) {
      Matcher missing = MISSING.matcher(String.valueOf(e.getOriginalMessage()));
      return missing.find()
          ? new BadInputException(source, "", "no " + field(mismatch), expected)
          : new BadInputException(
              source,
              field(mismatch).isEmpty() ? place(e) : field(mismatch),
              e instanceof InvalidNullException ? "null" : "a value of another kind",
              kind(mismatch.getTargetType()));
    }
    return new BadInputException(source, place(e), found(e, document), expected);
  }

  /** The path of the field that a complaint is about; empty for the whole document. */
  private static String field(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append("[").append(step.getIndex()).append("]");
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "" : "field " + path;
  }

  private static String kind(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + Arrays.toString(type.getEnumConstants()).replaceAll("[\\[\\]]", "");
    }
    if (type == int.class || type == long.class) {
      return "a whole number";
    }
    return type == double.class
        ? "a number"
        : type == String.class
            ? "a text"
            : Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }

  private static String place(JsonProcessingException e) {
    JsonLocation where = e.getLocation();
    return where == null || where.getLineNr() < 1
        ? ""
        : "line " + where.getLineNr() + ", column " + where.getColumnNr();
  }

  private static String found(JsonProcessingException e, String document) {
    String message = String.valueOf(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return message.contains("nesting")
          ? "brackets nested more than " + DEEPEST + " deep"
          : message.contains("umber")
              ? "a number of more than " + LONGEST_NUMBER + " characters"
              : "a text longer than any in " + document;
    }
    if (e instanceof JsonEOFException) {
      return "a text that ends too early";
    }
    if (e instanceof MismatchedInputException) {
      return "more text after the end";
    }
    Matcher duplicate = DUPLICATE.matcher(message);
    if (duplicate.find()) {
      return "the field " + duplicate.group(1) + " twice";
    }
    Matcher word = WORD.matcher(message);
    if (word.find()) {
      return "the bare word " + word.group(1);
    }
    Matcher character = CHARACTER.matcher(message);
    if (character.find()) {
      return "the character " + character.group(1) + " out of place";
    }
    return message.contains("CTRL-CHAR")
        ? "a line break or control character inside a text"
        : message.contains("escape")
            ? "an unknown escape inside a text"
            : message.contains("numeric") ? "a number that is not one" : "a text that is not JSON";
  }
}
