package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.shared.BatchRun;
import org.voltscape.app.cli.shared.Interruption;
import org.voltscape.app.cli.shared.ResultFolder;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.VoltageSpan;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.figure.file.FigureWriter;

class RunCommandTest {
  private static final List<String> FILES =
      List.of(
          "results.csv",
          "results.json",
          "comparisons.csv",
          "crossings.csv",
          "energy-terms.csv",
          "accuracy.svg",
          "accuracy.pdf",
          "energy.svg",
          "energy.pdf",
          "curve.svg",
          "curve.pdf");
  private static final String STUDY =
      """
      {"name": "small", "workload": "digits-mlp-256x3", "voltages": [0.51, 0.52, 0.53],
       "schemes": ["none", "word-masking", {"id": "bit-masking", "label": "bits"}],
       "trials": 3, "images": 300, "seed": 7}
      """;

  @TempDir Path directory;
  private Path study;

  @BeforeEach
  void writeStudy() throws IOException {
    study = Files.writeString(directory.resolve("small.json"), STUDY);
  }

  private Answer run(Path file, Path out, String... more) {
    List<String> args = new ArrayList<>(List.of("run", file.toString(), "--out", out.toString()));
    args.addAll(List.of(more));
    return Answer.of(args.toArray(String[]::new));
  }

  private static JsonNode answer(Answer answer) {
    assertThat(answer.code()).as(answer.err()).isZero();
    return Answer.parse(answer.lines().get(answer.lines().size() - 1));
  }

  @Test
  void a_network_of_a_family_is_trained_and_run_as_any_other() throws IOException {
    Path family =
        Files.writeString(
            directory.resolve("family.json"),
            """
            {"workload": "digits-mlp-16@epochs=1,seed=02", "voltages": [0.53], "schemes": ["none"],
             "trials": 2, "images": 200}
            """);
    Path out = directory.resolve("out");
    answer(run(family, out));
    JsonNode results = Answer.parse(Files.readString(out.resolve("results.json")));
    assertThat(results.at("/study/workload").asText()).isEqualTo("digits-mlp-16@seed=2,epochs=1");
    // One short epoch knows more digits than chance does.
    assertThat(results.at("/fault_free_accuracy").asDouble()).isBetween(0.5, 0.99);
  }

  @Test
  void a_study_of_timing_errors_says_nothing_of_failing_cells() throws IOException {
    Path timing =
        Files.writeString(
            directory.resolve("timing.json"),
            """
            {"name": "late", "workload": "digits-10x10", "voltages": [0.66, 0.8],
             "schemes": ["te-drop", "product-drop"], "trials": 2, "images": 50,
             "array": {"rows": 16, "cols": 16}}
            """);
    Path out = directory.resolve("late");
    Answer run = run(timing, out);
    answer(run);
    assertThat(out.toFile().list())
        .contains("timing.svg", "timing.pdf", "iso-accuracy.csv")
        .doesNotContain("curve.svg");
    JsonNode results = Answer.parse(Files.readString(out.resolve("results.json")));
    assertThat(results.has("curve")).isFalse();
    assertThat(results.get("results").get(0).has("extrapolated")).isFalse();
    assertThat(results.get("results")).hasSize(4);
    assertThat(String.join("\n", run.lines())).contains("median trial").doesNotContain("dies");
    Answer figure =
        Answer.of(
            "figure",
            timing.toString(),
            "--view",
            "map",
            "--format",
            "svg",
            "--out",
            directory.resolve("map.svg").toString());
    assertThat(figure.code()).isEqualTo(2);
    assertThat(figure.err())
        .contains("timing errors")
        .contains("array, accuracy, energy, decide, compare, sensitivity, timing, word");
    assertThat(directory.resolve("map.svg")).doesNotExist();
  }

  @Test
  void writes_results_figures_and_a_table() throws IOException {
    Path out = directory.resolve("new/results");
    Answer run = run(study, out);
    JsonNode json = answer(run);
    assertThat(json.get("study").asText()).isEqualTo("small");
    assertThat(json.get("state").asText()).isEqualTo("complete");
    assertThat(json.get("rows").asInt()).isEqualTo(9);
    assertThat(json.get("trials").asInt()).isEqualTo(27);
    assertThat(json.get("out").asText()).isEqualTo(out.toString());
    assertThat(out.toFile().list()).containsExactlyInAnyOrderElementsOf(FILES);
    assertThat(json.get("files")).hasSize(FILES.size());
    List<String> csv = Files.readAllLines(out.resolve("results.csv"));
    assertThat(csv.get(0))
        .isEqualTo(
            "study,scheme,voltage_v,failure_probability,trials,accuracy_mean,accuracy_sd,"
                + "accuracy_ci_low,accuracy_ci_high,energy_j_per_inference,energy_relative,"
                + "extrapolated,energy_note,accuracy_seen_low,accuracy_seen_high,interval_method,"
                + "accuracy_images_low,accuracy_images_high,"
                + "scout_dies,scout_images,scout_mean");
    assertThat(csv).hasSize(10);
    assertThat(csv.get(7)).startsWith("small,bits,0.51,");
    JsonNode results = Answer.parse(Files.readString(out.resolve("results.json")));
    assertThat(results.get("state").asText()).isEqualTo("complete");
    assertThat(results.get("study").get("voltscape").asInt()).isEqualTo(1);
    assertThat(results.get("study").get("format").get("weights").asText()).isEqualTo("Q2.6");
    assertThat(FigureWriter.readRecipe(out.resolve("accuracy.svg")))
        .contains("\"name\" : \"small\"");
    // The table: what ran, a heading, nine rows, what the intervals are and the least sure result;
    // the average error increase: its range, a heading, three rows; the answer.
    assertThat(run.lines()).hasSize(20);
    assertThat(run.lines().get(12))
        .startsWith("Least sure, ")
        .contains("3 dies: ", "a kind of die up to 63 % of all may be unseen; if such dies were");
    JsonNode point = results.get("results").get(0);
    assertThat(point.get("certainty").asText()).startsWith("3 dies: ");
    assertThat(point.get("accuracy_seen_low").asDouble())
        .isBetween(point.get("accuracy_ci_low").asDouble(), point.get("accuracy_mean").asDouble());
    assertThat(run.lines().get(1))
        .matches("scheme +voltage \\(V\\) +p +trials +accuracy \\(%\\).* energy \\(µJ/.*relative");
    assertThat(run.lines().subList(1, 11)).extracting(String::length).containsOnly(width(run));
  }

  @Test
  void a_network_that_all_trials_share_is_told_as_one_training() throws IOException {
    // Every cell fails: nothing can be learned, and every restart is made.
    Files.writeString(
        study,
        "{\"workload\": \"inversek2j\", \"name\": \"shared\", \"memory\": {\"curve\":"
            + " {\"points\": [[0.5, 1], [0.6, 0]]}}, \"voltages\": [0.5], \"trials\": 3,"
            + " \"images\": 20, \"training\": {\"epochs\": 1, \"samplesPerEpoch\": 32},"
            + " \"schemes\": [\"mat\", \"eden-retrain\"]}");
    Answer run = run(study, directory.resolve("out"));
    answer(run);
    assertThat(run.lines())
        .contains(
            "Trainings of mat: 3; 3 learned nothing, 0 diverged, 6 restarts.",
            "Trainings of eden-retrain: 1; 1 learned nothing, 0 diverged, 2 restarts.");
  }

  @Test
  void schemes_are_compared_on_the_same_dies() throws IOException {
    Path out = directory.resolve("out");
    answer(run(study, out));
    List<String> csv = Files.readAllLines(out.resolve("comparisons.csv"));
    assertThat(csv.get(0))
        .isEqualTo(
            "study,scheme,reference,voltage_v,trials,accuracy_difference_mean,"
                + "accuracy_difference_ci_low,accuracy_difference_ci_high,"
                + "accuracy_difference_seen_low,accuracy_difference_seen_high,dies_higher,"
                + "dies_lower,share_higher_ci_low,share_higher_ci_high,"
                + "accuracy_difference_reversal,interval_method");
    // Three pairs of schemes at three voltages.
    assertThat(csv).hasSize(10);
    assertThat(csv.get(1)).startsWith("small,word-masking,none,0.51,3,");
    assertThat(csv.get(9)).startsWith("small,bits,word-masking,0.53,3,");
    JsonNode results = Answer.parse(Files.readString(out.resolve("results.json")));
    assertThat(results.get("comparisons")).hasSize(9);
    double difference =
        results.get("comparisons").get(0).get("accuracy_difference_mean").asDouble();
    assertThat(Double.parseDouble(csv.get(1).split(",")[5])).isEqualTo(difference);
    double none = results.get("results").get(0).get("accuracy_mean").asDouble();
    double masking = results.get("results").get(3).get("accuracy_mean").asDouble();
    assertThat(difference).isCloseTo(masking - none, within(1e-12));
    assertThat(results.get("results").get(0).has("accuracy_median")).isTrue();
  }

  @Test
  void the_average_error_increase_is_of_the_range_asked_for() throws IOException {
    Path out = directory.resolve("out");
    Answer run = run(study, out, "--aei", "0.51:0.52");
    answer(run);
    assertThat(run.out())
        .contains(
            "Average error increase over 0.510 V to 0.520 V (2 voltages), above the baseline");
    JsonNode results = Answer.parse(Files.readString(out.resolve("results.json")));
    JsonNode aei = results.get("average_error_increase");
    assertThat(aei.get("from_v").asDouble()).isEqualTo(0.51);
    assertThat(aei.get("to_v").asDouble()).isEqualTo(0.52);
    assertThat(aei.get("schemes")).hasSize(3);
    double clean = results.get("fault_free_accuracy").asDouble();
    double sum = 0;
    for (int v = 0; v < 2; v++) {
      sum += clean - results.get("results").get(v).get("accuracy_mean").asDouble();
    }
    assertThat(aei.get("schemes").get(0).get("mean").asDouble()).isCloseTo(sum / 2, within(1e-12));
    assertThat(aei.get("schemes").get(0).has("ratio")).isFalse();
    assertThat(aei.get("schemes").get(2).get("ratio_to").asText()).isEqualTo("none");
    assertThat(aei.get("schemes").get(2).get("ratio").asDouble()).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5 | two voltages in V",
        "0.53:0.51 | the lower voltage first",
        "a:0.5 | a",
        "0.6:0.7 | a range with a voltage of the study, which sweeps 0.51 to 0.53 V"
      })
  void a_range_without_sense_is_refused(String range, String expected) {
    Answer run = run(study, directory.resolve("out"), "--aei", range);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--aei").contains(expected);
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void networks_that_compute_numbers_have_errors() throws IOException {
    Files.writeString(
        study,
        """
        {"name": "arm", "workload": "inversek2j", "voltages": [0.50, 0.51],
         "schemes": ["none", "hybrid-8t6t"], "trials": 3, "images": 200, "seed": 7}
        """);
    Path out = directory.resolve("1");
    Answer run = run(study, out, "--threads", "1");
    JsonNode json = answer(run);
    double clean = json.get("fault_free_error").asDouble();
    assertThat(clean).isBetween(0.05, 0.15);
    assertThat(run.lines().get(0)).contains("200 examples, baseline mean relative error ");
    assertThat(run.lines().get(1)).contains("error (%)").contains("difference to none");
    assertThat(Files.readAllLines(out.resolve("results.csv")).get(0))
        .contains("trials,error_mean,error_sd,error_ci_low,error_ci_high,energy");
    JsonNode results = Answer.parse(Files.readString(out.resolve("results.json")));
    assertThat(results.get("measure").get("id").asText()).isEqualTo("mean-relative-error");
    assertThat(results.get("fault_free_error").asDouble()).isEqualTo(clean);
    JsonNode first = results.get("results").get(0);
    assertThat(first.get("error_mean").asDouble()).isGreaterThan(3 * clean);
    assertThat(first.has("error_median")).isTrue();
    assertThat(first.has("agreement_mean")).isFalse();
    assertThat(first.toString()).doesNotContain("accuracy");
    assertThat(results.get("average_error_increase").get("nominal_error").asDouble())
        .isEqualTo(clean);
    assertThat(out.resolve("error.svg")).isNotEmptyFile();
    assertThat(out.resolve("accuracy.svg")).doesNotExist();
    answer(run(study, directory.resolve("3"), "--threads", "3"));
    for (JsonNode name : json.get("files")) {
      assertThat(directory.resolve("3").resolve(name.asText()))
          .as(name.asText())
          .hasBinaryContent(Files.readAllBytes(out.resolve(name.asText())));
    }
  }

  private static int width(Answer run) {
    return run.lines().get(1).length();
  }

  @Test
  void files_do_not_depend_on_the_number_of_threads() throws IOException {
    for (String threads : List.of("1", "2", "5")) {
      answer(run(study, directory.resolve(threads), "--threads", threads));
    }
    for (String name : FILES) {
      byte[] expected = Files.readAllBytes(directory.resolve("1").resolve(name));
      for (String threads : List.of("2", "5")) {
        assertThat(directory.resolve(threads).resolve(name)).as(name).hasBinaryContent(expected);
      }
    }
  }

  @Test
  void a_study_with_less_gives_the_same_rows() throws IOException {
    Path less = directory.resolve("less.json");
    Files.writeString(
        less,
        STUDY
            .replace("[0.51, 0.52, 0.53]", "[0.52, 0.53]")
            .replace("\"none\", \"word-masking\", ", "\"none\", "));
    answer(run(study, directory.resolve("all")));
    answer(run(less, directory.resolve("some")));
    List<String> all = Files.readAllLines(directory.resolve("all/results.csv"));
    List<String> some = Files.readAllLines(directory.resolve("some/results.csv"));
    assertThat(some).hasSize(5);
    assertThat(all).containsAll(some);
  }

  @Test
  void options_stand_in_the_echoed_study() throws IOException {
    Path out = directory.resolve("out");
    answer(run(study, out, "--trials", "2", "--images", "100", "--seed", "-9"));
    JsonNode echoed = Answer.parse(Files.readString(out.resolve("results.json"))).get("study");
    assertThat(echoed.get("trials").asInt()).isEqualTo(2);
    assertThat(echoed.get("images").asInt()).isEqualTo(100);
    assertThat(echoed.get("seed").asLong()).isEqualTo(-9);
    assertThat(echoed.get("schemes")).hasSize(3);
    Path again = Files.writeString(directory.resolve("again.json"), echoed.toString());
    answer(run(again, directory.resolve("again")));
    assertThat(directory.resolve("again/results.csv"))
        .hasSameBinaryContentAs(out.resolve("results.csv"));
  }

  @Test
  void a_curve_file_stands_beside_its_study() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("folder"));
    Files.writeString(folder.resolve("mine.csv"), "voltage_v,probability\n0.5,0.1\n0.9,0.00001\n");
    Path file = folder.resolve("study.json");
    String memory = "\"memory\": {\"curve\": \"mine.csv\"}, \"voltages\": [0.5]";
    Files.writeString(file, STUDY.replace("\"voltages\": [0.51, 0.52, 0.53]", memory));
    Path out = directory.resolve("out");
    answer(run(file, out));
    assertThat(Files.readAllLines(out.resolve("results.csv")).get(1))
        .startsWith("small,none,0.5,0.1,3,");
    Files.writeString(folder.resolve("mine.csv"), "voltage_v,probability\n0.5,0.1\n0.9,0.2\n");
    Path other = directory.resolve("other");
    run(file, other)
        .assertRefused("mine.csv, line 3, column probability: found 0.2 at 0.9 V above");
    assertThat(other).doesNotExist();
  }

  @Test
  void a_sample_is_named_by_its_id_unless_a_file_has_that_name() {
    Path out = directory.resolve("out");
    Answer run = run(Path.of("matic-naive-10x10"), out, "--images", "50");
    assertThat(answer(run).get("study").asText()).isEqualTo("MATIC without adaptation, one die");
    assertThat(answer(run).get("rows").asInt()).isEqualTo(21);
    assertThat(run.out()).contains("95 % interval: Wilson's score over images.");
    run(Path.of("nowhere"), out)
        .assertRefused("nowhere: found no such file, expected a study in JSON, or a sample");
  }

  @Test
  void what_else_is_in_the_folder_stays() throws IOException {
    Path out = Files.createDirectory(directory.resolve("out"));
    Files.writeString(out.resolve("notes.txt"), "mine");
    Files.writeString(out.resolve("results.csv"), "old");
    answer(run(study, out));
    assertThat(out.resolve("notes.txt")).hasContent("mine");
    assertThat(Files.readString(out.resolve("results.csv"))).startsWith("study,scheme");
    assertThat(out.toFile().list()).hasSize(FILES.size() + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--trials|0|a whole number from 1 to 1000000",
        "--trials|1000001|a whole number from 1 to 1000000",
        "--trials|two|a whole number",
        "--images|0|a whole number from 1 to 10000",
        "--images|10001|a whole number from 1 to 10000",
        "--seed|1.5|a whole number",
        "--seed|9223372036854775808|a whole number",
        "--threads|0|a whole number from 1 to 1024",
        "--threads|-2|a whole number from 1 to 1024",
        "--data|/no/such/folder|a folder that is there",
      })
  void bad_options_leave_nothing(String option, String value, String expected) {
    Path out = directory.resolve("out");
    run(study, out, option, value)
        .assertRefused(option + ": found \"" + value + "\", expected " + expected);
    assertThat(directory.toFile().list()).containsExactly("small.json");
  }

  @Test
  void places_that_cannot_be_written_are_refused_before_the_run() throws IOException {
    run(study, study).assertRefused(study + ": found a file, expected a folder");
    run(study, study.resolve("below")).assertRefused(study + ": found a file, expected a folder");
    Path out = directory.resolve("out");
    Files.createDirectories(out.resolve("results.csv"));
    Answer taken = run(study, out);
    assertThat(taken.code()).isEqualTo(2);
    assertThat(taken.err()).contains("results.csv: found a directory");
    assertThat(out.toFile().list()).containsExactly("results.csv");
  }

  private Answer stoppedRun(Path out, int trials, Consumer<StopWhen> when) {
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new PrintStream(stdout, true, StandardCharsets.UTF_8),
            new PrintStream(stderr, true, StandardCharsets.UTF_8));
    int code;
    try (Interruption stop = Interruption.listen()) {
      BatchRun runs =
          new BatchRun(
              streams, 2, Optional.empty(), snapshot -> when.accept(new StopWhen(snapshot, stop)));
      StudyInput input = StudyInput.read(study.toString()).with(null, "" + trials, null);
      code = new ResultFolder(streams, runs, out, VoltageSpan.ALL).fill(input, stop);
    }
    return new Answer(
        code, stdout.toString(StandardCharsets.UTF_8), stderr.toString(StandardCharsets.UTF_8));
  }

  private record StopWhen(Snapshot snapshot, Interruption stop) {}

  @Test
  void a_stopped_run_keeps_what_was_done_marked_partial() throws IOException {
    Path out = directory.resolve("out");
    Answer run =
        stoppedRun(
            out,
            100_000,
            now -> {
              if (now.snapshot().done() > 0) {
                now.stop().request();
              }
            });
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("Stopped after ").contains("of 900000 trials");
    JsonNode results = Answer.parse(Files.readString(out.resolve("results.json")));
    assertThat(results.get("state").asText()).isEqualTo("partial");
    assertThat(results.get("results")).isNotEmpty();
    JsonNode json = Answer.parse(run.lines().get(run.lines().size() - 1));
    assertThat(json.get("state").asText()).isEqualTo("partial");
    assertThat(json.get("rows").asInt()).isEqualTo(results.get("results").size());
    assertThat(out.toFile().list())
        .contains(".resume")
        .containsAll(FILES)
        .hasSize(FILES.size() + 1);
  }

  @Test
  void a_run_stopped_before_its_first_trial_leaves_nothing() {
    Path out = directory.resolve("out");
    Answer run = stoppedRun(out, 5, now -> now.stop().request());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("nothing was written");
    assertThat(out).doesNotExist();
  }

  @Test
  void the_default_study_runs_without_a_file() {
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    Path out = directory.resolve("voltscape-out");
    Streams streams =
        new Streams(
            new PrintStream(stdout, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    StudyInput input = StudyInput.standard();
    assertThat(input.study()).isEqualTo(StudyReader.defaultStudy());
    int code =
        new ResultFolder(streams, new BatchRun(streams, 2, Optional.empty()), out, VoltageSpan.ALL)
            .fill(input.with(null, "2", "100"));
    assertThat(code).isZero();
    assertThat(out.toFile().list()).containsExactlyInAnyOrderElementsOf(FILES);
    assertThat(stdout.toString(StandardCharsets.UTF_8))
        .startsWith("Default study: digits-mlp-256x3, 100 images")
        .contains("bit-masking");
  }

  @Test
  void low_error_rates_are_a_part_of_their_own_that_changes_no_other() throws IOException {
    Path rare =
        Files.writeString(
            directory.resolve("rare.json"),
            """
            {"workload": "digits-10x10", "voltages": [0.5, 0.6], "images": 50, "trials": 2,
             "format": {"weights": "Q2.6", "activations": "Q2.6"},
             "schemes": ["none", "ecp"],
             "memory": {"curve": {"points": [[0.5, 1e-2], [0.6, 1e-7]]}, "layers": [2], "bits": [7],
                        "biases": "clean"}}
            """);
    Path with = directory.resolve("with");
    Path without = directory.resolve("without");
    assertThat(run(rare, without).code()).isZero();
    assertThat(run(rare, with, "--low-rates").code()).isZero();
    for (String file : List.of("results.csv", "comparisons.csv", "accuracy.svg")) {
      assertThat(with.resolve(file)).hasSameBinaryContentAs(without.resolve(file));
    }
    assertThat(without.resolve("low-rates.csv")).doesNotExist();
    List<String> lines = Files.readAllLines(with.resolve("low-rates.csv"));
    assertThat(lines.get(0)).contains("ecp: spare cells are shared by the words of a line");
    assertThat(lines.get(1))
        .isEqualTo(
            "study,scheme,voltage_v,ber,faulty_cells,faultless,drop,ci_low,ci_high,sure_low,"
                + "sure_high");
    // 320 cells: at 0.5 V 3.2 are faulty, more than a table serves.
    assertThat(lines).hasSize(3);
    assertThat(lines.get(2)).contains(",none,0.6,1E-7,");
    JsonNode all = new ObjectMapper().readTree(with.resolve("results.json").toFile());
    JsonNode sections = all.get("low_error_rates");
    assertThat(sections.get(1).get("reason").asText()).startsWith("spare cells");
    assertThat(sections.get(0).get("cells").asInt()).isEqualTo(320);
    JsonNode point = sections.get(0).get("points").get(0);
    assertThat(lines.get(2)).contains("," + point.get("drop").asText() + ",");
    // A study may ask for the same.
    Path asking =
        Files.writeString(
            directory.resolve("asking.json"),
            Files.readString(rare).replace("\"trials\"", "\"lowRates\": true, \"trials\""));
    Path asked = directory.resolve("asked");
    assertThat(run(asking, asked).code()).isZero();
    for (String file : List.of("results.csv", "low-rates.csv")) {
      assertThat(asked.resolve(file)).hasSameBinaryContentAs(with.resolve(file));
    }
    ObjectNode recipe =
        (ObjectNode) new ObjectMapper().readTree(asked.resolve("results.json").toFile());
    assertThat(((ObjectNode) recipe.get("study")).remove("lowRates").asBoolean()).isTrue();
    assertThat(recipe).isEqualTo(all);
    // Without either all goes that it made.
    assertThat(run(rare, with).code()).isZero();
    assertThat(with.resolve("low-rates.csv")).doesNotExist();
    assertThat(with.resolve("results.json"))
        .hasSameBinaryContentAs(without.resolve("results.json"));
  }
}
