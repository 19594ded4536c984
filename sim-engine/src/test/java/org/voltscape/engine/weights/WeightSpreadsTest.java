package org.voltscape.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormats;

class WeightSpreadsTest {
  private static final TensorFormat Q2_2 = WordFormats.weights("Q2.2", "test", "format");

  private static List<WeightSpread> spreads(float[] before, float[] kept, float[] read) {
    NetworkShape shape =
        new NetworkShape(List.of(new Dense(before.length, 1, Activation.IDENTITY)));
    Network network = new Network(shape, List.of(before), List.of(new float[1]));
    QuantizedNetwork quantized = QuantizedNetwork.of(network, Q2_2, null, false);
    return WeightSpreads.of(
        quantized.regions(), List.of(List.of(before), List.of(kept), List.of(read)));
  }

  @Test
  void every_word_of_a_short_format_has_a_bin_of_its_own() {
    // Q2.2: 16 words from -2 to 1.75 in steps of 0.25.
    float[] values = new float[16];
    for (int i = 0; i < 16; i++) {
      values[i] = -2 + i * 0.25f;
    }
    WeightSpread all = spreads(values, values, values).get(0);
    assertThat(all.counts(WeightSpread.State.READ).bins()).hasSize(16).containsOnly(1);
    assertThat(all.lowest()).isEqualTo(-2.125);
    assertThat(all.width()).isEqualTo(0.25);
    assertThat(all.formatMin()).isEqualTo(-2);
    assertThat(all.formatMax()).isEqualTo(1.75);
    assertThat(all.counts(WeightSpread.State.READ).atLowest()).isEqualTo(1);
    assertThat(all.counts(WeightSpread.State.READ).atHighest()).isEqualTo(1);
  }

  @Test
  void weights_beyond_the_range_are_shown_and_those_that_are_no_numbers_are_counted() {
    float[] before = {-3, 0, 5, 0};
    float[] kept = {Float.NaN, 0, 1.75f, Float.POSITIVE_INFINITY};
    WeightSpread all = spreads(before, kept, new float[] {-2, 0, 1.75f, 1.75f}).get(0);
    WeightSpread.Counts outside = all.counts(WeightSpread.State.BEFORE);
    assertThat(IntStream.of(outside.bins()).sum()).isEqualTo(4);
    assertThat(outside.bins()[(int) Math.floor((-3 - all.lowest()) / all.width())]).isEqualTo(1);
    assertThat(outside.bins()[(int) Math.floor((5 - all.lowest()) / all.width())]).isEqualTo(1);
    assertThat(outside.atLowest()).isEqualTo(1);
    assertThat(outside.atHighest()).isEqualTo(1);
    WeightSpread.Counts exploded = all.counts(WeightSpread.State.KEPT);
    assertThat(exploded.notFinite()).isEqualTo(2);
    assertThat(IntStream.of(exploded.bins()).sum()).isEqualTo(2);
    assertThat(all.counts(WeightSpread.State.READ).atHighest()).isEqualTo(2);
  }

  @Test
  void blocks_follow_all_words() {
    float[] values = {0, 1, -1};
    List<WeightSpread> all = spreads(values, values, values);
    assertThat(all).extracting(WeightSpread::name).containsExactly("All layers", "layer 1 weights");
    assertThat(Arrays.stream(all.get(1).counts(WeightSpread.State.KEPT).bins()).sum()).isEqualTo(3);
  }
}
