package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.Launcher;

/** The command run with voltages that it places. */
class AutoVoltagesTest {
  private static final String STUDY =
      "{\"name\": \"Placed\", \"workload\": \"digits-10x10\", \"voltages\": \"auto\","
          + " \"schemes\": [\"none\", \"bit-masking\"], \"images\": 60, \"trials\": 6}";

  @TempDir Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... options) throws Exception {
    Path study = folder.resolve("study.json");
    if (!Files.exists(study)) {
      Files.writeString(study, STUDY);
    }
    List<String> words = new ArrayList<>(List.of("run", study.toString()));
    words.addAll(List.of(options));
    err.reset();
    return Launcher.run(
        words.toArray(String[]::new),
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
        new PrintStream(err, false, StandardCharsets.UTF_8));
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void results_tell_the_recipe_the_voltages_that_ran_and_the_crossings() throws Exception {
    Path out = folder.resolve("out");
    assertThat(run("--out", out.toString(), "--threads", "1")).as(complaint()).isZero();
    JsonNode results = new ObjectMapper().readTree(out.resolve("results.json").toFile());
    assertThat(results.get("study").get("voltages").get("auto").asBoolean()).isTrue();
    JsonNode ran = results.get("voltages_run");
    assertThat(ran.size()).isBetween(6, 15);
    List<String> rows = Files.readAllLines(out.resolve("results.csv"));
    assertThat(rows.size() - 1).isBetween(10, 22);
    assertThat(results.get("crossings").size()).isEqualTo(12);
    assertThat(Files.readAllLines(out.resolve("crossings.csv"))).hasSize(13);
    assertThat(results.has("average_error_increase")).isFalse();
    // What the results say of the study runs to the same results again.
    Files.writeString(folder.resolve("study.json"), results.get("study").toString());
    Path again = folder.resolve("again");
    assertThat(run("--out", again.toString(), "--threads", "4")).as(complaint()).isZero();
    for (String file : List.of("results.csv", "crossings.csv", "comparisons.csv", "results.json")) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(out.resolve(file));
    }
  }

  @Test
  void what_cannot_be_beside_placed_voltages_is_refused_in_a_sentence() throws Exception {
    String out = folder.resolve("none").toString();
    assertThat(run("--out", out, "--aei", "0.5:0.52")).isEqualTo(2);
    assertThat(complaint()).contains("--aei").contains("no range where the run places");
    assertThat(run("--out", out, "--half-width", "0.05", "--images", "auto")).isEqualTo(2);
    assertThat(complaint()).contains("--images").contains("one of the two");
    assertThat(Path.of(out)).doesNotExist();
  }
}
