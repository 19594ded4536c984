package org.voltscape.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.ErrorMeasure;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.engine.workload.Workloads;

class VerdictsTest {
  @Test
  void ignorance_is_entropy_or_variance() {
    Examples even = new Examples(4, 1, new float[4], new int[] {0, 1, 0, 1});
    assertThat(Verdicts.ignorance(even)).isEqualTo(Math.log(2), within(1e-12));
    Examples uneven = new Examples(4, 1, new float[4], new int[] {0, 0, 0, 2});
    assertThat(Verdicts.ignorance(uneven))
        .isEqualTo(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25), within(1e-12));
    ErrorMeasure measure = Workloads.byId("inversek2j", "", "").measure();
    Targets targets = new Targets(2, new float[] {1, 5, 3, 5}, measure);
    // Variances 1 and 0, over both outputs.
    assertThat(Verdicts.ignorance(Examples.ofNumbers(2, 1, new float[2], targets)))
        .isEqualTo(0.5, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "2.2, 0.11, 5, DEAD",
    "2.1, 0.2, 5, LEARNED",
    "0.1, 0.97, 1e9, LEARNED",
    "2.4, 0.1, 1e5, DIVERGED",
    "90, 0.1, 5, DIVERGED",
    "NaN, 0.1, 5, DIVERGED",
    "2.4, 0.1, NaN, DIVERGED",
    "0.05, NaN, 1, LEARNED",
    "1.0, NaN, 1, DEAD",
  })
  void verdicts(double loss, double accuracy, double norm, TrainingVerdict verdict) {
    TrainingProgress last = new TrainingProgress(2, 2, 10, loss, accuracy, 0.1, norm);
    TrainingProgress first = new TrainingProgress(1, 2, 5, 2.3, accuracy, 0.1, 3);
    assertThat(Verdicts.of(List.of(first, last), Math.log(10))).isEqualTo(verdict);
  }

  @Test
  void a_curriculum_rises_in_eighths_over_the_first_half() {
    assertThat(Curriculum.share(0)).isEqualTo(0.125);
    assertThat(Curriculum.share(0.0624)).isEqualTo(0.125);
    assertThat(Curriculum.share(0.0625)).isEqualTo(0.25);
    assertThat(Curriculum.share(0.4374)).isEqualTo(0.875);
    assertThat(Curriculum.share(0.4375)).isEqualTo(1);
    assertThat(Curriculum.share(0.99)).isEqualTo(1);
  }
}
