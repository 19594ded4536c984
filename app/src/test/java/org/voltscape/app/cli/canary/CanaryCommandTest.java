package org.voltscape.app.cli.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;

class CanaryCommandTest {
  private static final String STUDY =
      """
      { "voltscape": 1, "name": "small", "workload": "digits-10x10", "images": 100, "voltages": [0.52],
        "schemes": ["none", "bit-masking"], "canary": { "dies": 5, "polls": 6, "trace": "own.csv"%s } }
      """;

  @TempDir Path folder;

  private Path study(String more) throws IOException {
    Files.writeString(
        folder.resolve("own.csv"), "time_min,temperature_c\n0,25\n5,-15\n10,20\n15,85\n");
    return Files.writeString(folder.resolve("study.json"), STUDY.formatted(more));
  }

  private static JsonNode json(Answer answer) {
    assertThat(answer.code()).as(answer.err()).isZero();
    String[] lines = answer.out().strip().split("\n");
    return Answer.parse(lines[lines.length - 1]);
  }

  @Test
  void plays_the_trace_and_writes_what_it_found() throws IOException {
    Path out = folder.resolve("out");
    String[] words = {"canary", study("").toString(), "--scheme", "none", "--out", out.toString()};
    Answer answer = Answer.of(words);
    JsonNode json = json(answer);
    assertThat(json.path("scheme").asText()).isEqualTo("none");
    assertThat(json.path("trace").asText()).isEqualTo("own.csv");
    assertThat(json.path("dies").asInt()).isEqualTo(5);
    assertThat(json.path("target_v").asDouble()).isEqualTo(0.52);
    assertThat(json.path("fixed_v").asDouble()).isBetween(0.52, 0.56);
    assertThat(json.path("missed").path("of_polls").asInt()).isEqualTo(5 * 4 * 6);
    assertThat(json.path("energy_j").path("control").asDouble())
        .isLessThan(json.path("energy_j").path("fixed").asDouble());
    assertThat(answer.out())
        .contains(
            "at its worst step control "
                + (json.path("worst_loss").asDouble() > 0 ? "loses " : "gains "))
        .contains("-15.0", "Missed alarms: ", "nobody measured", "-0.4 mV per degree C");
    List<String> trace = Files.readAllLines(out.resolve("trace.csv"));
    assertThat(trace).hasSize(5);
    assertThat(trace.get(0)).startsWith("time_s,temperature_c,control_v,");
    double[] volts =
        trace.stream().skip(1).mapToDouble(l -> Double.parseDouble(l.split(",")[2])).toArray();
    assertThat(volts[1]).isGreaterThan(volts[0]);
    assertThat(volts[3]).isLessThan(volts[2]);
    assertThat(Files.readAllLines(out.resolve("dies.csv"))).hasSize(6);
    assertThat(Files.readAllLines(out.resolve("canaries.csv"))).hasSize(1 + 5 * 2 * 8);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .contains("supply.svg", "supply.pdf", "temperature.svg", "outcome.pdf", "energy.svg");
    }
    byte[] before = Files.readAllBytes(out.resolve("dies.csv"));
    json(
        Answer.of(
            Stream.concat(Stream.of(words), Stream.of("--threads", "1")).toArray(String[]::new)));
    assertThat(Files.readAllBytes(out.resolve("dies.csv"))).isEqualTo(before);
  }

  @Test
  void options_stand_in_for_the_study() throws IOException {
    JsonNode json =
        json(
            Answer.of(
                "canary",
                study("").toString(),
                "--target",
                "0.51",
                "--dies",
                "2",
                "--trace",
                "chamber"));
    assertThat(json.path("scheme").asText()).isEqualTo("bit-masking");
    assertThat(json.path("trace").asText()).isEqualTo("chamber");
    assertThat(json.path("target_v").asDouble()).isEqualTo(0.51);
    assertThat(json.path("dies").asInt()).isEqualTo(2);
    assertThat(json.path("out").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--dies 0|--dies: found \"0\", expected a whole number from 1 to 100000",
        "--scheme secded|--scheme: found \"secded\", expected a scheme of the study: none, bit-masking",
        "--trace chmaber|--trace: found \"chmaber\", expected a trace (chamber)",
        "--trace none.csv|none.csv: found no such file",
        "--target 9|--target: found \"9\"",
        "--target 0.1|canary.target_v: found 0.1 V, expected a target within the regulator's",
      })
  void what_cannot_be_is_refused_in_one_sentence(String options, String sentence)
      throws IOException {
    Answer.of(
            Stream.concat(Stream.of("canary", study("").toString()), Stream.of(options.split(" ")))
                .toArray(String[]::new))
        .assertRefused(sentence);
  }

  @Test
  void files_of_others_are_left_alone() throws IOException {
    Path out = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(out.resolve("trace.csv"), "mine");
    Answer.of("canary", study("").toString(), "--out", out.toString())
        .assertRefused("a file that 'canary' would replace and did not write");
    assertThat(out.resolve("trace.csv")).hasContent("mine");
  }
}
