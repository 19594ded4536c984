package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.Launcher;

/** Designs that a study pins, from the command line. */
class PinnedDesignsTest {
  private static final String STUDY =
      "{\"name\": \"Pinned\", \"workload\": \"digits-10x10\", \"voltages\": [0.50, 0.52],"
          + " \"schemes\": [\"none\", \"bit-masking\"], \"images\": 60, \"trials\": 6%s}";
  private static final String PINS =
      ", \"decide\": {\"pins\": [{\"scheme\": \"none\", \"voltage_v\": 0.52},"
          + " {\"scheme\": \"mat\", \"voltage_v\": 0.52},"
          + " {\"scheme\": \"bit-masking\", \"voltage_v\": 0.50}]}";

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String run(String name, String pins, String... words) throws Exception {
    Path study = folder.resolve(name + ".json");
    Files.writeString(study, String.format(STUDY, pins));
    String[] all = words.clone();
    all[1] = study.toString();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    out.reset();
    int code =
        Launcher.run(
            all,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_run_compares_them_and_its_other_results_are_as_without() throws Exception {
    Path with = folder.resolve("with");
    Path without = folder.resolve("without");
    String told = run("pinned", PINS, "run", "", "--out", with.toString());
    assertThat(run("plain", "", "run", "", "--out", without.toString())).doesNotContain(" than A ");
    assertThat(without.resolve("pins.csv")).doesNotExist();
    for (String file : List.of("results.csv", "comparisons.csv", "crossings.csv")) {
      assertThat(with.resolve(file)).hasSameBinaryContentAs(without.resolve(file));
    }
    JsonNode results = new ObjectMapper().readTree(with.resolve("results.json").toFile());
    JsonNode pins = results.get("pins");
    // The study has no scheme mat: the third pin is the second that is shown.
    assertThat(pins).hasSize(2);
    JsonNode b = pins.get(1);
    assertThat(b.get("pin").asText()).isEqualTo("B");
    assertThat(b.get("scheme").asText()).isEqualTo("bit-masking");
    assertThat(b.get("common_trials").asInt()).isEqualTo(6);
    double one = mean(results, "bit-masking", 0.50);
    double other = mean(results, "none", 0.52);
    assertThat(b.get("accuracy_difference_mean").asDouble()).isCloseTo(one - other, within(1e-9));
    String sentence = b.get("sentence").asText();
    assertThat(sentence).startsWith("B reaches ").contains("the same 6 dies");
    assertThat(told)
        .contains("B (bit-masking at 0.500 V) reaches ")
        .contains("A (none at 0.520 V)")
        .contains(sentence.substring(sentence.indexOf(" (")))
        .containsOnlyOnce("is not shown")
        .contains("The pin on mat at 0.52 V is not shown: the study has no such design.");
    List<String> rows = Files.readAllLines(with.resolve("pins.csv"));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(2)).startsWith("Pinned,B,bit-masking,0.5,6,");
    assertThat(results.get("files").toString()).contains("pins.csv");
  }

  private static double mean(JsonNode results, String scheme, double volts) {
    for (JsonNode row : results.get("results")) {
      if (row.get("scheme").asText().equals(scheme) && row.get("voltage_v").asDouble() == volts) {
        return row.get("accuracy_mean").asDouble();
      }
    }
    throw new AssertionError("no " + scheme + " at " + volts);
  }

  @Test
  void the_table_of_designs_has_their_letters() throws Exception {
    Path csv = folder.resolve("designs.csv");
    run(
        "pinned",
        PINS,
        "figure",
        "",
        "--view",
        "decide",
        "--format",
        "csv",
        "--out",
        csv.toString());
    List<String[]> rows =
        Files.readAllLines(csv).stream()
            .filter(l -> !l.startsWith("#"))
            .map(l -> l.split(",", -1))
            .toList();
    assertThat(rows.get(0)[rows.get(0).length - 1]).isEqualTo("pin");
    assertThat(rows.stream().skip(1).map(r -> r[r.length - 1])).containsExactly("", "A", "B", "");
    Path plain = folder.resolve("plain.csv");
    run(
        "plain",
        "",
        "figure",
        "",
        "--view",
        "decide",
        "--format",
        "csv",
        "--out",
        plain.toString());
    assertThat(
            Files.readAllLines(plain).stream()
                .filter(l -> l.startsWith("study,"))
                .flatMap(l -> Arrays.stream(l.split(","))))
        .contains("verdict")
        .doesNotContain("pin");
  }
}
