package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that read from a stream in place of a file. */
class StreamInputTest {
  private final InputStream before = System.in;

  @TempDir Path folder;

  private static void in(String text) {
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @AfterEach
  void giveBack() {
    System.setIn(before);
  }

  @Test
  void a_piped_study_gives_what_its_file_gives() throws IOException {
    String study =
        "{\"workload\": \"digits-10x10\", \"voltages\": [0.48, 0.52], \"images\": 50, \"trials\":"
            + " 1, \"schemes\": [\"none\"]}";
    Path file = Files.writeString(folder.resolve("study.json"), study);
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    assertThat(Answer.of("run", file.toString(), "--out", one.toString()).code()).isZero();
    in(study);
    assertThat(Answer.of("run", "-", "--out", two.toString()).code()).isZero();
    assertThat(two.resolve("results.csv")).hasSameTextualContentAs(one.resolve("results.csv"));
    assertThat(two.resolve("results.json")).hasSameTextualContentAs(one.resolve("results.json"));
  }

  @Test
  void a_piped_study_is_refused_by_the_name_of_its_stream() {
    in("{\"workload\": \"digits-10x10\", \"trials\": 0}");
    Answer.of("run", "-", "--out", folder.resolve("out").toString())
        .assertRefused("standard input, field trials: found 0");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void points_words_and_curves_come_through_standard_input() {
    in("voltage_v,cells,failing\n0.46,10000,1201\n0.50,10000,210\n0.54,10000,19\n");
    assertThat(Answer.of("fit", "-").out()).contains("\"model\":\"gaussian\"", "standard input");
    in("voltage_v,probability\n0.46,0.1\n0.5,0.01\n");
    assertThat(
            Answer.line("map --curve - --voltage 0.5 --words 1e3 --bits 8 --die 1")
                .json()
                .get("cells")
                .asInt())
        .isEqualTo(8000);
    in("scheme,bits,signed,value,stuck,flips\nnone,8,true,76,6:0,\n");
    assertThat(Answer.of("word", "--file", "-").json().get("read").asInt()).isEqualTo(12);
  }

  @Test
  void lessons_come_through_standard_input() {
    in(
        "{\"voltscapeLesson\": 1, \"id\": \"mine\", \"title\": \"Mine\", \"summary\": \"One.\","
            + " \"minutes\": 1, \"steps\": [{\"id\": \"only\", \"title\": \"Only\", \"text\": [\"x\"]}]}");
    assertThat(Answer.of("lesson", "-").out()).contains("Step 1 of 1 (only): Only");
  }

  @Test
  void results_do_not_go_to_a_folder_that_is_called_like_the_stream() {
    Answer.of("run", "bit-masking-digits", "--out", "-").assertRefused("--out: found \"-\"");
  }
}
