package org.voltscape.app.cli.explore;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.app.cli.Answer;

class ExploreCommandTest {
  private static final String STUDY =
      """
      { "voltscape": 1, "name": "small", "workload": "digits-10x10", "trials": 12, "images": 200, "seed": %d,
        "schemes": ["none", "secded", "bit-masking"],
        "voltages": { "from": 0.46, "to": 0.54, "step": 0.01 }%s }
      """;

  @TempDir Path folder;

  private Path study(long seed, String more) throws IOException {
    return Files.writeString(folder.resolve("study.json"), STUDY.formatted(seed, more));
  }

  private static JsonNode answer(String... words) throws IOException {
    Answer answer = Answer.of(words);
    assertThat(answer.code()).as(answer.err()).isZero();
    String[] lines = answer.out().strip().split("\n");
    return new ObjectMapper().readTree(lines[lines.length - 1]);
  }

  private JsonNode explored(Path study, String out, String... more) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of("explore", study.toString(), "--out", folder.resolve(out).toString()));
    words.addAll(List.of(more));
    return answer(words.toArray(String[]::new));
  }

  /** The cheapest of a whole run whose mean is high enough. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void namesTheBestOfAWholeRun(long seed) throws IOException {
    Path study = study(seed, "");
    JsonNode answer = explored(study, "explored", "--min-accuracy", "0.8");
    Path grid = folder.resolve("grid");
    Answer.of("run", study.toString(), "--out", grid.toString());
    List<String> lines = Files.readAllLines(grid.resolve("results.csv"));
    List<String> header = List.of(lines.get(0).split(","));
    String[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split(",");
      double joules = Double.parseDouble(row[header.indexOf("energy_j_per_inference")]);
      if (Double.parseDouble(row[header.indexOf("accuracy_mean")]) >= 0.8 && joules < least) {
        best = row;
        least = joules;
      }
    }
    assertThat(answer.path("best").path("scheme").asText())
        .isEqualTo(best[header.indexOf("scheme")]);
    assertThat(answer.path("best").path("voltage_v").asText())
        .isEqualTo(best[header.indexOf("voltage_v")]);
    assertThat(answer.path("accuracy").asDouble())
        .isEqualTo(Double.parseDouble(best[header.indexOf("accuracy_mean")]));
    assertThat(answer.path("grid_trials").asLong()).isEqualTo(27 * 12);
    assertThat(answer.path("trials").asLong()).isLessThan(27 * 12 / 2);
    assertThat(answer.path("complete").asBoolean()).isTrue();
  }

  @Test
  void variesWhatTheStudyNamesAndKeepsItsTrials() throws IOException {
    Path study =
        study(
            1,
            ", \"explore\": { \"weights\": [\"Q2.14\", \"Q2.6\"], \"thresholds\": [0, 0.2],"
                + " \"scenarios\": [\"en-opt-split\", \"en-opt-joint\"] }");
    JsonNode answer = explored(study, "out", "--min-accuracy", "0.75", "--threads", "1");
    assertThat(answer.path("grid_trials").asLong()).isEqualTo(4 * 27 * 12);
    assertThat(answer.path("best").fieldNames())
        .toIterable()
        .containsExactly("scheme", "voltage_v", "weights", "threshold", "scenario");
    Path out = folder.resolve("out");
    List<String> designs = Files.readAllLines(out.resolve("designs.csv"));
    assertThat(designs).hasSize(1 + 8 * 27);
    assertThat(designs.stream().filter(l -> l.contains(",best,"))).hasSize(1);
    JsonNode again = explored(study, "out", "--min-accuracy", "0.75", "--threads", "3");
    assertThat(again).isEqualTo(answer);
    // The best design is a study that comes to the same.
    JsonNode run =
        answer(
            "run", out.resolve("best.json").toString(), "--out", folder.resolve("run").toString());
    assertThat(run.path("trials").asInt()).isEqualTo(12);
    List<String> rows = Files.readAllLines(folder.resolve("run").resolve("results.csv"));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1)).contains("," + answer.path("accuracy").asText() + ",");
  }

  /** What the view Decide asks of a study holds here, too. */
  @Test
  void whatTheStudyAsksOfItsDesignsHolds() throws IOException {
    JsonNode free = explored(study(2, ""), "free", "--min-accuracy", "0.8");
    Path asked =
        study(2, ", \"decide\": { \"minAccuracy\": 0.8, \"maxArea\": 1, \"maxExtraBits\": 0 }");
    JsonNode plain = explored(asked, "plain");
    assertThat(free.path("best").path("scheme").asText()).isNotEqualTo("none");
    assertThat(plain.path("best").path("scheme").asText()).isEqualTo("none");
    assertThat(plain.path("min_accuracy").asDouble()).isEqualTo(0.8);
    assertThat(plain.path("energy_j").asDouble()).isGreaterThan(free.path("energy_j").asDouble());
    assertThat(plain.path("certificate").toString()).contains("do not do what the study asks");
    JsonNode area = explored(study(2, ""), "area", "--min-accuracy", "0.8", "--minimise", "area");
    assertThat(area.path("best")).isEqualTo(plain.path("best"));
  }

  @Test
  void voltagesThatARunWouldPlaceAreAnyOfItsSteps() throws IOException {
    Path study =
        Files.writeString(
            folder.resolve("auto.json"),
            "{ \"voltscape\": 1, \"workload\": \"digits-10x10\", \"trials\": 12, \"images\": 200,"
                + " \"schemes\": [\"none\"], \"voltages\": \"auto\" }");
    JsonNode answer = explored(study, "out", "--min-accuracy", "0.8");
    assertThat(answer.path("grid_trials").asLong()).isGreaterThan(50 * 12);
    assertThat(answer.path("trials").asLong()).isLessThan(20 * 12);
    assertThat(answer.path("complete").asBoolean()).isTrue();
  }

  @Test
  void everyLayerMayHaveWordsOfItsOwn() throws IOException {
    Path study =
        study(1, ", \"explore\": { \"weights\": [\"Q2.14\", \"Q2.6\"], \"weightsByLayer\": true }");
    JsonNode answer = explored(study, "out", "--min-accuracy", "0.75");
    assertThat(answer.path("grid_trials").asLong()).isEqualTo(4 * 27 * 12);
    assertThat(answer.path("sampled").asBoolean()).isFalse();
    assertThat(Files.readAllLines(folder.resolve("out").resolve("designs.csv")))
        .anyMatch(line -> line.contains(",Q2.14 Q2.6,"));
  }

  /** Of words of 2 to 9 and more bits in both layers at 27 points there are some ten thousand. */
  @Test
  void aSpaceThatIsTooLargeIsSampled() throws IOException {
    StringBuilder formats = new StringBuilder();
    for (int whole = 1; whole <= 4; whole++) {
      for (int part = 2; part <= 8; part++) {
        formats.append(formats.isEmpty() ? "" : ", ").append("\"Q" + whole + "." + part + "\"");
      }
    }
    String more = ", \"explore\": { \"weights\": [" + formats + "], \"weightsByLayer\": true }";
    Path study = study(1, more);
    JsonNode answer = explored(study, "out", "--min-accuracy", "0.8", "--images", "100");
    assertThat(answer.path("sampled").asBoolean()).isTrue();
    assertThat(answer.path("proved").asBoolean()).isFalse();
    assertThat(answer.path("accuracy").asDouble()).isGreaterThanOrEqualTo(0.8);
    assertThat(answer.path("certificate").get(0).asText()).contains("too many designs");
    assertThat(answer.path("grid_trials").asLong()).isEqualTo(28L * 28 * 27 * 12);
    // Words of one format for both layers are part of the space: they are no better.
    JsonNode uniform =
        explored(
            study(1, more.replace(", \"weightsByLayer\": true", "")),
            "uniform",
            "--min-accuracy",
            "0.8",
            "--images",
            "100");
    assertThat(uniform.path("sampled").asBoolean()).isFalse();
    assertThat(answer.path("energy_j").asDouble())
        .isLessThanOrEqualTo(uniform.path("energy_j").asDouble() * 1.1);
  }

  @Test
  void saysWhereNoneWillDoAndWhereItWasEnded() throws IOException {
    Path study = study(1, "");
    JsonNode none = explored(study, "none", "--min-accuracy", "1");
    assertThat(none.path("best").isNull()).isTrue();
    assertThat(none.path("certificate").get(0).asText())
        .startsWith("No design reaches the bound. The highest mean tested is ");
    JsonNode ended = explored(study, "ended", "--min-accuracy", "0.8", "--max-trials", "4");
    assertThat(ended.path("complete").asBoolean()).isFalse();
    assertThat(ended.path("proved").asBoolean()).isFalse();
    assertThat(ended.path("trials").asLong()).isLessThanOrEqualTo(4);
    assertThat(ended.path("certificate").get(0).asText()).startsWith("The search was ended");
  }

  @Test
  void aTargetOfTheStudyWillDo() throws IOException {
    Path study = study(1, ", \"accuracyTarget\": { \"maxDrop\": 0.1 }");
    JsonNode answer = explored(study, "out");
    JsonNode clean = answer("run", study.toString(), "--out", folder.resolve("g").toString());
    double baseline = clean.path("fault_free_accuracy").asDouble();
    assertThat(answer.path("min_accuracy").asDouble())
        .isEqualTo(Math.rint((baseline - 0.1) * 1e6) / 1e6);
    assertThat(answer.path("accuracy").asDouble()).isGreaterThanOrEqualTo(baseline - 0.1);
  }

  @Test
  void aNetworkThatComputesNumbersHasALargestError() throws IOException {
    Path study =
        Files.writeString(
            folder.resolve("numbers.json"),
            "{ \"voltscape\": 1, \"workload\": \"inversek2j\", \"trials\": 8, \"images\": 200 }");
    JsonNode answer = explored(study, "out", "--max-error", "0.2");
    assertThat(answer.path("error").asDouble()).isBetween(0.0, 0.2);
    assertThat(answer.path("max_error").asDouble()).isEqualTo(0.2);
    Answer refused = Answer.of("explore", study.toString(), "--min-accuracy", "0.9");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--max-error");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "||--min-accuracy: found nothing",
        "|--min-accuracy 95|--min-accuracy: found \"95\"",
        "|--min-accuracy 0.9 --minimise cost|--minimise: found \"cost\", expected energy, voltage, area",
        "|--min-accuracy 0.9 --max-trials 0|--max-trials: found \"0\"",
        "|--min-accuracy 0.9 --max-error 1|--max-error: found 1",
        ", \"explore\": {\"weights\": [\"fp8\"]}|--min-accuracy 0.9|explore.weights[0]",
        ", \"explore\": {\"weights\": \"Q2.6\"}|--min-accuracy 0.9|explore.weights",
        ", \"explore\": {\"scenarios\": [\"x\"]}|--min-accuracy 0.9|explore.scenarios[0]",
        ", \"explore\": {\"thresholds\": [-1]}|--min-accuracy 0.9|explore.thresholds[0]",
        ", \"explore\": {\"weights\": []}|--min-accuracy 0.9|explore.weights: found [], expected a list of ids with one at least",
        ", \"explore\": {\"thresholds\": []}|--min-accuracy 0.9|explore.thresholds: found [], expected a list of numbers with one at least",
        ", \"explore\": {\"words\": [1]}|--min-accuracy 0.9|explore.words",
      })
  void mistakesAreToldInOneSentence(String more, String options, String sentence)
      throws IOException {
    Path study = study(1, more == null ? "" : more);
    List<String> words =
        new ArrayList<>(
            List.of("explore", study.toString(), "--out", folder.resolve("x").toString()));
    if (options != null) {
      words.addAll(List.of(options.split(" ")));
    }
    Answer answer = Answer.of(words.toArray(String[]::new));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains(sentence).hasLineCount(1);
    assertThat(folder.resolve("x").resolve("designs.csv")).doesNotExist();
  }
}
