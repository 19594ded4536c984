package org.voltscape.engine.eden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;

class WeightPruningTest {
  private static final Network NETWORK =
      new Network(
          NetworkShape.mlp(Activation.RELU, 2, 4, 1),
          List.of(new float[] {3, -1, 2, -2, 0.5f, 2, -4, 1}, new float[] {8, 6, -7, 5}),
          List.of(new float[] {0.1f, 0, 0, 0}, new float[] {0.2f}));

  @Test
  void the_smallest_of_each_layer_become_zero() {
    Network half = WeightPruning.smallest(NETWORK, 0.5);
    // Of three weights of magnitude 2 the first one is the fourth that is left out.
    assertThat(half.weights().get(0)).containsExactly(3, 0, 0, -2, 0, 2, -4, 0);
    assertThat(half.weights().get(1)).containsExactly(8, 0, -7, 0);
    assertThat(half.biases()).isEqualTo(NETWORK.biases());
    assertThat(NETWORK.weights().get(1)).containsExactly(8, 6, -7, 5);
  }

  @Test
  void none_are_left_out_by_a_share_of_nothing() {
    Network all = WeightPruning.smallest(NETWORK, 0);
    assertThat(all.weights().get(0)).containsExactly(NETWORK.weights().get(0));
    assertThat(WeightPruning.smallest(NETWORK, 0.9).weights().get(1)).containsExactly(0, 0, 0, 0);
  }
}
