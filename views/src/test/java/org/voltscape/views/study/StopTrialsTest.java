package org.voltscape.views.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.study.Stop;

class StopTrialsTest {
  @ParameterizedTest
  @CsvSource({
    // 16 is the first look. (1 - 0.015^(1/n)) / 2 is below 0.01 from 208 on, which is a look, and
    // below 0.0025 from 838 on, after which the look at 856 comes; the help of the form names them.
    "DIES_SEEN, 0.01, 1000, 16",
    "DIES_SEEN, 0.001, 100, 24",
    "ALL_DIES, 0.01, 1000, 208",
    "ALL_DIES, 0.0025, 1000, 856",
    "ANY_LOOK, 0.01, 1000, 272",
    "ANY_LOOK, 0.0025, 1000, 1096",
  })
  void the_least_trials_of_a_rule(Stop.Rule rule, double halfWidth, int images, int expected) {
    assertThat(StopTrials.least(new Stop(halfWidth, rule), images, 1_000_000)).isEqualTo(expected);
  }
}
