package org.voltscape.engine.results.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;

class ResultPartsTest {
  private static Study study(String workload, String schemes) {
    return StudyReader.parse(
        "{\"name\": \"Sample\", \"workload\": \""
            + workload
            + "\", \"voltages\": [0.7], \"schemes\": ["
            + schemes
            + "], \"trials\": 2}",
        "sample");
  }

  private static List<String> files(String workload, String schemes) {
    return ResultParts.files(study(workload, schemes)).stream().map(ResultFile::file).toList();
  }

  /** The results of a run that has none yet. */
  private static RunResults begun(String workload, String schemes, Snapshot.State state) {
    Study study = study(workload, schemes);
    Snapshot run = new Snapshot(1, study, state, "", List.of(), Double.NaN, 0, 2, 0, Double.NaN);
    return new RunResults(run, StudyCurves.resolve(study, Path.of("")), null, List.of("a", "b"));
  }

  private static JsonNode document(RunResults of) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultParts.DOCUMENT.write(of, out);
    return new ObjectMapper().readTree(out.toByteArray());
  }

  private static List<String> fields(JsonNode document) {
    List<String> names = new ArrayList<>();
    document.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void a_study_has_the_files_of_its_schemes_and_task() {
    assertThat(files("digits-10x10", "\"none\""))
        .containsExactly("results.csv", "results.json", "energy-terms.csv");
    assertThat(files("digits-10x10", "\"none\", \"mat\""))
        .containsExactly(
            "results.csv", "results.json", "comparisons.csv", "training.csv", "energy-terms.csv");
    assertThat(files("digits-10x10", "\"te-drop\""))
        .containsExactly("results.csv", "results.json", "iso-accuracy.csv", "energy-terms.csv");
    // The supplies at equal accuracy are of accuracies.
    assertThat(files("inversek2j", "\"te-drop\""))
        .containsExactly("results.csv", "results.json", "energy-terms.csv");
  }

  @Test
  void a_document_has_the_sections_of_its_parts_in_their_order() throws IOException {
    JsonNode classes = document(begun("digits-10x10", "\"none\"", Snapshot.State.CANCELLED));
    assertThat(fields(classes))
        .containsExactly(
            "study",
            "curve",
            "fault_free_accuracy",
            "state",
            "files",
            "results",
            "comparisons",
            "energy");
    assertThat(classes.get("state").asText()).isEqualTo("partial");
    assertThat(classes.get("fault_free_accuracy").isNull()).isTrue();
    assertThat(classes.get("files")).extracting(JsonNode::asText).containsExactly("a", "b");
    JsonNode numbers = document(begun("inversek2j", "\"none\"", Snapshot.State.DONE));
    assertThat(fields(numbers))
        .containsExactly(
            "study",
            "curve",
            "measure",
            "fault_free_error",
            "state",
            "files",
            "results",
            "comparisons",
            "energy");
    assertThat(numbers.get("measure").get("id").asText()).isEqualTo("mean-relative-error");
    assertThat(numbers.get("state").asText()).isEqualTo("complete");
    // No cell of timing errors is on a curve.
    assertThat(fields(document(begun("digits-10x10", "\"te-drop\"", Snapshot.State.DONE))))
        .doesNotContain("curve");
  }

  @Test
  void a_scheme_that_trains_has_its_file_only_once_something_was_trained() {
    RunResults begun = begun("digits-10x10", "\"mat\"", Snapshot.State.CANCELLED);
    assertThat(ResultParts.files(begun.study()))
        .filteredOn(file -> !file.has(begun.run()))
        .extracting(ResultFile::file)
        .containsExactly("training.csv");
  }
}
