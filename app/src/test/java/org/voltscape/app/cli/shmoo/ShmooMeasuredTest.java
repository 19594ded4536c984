package org.voltscape.app.cli.shmoo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.cli.Answer;
import org.voltscape.figure.file.FigureWriter;

/** A measured shmoo plot over a plane, and the plane's figure. */
class ShmooMeasuredTest {
  private static final String STUDY =
      """
      { "voltscape": 1, "name": "small", "workload": "digits-10x10", "images": 40, "voltages": [0.52],
        "schemes": ["none"], "shmoo": { "supply_v": { "from": 0.65, "to": 0.8, "count": 4 },
        "clock_mhz": { "from": 300, "to": 660, "count": 4 }, "dies": 3, "images": 40 } }
      """;

  @TempDir Path folder;

  private Answer answer(String measured) throws IOException {
    Path study = Files.writeString(folder.resolve("study.json"), STUDY);
    Path file = Files.writeString(folder.resolve("measured.csv"), measured);
    return Answer.of(
        "shmoo",
        study.toString(),
        "--measured",
        file.toString(),
        "--out",
        folder.resolve("out").toString());
  }

  @Test
  void cells_that_agree_are_counted_and_the_figure_is_written() throws IOException {
    Answer answer = answer("V \\ MHz,300,660\n0.8,P,F\n0.65,F,F\n2.0,P,P\n");
    assertThat(answer.code()).as(answer.err()).isZero();
    String[] lines = answer.out().strip().split("\n");
    JsonNode measured = Answer.parse(lines[lines.length - 1]).path("measured");
    assertThat(measured.path("cells").asInt()).isEqualTo(6);
    assertThat(measured.path("outside").asInt()).isEqualTo(2);
    assertThat(measured.path("unknown").asInt()).isZero();
    assertThat(measured.path("agree").asInt() + measured.path("disagree").asInt()).isEqualTo(4);
    assertThat(answer.out())
        .contains(measured.path("agree").asInt() + " of 4 measured cells agree with the plane");
    Path out = folder.resolve("out");
    assertThat(Files.readString(out.resolve("shmoo.svg"))).contains("measured: pass", "Vmin, 95 %");
    assertThat(FigureWriter.readRecipe(out.resolve("shmoo.pdf")))
        .isEqualTo(Files.readString(out.resolve("study.json")));
  }

  @Test
  void a_measurement_over_another_axis_is_refused_before_anything_is_tested() throws IOException {
    Answer answer = answer("V \\ °C,-10,25\n0.8,P,F\n0.65,F,F\n");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("a shmoo plot over temperature", "--axis");
    assertThat(Files.exists(folder.resolve("out"))).isFalse();
  }
}
