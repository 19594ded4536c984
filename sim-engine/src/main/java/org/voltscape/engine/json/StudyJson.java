package org.voltscape.engine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.param.BadInputException;

/** Strict JSON: what the parser complains of is said in words of ours, with line and column. */
public final class StudyJson {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 1000;
  private static final int LONGEST_NAME = 1000;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxNameLength(LONGEST_NAME)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final Pattern DUPLICATE =
      Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile("(?:Unrecognized|Non-standard) token '(\\w+)'");
  private static final Pattern CHARACTER =
      Pattern.compile("Unexpected (?:character|close marker) \\(?'(.)'", Pattern.DOTALL);

  private StudyJson() {}

  /**
   * The tree of a JSON text; a leading byte order mark is skipped.
   *
   * @param source name of the text, for complaints
   * @throws BadInputException where the text is not JSON, names a field twice, is nested too deeply
   *     or goes on after its end
   */
  static JsonNode parse(String text, String source) {
    return parse(text, source, "a study");
  }

  /**
   * The tree of a JSON text that is another document than a study.
   *
   * @param document what the text should be, for complaints: {@code a study}
   * @throws BadInputException as for a study
   */
  public static JsonNode parse(String text, String source, String document) {
    String json = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    if (json.isBlank()) {
      throw new BadInputException(source, "", "an empty file", document + " in JSON");
    }
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new BadInputException(source, place(e), found(e, document), document + " in JSON");
    }
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
