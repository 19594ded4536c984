package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltscape.engine.study.format.Complaints.refusedStudy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.rare.LowRateKey;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.pruning.NetworkOnImages;

/** {@code "pruning"} in studies of both formats. */
class PruningFieldTest {
  private static final String PLAIN = "\"workload\": \"digits-mlp-256x3\"";

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
    Study alike = study(fields + ", \"pruning\": {\"threshold\": 0.4}");
    assertThat(alike.pruning()).isEqualTo(Pruning.uniform(0.4));
    assertThat(StudyWriter.toJson(alike)).contains("\"threshold\" : 0.4");
    Study each = study(fields + ", \"pruning\": {\"thresholds\": [0.15, 0, 0.65, 1e6]}");
    assertThat(each.pruning()).isEqualTo(new Pruning(List.of(0.15, 0.0, 0.65, 1e6)));
    Study zeros = study(fields + ", \"pruning\": {\"threshold\": 0}");
    assertThat(zeros.pruning().active()).isTrue();
    for (Study one : List.of(alike, each, zeros)) {
      String written = StudyWriter.toJson(one);
      assertThat(StudyReader.parse(written, "written")).isEqualTo(one);
      assertThat(StudyWriter.toJson(StudyReader.parse(written, "written"))).isEqualTo(written);
      assertThat(one.withPruning(Pruning.NONE)).isEqualTo(study(fields)).isNotEqualTo(one);
    }
    assertThat(study(fields).pruning()).isEqualTo(Pruning.NONE);
    assertThat(StudyWriter.toJson(study(fields))).doesNotContain("pruning");
  }

  @Test
  void tables_and_test_sets_of_other_thresholds_are_others() {
    Study plain = study(PLAIN);
    Study pruned = study(PLAIN + ", \"pruning\": {\"threshold\": 0.4}");
    SchemeChoice choice = SchemeChoice.of("secded");
    assertThat(LowRateKey.of(pruned, choice)).isNotEqualTo(LowRateKey.of(plain, choice));
    assertThat(NetworkOnImages.of(pruned)).isNotEqualTo(NetworkOnImages.of(plain));
    assertThat(NetworkOnImages.of(pruned)).isEqualTo(NetworkOnImages.of(pruned.withTrials(3)));
    assertThat(NetworkOnImages.of(pruned)).isNotEqualTo(NetworkOnImages.of(pruned, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.4|field pruning: found 0.4",
        "{}|field pruning: found neither threshold nor thresholds, expected threshold",
        "{'threshold': 1, 'thresholds': [1, 1, 1, 1]}|field pruning: found both",
        "{'treshold': 1}|field pruning.treshold: found an unknown field",
        "{'threshold': -0.1}|field pruning.threshold: found -0.1, expected a finite number, 0 or"
            + " more",
        "{'threshold': 'NaN'}|field pruning.threshold: found \"NaN\", expected a finite number",
        "{'threshold': null}|field pruning.threshold: found null",
        "{'threshold': 1e999}|field pruning.threshold",
        "{'thresholds': [1, 1, 1]}|field pruning.thresholds: found a list of 3 numbers, expected a"
            + " list of numbers, one for each of the 4 layers",
        "{'thresholds': []}|field pruning.thresholds: found a list of 0 numbers",
        "{'thresholds': 1}|field pruning.thresholds: found 1, expected a list of numbers",
        "{'thresholds': [1, -2, 1, 1]}|field pruning.thresholds[1]: found -2"
      })
  void each_mistake_is_refused_in_one_sentence(String field, String sentence) {
    String json = "{" + PLAIN + ", \"pruning\": " + field.replace('\'', '"') + "}";
    refusedStudy(json, "study.json, " + sentence);
  }
}
