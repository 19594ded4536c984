package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltscape.engine.study.format.Complaints.refusedStudy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.canary.CanarySettings;

/** {@code "canary"} in studies of both formats. */
class CanaryFieldTest {
  private static final String PLAIN = "\"workload\": \"digits-mlp-256x3\"";

  private static Study study(String fields) {
    return StudyReader.parse("{" + fields + "}", "study.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAIN,
        "\"voltscape\": 2, "
            + PLAIN
            + ", \"formats\": {\"layers\": {\"2\": {\"weights\": \"Q2.3\"}}}"
      })
  void both_formats_read_and_write_it(String fields) {
    Study asked =
        study(
            fields
                + ", \"canary\": {\"target_v\": 0.5, \"step_v\": 0.01, \"cells\": 4,"
                + " \"pick\": \"middle\", \"votes\": 2, \"trace\": \"t.csv\"}");
    assertThat(asked.canary())
        .isEqualTo(
            CanarySettings.DEFAULT.with(
                s ->
                    s.target(0.5)
                        .step(0.01)
                        .cells(4)
                        .pick(CanarySettings.Pick.MIDDLE)
                        .votes(2)
                        .trace("t.csv")));
    assertThat(StudyReader.parse(StudyWriter.toJson(asked), "written")).isEqualTo(asked);
    Study plain = study(fields);
    assertThat(plain).isNotEqualTo(asked).isEqualTo(asked.withCanary(null));
    assertThat(StudyWriter.toJson(plain)).doesNotContain("canary");
    assertThat(study(fields + ", \"canary\": {}").canary()).isEqualTo(CanarySettings.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'step_v': 0}|field canary.step_v: found 0, expected a number from 1.0E-5 to 1.0",
        "{'cells': 0}|field canary.cells: found 0",
        "{'noise': 0}|field canary.noise: found an unknown field",
        "{'pick': 'top'}|field canary.pick: found \"top\", expected highest or middle",
        "{'min_v': 0.6, 'max_v': 0.5}|field canary.min_v: found 0.6 V beside max_v of 0.5 V",
        "1|field canary: found 1",
      })
  void what_cannot_be_is_refused(String field, String complaint) {
    refusedStudy("{" + PLAIN + ", \"canary\": " + field.replace('\'', '"') + "}", complaint);
  }
}
