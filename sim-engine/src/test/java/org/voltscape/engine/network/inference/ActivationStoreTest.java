package org.voltscape.engine.network.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltscape.engine.network.inference.ForwardPassTest.examples;
import static org.voltscape.engine.network.inference.ForwardPassTest.format;
import static org.voltscape.engine.network.inference.ForwardPassTest.none;
import static org.voltscape.engine.network.inference.ForwardPassTest.random;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.ActivationStore;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.matrix.JavaKernel;

/** What passes the memory between layers, and under which address. */
class ActivationStoreTest {
  private static final int IMAGES = 261;

  private static final NetworkShape MLP = NetworkShape.mlp(Activation.RELU, 9, 12, 8, 5);

  private static final NetworkShape CONVOLUTIONS =
      new NetworkShape(
          List.of(
              new Convolution(2, 8, 7, 3, 3, 1, 1, Activation.RELU, Pooling.max(2)),
              new Convolution(3, 4, 3, 4, 2, 1, 0, Activation.RELU, Pooling.NONE),
              new Dense(24, 5, Activation.IDENTITY)));

  /** Reads zeros at some addresses of one layer, and checks that every address comes once. */
  private static final class Zeroing implements ActivationStore {
    private final int layer;
    private final int from;
    private final int to;
    private final Set<Integer> seen = new HashSet<>();
    private int count;
    private int images;

    Zeroing(int layer, int from, int to) {
      this.layer = layer;
      this.from = from;
      this.to = to;
    }

    @Override
    public boolean touches(int l) {
      return l == layer;
    }

    @Override
    public void begin(int l, int firstImage, int imageCount) {
      assertThat(l).isEqualTo(layer);
      assertThat(firstImage).isEqualTo(images);
      count = imageCount;
      images += imageCount;
      seen.clear();
    }

    @Override
    public void pass(int l, int firstAddress, float[] plane, int stride) {
      for (int place = 0; place < plane.length / stride; place++) {
        assertThat(seen.add(firstAddress + place)).isTrue();
        if (firstAddress + place >= from && firstAddress + place < to) {
          Arrays.fill(plane, place * stride, place * stride + count, 0);
        }
      }
    }
  }

  private static int[] run(InferenceSet set, WordChanges[] changes, ActivationStore store) {
    int[] predictions = new int[set.images()];
    Passes.run(new ForwardPass(set), changes, store, predictions, () -> false);
    return predictions;
  }

  /** A layer whose weights for some inputs are zero does not see what these inputs are. */
  private static void zeroInputsAreZeroWeights(NetworkShape shape, int layer, int from, int to) {
    QuantizedNetwork network =
        QuantizedNetwork.of(random(shape, 1, 11), format("Q2.6"), format("Q2.4"), false);
    Examples data = examples(IMAGES, shape.inputs(), 5, 11);
    InferenceSet set = new InferenceSet(new JavaKernel(), network, data, () -> false);
    Layer l = shape.layers().get(layer);
    WordChanges[] zeroed = none(network);
    for (int word = 0; word < l.weights(); word++) {
      int tap = word % l.patch();
      int perPlane = l.patch() / l.channels();
      int places = l.inputs() / l.channels();
      boolean dense = l instanceof Dense;
      int first = dense ? tap : tap / perPlane * places;
      if (first >= from && first < to) {
        zeroed[layer].add(word, 0);
      }
    }
    Zeroing store = new Zeroing(layer, from, to);
    int[] stored = run(set, none(network), store);
    assertThat(store.images).isEqualTo(IMAGES);
    assertThat(store.seen).hasSize(l.inputs());
    assertThat(stored).isEqualTo(run(set, zeroed, null));
    // Words that changed nothing would prove nothing.
    int[] clean = new int[IMAGES];
    Arrays.setAll(clean, set::cleanPrediction);
    assertThat(stored).isNotEqualTo(clean);
    assertThat(run(set, none(network), null)).isEqualTo(clean);
  }

  @Test
  void addresses_are_the_inputs_of_a_dense_layer() {
    for (int layer = 0; layer < 3; layer++) {
      zeroInputsAreZeroWeights(MLP, layer, 2, 7);
    }
  }

  @Test
  void addresses_go_plane_by_plane_through_convolutions() {
    zeroInputsAreZeroWeights(CONVOLUTIONS, 0, 56, 112);
    zeroInputsAreZeroWeights(CONVOLUTIONS, 1, 12, 24);
    zeroInputsAreZeroWeights(CONVOLUTIONS, 2, 3, 17);
  }

  @Test
  void what_is_zero_in_the_store_is_zero_in_the_images() {
    QuantizedNetwork network =
        QuantizedNetwork.of(random(CONVOLUTIONS, 0.5, 8), format("Q2.6"), format("Q2.4"), false);
    Examples data = examples(IMAGES, CONVOLUTIONS.inputs(), 5, 8);
    float[] cut = data.inputs().clone();
    for (int i = 0; i < cut.length; i++) {
      int feature = i % CONVOLUTIONS.inputs();
      cut[i] = feature >= 20 && feature < 71 ? 0 : cut[i];
    }
    Examples other = new Examples(IMAGES, CONVOLUTIONS.inputs(), cut, data.labels());
    InferenceSet set = new InferenceSet(new JavaKernel(), network, data, () -> false);
    InferenceSet otherSet = new InferenceSet(new JavaKernel(), network, other, () -> false);
    int[] expected = new int[IMAGES];
    Arrays.setAll(expected, otherSet::cleanPrediction);
    assertThat(run(set, none(network), new Zeroing(0, 20, 71))).isEqualTo(expected);
  }

  @Test
  void ranges_are_those_of_the_fault_free_values() {
    QuantizedNetwork network =
        QuantizedNetwork.of(random(MLP, 0.5, 9), format("Q2.6"), format("Q2.4"), false);
    Examples data = examples(IMAGES, 9, 5, 9);
    InferenceSet set = new InferenceSet(new JavaKernel(), network, data, () -> false);
    float largest = 0;
    for (float x : data.inputs()) {
      largest = Math.max(largest, x);
    }
    assertThat(set.activationShape(0).lowest()).isZero();
    assertThat(set.activationShape(0).highest()).isEqualTo(Math.round(largest * 16));
    for (int l = 1; l < 3; l++) {
      assertThat(set.activationShape(l).lowest()).isZero();
      assertThat(set.activationShape(l).highest()).isBetween(1, 31);
      assertThat(set.activationShape(l).bits()).isEqualTo(6);
    }
    QuantizedNetwork floats = QuantizedNetwork.of(random(MLP, 0.5, 9), format("Q2.6"), null, false);
    assertThat(new InferenceSet(new JavaKernel(), floats, data, () -> false).activationShape(0))
        .isNull();
  }
}
