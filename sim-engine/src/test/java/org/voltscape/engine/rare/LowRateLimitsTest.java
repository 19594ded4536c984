package org.voltscape.engine.rare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

/** Where the mean over dies can be split by the number of faulty cells. */
class LowRateLimitsTest {
  private static String reason(Study study) {
    return LowRateLimits.reason(study, SmallCases.design(study));
  }

  @ParameterizedTest
  @CsvSource({
    "none, ''",
    "bit-masking, ''",
    "secded, ', \"faults\": \"flips\"'",
    "none, ', \"layers\": [2], \"bits\": [7]'",
    "none, ', \"biases\": \"clean\", \"stuckAtOne\": 0.3'",
    // A die of one's own has no meaning for faults that come and go.
    "none, ', \"faults\": \"flips\", \"die\": 3'",
  })
  void independent_cells_can_be_split(String scheme, String memory) {
    assertThat(reason(SmallCases.study(scheme, 20, memory))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "none, ', \"faults\": \"eden-1\"', store",
    "none, ', \"faults\": \"eden-2\"', store",
    "none, ', \"on\": \"both\", \"faults\": \"flips\"', activations",
    "none, ', \"die\": 3', one die",
    "none, ', \"rowCorrelation\": 0.5', line",
    "none, ', \"columnCorrelation\": 0.5', line",
    "mat, '', trained",
    "ecp, '', spare cells",
  })
  void all_others_are_told_why_not(String scheme, String memory, String reason) {
    assertThat(reason(SmallCases.study(scheme, 20, memory))).contains(reason);
  }

  @Test
  void numbers_have_errors_without_bounds() {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"inversek2j\", \"format\": {\"weights\": \"Q4.11\", \"activations\":"
                + " \"Q4.11\"}, \"voltages\": [0.5], \"schemes\": [\"none\"]}",
            "study.json");
    assertThat(reason(study)).contains("numbers");
  }

  @Test
  void timing_errors_are_of_no_cell() {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"voltages\": [0.7], \"schemes\": [\"te-drop\"],"
                + " \"array\": {\"rows\": 32, \"cols\": 32}}",
            "study.json");
    assertThat(reason(study)).contains("no memory fails");
  }
}
