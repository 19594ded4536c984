package org.voltscape.engine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.voltscape.engine.param.BadInputException;

/** Strict JSON: what the parser complains of is said in words of ours, with line and column. */
public final class StudyJson {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_NAME = 1000;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(JsonComplaints.DEEPEST)
                          .maxNumberLength(JsonComplaints.LONGEST_NUMBER)
                          .maxNameLength(LONGEST_NAME)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private StudyJson() {}

  /**
   * The tree of a JSON text; a leading byte order mark is skipped.
   *
   * @param source name of the text, for complaints
   * @throws BadInputException where the text is not JSON, names a field twice, is nested too deeply
   *     or goes on after its end
   */
  public static JsonNode parse(String text, String source) {
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
      throw JsonComplaints.of(e, source, document);
    }
  }
}
