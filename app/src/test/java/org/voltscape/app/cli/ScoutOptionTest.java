package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code run --scout}: many dies on few images beside the study's trials. */
class ScoutOptionTest {
  @TempDir Path directory;
  private String study;
  private Path out;

  @BeforeEach
  void writeStudy() throws IOException {
    study =
        Files.writeString(
                directory.resolve("small.json"),
                "{\"name\": \"small\", \"workload\": \"digits-10x10\", \"voltages\": [0.51],"
                    + " \"schemes\": [\"none\", \"bit-masking\"], \"trials\": 3, \"images\": 40}")
            .toString();
    out = directory.resolve("out");
  }

  @Test
  void results_have_the_intervals_of_the_scout() throws IOException {
    Answer run = Answer.of("run", study, "--scout", "150x4", "--out", out.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("worst-case bound over 150 scout dies of 4 images");
    JsonNode json = Answer.parse(Files.readString(out.resolve("results.json")));
    assertThat(json.at("/study/scout/dies").asInt()).isEqualTo(150);
    assertThat(json.at("/study/scout/images").asInt()).isEqualTo(4);
    JsonNode point = json.at("/results/0");
    assertThat(point.get("trials").asInt()).isEqualTo(3);
    assertThat(point.get("scout_dies").asInt()).isEqualTo(150);
    assertThat(point.get("certainty").asText()).contains("150 scout dies on 4 images: mean ");
    assertThat(json.at("/comparisons/0/certainty").asText()).contains("by 150 scout dies");
    List<String> csv = Files.readAllLines(out.resolve("results.csv"));
    assertThat(csv.get(0)).endsWith("scout_dies,scout_images,scout_mean");
    assertThat(csv.get(1)).contains(",150,4,");
  }

  /** What follows the option is its value only where it is a number. */
  @Test
  void it_may_stand_before_the_study() throws IOException {
    Answer run = Answer.of("run", "--scout", study, "--trials", "2", "--out", out.toString());
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = Answer.parse(Files.readString(out.resolve("results.json")));
    assertThat(json.at("/results/0/scout_dies").asInt()).isEqualTo(1000);
    assertThat(json.at("/results/0/scout_images").asInt()).isEqualTo(16);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "99 | \"99\", expected a whole number from 100 to 100000",
        "200x0 | \"0\", expected a whole number from 1 to 64",
        "200x | \"200x\", expected dies, or dies and images, for example 1000x16",
        "200x41 | 41, expected at most the study's images, which are 40",
      })
  void what_cannot_be_is_refused_in_one_sentence(String value, String complaint) {
    Answer run = Answer.of("run", study, "--scout=" + value, "--out", out.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--scout: found " + complaint);
    assertThat(out).doesNotExist();
  }

  @Test
  void a_study_that_cannot_have_one_says_why() throws IOException {
    Path one =
        Files.writeString(
            directory.resolve("one.json"),
            "{\"workload\": \"digits-10x10\", \"memory\": {\"die\": 3}}");
    Answer run = Answer.of("run", one.toString(), "--scout", "--out", out.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("--scout: found a scout of a study whose every trial is the same die");
  }
}
