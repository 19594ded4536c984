package org.voltscape.engine.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.voltscape.engine.param.BadInputException;

/**
 * Records as one line of JSON each, and read again: numbers keep all their bits, what is not a
 * finite number is a text. Unknown, missing and repeated fields are refused by their path, and so
 * is null but for components that say {@code @JsonSetter(nulls = Nulls.SET)}.
 */
public final class JsonBinding {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
          .build();

  private JsonBinding() {}

  /** A record as one line of JSON. */
  public static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a record.
   *
   * @param source name of the text, for complaints
   * @param document what the text should be, for complaints: {@code a trial}
   * @throws BadInputException where it is something else
   */
  public static <T> T read(String json, String source, Class<T> type, String document) {
    try {
      T value = JSON.readValue(json, type);
      if (value == null) {
        throw new BadInputException(source, "", "null", document + " in JSON");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw JsonComplaints.of(e, source, document);
    }
  }
}
