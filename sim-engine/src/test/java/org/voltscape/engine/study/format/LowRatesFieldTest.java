package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltscape.engine.study.format.Complaints.refusedStudy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.study.Study;

/** {@code "lowRates": true} in studies of both formats. */
class LowRatesFieldTest {
  private static final String PLAIN = "\"workload\": \"digits-10x10\"";

  private static Study study(String fields) {
    return StudyReader.parse("{" + fields + "}", "study.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAIN,
        "\"voltscape\": 2, " + PLAIN,
        // Written in format 2 for its layers' formats.
        "\"voltscape\": 2, "
            + PLAIN
            + ", \"formats\": {\"layers\": {\"2\": {\"weights\": \"Q2.3\"}}}"
      })
  void both_formats_read_and_write_it(String fields) {
    Study asking = study(fields + ", \"lowRates\": true");
    assertThat(asking.lowRates()).isTrue();
    String written = StudyWriter.toJson(asking);
    assertThat(written).contains("\"lowRates\" : true");
    assertThat(StudyReader.parse(written, "written")).isEqualTo(asking);
    assertThat(study(fields + ", \"lowRates\": false")).isEqualTo(study(fields));
    assertThat(StudyWriter.toJson(study(fields))).doesNotContain("lowRates");
    assertThat(study(fields)).isEqualTo(asking.withLowRates(false));
  }

  @Test
  void what_is_no_yes_or_no_is_refused() {
    refusedStudy(
        "{" + PLAIN + ", \"lowRates\": \"yes\"}", "study.json, field lowRates: found \"yes\"");
  }
}
