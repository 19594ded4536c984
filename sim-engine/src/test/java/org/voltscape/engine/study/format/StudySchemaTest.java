package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.study.OperatingAxis;

/** The published schema and the reader of studies know the same fields. */
class StudySchemaTest {
  private static final String RESOURCES = "/org/voltscape/resources/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static InputStream resource(String name) {
    return StudySchemaTest.class.getResourceAsStream(RESOURCES + name);
  }

  private static JsonNode tree() throws IOException {
    try (InputStream in = resource("schema/study.schema.json")) {
      return JSON.readTree(in);
    }
  }

  private static Set<String> complaints(String json) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree());
    Set<String> all = new TreeSet<>();
    schema.validate(JSON.readTree(json)).forEach(m -> all.add(m.getMessage()));
    return all;
  }

  static List<String> shipped() throws IOException {
    try (BufferedReader index =
        new BufferedReader(
            new InputStreamReader(resource("studies/index.txt"), StandardCharsets.UTF_8))) {
      return index
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shipped_studies_are_valid_as_written_and_spelled_out(String name) throws IOException {
    String file = name.endsWith(".json") ? name : name + ".json";
    try (InputStream in = resource("studies/" + file)) {
      ObjectNode study = (ObjectNode) JSON.readTree(in);
      // Not a part of studies: what else the program ships of this one.
      study.remove("variants");
      String text = study.toString();
      assertThat(complaints(text)).isEmpty();
      assertThat(complaints(StudyWriter.toJson(StudyReader.parse(text, file)))).isEmpty();
    }
  }

  @Test
  void a_study_of_format_2_is_valid_as_it_is_written() throws IOException {
    String text =
        "{\"voltscape\": 2, \"workload\": \"digits-10x10\", \"at\": {\"logic_v\": 0.72,"
            + " \"ber\": 0.001}, \"sweep\": {\"sram_v\": {\"from\": 0.5, \"to\": 0.51}},"
            + " \"formats\": {\"activations\": \"Q2.6\", \"layers\": {\"2\": {\"weights\": \"Q2.3\"}}},"
            + " \"media\": {\"buffer\": {\"supply\": \"ber\", \"on\": \"activations\"}},"
            + " \"designs\": [\"none\", {\"memory\": \"secded\", \"logic\": \"te-drop\"}],"
            + " \"stop\": {\"halfWidth\": 0.01}}";
    assertThat(complaints(text)).isEmpty();
    assertThat(complaints(StudyWriter.toJson(StudyReader.parse(text, "s")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"workload\": \"digits-10x10\", \"voltages\": \"auto\"}",
        "{\"workload\": \"digits-10x10\", \"voltages\": {\"auto\": true, \"points\": 9}}",
        "{\"voltscape\": 2, \"workload\": \"digits-10x10\", \"sweep\": {\"sram_v\": \"auto\"}}",
      })
  void voltages_that_are_placed_are_valid_as_written_and_spelled_out(String text)
      throws IOException {
    assertThat(complaints(text)).isEmpty();
    assertThat(complaints(StudyWriter.toJson(StudyReader.parse(text, "s")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"workload\": \"a\", \"voltages\": \"automatic\"}",
        "{\"workload\": \"a\", \"voltages\": {\"auto\": true, \"points\": 4}}",
        "{}",
        "{\"workload\": \"a\", \"designs\": [\"none\"]}",
        "{\"workload\": \"a\", \"voltscape\": 2, \"schemes\": [\"none\"]}",
        "{\"workload\": \"a\", \"voltscape\": 3}",
        "{\"workload\": \"a\", \"trials\": 0}",
        "{\"workload\": \"a\", \"memory\": {\"fault\": \"flips\"}}",
        "{\"workload\": \"a\", \"voltscape\": 2, \"at\": {\"sram\": 1}}",
        "{\"workload\": \"a\", \"voltscape\": 2, \"media\": {\"buffer\": {\"supply\": \"x\"}}}",
      })
  void what_is_no_study_is_not_valid(String json) throws IOException {
    assertThat(complaints(json)).isNotEmpty();
  }

  @Test
  void the_schema_names_the_fields_that_are_read() throws IOException {
    JsonNode one = tree().get("else").get("properties");
    JsonNode two = tree().get("then").get("properties");
    assertThat(names(one.get("memory"))).containsExactlyInAnyOrder(MemoryReader.FIELDS);
    assertThat(names(two.at("/media/properties/sram")))
        .containsExactlyInAnyOrder(MemoryReader.FIELDS);
    assertThat(names(one.get("array"))).containsExactlyInAnyOrder(ArrayReader.FIELDS);
    assertThat(names(one.get("training"))).containsExactlyInAnyOrder(TrainingReader.FIELDS);
    assertThat(names(one.get("memory").at("/properties/curve/oneOf/1")))
        .containsExactlyInAnyOrder(InlineCurve.FIELDS);
    Set<String> axes = new TreeSet<>();
    for (OperatingAxis axis : OperatingAxis.values()) {
      axes.add(axis.id());
    }
    assertThat(names(two.get("at"))).containsExactlyInAnyOrderElementsOf(axes);
  }

  private static List<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.get("properties").fieldNames().forEachRemaining(names::add);
    return List.copyOf(names);
  }
}
