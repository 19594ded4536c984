package org.voltscape.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.engine.io.recipe.RecipeJson;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.RecipeReader;

/**
 * The JSON of the documentation is what the program reads: every study runs, with fewer images and
 * trials, lessons answer, and every piece stands in a study.
 */
class DocumentedSamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Networks on data that are not here, and what has the same layers. */
  private static final Map<String, String> DRAWN =
      Map.of(
          "mnist-10x10",
          "digits-10x10",
          "mnist-mlp-256x3",
          "digits-mlp-256x3",
          "mnist-mlp-128x64@l1=1e-5,l2=1e-5,seed=3,epochs=6,holdout=10000",
          "digits-mlp-16@epochs=1,holdout=10000");

  /** Studies around pieces of JSON, by how these begin; the piece is at the bar. */
  private static final Map<String, String> AROUND = new LinkedHashMap<>();

  static {
    AROUND.put("{ \"id\"", "\"schemes\": [ | ]");
    AROUND.put(
        "\"temperature\"",
        "\"memory\": { \"curve\": { \"points\": [[0.4, 0.1], [0.6, 1e-5]], | } }");
    AROUND.put("\"countMultiplexers\"", "\"array\": { | }");
    AROUND.put("\"map", "\"memory\": { \"die\": \"map.npz\", | }");
    AROUND.put("\"media\"", "\"voltscape\": 2, \"sweep\": { \"sram_v\": [0.5] }, |");
    AROUND.put(
        "\"at\"",
        "\"voltscape\": 2, \"sweep\": { \"sram_v\": [0.5] }, \"media\": { \"sram\": { \"curve\":"
            + " { \"points\": [[0.4, 0.1], [0.6, 1e-5]], \"temperature\": { \"voltsPerDegree\": 0,"
            + " \"celsius\": 25 } } } }, |");
    AROUND.put("\"", "|");
  }

  /** What the how-tos call "your-id" and "...", by the field it stands in. */
  private static final Map<String, String> YOURS =
      Map.of(
          "curve", "snnac-65nm",
          "mapping", "column-wise",
          "platform", "snnac-65nm",
          "scenario", "en-opt-split",
          "workload", "inversek2j");

  private static final Pattern YOUR = Pattern.compile("\"(\\w+)\": \"(?:your-id|\\.\\.\\.)\"");

  @TempDir Path folder;

  static List<String> samples() {
    return Page.all().stream().flatMap(page -> page.samples().stream()).toList();
  }

  static Stream<String> pieces() {
    return Page.all().stream()
        .filter(page -> !page.name().contains("lesson"))
        .flatMap(page -> page.pieces().stream())
        .filter(piece -> !piece.contains("{...}"))
        .distinct();
  }

  @BeforeEach
  void writeFiles() throws Exception {
    Files.writeString(
        folder.resolve("measured.csv"),
        "voltage_v,cells,failing\n0.46,10000,1201\n0.50,10000,210\n0.54,10000,19\n");
    // As many words as the dies of the study take.
    Files.writeString(
        folder.resolve("kc705b.csv"),
        "word,bit,stuck_at,voltage_v\n0,0,1,0.6\n500000,3,0,0.55\n860999,15,1,0.54\n");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samples_are_read_and_run(String sample) throws Exception {
    ObjectNode root = (ObjectNode) JSON.readTree(sample);
    if (root.has("voltscapeLesson")) {
      Path lesson = Files.writeString(folder.resolve("lesson.json"), sample);
      assertDone(Answer.of("lesson", lesson.toString(), "--solutions"));
      return;
    }
    if (root.path("training").has("optimizer")) {
      assertThat(RecipeReader.parse(sample, "sample").training()).isNotNull();
      return;
    }
    if (root.has("voltscape-dram")) {
      Path device = Files.writeString(folder.resolve("device.json"), sample);
      assertDone(Answer.of("profile", device.toString(), "--rows", "8"));
      return;
    }
    if (root.has("kind") && root.has("columns")) {
      assertThat(RecipeJson.parse(sample, "sample").isOpen()).isFalse();
      return;
    }
    StudyReader.parse(sample, "sample");
    root.put("trials", 1).put("images", 20);
    if (root.get("training") instanceof ObjectNode training) {
      training.put("epochs", 1).put("samplesPerEpoch", 64);
    }
    if (root.get("array") instanceof ObjectNode array) {
      array.put("samples", 20);
    }
    String workload = root.path("workload").asText();
    root.put("workload", DRAWN.getOrDefault(workload, workload));
    Path study = Files.writeString(folder.resolve("study.json"), root.toString());
    assertDone(Answer.of("run", study.toString(), "--out", folder.resolve("out").toString()));
    assertThat(folder.resolve("out/results.csv")).isNotEmptyFile();
  }

  private static void assertDone(Answer answer) {
    assertThat(answer.code()).as(answer.err()).isZero();
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void pieces_stand_in_a_study(String piece) {
    String around =
        AROUND.entrySet().stream()
            .filter(entry -> piece.startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    String own =
        YOUR.matcher(piece)
            .replaceAll(found -> '"' + found.group(1) + "\": \"" + YOURS.get(found.group(1)) + '"');
    String study = around.replace("|", own);
    String workload = own.startsWith("\"workload\"") ? "" : "\"workload\": \"digits-10x10\", ";
    StudyReader.parse("{ " + workload + study + " }", "study around " + piece);
  }

  @Test
  void all_are_found() {
    assertThat(samples()).hasSizeGreaterThan(7);
    assertThat(pieces()).hasSizeGreaterThan(8);
  }
}
