package org.voltscape.app.cli.eden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

class RetrainOptionsTest {
  private static final String STUDY =
      """
      {"name": "small", "workload": "digits-10x10", "format": {"weights": "sym8", "activations": "float"},
       "images": 300, "memory": {"faults": "flips"}}
      """;

  @TempDir Path directory;
  private Path study;

  @BeforeEach
  void writeStudy() throws IOException {
    study = Files.writeString(directory.resolve("small.json"), STUDY);
  }

  private Answer tolerance(String options) {
    List<String> args = new ArrayList<>(List.of("tolerance", study.toString()));
    args.addAll(List.of(options.split(" ")));
    return Answer.of(args.toArray(String[]::new));
  }

  private static JsonNode last(Answer answer) {
    assertThat(answer.code()).as(answer.err()).isZero();
    return Answer.parse(answer.lines().get(answer.lines().size() - 1));
  }

  @Test
  void training_for_errors_gains_and_is_told_beside_what_was_before() throws IOException {
    Path out = directory.resolve("out");
    Answer answer = tolerance("--trials 10 --epochs 3 --samples 2000 --retrain --out " + out);
    JsonNode json = last(answer);
    JsonNode after = json.get("retrained");
    double before = json.get("tolerable_ber").asDouble();
    assertThat(after.get("errors").asText()).isEqualTo("flips");
    assertThat(after.get("ber").asDouble()).isCloseTo(5 * before, within(1e-12));
    assertThat(after.get("epochs").asInt()).isEqualTo(3);
    assertThat(after.get("samples").asInt()).isEqualTo(2000);
    assertThat(after.get("curriculum").asBoolean()).isTrue();
    assertThat(after.get("learned").asBoolean()).isTrue();
    double gain = after.get("gain").asDouble();
    // A network this small has little room to learn more than its digits.
    assertThat(gain).isGreaterThan(0.5);
    assertThat(gain)
        .isCloseTo(after.get("tolerable_ber").asDouble() / before, within(1e-9))
        .isBetween(after.get("gain_ci_low").asDouble(), after.get("gain_ci_high").asDouble());
    // Both rates are where the same accuracy is left.
    double left = json.get("baseline").asDouble() - 0.05;
    for (JsonNode point : after.get("curve")) {
      assertThat(point.get("ber").asDouble() < after.get("tolerable_ber").asDouble())
          .as("%s", point)
          .isEqualTo(point.get("accuracy").asDouble() > left);
    }
    assertThat(answer.lines().get(answer.lines().size() - 2))
        .startsWith("Gain: ")
        .contains(" times the rate tolerated before, 95 % interval ");
    assertThat(json.get("files")).hasToString("[\"tolerance.csv\",\"retrained.csv\"]");
    Path other = Files.createDirectory(directory.resolve("other"));
    Files.copy(out.resolve("retrained.csv"), other.resolve("retrained.csv"));
    tolerance("--trials 2 --out " + other);
    assertThat(other.resolve("tolerance.csv")).isRegularFile();
    assertThat(other.resolve("retrained.csv")).doesNotExist();
    Files.writeString(other.resolve("retrained.csv"), "a table of mine");
    tolerance("--trials 2 --out " + other);
    assertThat(other.resolve("retrained.csv")).hasContent("a table of mine");
    List<String> lines = Files.readAllLines(out.resolve("retrained.csv"));
    assertThat(lines).anyMatch(line -> line.contains("Retrained for flips at a bit error rate of"));
    assertThat(lines.stream().filter(line -> !line.startsWith("#")))
        .hasSize(after.get("curve").size() + 1);
  }

  @Test
  void the_kind_the_rate_and_how_it_begins_count() {
    String few = "--trials 3 --epochs 1 --samples 500 --retrain-at 0.02 --retrain ";
    JsonNode flips = last(tolerance(few + "flips")).get("retrained");
    assertThat(last(tolerance(few + "matched")).get("retrained")).isEqualTo(flips);
    JsonNode others = last(tolerance(few + "eden-1")).get("retrained");
    assertThat(others.get("errors").asText()).isEqualTo("eden-1");
    assertThat(others.get("ber").asDouble()).isEqualTo(0.02);
    assertThat(others.get("loss")).isNotEqualTo(flips.get("loss"));
    JsonNode full = last(tolerance(few + "flips --no-curriculum")).get("retrained");
    assertThat(full.get("curriculum").asBoolean()).isFalse();
    assertThat(full.get("loss").asDouble()).isGreaterThan(flips.get("loss").asDouble());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--retrain eden-4|--retrain: found \"eden-4\", expected flips, eden-1, eden-2, eden-3, matched (did you mean",
        "--retrain --retrain-at 0.7|--retrain-at: found",
        "--retrain --epochs 0|--epochs: found \"0\"",
        "--retrain --samples 0|--samples: found \"0\"",
        "--retrain --prune 0.5|--prune: found --retrain, expected only one of the two options",
        "--retrain-at 0.01|--retrain-at: found no --retrain, expected --retrain beside it",
        "--epochs 3|--epochs: found no --retrain",
        "--no-curriculum|--no-curriculum: found no --retrain",
      })
  void what_cannot_be_is_said(String options, String expected) {
    Answer answer = tolerance(options);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains(expected);
    assertThat(answer.out()).isEmpty();
  }
}
