package org.voltscape.app.cli.eden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;

class CharacterizeCommandTest {
  private static final String STUDY =
      """
      { "voltscape": 1, "workload": "digits-10x10",
        "memory": { "curve": "ddr3-vendor-a", "faults": "eden-3" }, "format": { "weights": "sym8" },
        "training": { "epochs": 1, "samplesPerEpoch": 500 }, "accuracyTarget": { "maxDrop": 0.2 } }
      """;

  @TempDir Path folder;

  private Path study(String text) throws IOException {
    return Files.writeString(folder.resolve("study.json"), text);
  }

  private JsonNode answer(String... options) throws IOException {
    List<String> all =
        new ArrayList<>(List.of("characterize", study(STUDY).toString(), "--images", "400"));
    all.addAll(List.of(options));
    Answer answer = Answer.of(all.toArray(String[]::new));
    assertThat(answer.code()).as(answer.err()).isZero();
    return new ObjectMapper().readTree(answer.out());
  }

  @Test
  void flatAnswersWithTheModelAndTwoRates() throws IOException {
    Path out = folder.resolve("flat");
    JsonNode answer = answer("--flat", "--out", out.toString(), "--threads", "1");
    assertThat(answer.path("selected_model").asText()).isEqualTo("eden-3");
    assertThat(answer.path("weights").asText()).isEqualTo("sym8");
    assertThat(answer.path("feature_maps").asText()).isEqualTo("sym8");
    assertThat(answer.path("max_drop").asDouble()).isEqualTo(0.2);
    double flat = answer.path("tolerable_ber").asDouble();
    assertThat(flat).isBetween(1e-4, 0.3);
    assertThat(answer.path("tolerable_ber_retrained").asDouble()).isGreaterThanOrEqualTo(flat);
    assertThat(answer.path("held_out").path("examples").asInt()).isEqualTo(400);
    assertThat(answer.path("held_out").path("within").asInt()).isGreaterThanOrEqualTo(19);
    assertThat(Files.readAllLines(out.resolve("tolerances.csv")))
        .hasSize(7)
        .contains("name,bytes,tolerable_ber")
        .anyMatch(line -> line.startsWith("layer 1 weights,3200,"));
    assertThat(out.resolve("network.npz")).isNotEmptyFile();
    List<String> tested = Files.readAllLines(out.resolve("tested.csv"));
    // What was tested is kept: another run finds it there, and with other threads.
    JsonNode again = answer("--flat", "--out", out.toString(), "--threads", "3");
    assertThat(again).isEqualTo(answer);
    Path other = folder.resolve("other");
    answer("--flat", "--out", other.toString(), "--threads", "2");
    assertThat(Files.readAllLines(other.resolve("tested.csv"))).isEqualTo(tested);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"faults\": \"stuck-at\"||found \"stuck-at\", which are those of a die",
        "\"faults\": \"flips\"|--flat --fine|--flat: found --fine beside it, expected one of the",
        "\"faults\": \"flips\"|--drop 101|--drop: found \"101\"",
        "\"faults\": \"flips\"|--images 5|--images: found \"5\"",
        "\"faults\": \"flips\"|--epochs 0|--epochs: found \"0\"",
        "\"faults\": \"flips\"|--bounding some|--bounding: found \"some\"",
        "\"faults\": \"flips\"|--weights fp8|--weights: found \"fp8\"",
        "\"faults\": \"flips\"|--prune 0.5|found \"--prune\"",
        "\"faults\": \"flips\"|--drop 0|--drop: found \"0\"",
      })
  void mistakesAreToldInOneSentence(String memory, String options, String sentence)
      throws IOException {
    Path file = study("{ \"workload\": \"digits-10x10\", \"memory\": { " + memory.strip() + " } }");
    List<String> all =
        new ArrayList<>(
            List.of("characterize", file.toString(), "--out", folder.resolve("x").toString()));
    if (options != null) {
      all.addAll(List.of(options.split(" ")));
    }
    Answer answer = Answer.of(all.toArray(String[]::new));
    assertThat(answer.code()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err().lines().count()).as(answer.err()).isEqualTo(1);
    assertThat(answer.err()).contains(sentence);
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void tooFewExamplesAreToldBeforeAnythingIsTrained() throws IOException {
    Path file = study(STUDY.replace("0.2", "0.01"));
    Answer answer =
        Answer.of(
            "characterize",
            file.toString(),
            "--images",
            "300",
            "--out",
            folder.resolve("x").toString());
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("found 300 test examples, expected at least 391");
  }

  /** A table made by hand may have the name of one that is written. */
  @Test
  void aFileOfOthersIsNotReplaced() throws IOException {
    Path out = Files.createDirectory(folder.resolve("own"));
    Path table = Files.writeString(out.resolve("tolerances.csv"), "mine");
    Answer answer = Answer.of("characterize", study(STUDY).toString(), "--out", out.toString());
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("tolerances.csv: found a file that 'characterize' would");
    assertThat(table).hasContent("mine");
  }

  @Test
  void aNetworkThatComputesNumbersIsRefused() throws IOException {
    Path file = study("{ \"workload\": \"inversek2j\", \"memory\": { \"faults\": \"flips\" } }");
    Answer answer = Answer.of("characterize", file.toString());
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err().lines().count()).as(answer.err()).isEqualTo(1);
    assertThat(answer.err()).contains("classification");
  }

  @Test
  void aTargetAboveTheBaselineIsRefused() throws IOException {
    Path file = study(STUDY.replace("\"maxDrop\": 0.2", "\"min\": 0.999"));
    Answer answer =
        Answer.of("characterize", file.toString(), "--out", folder.resolve("x").toString());
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("accuracyTarget").contains("without any error");
  }
}
