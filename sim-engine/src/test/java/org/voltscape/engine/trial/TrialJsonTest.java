package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;

class TrialJsonTest {
  @Test
  void trials_and_results_keep_every_bit() {
    TrialSpec spec = new TrialSpec("0a".repeat(32), 3, 9999, Integer.MAX_VALUE);
    assertThat(TrialJson.spec(TrialJson.write(spec), "test")).isEqualTo(spec);
    for (TrialResult result :
        List.of(
            new TrialResult.Classification(7, 8, new TrialResult.Faults(1L << 53, 0), null),
            new TrialResult.Regression(
                Double.longBitsToDouble(0x3ff123456789abcdL),
                Double.POSITIVE_INFINITY,
                new TrialResult.Faults(Long.MAX_VALUE, 4),
                new TrialResult.Training(
                    TrainingVerdict.DEAD,
                    2,
                    List.of(
                        new TrainingProgress(1, 2, 5, Double.NaN, -0.0, Double.MIN_VALUE, 1),
                        new TrainingProgress(2, 2, 9, 0, 1, 2, Double.NEGATIVE_INFINITY)))))) {
      assertThat(TrialJson.result(TrialJson.write(result), "test")).isEqualTo(result);
    }
  }

  @Test
  void outputs_that_are_no_numbers_are_as_wrong_as_can_be() {
    var result =
        new TrialResult.Regression(Double.NaN, Double.NaN, new TrialResult.Faults(0, 0), null);
    assertThat(result.error()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(result.deviation()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"study\": \"a\", \"design\": 0, \"point\": 0}",
        "{\"study\": \"a\", \"design\": -1, \"point\": 0, \"trial\": 0}",
        "{\"study\": \"a\", \"design\": 0.5, \"point\": 0, \"trial\": 0}",
        "{\"study\": \"a\", \"design\": 0, \"point\": 0, \"trial\": 0, \"more\": 1}",
        "{\"study\": \"a\", \"design\": 0, \"design\": 1, \"point\": 0, \"trial\": 0}",
        "{\"study\": \"a\", \"design\": 0, \"point\": 0, \"trial\": 0} more",
        "{\"study\": \"a\", \"design\": null, \"point\": 0, \"trial\": 0}",
      })
  void what_is_no_trial_is_refused(String json) {
    assertThatThrownBy(() -> TrialJson.spec(json, "lines"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("lines")
        .hasMessageContaining("a trial in JSON");
  }

  @Test
  void a_result_of_another_kind_is_refused() {
    for (String json :
        List.of(
            "{\"kind\": \"other\", \"correct\": 1}",
            "{\"correct\": 1, \"agreeing\": 1, \"faults\": null, \"training\": null}",
            "{\"kind\": \"classification\", \"correct\": 1}")) {
      assertThatThrownBy(() -> TrialJson.result(json, "lines"))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("the result of a trial in JSON");
    }
  }
}
