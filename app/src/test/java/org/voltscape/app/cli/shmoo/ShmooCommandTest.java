package org.voltscape.app.cli.shmoo;

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
import org.voltscape.engine.study.format.StudyReader;

class ShmooCommandTest {
  private static final String STUDY =
      """
      { "voltscape": 1, "name": "small", "workload": "digits-10x10", "images": 60,
        "schemes": ["none", "bit-masking"], "format": { "activations": "Q2.6" },
        "shmoo": { "dies": 8, "supply_v": { "from": 0.62, "to": 0.80, "count": 4 },
                   "clock_mhz": { "from": 300, "to": 900, "count": 3 } } }
      """;

  @TempDir Path folder;

  private Path study() throws IOException {
    return Files.writeString(folder.resolve("study.json"), STUDY);
  }

  private static JsonNode json(Answer answer) {
    assertThat(answer.code()).as(answer.err()).isZero();
    String[] lines = answer.out().strip().split("\n");
    return Answer.parse(lines[lines.length - 1]);
  }

  @Test
  void tests_a_plane_and_writes_what_it_found() throws IOException {
    Path out = folder.resolve("out");
    String[] words = {"shmoo", study().toString(), "--out", out.toString()};
    Answer answer = Answer.of(words);
    JsonNode json = json(answer);
    assertThat(json.path("design").asText()).isEqualTo("bit-masking");
    assertThat(json.path("rows").asInt()).isEqualTo(4);
    assertThat(json.path("known").asInt()).isEqualTo(9);
    assertThat(json.path("limits")).hasSize(3);
    assertThat(json.path("limits").get(1).path("clock_mhz").asDouble()).isEqualTo(600);
    // Nothing holds at the highest clock.
    assertThat(json.path("limits").get(2).path("vmin_v").isNull()).isTrue();
    double vmin = json.path("limits").get(0).path("vmin_v").asDouble();
    assertThat(vmin).isBetween(0.68, 0.80);
    assertThat(answer.out())
        .contains("Clock (MHz)", "Vmin (V, 95 % interval)", "3 cells lie beyond the timing model")
        .containsPattern("\n +0\\.620  - - -\n");
    List<String> cells = Files.readAllLines(out.resolve("shmoo.csv"));
    assertThat(cells).hasSize(13);
    assertThat(cells.get(0)).startsWith("supply_v,clock_mhz,sram_v,logic_v,images,dies,holding,");
    assertThat(cells.get(1)).startsWith("0.62,300,");
    assertThat(cells.get(10)).startsWith("0.8,300,0.").endsWith(",guardband");
    List<String> limits = Files.readAllLines(out.resolve("limits.csv"));
    assertThat(limits).hasSize(4);
    assertThat(limits.get(1)).startsWith("300," + vmin);
    assertThat(limits.get(3)).startsWith("900,,,,");
    assertThat(StudyReader.parse(Files.readString(out.resolve("study.json")), "s").shmoo().images())
        .isEqualTo(60);
    // Its own folder is written to again, with the same numbers.
    Answer again =
        Answer.of("shmoo", study().toString(), "--out", out.toString(), "--threads", "1");
    assertThat(json(again)).isEqualTo(json);
    assertThat(Files.readAllLines(out.resolve("shmoo.csv"))).isEqualTo(cells);
  }

  @Test
  void options_stand_in_place_of_the_field() throws IOException {
    JsonNode json =
        json(
            Answer.of(
                "shmoo",
                study().toString(),
                "--design",
                "none",
                "--supply",
                "0.70:0.72",
                "--across",
                "400:500",
                "--size",
                "2x2",
                "--share",
                "0.25",
                "--target",
                "0.8",
                "--images",
                "40"));
    assertThat(json.path("design").asText()).isEqualTo("none");
    assertThat(json.path("rows").asInt()).isEqualTo(2);
    assertThat(json.path("share").asDouble()).isEqualTo(0.25);
    assertThat(json.path("holds_at").asDouble()).isEqualTo(0.8);
    assertThat(json.path("out").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--axis volts|--axis: found \"volts\", expected clock or temperature",
        "--axis temperature|field shmoo.temperature_c: found temperatures for a curve that knows one",
        "--supply 0.7|--supply: found \"0.7\", expected a lower and a higher value in V",
        "--supply 0.8:0.7|--supply: found \"0.8:0.7\", expected the lower value first",
        "--size 24|--size: found \"24\", expected supplies by columns",
        "--size 1x4|--size: found",
        "--share 1|--share: found",
        "--target 2|--target: found",
        "--design x|field shmoo.design: found \"x\", expected a design of the study",
        "--images 0|--images: found"
      })
  void what_cannot_be_is_refused(String options, String message) throws IOException {
    Answer.of(
            Stream.concat(Stream.of("shmoo", study().toString()), Stream.of(options.split(" ")))
                .toArray(String[]::new))
        .assertRefused(message);
  }

  @Test
  void files_of_others_are_not_replaced() throws IOException {
    Path out = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(out.resolve("shmoo.csv"), "mine");
    Answer.of("shmoo", study().toString(), "--out", out.toString())
        .assertRefused("a file that 'shmoo' would replace and did not write");
    assertThat(out.resolve("shmoo.csv")).hasContent("mine");
  }
}
