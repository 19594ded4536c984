package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.voltscape.engine.study.format.Complaints.refusedStudy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.accuracy.AccuracyTarget;

/** {@code "accuracyTarget"} in studies of both formats. */
class TargetFieldTest {
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
  void bothFormatsReadAndWriteIt(String fields) {
    Study drop = study(fields + ", \"accuracyTarget\": {\"maxDrop\": 0.02}");
    assertThat(drop.target()).isEqualTo(new AccuracyTarget(AccuracyTarget.Form.MAX_DROP, 0.02));
    Study least = study(fields + ", \"accuracyTarget\": {\"min\": 0.9}");
    assertThat(least.target()).isEqualTo(new AccuracyTarget(AccuracyTarget.Form.MIN, 0.9));
    for (Study one : new Study[] {drop, least}) {
      String written = StudyWriter.toJson(one);
      assertThat(StudyReader.parse(written, "written")).isEqualTo(one);
      assertThat(one.withTarget(null)).isEqualTo(study(fields)).isNotEqualTo(one);
    }
    assertThat(StudyWriter.toJson(study(fields))).doesNotContain("accuracyTarget");
  }

  @Test
  void aTargetIsADropFromTheBaseline() {
    assertThat(AccuracyTarget.STANDARD.drop(0.97)).isEqualTo(0.01);
    AccuracyTarget least = new AccuracyTarget(AccuracyTarget.Form.MIN, 0.9);
    assertThat(least.drop(0.97)).isCloseTo(0.07, within(1e-12));
    assertThat(least.drop(0.8)).isNegative();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|field accuracyTarget: found neither maxDrop nor min, expected maxDrop, the accuracy",
        "{'maxDrop': 0.1, 'min': 0.9}|field accuracyTarget: found both maxDrop and min",
        "{'maxDrop': 2}|field accuracyTarget.maxDrop: found 2, expected a share of the examples"
            + " from 0 to 1",
        "{'min': '0.9'}|field accuracyTarget.min: found \"0.9\"",
        "{'maxdrop': 0.1}|field accuracyTarget.maxdrop: found an unknown field",
        "0.9|field accuracyTarget: found 0.9",
      })
  void whatIsNoTargetIsRefused(String field, String complaint) {
    refusedStudy(
        "{" + PLAIN + ", \"accuracyTarget\": " + field.replace('\'', '"') + "}", complaint);
  }
}
