package org.voltscape.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.Shortcut;
import org.voltscape.engine.word.FixedPoint;

class OutputInfluenceTest {
  private static List<double[]> influences(Shortcut... shortcuts) {
    List<Layer> layers =
        List.of(
            new Dense(1, 2, Activation.RELU),
            new Dense(2, 2, Activation.RELU),
            new Dense(2, 1, Activation.IDENTITY));
    Network network =
        new Network(
            new NetworkShape(layers, List.of(shortcuts)),
            List.of(new float[] {1, 1}, new float[] {0.5f, 0, 0.25f, -1}, new float[] {2, -3}),
            List.of(new float[2], new float[2], new float[1]));
    return OutputInfluence.of(QuantizedNetwork.of(network, new FixedPoint(3, 5), null, false));
  }

  @Test
  void weights_on_all_ways_to_the_outputs_count() {
    List<double[]> influences = influences();
    assertThat(influences.get(2)).containsExactly(1);
    assertThat(influences.get(1)).containsExactly(2, 3);
    double[] first = {Math.hypot(0.5 * 2, 0.25 * 3), 3};
    assertThat(influences.get(0)).containsExactly(first, within(1e-12));
  }

  @Test
  void a_shortcut_is_one_more_way() {
    List<double[]> influences = influences(new Shortcut(0, 1));
    assertThat(influences.get(1)).containsExactly(2, 3);
    double[] first = {Math.sqrt(1 + 0.75 * 0.75 + 2 * 2), Math.hypot(3, 3)};
    assertThat(influences.get(0)).containsExactly(first, within(1e-12));
  }
}
