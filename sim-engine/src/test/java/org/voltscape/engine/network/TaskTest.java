package org.voltscape.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.workload.Workloads;

class TaskTest {
  private static final Task SHARES = Workloads.byId("inversek2j", "", "").task();
  private static final Task PRICES = Workloads.byId("bscholes", "", "").task();

  @Test
  void accuracies_are_better_the_higher_and_errors_the_lower() {
    assertThat(Task.CLASSIFICATION.asGood(0.9, 0.8)).isTrue();
    assertThat(Task.CLASSIFICATION.asGood(0.9, 0.9)).isTrue();
    assertThat(Task.CLASSIFICATION.asGood(0.8, 0.9)).isFalse();
    assertThat(SHARES.asGood(0.8, 0.9)).isTrue();
    assertThat(SHARES.asGood(0.9, 0.9)).isTrue();
    assertThat(SHARES.asGood(0.9, 0.8)).isFalse();
  }

  @Test
  void an_accuracy_stands_for_the_rest_as_error_and_an_error_for_itself() {
    assertThat(Task.CLASSIFICATION.error(0.75)).isEqualTo(0.25);
    assertThat(SHARES.error(0.75)).isEqualTo(0.75);
    assertThat(Task.CLASSIFICATION.errorTitle()).isEqualTo("error");
    assertThat(SHARES.errorTitle()).isEqualTo("mean relative error");
  }

  @Test
  void outcomes_are_named_and_have_their_units() {
    assertThat(Task.CLASSIFICATION.heading()).isEqualTo("Accuracy");
    assertThat(Task.CLASSIFICATION.unit()).isEqualTo("%");
    assertThat(Task.CLASSIFICATION.example()).isEqualTo("image");
    assertThat(SHARES.heading()).isEqualTo("Mean relative error");
    assertThat(SHARES.wordHeading()).isEqualTo("Error");
    assertThat(SHARES.unit()).isEqualTo("%");
    assertThat(SHARES.example()).isEqualTo("example");
    assertThat(PRICES.id()).isEqualTo("rmse");
    assertThat(PRICES.share()).isFalse();
    assertThat(PRICES.unit()).isEmpty();
  }

  @Test
  void only_errors_have_a_measure() {
    List<String> ids = new ArrayList<>();
    Task.CLASSIFICATION.ifMeasured(measure -> ids.add(measure.id()));
    assertThat(ids).isEmpty();
    PRICES.ifMeasured(measure -> ids.add(measure.id()));
    assertThat(ids).containsExactly("rmse");
  }
}
