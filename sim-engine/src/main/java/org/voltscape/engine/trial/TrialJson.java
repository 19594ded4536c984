package org.voltscape.engine.trial;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.voltscape.engine.param.BadInputException;

/**
 * Trials and their results as one line of JSON each; numbers keep all their bits, and what is not a
 * finite number is a text.
 */
public final class TrialJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private TrialJson() {}

  /** A trial to be made. */
  public static String write(TrialSpec spec) {
    return text(spec);
  }

  /** What a trial came to. */
  public static String write(TrialResult result) {
    return text(result);
  }

  /**
   * Reads a trial to be made.
   *
   * @param source name of the text, for complaints
   * @throws BadInputException where it is none
   */
  public static TrialSpec spec(String json, String source) {
    return read(json, source, TrialSpec.class, "a trial");
  }

  /**
   * Reads what a trial came to.
   *
   * @param source name of the text, for complaints
   * @throws BadInputException where it is no result
   */
  public static TrialResult result(String json, String source) {
    return read(json, source, TrialResult.class, "the result of a trial");
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T read(String json, String source, Class<T> type, String document) {
    try {
      T value = JSON.readValue(json, type);
      if (value == null) {
        throw new BadInputException(source, "", "null", document + " in JSON");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new BadInputException(
          source, "", e.getOriginalMessage().lines().findFirst().orElse(""), document + " in JSON");
    }
  }
}
