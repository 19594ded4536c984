package org.voltscape.engine.eden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;

class MapRangesTest {
  @Test
  void the_ends_of_what_each_layer_reads() {
    Network network =
        new Network(
            NetworkShape.mlp(Activation.IDENTITY, 2, 2, 1),
            List.of(new float[] {1, 2, -1, 0.5f}, new float[] {1, 1}),
            List.of(new float[] {0.5f, 1}, new float[] {0}));
    // Sums with biases: 3.5 and -2; 1 - 4 + 0.5 and -1 - 1 + 1.
    Examples examples = new Examples(2, 2, new float[] {3, 0, 1, -2}, new int[2]);
    assertThat(MapRanges.of(network, examples, () -> false))
        .containsExactly(new MapRanges.Range(-2, 3), new MapRanges.Range(-2.5f, 3.5f));
  }

  @Test
  void images_that_are_none_do_not_count_and_shortcuts_do() {
    // 251 images are a full chunk and a single one, of which the latter alone is not 0.
    float[] inputs = new float[251 * 72];
    for (int i = 250 * 72; i < inputs.length; i++) {
      inputs[i] = 1;
    }
    Examples examples = new Examples(251, 72, inputs, new int[251]);
    List<MapRanges.Range> ranges = MapRanges.of(EdenCase.NETWORK, examples, () -> false);
    assertThat(ranges.get(0)).isEqualTo(new MapRanges.Range(0, 1));
    Examples two = examples.subset(new int[] {0, 250});
    assertThat(MapRanges.of(EdenCase.NETWORK, two, () -> false)).isEqualTo(ranges);
    Network plain =
        new Network(
            new NetworkShape(EdenCase.SHAPE.layers()),
            EdenCase.NETWORK.weights(),
            EdenCase.NETWORK.biases());
    List<MapRanges.Range> without = MapRanges.of(plain, examples, () -> false);
    assertThat(without.subList(0, 3)).isEqualTo(ranges.subList(0, 3));
    assertThat(without.get(3)).isNotEqualTo(ranges.get(3));
  }

  @Test
  void of_no_values() {
    assertThat(MapRanges.Range.of(new float[0])).isEqualTo(new MapRanges.Range(0, 0));
    assertThat(MapRanges.Range.of(new float[] {2, -1})).isEqualTo(new MapRanges.Range(-1, 2));
  }
}
