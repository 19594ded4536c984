package org.voltscape.engine.adapt;

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
import org.voltscape.engine.workload.analytic.RobotArm;

class TrainingOutcomeTest {
  private static final Examples CLASSES =
      new Examples(10, 1, new float[10], new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});

  private static Examples numbers() {
    ErrorMeasure measure = RobotArm.measure();
    Targets targets = new Targets(2, new float[] {1, 5, 3, 5}, measure);
    return Examples.ofNumbers(2, 1, new float[2], targets);
  }

  @Test
  void ignorance_is_the_largest_class_or_the_variance() {
    Examples uneven = new Examples(4, 1, new float[4], new int[] {0, 0, 0, 2});
    assertThat(TrainingOutcome.on(uneven).ignorance()).isEqualTo(0.75);
    // Variances 1 and 0, over both outputs.
    assertThat(TrainingOutcome.on(numbers()).ignorance()).isEqualTo(0.5, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "2.2, 0.11, 5, DEAD",
    "2.1, 0.2, 5, LEARNED",
    "9.5, 0.95, 5, LEARNED",
    "0.1, 0.97, 1e9, LEARNED",
    "2.4, 0.1, 1e5, DIVERGED",
    "8, 0.1, 5, DIVERGED",
    "6, 0.1, 5, DEAD",
    "NaN, 0.1, 5, DIVERGED",
    "2.4, 0.1, NaN, DIVERGED",
  })
  void verdicts_on_classes(double loss, double accuracy, double norm, TrainingVerdict verdict) {
    assertThat(TrainingOutcome.on(CLASSES).of(history(loss, accuracy, norm))).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"0.05, LEARNED", "0.22, LEARNED", "0.23, DEAD", "9, DEAD"})
  void verdicts_on_numbers(double loss, TrainingVerdict verdict) {
    assertThat(TrainingOutcome.on(numbers()).of(history(loss, Double.NaN, 1))).isEqualTo(verdict);
  }

  private static List<TrainingProgress> history(double loss, double accuracy, double norm) {
    return List.of(
        new TrainingProgress(1, 2, 5, 0.4, accuracy, 0.1, 3),
        new TrainingProgress(2, 2, 10, loss, accuracy, 0.1, norm));
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
