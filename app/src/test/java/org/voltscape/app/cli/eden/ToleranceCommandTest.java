package org.voltscape.app.cli.eden;

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

class ToleranceCommandTest {
  private static final String STUDY =
      """
      {"name": "small", "workload": "digits-10x10", "format": {"weights": "Q2.6", "activations": "float"},
       "images": 100, "memory": {"faults": "eden-1"}}
      """;

  @TempDir Path directory;
  private Path study;

  @BeforeEach
  void writeStudy() throws IOException {
    study = Files.writeString(directory.resolve("small.json"), STUDY);
  }

  private Answer tolerance(String options) {
    List<String> args = new ArrayList<>(List.of("tolerance", study.toString()));
    if (!options.isEmpty()) {
      args.addAll(List.of(options.split(" ")));
    }
    return Answer.of(args.toArray(String[]::new));
  }

  private static JsonNode last(Answer answer) {
    assertThat(answer.code()).as(answer.err()).isZero();
    return Answer.parse(answer.lines().get(answer.lines().size() - 1));
  }

  @Test
  void says_which_rate_is_tolerated_with_its_interval_and_curve() throws IOException {
    Path out = directory.resolve("new/out");
    Answer answer = tolerance("--trials 10 --out " + out);
    JsonNode json = last(answer);
    assertThat(json.get("weights").asText()).isEqualTo("Q2.6");
    assertThat(json.get("feature_maps").asText()).isEqualTo("sym8");
    assertThat(json.get("bounding").asText()).isEqualTo("zero");
    assertThat(json.get("errors").asText()).isEqualTo("eden-1");
    assertThat(json.get("on").asText()).isEqualTo("weights,feature-maps");
    assertThat(json.get("points").asDouble()).isEqualTo(5);
    double rate = json.get("tolerable_ber").asDouble();
    assertThat(rate).isBetween(1e-4, 0.1);
    assertThat(rate).isBetween(json.get("ci_low").asDouble(), json.get("ci_high").asDouble());
    JsonNode curve = json.get("curve");
    assertThat(answer.lines()).hasSize(curve.size() + 4);
    List<String> rows =
        Files.readAllLines(out.resolve("tolerance.csv")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(rows.get(0)).isEqualTo("ber,accuracy,ci_low,ci_high,sd,trials");
    assertThat(rows).hasSize(curve.size() + 1);
    double baseline = json.get("baseline").asDouble();
    // The rate lies between those whose accuracies lie around five points less.
    for (JsonNode point : curve) {
      double lost = baseline - point.get("accuracy").asDouble();
      assertThat(point.get("ber").asDouble() < rate).as("%s", point).isEqualTo(lost < 0.05);
    }
  }

  @Test
  void the_same_command_gives_the_same_bytes_on_any_number_of_threads() throws IOException {
    String out = directory.resolve("one").toString();
    String other = directory.resolve("two").toString();
    JsonNode one = last(tolerance("--trials 5 --threads 1 --out " + out));
    JsonNode two = last(tolerance("--trials 5 --threads 3 --out " + other));
    assertThat(two.get("curve")).isEqualTo(one.get("curve"));
    assertThat(Path.of(other, "tolerance.csv"))
        .hasSameTextualContentAs(Path.of(out, "tolerance.csv"));
    JsonNode seed = last(tolerance("--trials 5 --seed 2"));
    assertThat(seed.get("curve")).isNotEqualTo(one.get("curve"));
  }

  @Test
  void bounds_help_floating_point() {
    String fp32 = "--weights fp32 --feature-maps fp32 --errors flips --trials 10 --images 50";
    double none = last(tolerance(fp32 + " --bounding none")).get("tolerable_ber").asDouble();
    double zero = last(tolerance(fp32 + " --bounding zero")).get("tolerable_ber").asDouble();
    assertThat(zero).isGreaterThan(5 * none);
  }

  @Test
  void parts_and_pruning_are_told() {
    JsonNode json = last(tolerance("--on weights --prune 0.5 --points 10 --trials 3"));
    assertThat(json.get("on").asText()).isEqualTo("weights");
    assertThat(json.get("pruned").asDouble()).isEqualTo(0.5);
    assertThat(json.get("points").asDouble()).isEqualTo(10);
    assertThat(last(tolerance("--on feature-maps --trials 3")).get("curve"))
        .isNotEqualTo(last(tolerance("--on weights --trials 3")).get("curve"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--weights fp31|--weights: found \"fp31\", expected fp32, fp16,",
        "--feature-maps sym40|--feature-maps: found \"sym40\"",
        "--bounding zeros|(did you mean \"zero\"?)",
        "--errors stuck-at|--errors: found \"stuck-at\", expected flips, eden-1, eden-2, eden-3",
        "--on weights,weights|--on: found \"weights,weights\"",
        "--on biases|--on: found \"biases\"",
        "--prune 1|--prune: found",
        "--points 0|--points: found",
        "--trials 1|--trials: found",
        "--images 0|--images: found",
      })
  void bad_options_are_one_sentence(String options, String sentence) {
    tolerance(options).assertRefused(sentence);
  }

  @Test
  void a_network_that_computes_numbers_is_refused() throws IOException {
    Files.writeString(study, "{\"workload\": \"inversek2j\"}");
    tolerance("").assertRefused("classification workloads");
  }
}
