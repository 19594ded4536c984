package org.voltscape.app.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.cli.Answer;
import org.voltscape.engine.io.table.CsvTable;

class ProfileCommandTest {
  @TempDir Path directory;

  private Path study(String memory) throws IOException {
    Path file = directory.resolve("study" + directory.toFile().list().length + ".json");
    return Files.writeString(
        file,
        "{\"workload\": \"digits-10x10\", \"voltages\": [0.49, 0.5, 0.52], \"images\": 100,"
            + " \"schemes\": [\"none\"], \"memory\": {"
            + memory
            + "}}");
  }

  /** The accuracies of a run. */
  private List<String> accuracies(Path study, Path out) {
    Answer answer = Answer.of("run", study.toString(), "--out", out.toString(), "--threads", "2");
    assertThat(answer.code()).isZero();
    CsvTable table = CsvTable.read(out.resolve("results.csv"));
    List<String> all = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      all.add(table.text(row, "accuracy_mean"));
    }
    return all;
  }

  @Test
  void a_study_on_a_profiled_map_gives_what_its_die_gave() throws Exception {
    Path die = study("\"die\": 5, \"stuckAtOne\": \"4:1\"");
    Path map = directory.resolve("my map.csv");
    JsonNode json = Answer.of("profile", die.toString(), "--out", map.toString()).json();
    int words = 100 * 32 + 32 + 32 * 10 + 10;
    assertThat(json.get("words").asInt()).isEqualTo(words);
    assertThat(json.get("bits").asInt()).isEqualTo(16);
    assertThat(json.get("cells").asInt()).isEqualTo(16 * words);
    assertThat(json.get("die").asText()).isEqualTo("die 5");
    JsonNode steps = json.get("steps");
    assertThat(steps).hasSize(3);
    assertThat(steps.get(0).get("voltage_v").asDouble()).isEqualTo(0.52);
    assertThat(steps.get(2).get("failing").asInt()).isEqualTo(json.get("failing").asInt());
    CsvTable table = CsvTable.read(map);
    assertThat(table.header()).containsExactly("word", "bit", "stuck_at", "voltage_v");
    assertThat(table.rows()).isEqualTo(json.get("failing").asInt());
    // The map's path is read from the study's folder.
    Path measured = study("\"die\": \"my map.csv\"");
    Path out = directory.resolve("measured");
    assertThat(accuracies(measured, out)).isEqualTo(accuracies(die, directory.resolve("die")));
    CsvTable copy = CsvTable.read(out.resolve("failure-map.csv"));
    assertThat(copy.rows()).isEqualTo(table.rows());
    JsonNode results = JsonMapper.builder().build().readTree(out.resolve("results.json").toFile());
    JsonNode from = results.at("/provenance/failure_map");
    assertThat(from.get("file")).isEqualTo(results.at("/study/memory/die"));
    assertThat(from.get("file").asText()).isEqualTo("failure-map.csv");
    assertThat(from.get("copy_of").asText()).isEqualTo("my map.csv");
    assertThat(from.get("copy_of_sha256").asText()).hasSize(64);
    assertThat(CsvTable.read(out.resolve("results.csv")).number(0, "failure_probability"))
        .isEqualTo(steps.get(2).get("failing").asDouble() / (16 * words));
    theRecipeInTheResultsRepeatsThem(out);
    Path figure = directory.resolve("map.svg");
    String[] args = {
      "figure", measured.toString(), "--view", "map", "--format", "svg", "--out", figure.toString()
    };
    assertThat(Answer.of(args).code()).isZero();
    assertThat(figure).exists();
  }

  /** The study told in results.json runs where it lies, on the map and curve told there. */
  private void theRecipeInTheResultsRepeatsThem(Path out) throws Exception {
    JsonNode told = new ObjectMapper().readTree(out.resolve("results.json").toFile()).get("study");
    Path again = out.resolve("again.json");
    Files.writeString(again, told.toString());
    Path repeated = directory.resolve("repeated");
    Answer answer = Answer.of("run", again.toString(), "--out", repeated.toString());
    assertThat(answer.code()).isZero();
    assertThat(repeated.resolve("results.csv")).hasSameTextualContentAs(out.resolve("results.csv"));
  }

  @Test
  void results_on_a_measured_curve_tell_a_study_that_needs_no_other_file() throws Exception {
    Files.writeString(
        directory.resolve("points.csv"),
        "voltage_v,probability,cells,failing\n0.49,0.3,1000,300\n0.51,0.05,1000,50\n");
    Answer.of(
        "fit",
        directory.resolve("points.csv").toString(),
        "--out",
        directory.resolve("curve.csv").toString());
    Path out = directory.resolve("fitted");
    assertThat(accuracies(study("\"curve\": \"curve.csv\""), out)).isNotEmpty();
    theRecipeInTheResultsRepeatsThem(out);
  }

  @Test
  void a_single_pattern_finds_its_polarity_and_noise_makes_cells_unstable() throws Exception {
    String die = study("\"die\": 5").toString();
    int all = Answer.of("profile", die).json().get("failing").asInt();
    int zeros = Answer.of("profile", die, "--patterns", "zeros").json().get("failing").asInt();
    int ones = Answer.of("profile", die, "--patterns", "ones").json().get("failing").asInt();
    assertThat(zeros + ones).isEqualTo(all);
    JsonNode noisy =
        Answer.of("profile", die, "--reads", "5", "--noise", "0.005").json().get("steps");
    assertThat(noisy.get(1).get("unstable").asInt()).isPositive();
  }

  @Test
  void what_cannot_be_profiled_is_refused() throws Exception {
    String die = study("\"die\": 5").toString();
    Answer.of("profile", die, "--axis", "dram_v")
        .assertRefused("--axis: found \"dram_v\", expected a DRAM device, or a study whose faults");
    Answer.of("profile", die, "--reads", "0").assertRefused("--reads: found \"0\"");
    Answer.of("profile", die, "--noise", "0.5").assertRefused("--noise: found \"0.5\"");
    Answer.of("profile", die, "--patterns", "zeros,stripes")
        .assertRefused("--patterns: found \"stripes\", expected zeros, ones, checkerboard");
    Answer.of("profile", die, "--patterns", "zeros,zeros")
        .assertRefused("--patterns: found \"zeros\" twice");
    Answer.of("profile", die, "--out", "map.npy").assertRefused("--out: found \"map.npy\"");
  }

  @Test
  void maps_that_do_not_fit_are_refused_naming_file_and_line() throws Exception {
    Path map = directory.resolve("map.csv");
    Files.writeString(map, "word,bit,stuck_at\n3562,99,1\n");
    Path study = study("\"die\": \"map.csv\"");
    String out = directory.resolve("out").toString();
    Answer.of("run", study.toString(), "--out", out)
        .assertRefused(map + ", line 2, column bit: found '99', expected a whole number from 0");
    Files.delete(map);
    Answer.of("run", study.toString(), "--out", out).assertRefused(map + ": found no such file");
    assertThat(directory.resolve("out")).doesNotExist();
  }
}
