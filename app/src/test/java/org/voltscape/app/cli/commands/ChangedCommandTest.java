package org.voltscape.app.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;

class ChangedCommandTest {
  private static final String STUDY =
      """
      {"name": "small", "workload": "digits-10x10", "voltages": [0.5, 0.52],
       "schemes": ["none", {"id": "bit-masking", "label": "bits"}], "trials": 3, "images": 100}
      """;

  @TempDir Path directory;
  private Path study;

  @BeforeEach
  void writeStudy() throws IOException {
    study = Files.writeString(directory.resolve("small.json"), STUDY);
  }

  private Answer changed(String... more) {
    List<String> args = new ArrayList<>(List.of("changed", study.toString()));
    args.addAll(List.of(more));
    return Answer.of(args.toArray(String[]::new));
  }

  @Test
  void tells_layers_and_weights_as_text_json_and_csv() throws IOException {
    Path out = directory.resolve("new/weights.csv");
    Answer answer =
        changed(
            "--voltage",
            "0.515",
            "--scheme",
            "none",
            "--trial",
            "1",
            "--top",
            "3",
            "--out",
            out.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    JsonNode json = Answer.parse(answer.lines().get(answer.lines().size() - 1));
    assertThat(json.get("layers")).hasSize(2);
    assertThat(json.get("weights")).hasSize(3);
    assertThat(json.get("trial").asInt()).isEqualTo(1);
    assertThat(json.get("images").asInt()).isEqualTo(100);
    int right = (int) Math.round(100 * json.get("accuracy").asDouble());
    int clean = (int) Math.round(100 * json.get("accuracy_clean").asDouble());
    assertThat(clean - json.get("lost").asInt() + json.get("gained").asInt()).isEqualTo(right);
    assertThat(json.get("points_lost").asDouble()).isEqualTo(clean - right);
    assertThat(answer.out()).contains("layer 1").contains("Accuracy " + right + ".0 %");
    List<String> rows =
        Files.readAllLines(out).stream().filter(l -> Character.isDigit(l.charAt(0))).toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(2)).startsWith("3,");
    assertThat(Files.readAllLines(out).get(0)).startsWith("# small: none, 0.515 V");
    // The same again, without a file, word for word.
    assertThat(
            changed("--voltage", "0.515", "--scheme", "none", "--trial", "1", "--top", "3").lines())
        .startsWith(answer.lines().subList(0, answer.lines().size() - 1).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|none|0|10|--voltage: found \"0\"",
        "0.5|some|0|10|--scheme: found \"some\", expected a scheme of the study: none, bits.",
        "0.5|none|3|10|--trial: found \"3\", expected a whole number from 0 to 2.",
        "0.5|none|0|1001|--top: found \"1001\"",
      })
  void bad_options_are_refused(
      String volts, String scheme, String trial, String top, String sentence) {
    Path out = directory.resolve("new/f.csv");
    changed(
            "--voltage",
            volts,
            "--scheme",
            scheme,
            "--trial",
            trial,
            "--top",
            top,
            "--out",
            out.toString())
        .assertRefused(sentence);
    assertThat(directory.toFile().list()).containsExactly("small.json");
  }

  @Test
  void timing_errors_are_not_explained_by_words() throws IOException {
    Files.writeString(
        directory.resolve("small.json"),
        """
        { "voltscape": 2, "workload": "digits-10x10", "at": { "logic_v": 0.7 },
          "sweep": { "sram_v": [0.5] }, "designs": [ "none", "te-drop" ] }
        """);
    changed("--voltage", "0.5", "--scheme", "te-drop")
        .assertRefused("scheme te-drop: found a scheme with timing errors");
    Files.writeString(
        directory.resolve("small.json"),
        "{\"workload\": \"digits-10x10\", \"schemes\": [\"te-drop\"]}");
    changed("--voltage", "0.7", "--scheme", "te-drop")
        .assertRefused("scheme te-drop: found a scheme with timing errors");
  }
}
