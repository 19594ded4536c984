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
import org.voltscape.app.cli.Answer;

/** What a search leaves in its folder. */
class ExploreFolderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FIELDS =
      "\"voltscape\": 1, \"name\": \"small\", \"workload\": \"digits-10x10\", \"trials\": 4,"
          + " \"images\": 100, \"schemes\": [\"none\", \"secded\"], \"voltages\": [0.5, 0.54, 0.6]";

  @TempDir Path folder;

  private Path study(String more) throws IOException {
    Path place = Files.createDirectories(folder.resolve("studies"));
    return Files.writeString(place.resolve("study.json"), "{ " + FIELDS + more + " }");
  }

  private Path out() {
    return folder.resolve("out");
  }

  private JsonNode explored(Path study, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("explore", study.toString()));
    words.addAll(List.of("--out", out().toString()));
    words.addAll(List.of(more));
    return answer(words.toArray(String[]::new));
  }

  private static JsonNode answer(String... words) throws IOException {
    Answer answer = Answer.of(words);
    assertThat(answer.code()).as(answer.err()).isZero();
    String[] lines = answer.out().strip().split("\n");
    return JSON.readTree(lines[lines.length - 1]);
  }

  /** The accuracy of a run of the best design, from where it lies. */
  private String bestRun(Path best) throws IOException {
    Path run = folder.resolve("run");
    answer("run", best.toString(), "--out", run.toString());
    List<String> rows = Files.readAllLines(run.resolve("results.csv"));
    assertThat(rows).hasSize(2);
    return rows.get(1)
        .replaceAll("\"[^\"]*\"", "")
        .split(",")[List.of(rows.get(0).split(",")).indexOf("accuracy_mean")];
  }

  @Test
  void theBestOfAnEarlierSearchGoesWhereNoneIsFound() throws IOException {
    Path study = study("");
    explored(study, "--min-accuracy", "0.8");
    // A study that is searched stays, whatever its name.
    explored(out().resolve("best.json"), "--min-accuracy", "1");
    assertThat(out().resolve("best.json")).exists();
    explored(study, "--min-accuracy", "0.8");
    Path other = Files.writeString(out().resolve("notes.txt"), "mine");
    assertThat(out().resolve("best.json")).exists();
    explored(study, "--min-accuracy", "1");
    assertThat(out().resolve("best.json")).doesNotExist();
    assertThat(other).hasContent("mine");
    // Where the last search had no best, a file of this name is somebody else's.
    Path mine = Files.writeString(out().resolve("best.json"), "mine");
    explored(study, "--min-accuracy", "1");
    assertThat(mine).hasContent("mine");
  }

  @Test
  void theBestDesignBringsTheCurveOfItsStudy() throws IOException {
    Path study = study(", \"memory\": { \"curve\": \"curve.csv\" }");
    Files.writeString(
        study.resolveSibling("curve.csv"),
        "voltage_v,probability\n0.5,0.01\n0.54,0.0001\n0.6,0.000001\n");
    JsonNode answer = explored(study, "--min-accuracy", "0.8");
    assertThat(bestRun(out().resolve("best.json"))).isEqualTo(answer.path("accuracy").asText());
  }

  @Test
  void theBestDesignBringsTheMapOfItsStudyWhichGoesWithIt() throws IOException {
    Path study = study(", \"memory\": { \"die\": \"map.csv\" }");
    Files.writeString(
        study.resolveSibling("map.csv"), "word,bit,stuck_at,voltage_v\n0,0,1,0.5\n3,15,1,0.52\n");
    JsonNode answer = explored(study, "--min-accuracy", "0.8");
    // Whole, though moved.
    Path moved = Files.createDirectory(folder.resolve("moved"));
    for (String name : List.of("best.json", "best-map.csv")) {
      Files.copy(out().resolve(name), moved.resolve(name));
    }
    assertThat(bestRun(moved.resolve("best.json"))).isEqualTo(answer.path("accuracy").asText());
    explored(study, "--min-accuracy", "1");
    assertThat(out().resolve("best.json")).doesNotExist();
    assertThat(out().resolve("best-map.csv")).doesNotExist();
    // A study that reads the copy keeps it.
    explored(moved.resolve("best.json"), "--min-accuracy", "0.8");
    assertThat(out().resolve("best-map.csv")).exists();
    Files.copy(out().resolve("best.json"), out().resolve("again.json"));
    explored(out().resolve("again.json"), "--min-accuracy", "1");
    assertThat(out().resolve("best.json")).doesNotExist();
    assertThat(out().resolve("best-map.csv")).exists();
  }

  @Test
  void theBestDesignAsksForWhatItsStudyAsks() throws IOException {
    String more = ", \"stop\": { \"halfWidth\": 0.05 }, \"scout\": { \"dies\": 100 }";
    Path study = study(more);
    Path own = study.resolveSibling("own.json");
    Files.writeString(
        own, Files.readString(study).replace("\"images\": 100", "\"images\": \"auto\""));
    JsonNode answer = explored(own, "--min-accuracy", "0.8");
    JsonNode best = JSON.readTree(out().resolve("best.json").toFile());
    assertThat(best.path("images").asText()).isEqualTo("auto");
    assertThat(best.path("scout").path("dies").asInt()).isEqualTo(100);
    assertThat(best.path("stop").path("halfWidth").asDouble()).isEqualTo(0.05);
    assertThat(answer.path("certificate").toString())
        .contains("a run has each die test images of its own")
        .contains("scout")
        .contains("stop.halfWidth");
    assertThat(Files.readAllLines(out().resolve("designs.csv")).get(0)).contains(",images,");
  }

  @Test
  void tellsWhatWasMadeSmallAndCallsTiesTies() throws IOException {
    JsonNode answer = explored(study(""), "--min-accuracy", "0.8", "--minimise", "area");
    assertThat(answer.path("minimise").asText()).isEqualTo("area");
    assertThat(answer.path("cost").asDouble()).isEqualTo(1);
    assertThat(answer.path("cost_unit").asText()).isEqualTo("factor");
    List<String> designs = Files.readAllLines(out().resolve("designs.csv"));
    assertThat(designs.get(0)).contains(",minimise,cost,cost_unit,");
    assertThat(designs.subList(1, 7)).allMatch(row -> row.contains(",area,1"));
    assertThat(designs.get(3)).startsWith("none,0.6,").contains("costs as much");
    assertThat(designs.subList(4, 7)).allMatch(row -> row.contains(",costs more than the best,"));
    assertThat(answer.path("certificate").toString()).contains("to cost as much as the best");
  }

  @Test
  void remarksOnEnergiesAreToldAsARunTellsThem() throws IOException {
    Path study = study("");
    JsonNode answer = explored(study, "--min-accuracy", "0.8");
    String run =
        Answer.of("run", study.toString(), "--out", folder.resolve("run").toString()).out();
    String remark = "logic charged as for 16-bit operands";
    assertThat(run).contains(remark);
    assertThat(answer.path("energy_remarks").get(0).asText()).startsWith("Energy").contains(remark);
    assertThat(Files.readAllLines(out().resolve("designs.csv")).get(1)).contains(remark);
  }
}
