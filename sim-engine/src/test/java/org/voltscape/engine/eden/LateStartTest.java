package org.voltscape.engine.eden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.storage.Bounding;

class LateStartTest {
  /** The layer of a shortcut's end is 2, of its beginning 0. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void gives_what_a_test_from_the_beginning_gives(int layer) {
    ApproximateNetwork network = EdenCase.stored("sym8", "fp16", Bounding.ZERO, FaultKind.EDEN_3);
    int[] labels =
        new NaiveTests(network, EdenCase.rates(0.003), 6)
            .classes(EdenCase.examples(new int[EdenCase.IMAGES]));
    ApproximateTests tests =
        new ApproximateTests(network, EdenCase.examples(labels), new JavaKernel(), 8);
    ApproximateTests other = tests.another();
    ErrorRates before = EdenCase.rates(0.003);
    LateStart start = tests.lateStart(layer, before, 6, () -> false);
    assertThat(start.layer()).isEqualTo(layer);
    assertThat(tests.lateStartBytes(layer) > 0).isEqualTo(layer > 0);
    int least = EdenCase.IMAGES;
    for (double rate : new double[] {0, 0.3, 0.01, 0, 0.003}) {
      for (int t = 2 * layer; t < network.tensors().size(); t++) {
        ErrorRates rates = before.with(t, rate);
        for (int more = t + 1; rate == 0 && more < network.tensors().size(); more++) {
          rates = rates.with(more, 0);
        }
        int whole = tests.correct(rates, 6, () -> false);
        least = Math.min(least, whole);
        assertThat(start.correct(rates, () -> false)).isEqualTo(whole);
        assertThat(start.correct(other, rates, () -> false)).isEqualTo(whole);
      }
    }
    assertThat(start.correct(before, () -> false)).isEqualTo(EdenCase.IMAGES);
    assertThat(least).isLessThan(EdenCase.IMAGES - 5);
    if (layer > 0) {
      assertThatThrownBy(() -> start.correct(before.with(2 * layer - 1, 0.5), () -> false))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("before the start");
    }
  }
}
