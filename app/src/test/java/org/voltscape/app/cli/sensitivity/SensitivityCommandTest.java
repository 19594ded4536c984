package org.voltscape.app.cli.sensitivity;

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
import org.voltscape.figure.file.FigureWriter;

class SensitivityCommandTest {
  private static final String STUDY =
      """
      {"name": "small", "workload": "digits-10x10", "voltages": [0.5], "schemes": ["none"],
       "images": 100}
      """;

  @TempDir Path directory;
  private Path study;

  @BeforeEach
  void writeStudy() throws IOException {
    study = Files.writeString(directory.resolve("small.json"), STUDY);
  }

  private Answer sensitivity(String options) {
    List<String> args = new ArrayList<>(List.of("sensitivity", study.toString()));
    if (!options.isEmpty()) {
      args.addAll(List.of(options.split(" ")));
    }
    return Answer.of(args.toArray(String[]::new));
  }

  private static List<String> rows(Path csv) throws IOException {
    return Files.readAllLines(csv).stream()
        .filter(line -> Character.isDigit(line.charAt(0)))
        .toList();
  }

  /** Whatever progress was told. */
  private static JsonNode last(Answer answer) {
    assertThat(answer.code()).as(answer.err()).isZero();
    return Answer.parse(answer.lines().get(answer.lines().size() - 1));
  }

  @Test
  void estimates_alone_need_no_injection() {
    Answer answer = sensitivity("");
    JsonNode json = answer.json();
    assertThat(json.get("layer").asInt()).isEqualTo(1);
    assertThat(json.get("by").asText()).isEqualTo("filter");
    assertThat(json.get("rank_correlation").isNull()).isTrue();
    assertThat(json.get("injection_cpu_s").isNull()).isTrue();
    assertThat(json.get("taylor_cpu_s").asDouble()).isPositive();
    // A heading, column names, a row a filter, the answer.
    assertThat(answer.lines()).hasSize(3 + json.get("groups").asInt());
  }

  @Test
  void ranks_filters_both_ways_as_text_json_csv_and_figures() throws IOException {
    Path out = directory.resolve("new/out");
    Answer answer = sensitivity("--layer 2 --inject --ber 0.05 --draws 12 --out " + out);
    assertThat(answer.code()).as(answer.err()).isZero();
    JsonNode json = Answer.parse(answer.lines().get(answer.lines().size() - 1));
    double r = json.get("rank_correlation").asDouble();
    assertThat(r).isBetween(json.get("ci_low").asDouble(), json.get("ci_high").asDouble());
    assertThat(r).isBetween(-1.0, 1.0);
    assertThat(json.get("correlations")).hasSize(4);
    assertThat(json.get("correlations").get(0).get("rank_correlation").asDouble()).isEqualTo(r);
    assertThat(json.get("injection_cpu_s").asDouble()).isPositive();
    assertThat(json.get("injection_passes").asLong()).isBetween(100L, 100L * (1 + 10 * 12));
    assertThat(answer.out()).contains("injection").contains("Rank correlation");
    assertThat(rows(out.resolve("sensitivity.csv"))).hasSize(10);
    assertThat(FigureWriter.readRecipe(out.resolve("sensitivity.csv"))).contains("\"workload\"");
    assertThat(out.resolve("sensitivity.svg")).exists();
    assertThat(out.resolve("weights.svg")).exists();
    // All but the times is the same again.
    List<String> again =
        sensitivity("--layer 2 --inject --ber 0.05 --draws 12 --out " + out).lines();
    assertThat(again.subList(0, 12)).isEqualTo(answer.lines().subList(0, 12));
  }

  @Test
  void training_images_are_a_choice_and_both_ways_see_them() {
    JsonNode test = last(sensitivity("--inject --draws 2"));
    JsonNode train = last(sensitivity("--inject --draws 2 --on train"));
    assertThat(test.get("on").asText()).isEqualTo("test");
    assertThat(train.get("on").asText()).isEqualTo("train");
    assertThat(train.get("images").asInt()).isEqualTo(100);
    assertThat(train.get("cost").asDouble()).isNotEqualTo(test.get("cost").asDouble());
    assertThat(train.get("injection_passes").asLong()).isPositive();
    assertThat(sensitivity("--on train").out()).contains("100 training images");
  }

  @Test
  void single_weights_are_all_in_the_file_and_the_largest_on_screen() throws IOException {
    Path out = directory.resolve("out");
    Answer answer = sensitivity("--by weight --reading mean-gradient --out " + out);
    JsonNode json = answer.json();
    int weights = json.get("groups").asInt();
    assertThat(json.get("reading").asText()).isEqualTo("mean-gradient");
    List<String> rows = rows(out.resolve("sensitivity.csv"));
    assertThat(rows).hasSize(weights);
    double largest =
        rows.stream().mapToDouble(l -> Double.parseDouble(l.split(",")[1])).max().getAsDouble();
    double first = Double.parseDouble(answer.lines().get(2).strip().split(" +")[1]);
    assertThat(first).isBetween(0.99 * largest, 1.01 * largest);
    assertThat(answer.lines()).hasSizeLessThan(70);
  }

  @Test
  void networks_that_compute_numbers_have_no_accuracy() throws IOException {
    Files.writeString(
        study,
        """
        {"name": "numbers", "workload": "inversek2j", "voltages": [0.5], "schemes": ["none"]}
        """);
    Answer answer = sensitivity("--by channel --inject --draws 3 --images 50");
    JsonNode json = answer.json();
    assertThat(json.get("accuracy").isNull()).isTrue();
    assertThat(json.get("groups").asInt()).isEqualTo(2);
    assertThat(answer.out()).contains("50 examples").doesNotContain("NaN").doesNotContain("points");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--layer 3|--layer: found \"3\", expected a whole number from 1 to 2.",
        "--by row|--by: found \"row\", expected one of weight, filter, channel.",
        "--reading mean|--reading: found \"mean\", expected one of mean-absolute, mean-gradient.",
        "--ber 0|--ber: found \"0\"",
        "--ber 1.5|--ber: found \"1.5\"",
        "--on val|--on: found \"val\", expected one of test, train.",
        "--draws 0|--draws: found \"0\"",
        "--images 0|--images: found \"0\"",
      })
  void bad_options_are_refused(String options, String sentence) {
    sensitivity(options + " --inject --out " + directory.resolve("new")).assertRefused(sentence);
    assertThat(directory.toFile().list()).containsExactly("small.json");
  }
}
