package org.voltscape.engine.study.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;

class StudyDiffTest {
  private static final String HEAD = "{\"name\": \"S\", \"workload\": \"digits-10x10\"";
  private static final String SMALL =
      HEAD
          + ", \"voltages\": [0.5, 0.52], \"schemes\": [\"none\", \"bit-masking\"], \"trials\": 4,"
          + " \"images\": 60, \"seed\": 3";

  private static Study study(String more) {
    return StudyReader.parse(HEAD + more + "}", "test");
  }

  private static List<SettingChange> diff(String a, String b) {
    return StudyDiff.of(study(a), study(b));
  }

  @Test
  void what_one_leaves_to_its_default_and_the_other_spells_out_is_the_same() {
    Study study = study("");
    Study spelled = StudyReader.parse(StudyWriter.toJson(study), "test");
    assertThat(StudyDiff.of(study, spelled)).isEmpty();
    assertThat(StudyDiff.sameResults(study, spelled)).isTrue();
  }

  @Test
  void a_setting_is_told_in_the_words_of_the_form() {
    assertThat(diff(", \"trials\": 20", ", \"trials\": 50"))
        .containsExactly(new SettingChange("Trials", "trials", "20", "50", Reach.EXTENT));
    assertThat(diff("", ", \"memory\": {\"stuckAtOne\": 0.25, \"rowCorrelation\": 0.1}"))
        .containsExactly(
            new SettingChange("Stuck-at-1 share", "memory.stuckAtOne", "0.5", "0.25", Reach.TRIALS),
            new SettingChange(
                "Row correlation", "memory.rowCorrelation", "0", "0.1", Reach.TRIALS));
  }

  @Test
  void schemes_are_matched_by_their_labels() {
    List<SettingChange> changes =
        diff(
            ", \"schemes\": [\"none\", {\"id\": \"lsb\", \"label\": \"short\"}, \"secded\"]",
            ", \"schemes\": [\"secded\", {\"id\": \"lsb\", \"label\": \"short\", \"flag\": \"extra-bit\"},"
                + " \"bit-masking\"]");
    assertThat(changes)
        .filteredOn(c -> c.reach() != Reach.NOTHING)
        .extracting(SettingChange::path, SettingChange::a, SettingChange::b)
        .contains(
            tuple("schemes[\"none\"]", "none", "not set"),
            tuple("schemes[\"bit-masking\"]", "not set", "bit-masking"))
        .anySatisfy(t -> assertThat(t.toList().get(0).toString()).startsWith("schemes[\"short\"]."))
        .contains(tuple("schemes", "short, secded", "secded, short"))
        .hasSize(4);
  }

  @Test
  void voltages_are_told_as_ranges_and_where_that_is_too_little_one_by_one() {
    String steps = ", \"voltages\": {\"from\": 0.46, \"to\": 0.54, \"step\": %s}";
    assertThat(diff(steps.formatted("0.01"), steps.formatted("0.02")))
        .containsExactly(
            new SettingChange(
                "Voltages",
                "voltages",
                "0.46 to 0.54 V, every 0.01 V (9)",
                "0.46 to 0.54 V, every 0.02 V (5)",
                Reach.EXTENT));
    assertThat(
            diff(
                ", \"voltages\": [0.46, 0.47, 0.5, 0.54]",
                ", \"voltages\": [0.46, 0.48, 0.5, 0.54]"))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.a()).isEqualTo("0.46, 0.47, 0.5, 0.54");
              assertThat(c.b()).isEqualTo("0.46, 0.48, 0.5, 0.54");
            });
  }

  @Test
  void a_few_words_of_voltages_tell_their_ranges() {
    String steps = ", \"voltages\": {\"from\": %s, \"to\": %s, \"step\": %s}";
    String a = steps.formatted("0.48", "0.56", "0.01");
    assertThat(StudyDiff.brief(diff(a, steps.formatted("0.46", "0.54", "0.01"))))
        .isEqualTo("voltages 0.48 to 0.56 → 0.46 to 0.54 V");
    assertThat(StudyDiff.brief(diff(a, steps.formatted("0.48", "0.56", "0.02"))))
        .isEqualTo("voltages 0.48 to 0.56 V, every 0.01 V (9) → every 0.02 V (5)");
    assertThat(StudyDiff.brief(diff(a, ", \"voltages\": [0.5, 0.52]")))
        .isEqualTo("voltages 0.48 to 0.56 V → 0.5, 0.52 V");
  }

  @Test
  void pinned_designs_are_told_in_words() {
    assertThat(
            diff(
                "",
                ", \"decide\": {\"pins\": [{\"scheme\": \"none\", \"voltage_v\": 0.5}, {\"scheme\":"
                    + " \"bit-masking\", \"voltage_v\": 0.48}]}"))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.setting()).isEqualTo("Pinned designs");
              assertThat(c.b()).isEqualTo("none 0.5 V, bit-masking 0.48 V");
            });
  }

  @Test
  void long_values_are_cut_where_they_still_differ() {
    String points =
        ", \"memory\": {\"curve\": {\"points\": [[0.4, 0.1], [0.42, 0.08], [0.44, 0.06], [0.46, 0.04],"
            + " [0.48, 0.02], [0.5, %s]]}}";
    assertThat(diff(points.formatted("0.01"), points.formatted("0.011")))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.path()).isEqualTo("memory.curve");
              assertThat(c.a()).hasSizeLessThanOrEqualTo(60).contains("0.01").isNotEqualTo(c.b());
            });
  }

  @Test
  void a_study_of_format_2_is_told_in_its_own_names() {
    Study plain = study("");
    Study warm =
        StudyReader.parse(
            "{\"voltscape\": 2, \"name\": \"S\", \"workload\": \"digits-10x10\","
                + " \"at\": {\"temperature_c\": 60}, \"media\": {\"sram\": {\"stuckAtOne\": 0.1, \"curve\": {\"points\": [[0.4, 0.1], [0.6, 0.001]], \"temperature\": {\"voltsPerDegree\": 0.001, \"celsius\": 25}}}}}",
            "test");
    assertThat(StudyDiff.of(plain, warm))
        .extracting(SettingChange::setting, SettingChange::path)
        .contains(
            tuple("Temperature, °C", "at.temperature_c"),
            tuple("Stuck-at-1 share", "media.sram.stuckAtOne"));
  }

  /** The leaves of a tree by their place, walked by itself: what the comparison must find. */
  private static Map<String, JsonNode> leaves(String at, JsonNode node) {
    Map<String, JsonNode> leaves = new HashMap<>();
    if (!node.isObject()) {
      leaves.put(at, node);
      return leaves;
    }
    for (Iterator<Map.Entry<String, JsonNode>> i = node.fields(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> e = i.next();
      leaves.putAll(leaves(at + "/" + e.getKey(), e.getValue()));
    }
    return leaves;
  }

  @Test
  void every_field_that_a_study_can_have_has_words() {
    List<String> unnamed = new ArrayList<>();
    Study rich =
        study(
            ", \"schemes\": [\"none\", \"mat\"], \"stop\": {\"halfWidth\": 0.01, \"rule\": \"all-dies\"},"
                + " \"scout\": {\"dies\": 200, \"images\": 8}, \"lowRates\": true, \"pruning\":"
                + " {\"threshold\": 0.1}, \"accuracyTarget\": {\"min\": 0.9}, \"decide\":"
                + " {\"minAccuracy\": 0.9}, \"memory\": {\"rowCorrelation\": 0.1, \"layers\": [1],"
                + " \"bits\": [1], \"on\": \"both\"}, \"format\": {\"activations\": \"Q2.4\"}");
    for (String leaf : leaves("", StudyWriter.toTree(rich)).keySet()) {
      String path = leaf.substring(1).replace('/', '.');
      if (!path.equals("voltscape")
          && !path.equals("voltages")
          && !path.equals("schemes")
          && !SettingWords.has(path)) {
        unnamed.add(path);
      }
    }
    assertThat(unnamed).isEmpty();
  }

  @Test
  void a_few_words_tell_what_reaches_results_first() {
    assertThat(StudyDiff.brief(diff(", \"trials\": 20", ", \"trials\": 50")))
        .isEqualTo("trials 20 → 50");
    assertThat(
            StudyDiff.brief(
                diff(
                    ", \"trials\": 20, \"schemes\": [\"none\"]",
                    ", \"trials\": 50, \"seed\": 7, \"images\": 30, \"schemes\": [\"none\","
                        + " \"secded\"]")))
        .contains(" and 2 more");
    assertThat(
            StudyDiff.brief(
                diff(", \"schemes\": [\"none\"]", ", \"schemes\": [\"none\", \"secded\"]")))
        .isEqualTo("with secded");
    assertThat(StudyDiff.brief(List.of())).isEmpty();
  }

  private static final EngineContext ENGINE =
      new EngineContext(new DataPlace(Optional.empty(), Path.of("target"), m -> {}, () -> false));

  private static Snapshot run(Study study) throws InterruptedException {
    return StudyRun.start(
            study,
            StudyCurves.resolve(study, Path.of("")),
            ENGINE,
            new StudyRun.RunOptions(1, false),
            s -> {})
        .await();
  }

  /** What a change is said to reach is looked up in runs of the two studies. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOTHING|, \"name\": \"other\", \"decide\": {\"minAccuracy\": 0.9}",
        "NOTHING|, \"training\": {\"epochs\": 3}",
        "EXTENT|, \"trials\": 7",
        "EXTENT|, \"voltages\": [0.49, 0.5, 0.52]",
        "EXTENT|, \"schemes\": [\"secded\", \"bit-masking\", \"none\"]",
        "ENERGY|, \"energy\": {\"scenario\": \"high-perf\"}",
        "TRIALS|, \"seed\": 4",
        "TRIALS|, \"images\": 61",
        "TRIALS|, \"memory\": {\"stuckAtOne\": 0.2}",
        "TRIALS|, \"format\": {\"weights\": \"Q1.4\"}",
      })
  void what_a_change_reaches_is_what_runs_show(Reach reach, String change) throws Exception {
    ObjectMapper json = new ObjectMapper();
    ObjectNode fields = (ObjectNode) json.readTree(SMALL + "}");
    Study a = StudyReader.parse(fields.toString(), "a");
    fields.setAll((ObjectNode) json.readTree("{" + change.substring(2) + "}"));
    Study b = StudyReader.parse(fields.toString(), "b");
    List<SettingChange> changes = StudyDiff.of(a, b);
    assertThat(changes).isNotEmpty();
    Reach most = changes.stream().map(SettingChange::reach).min(Enum::compareTo).orElseThrow();
    assertThat(most).isEqualTo(reach);
    Snapshot one = run(a);
    Snapshot other = run(b);
    boolean same = true;
    boolean energies = true;
    int common = 0;
    for (PointResult p : one.points()) {
      for (PointResult q : other.points()) {
        if (p.volts() == q.volts() && label(one, p).equals(label(other, q))) {
          double[] left = p.values().toArray();
          double[] right = q.values().toArray();
          for (int k = 0; k < Math.min(left.length, right.length); k++) {
            same &= left[k] == right[k];
          }
          energies &= p.joules() == q.joules();
          common++;
        }
      }
    }
    assertThat(common).isPositive();
    assertThat(same).isEqualTo(reach != Reach.TRIALS);
    if (reach == Reach.ENERGY || reach == Reach.NOTHING) {
      assertThat(energies).isEqualTo(reach == Reach.NOTHING);
    }
  }

  private static String label(Snapshot run, PointResult p) {
    return run.study().schemes().get(p.scheme()).label();
  }
}
