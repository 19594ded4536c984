package org.voltscape.app.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.engine.io.NetworkFile;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;

class TrainCommandTest {
  @TempDir Path directory;

  private static JsonNode train(Path file) {
    Answer answer =
        Answer.of(
            "train", "digits-10x10", "--epochs", "1", "--seed", "3", "--out", file.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.err()).startsWith("epoch 1 of 1: loss ").hasLineCount(1);
    assertThat(answer.lines()).hasSize(1);
    return Answer.parse(answer.out());
  }

  @Test
  void trains_a_network_that_is_the_same_again() {
    Path file = directory.resolve("new/one.npz");
    JsonNode json = train(file);
    assertThat(json.get("workload").asText()).isEqualTo("digits-10x10");
    assertThat(json.get("epochs").asInt()).isEqualTo(1);
    assertThat(json.get("seed").asInt()).isEqualTo(3);
    assertThat(json.get("weights").asText()).isEqualTo("Q2.14");
    assertThat(json.get("file").asText()).isEqualTo(file.toString());
    double accuracy = json.get("test_accuracy").asDouble();
    assertThat(accuracy).isBetween(0.75, 0.999);
    // 16-bit weights and float activations lose next to nothing.
    assertThat(json.get("test_accuracy_quantized").asDouble())
        .isCloseTo(accuracy, Offset.offset(0.002));
    Workload workload = Workloads.byId("digits-10x10", "", "");
    assertThat(NetworkFile.read(file, workload.shape()).weights()).hasSize(2);
    Path again = directory.resolve("again.npz");
    train(again);
    assertThat(again).hasSameBinaryContentAs(file);
  }

  @Test
  void networks_that_compute_numbers_have_errors_in_place_of_accuracies() {
    Path file = directory.resolve("arm.npz");
    Answer answer = Answer.of("train", "inversek2j", "--epochs", "3", "--out", file.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.err()).startsWith("epoch 1 of 3: loss 0.").doesNotContain("accuracy", "NaN");
    JsonNode json = Answer.parse(answer.out());
    double error = json.get("test_error").asDouble();
    assertThat(error).isBetween(0.1, 0.4);
    assertThat(json.get("test_error_quantized").asDouble()).isCloseTo(error, Offset.offset(0.001));
    assertThat(json.get("error").asText()).isEqualTo("mean relative error");
    assertThat(json.has("test_accuracy")).isFalse();
  }

  @Test
  void a_network_of_one_output_tells_two_classes_apart() {
    Path file = directory.resolve("faces.npz");
    Answer answer =
        Answer.of("train", "face-like-400x8", "--epochs", "3", "--out", file.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    JsonNode json = Answer.parse(answer.out());
    double accuracy = json.get("test_accuracy").asDouble();
    assertThat(accuracy).isBetween(0.75, 0.96);
    assertThat(json.get("test_accuracy_quantized").asDouble())
        .isCloseTo(accuracy, Offset.offset(0.003));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x|1|net.npz|voltscape train: found \"x\", expected a workload: 20ng, bscholes, cifarnet, digits-10x10,",
        "digits-10x10|0|net.npz|--epochs: found \"0\", expected a whole number from 1 to 10000.",
        "digits-10x10|10001|net.npz|--epochs: found \"10001\"",
        "digits-10x10|1|net.txt|--out: found",
        "digits-10x10|1|taken/net.npz|found a file",
      })
  void bad_options_leave_nothing(String workload, String epochs, String name, String sentence)
      throws IOException {
    Files.writeString(directory.resolve("taken"), "x");
    String out = directory.resolve(name).toString();
    Answer.of("train", workload, "--epochs", epochs, "--out", out).assertRefused(sentence);
    assertThat(directory.toFile().list()).containsExactly("taken");
  }

  @Test
  void needs_a_place_for_the_network() {
    Answer.line("train digits-10x10").assertRefused("voltscape train: found no --out");
  }

  private Path study(String workload, String schemes) throws IOException {
    return Files.writeString(
        directory.resolve("study.json"),
        "{\"workload\": \""
            + workload
            + "\", \"voltages\": [0.5, 0.52], \"trials\": 2,"
            + " \"images\": 300, \"schemes\": "
            + schemes
            + "}");
  }

  @Test
  void trains_against_the_faults_of_a_die() throws IOException {
    Path study = study("digits-10x10", "[\"none\", {\"id\": \"mat-nwr\", \"label\": \"nwr\"}]");
    Path file = directory.resolve("mat.npz");
    Answer answer =
        Answer.of(
            "train",
            "digits-10x10",
            "--mat",
            study.toString(),
            "--trial",
            "1",
            "--epochs",
            "2",
            "--out",
            file.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.lines()).hasSize(1);
    JsonNode json = Answer.parse(answer.out());
    assertThat(json.get("scheme").asText()).isEqualTo("nwr");
    assertThat(json.get("voltage_v").asDouble()).isEqualTo(0.5);
    assertThat(json.get("failure_probability").asDouble()).isEqualTo(0.28);
    assertThat(json.get("trial").asInt()).isEqualTo(1);
    assertThat(json.get("epochs").asInt()).isEqualTo(2);
    assertThat(json.get("verdict").asText()).isEqualTo("learned");
    assertThat(json.get("loss").asDouble()).isBetween(0.1, 1.0);
    // Untrained for them, this network gets about a third right on such a die.
    assertThat(json.get("test_accuracy").asDouble()).isBetween(0.75, 0.999);
    Workload workload = Workloads.byId("digits-10x10", "", "");
    assertThat(NetworkFile.read(file, workload.shape()).weights()).hasSize(2);
    JsonNode recipe = Answer.parse(NetworkFile.readRecipe(file));
    assertThat(recipe.get("scheme").asText()).isEqualTo("nwr");
    assertThat(recipe.get("trial").asInt()).isEqualTo(1);
    Study inside = StudyReader.parse(recipe.get("study").toString(), "recipe");
    assertThat(inside.schemes().get(1).values().integer("epochs")).isEqualTo(2);
    assertThat(inside.images()).isEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "digits-lenet5|--trial|0|study.json, field workload: found \"digits-lenet5\", expected"
            + " digits-10x10",
        "digits-10x10|--trial|2|--trial: found \"2\", expected a whole number from 0 to 1.",
        "digits-10x10|--voltage|0|--voltage: found \"0\"",
        "digits-10x10|--scheme|none|--scheme: found \"none\", expected the label of a scheme of"
            + " the study that trains: mat.",
      })
  void what_does_not_fit_the_study_is_refused(
      String workload, String option, String value, String sentence) throws IOException {
    Path study = study(workload, "[\"none\", \"mat\"]");
    Answer.of(
            "train",
            "digits-10x10",
            "--mat",
            study.toString(),
            option,
            value,
            "--out",
            directory.resolve("mat.npz").toString())
        .assertRefused(sentence);
    assertThat(directory.toFile().list()).containsExactly("study.json");
  }

  @Test
  void a_die_is_chosen_with_a_study_only() {
    Answer.line("train digits-10x10 --trial 1 --out y.npz")
        .assertRefused("--trial: found no --mat, expected it with --mat STUDY.json only.");
    Answer.line("train digits-10x10 --mat nowhere.json --out y.npz")
        .assertRefused("nowhere.json: found no such file");
  }
}
