package org.voltscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.inference.OracleNetwork;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.results.parts.ResultsWriter;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;

/** Runs of studies that skip operations. */
class PrunedRunTest {
  private final EngineContext engine =
      new EngineContext(
          new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));

  private static Study study(String pruning) {
    return StudyReader.parse(
        "{\"name\": \"pruned\", \"workload\": \"digits-10x10\", \"voltages\": [0.6, 0.7],"
            + " \"schemes\": [\"none\", \"secded\"], \"images\": 400, \"trials\": 5, \"seed\": 5,"
            + " \"format\": {\"weights\": \"Q2.6\", \"activations\": \"Q2.4\"},"
            + " \"energy\": \"minerva-40nm\""
            + pruning
            + "}",
        "pruned");
  }

  private Snapshot run(Study study, int threads, boolean rough, List<Snapshot> all)
      throws Exception {
    return StudyRun.start(
            study,
            StudyCurves.resolve(study, Path.of("")),
            engine,
            new StudyRun.RunOptions(threads, rough),
            all::add)
        .await();
  }

  @Test
  void baseline_and_counts_are_those_of_the_network_that_leaves_small_values_out()
      throws Exception {
    Study study = study(", \"pruning\": {\"thresholds\": [0.3, 0.5]}");
    Snapshot run = run(study, 2, false, new ArrayList<>());
    Examples data = engine.testExamples(study, 400, () -> false);
    OracleNetwork oracle = new OracleNetwork(engine.network(study, () -> false)).pruned(0.3, 0.5);
    int right = 0;
    for (int n = 0; n < data.count(); n++) {
      right += oracle.predict(data, n) == data.labels()[n] ? 1 : 0;
    }
    assertThat(run.clean()).isEqualTo(right / 400.0);
    SkippedOperations skipped = run.skipped();
    assertThat(skipped.skipped().stream().mapToLong(s -> s).toArray()).isEqualTo(oracle.skipped());
    assertThat(skipped.macs()).containsExactly(3200L, 320L);
    assertThat(skipped).isEqualTo(engine.skipped(study, () -> false));
    assertThat(run(study(""), 2, false, new ArrayList<>()).skipped()).isNull();
  }

  @Test
  void no_energy_is_told_before_the_skipped_operations_are_counted() throws Exception {
    Study study = study(", \"pruning\": {\"threshold\": 0.3}");
    assertThat(StudyEnergy.of(study)[0][0].exists()).isFalse();
    assertThat(StudyEnergy.of(study)[0][0].remarks()).containsExactly(StudyEnergy.NOT_COUNTED);
    List<Snapshot> all = Collections.synchronizedList(new ArrayList<>());
    Snapshot run = run(study, 2, true, all);
    EnergyReport[][] told = StudyEnergy.of(study, run.skipped());
    int unknown = 0;
    for (Snapshot s : all) {
      for (PointResult p : s.points()) {
        if (s.skipped() == null) {
          assertThat(p.joules()).isNaN();
          unknown++;
        } else {
          assertThat(p.joules()).isEqualTo(told[p.scheme()][p.voltage()].total());
        }
      }
    }
    assertThat(unknown).as("a first estimate on fewer images comes before").isPositive();
    double whole = StudyEnergy.of(study(""))[0][0].total();
    assertThat(told[0][0].total()).isLessThan(whole);
  }

  @Test
  void results_do_not_depend_on_threads_and_tell_what_was_skipped() throws Exception {
    Study study = study(", \"pruning\": {\"threshold\": 0.3}");
    Snapshot one = run(study, 1, false, new ArrayList<>());
    Snapshot other = run(study, 3, true, new ArrayList<>());
    assertThat(other.points()).isEqualTo(one.points());
    assertThat(other.skipped()).isEqualTo(one.skipped());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultsWriter.json(one, StudyCurves.resolve(study, Path.of("")), out);
    JsonNode json = new ObjectMapper().readTree(out.toByteArray());
    JsonNode pruning = json.get("pruning");
    assertThat(pruning.get("images").asInt()).isEqualTo(400);
    assertThat(pruning.get("skipped_share").asDouble()).isEqualTo(one.skipped().share());
    JsonNode second = pruning.get("layers").get(1);
    assertThat(second.get("layer").asInt()).isEqualTo(2);
    assertThat(second.get("threshold").asDouble()).isEqualTo(0.3);
    assertThat(second.get("macs").asLong()).isEqualTo(320);
    assertThat(second.get("macs_carried_out_mean").asDouble())
        .isCloseTo(320 * (1 - second.get("skipped_share").asDouble()), within(1e-9));
    assertThat(json.at("/study/pruning/threshold").asDouble()).isEqualTo(0.3);
    assertThat(json.at("/energy/inputs").findValuesAsText("name"))
        .contains("share of MACs skipped");
  }

  @Test
  void a_threshold_of_0_costs_nothing_and_has_the_trials_of_no_pruning() throws Exception {
    Snapshot plain = run(study(""), 2, false, new ArrayList<>());
    Study zero = study(", \"pruning\": {\"threshold\": 0}");
    Snapshot zeros = run(zero, 2, false, new ArrayList<>());
    assertThat(zeros.clean()).isEqualTo(plain.clean());
    for (int i = 0; i < plain.points().size(); i++) {
      assertThat(zeros.points().get(i).outcome()).isEqualTo(plain.points().get(i).outcome());
      assertThat(zeros.points().get(i).joules()).isLessThan(plain.points().get(i).joules());
    }
    assertThat(zeros.skipped().share()).isBetween(0.1, 0.9);
    assertThat(zero.withPruning(Pruning.NONE)).isEqualTo(study(""));
  }
}
