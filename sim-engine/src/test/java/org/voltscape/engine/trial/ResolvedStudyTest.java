package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.DataPlace;

class ResolvedStudyTest {
  private final EngineContext context =
      new EngineContext(
          new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));

  private ResolvedStudy resolved(String at) {
    Study study =
        StudyReader.parse(
            "{\"voltscape\": 2, \"workload\": \"digits-10x10\", \"images\": 20, "
                + at
                + "\"sweep\": {\"sram_v\": [0.5]}, \"media\": {\"sram\": {\"curve\": {"
                + "\"points\": [[0.4, 0.2], [0.6, 1e-4]],"
                + " \"temperature\": {\"voltsPerDegree\": -0.001, \"celsius\": 25}}}}}",
            "study.json");
    return ResolvedStudy.of(
        study,
        StudyCurves.resolve(study, Path.of("")),
        null,
        context.prepare(study, 20, () -> false));
  }

  @Test
  void the_temperature_of_a_study_moves_the_failure_probability() {
    ResolvedStudy plain = resolved("");
    ErrorCurve curve = plain.curve();
    assertThat(plain.cellProbability(0)).isEqualTo(curve.probability(0.5));
    ResolvedStudy warm = resolved("\"at\": {\"temperature_c\": 35}, ");
    assertThat(warm.cellProbability(0)).isCloseTo(curve.probability(0.51), within(1e-12));
    ResolvedStudy cold = resolved("\"at\": {\"temperature_c\": -5}, ");
    assertThat(cold.cellProbability(0)).isCloseTo(curve.probability(0.47), within(1e-12));
    assertThat(warm.hash()).isNotEqualTo(plain.hash()).isNotEqualTo(cold.hash());
  }

  @Test
  void what_results_tell_beside_trials_changes_none() {
    assertThat(resolved("\"lowRates\": true, ").hash()).isEqualTo(resolved("").hash());
    assertThat(resolved("\"decide\": {\"minAccuracy\": 0.9}, ").hash())
        .isEqualTo(resolved("").hash());
    assertThat(resolved("\"seed\": 7, ").hash()).isNotEqualTo(resolved("").hash());
  }
}
