package org.voltscape.engine.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.Shortcut;
import org.voltscape.engine.traffic.StoredTensor.Kind;

/** Tensors and what moves of them, counted by hand on small networks. */
class TrafficTest {
  private static final NetworkShape MLP = NetworkShape.mlp(Activation.RELU, 100, 50, 10);

  @Test
  void tensors_of_a_published_network_have_its_published_size() {
    StoredNetwork vgg = StoredNetwork.of(KnownShapes.vgg16(), 32, 32);
    double weights =
        vgg.tensors().stream()
            .filter(t -> t.kind() == Kind.WEIGHTS)
            .mapToLong(StoredTensor::bytes)
            .sum();
    // EDE-017: 528 MB, which are of 2^20 bytes.
    assertThat(weights / (1 << 20)).isCloseTo(528, within(0.5));
    assertThat(vgg.macs()).isEqualTo(15_470_264_320L);
    assertThat(KnownShapes.alexNet().weights()).isEqualTo(62_367_776);
  }

  @Test
  void narrow_values_share_bytes() {
    StoredNetwork network = StoredNetwork.of(MLP, 4, 3);
    assertThat(network.bytes(1)).isEqualTo((100 * 50 + 50) / 2);
    assertThat(network.bytes(0)).isEqualTo(38);
    assertThat(network.tensors())
        .extracting(StoredTensor::name)
        .containsExactly(
            "input", "layer 1 weights", "layer 1 outputs", "layer 2 weights", "layer 2 outputs");
  }

  @Test
  void a_cache_that_holds_the_network_leaves_only_the_input() {
    NetworkTraffic traffic = new CacheTraffic(1 << 20).of(StoredNetwork.of(MLP, 8, 8));
    assertThat(traffic.readBytes()).isEqualTo(100);
    assertThat(traffic.writtenBytes()).isZero();
    assertThat(traffic.tensors().get(0).readBytes()).isEqualTo(100);
  }

  @Test
  void weights_that_do_not_stay_are_read_once_an_inference() {
    // 100 + 5050 + 50 + 510 + 10 bytes are touched in turn: none of the weights outlives a round.
    NetworkTraffic traffic = new CacheTraffic(5500).of(StoredNetwork.of(MLP, 8, 8));
    assertThat(read(traffic)).containsExactly(100.0, 5050.0, 0.0, 510.0, 0.0);
    // Both outputs are gone before they are overwritten, and so have been written.
    assertThat(traffic.tensors())
        .extracting(TensorTraffic::writtenBytes)
        .containsExactly(0.0, 0.0, 0.0, 0.0, 10.0);
  }

  @Test
  void outputs_too_large_for_the_cache_are_written_and_read_back() {
    NetworkShape wide = NetworkShape.mlp(Activation.RELU, 10, 1000, 10);
    NetworkTraffic traffic = new CacheTraffic(900).of(StoredNetwork.of(wide, 8, 8));
    assertThat(traffic.tensors().get(2).writtenBytes()).isEqualTo(1000);
    assertThat(traffic.tensors().get(2).readBytes()).isGreaterThanOrEqualTo(1000);
  }

  @Test
  void a_convolution_that_does_not_fit_works_in_blocks() {
    NetworkShape shape = oneConvolution(8, 16, 32);
    StoredNetwork network = StoredNetwork.of(shape, 8, 8);
    long inputs = network.bytes(0); // 2048
    long weights = network.bytes(1); // 32 * 8 * 9 + 32 = 2336
    NetworkTraffic traffic = new CacheTraffic(2000).of(network);
    // Three blocks of inputs, or three of weights: the inputs again are less.
    assertThat(traffic.tensors().get(0).readBytes()).isEqualTo(3.0 * inputs);
    assertThat(traffic.tensors().get(1).readBytes()).isEqualTo(weights);
  }

  @Test
  void a_systolic_array_reads_weights_once_for_every_group_of_positions() {
    NetworkShape shape = oneConvolution(8, 16, 32);
    StoredNetwork network = StoredNetwork.of(shape, 8, 8);
    NetworkTraffic roomy = new SystolicTraffic(16, 16, 1 << 20, 256).of(network);
    NetworkTraffic narrow = new SystolicTraffic(16, 16, 1 << 20, 100).of(network);
    assertThat(roomy.tensors().get(1).readBytes()).isEqualTo(network.bytes(1));
    assertThat(narrow.tensors().get(1).readBytes()).isEqualTo(3.0 * network.bytes(1));
    // 72 rows of weights and 32 filters are 5 x 2 tiles.
    assertThat(roomy.tensors().get(1).fetches()).isEqualTo(10);
    // What stays in the buffer is not written; the last outputs are.
    assertThat(roomy.tensors().get(2).writtenBytes()).isZero();
    assertThat(roomy.tensors().get(4).writtenBytes()).isEqualTo(network.bytes(4));
    NetworkTraffic small = new SystolicTraffic(16, 16, 1000, 256).of(network);
    assertThat(small.tensors().get(2).writtenBytes()).isEqualTo(network.bytes(2));
    assertThat(small.tensors().get(0).readBytes()).isEqualTo(2.0 * network.bytes(0));
  }

  @Test
  void a_row_stationary_array_takes_the_order_that_moves_least() {
    NetworkShape shape = oneConvolution(8, 16, 32);
    StoredNetwork network = StoredNetwork.of(shape, 8, 8);
    NetworkTraffic whole = new RowStationaryTraffic(168, 224, 1 << 20).of(network);
    assertThat(whole.tensors().get(0).readBytes()).isEqualTo(network.bytes(0));
    assertThat(whole.tensors().get(1).readBytes()).isEqualTo(network.bytes(1));
    // Elements hold 16 of the 32 filters of 72 weights: the inputs pass by twice.
    NetworkTraffic groups = new RowStationaryTraffic(12, 100, 1000).of(network);
    assertThat(groups.tensors().get(1).readBytes()).isEqualTo(network.bytes(1));
    assertThat(groups.tensors().get(0).readBytes()).isEqualTo(2.0 * network.bytes(0));
    assertThat(groups.tensors().get(2).writtenBytes()).isEqualTo(network.bytes(2));
    // Elements hold one filter, and half of 8192 bytes all inputs and the sums of 8 filters.
    NetworkTraffic inputsStay = new RowStationaryTraffic(1, 72, 8192).of(network);
    assertThat(read(inputsStay).subList(0, 2))
        .containsExactly((double) network.bytes(0), (double) network.bytes(1));
    // Half of 4000 bytes holds the sums of 15 filters on 8 rows: two strips, three groups, and 20
    // input rows for 18. Five groups on all rows, or six strips of all filters, would move more.
    NetworkTraffic sumsStay = new RowStationaryTraffic(1, 72, 4000).of(network);
    assertThat(sumsStay.tensors().get(1).readBytes()).isEqualTo(2.0 * network.bytes(1));
    assertThat(sumsStay.tensors().get(0).readBytes())
        .isCloseTo(3 * 20 / 18.0 * network.bytes(0), within(1e-6));
  }

  @Test
  void a_shortcut_is_read_again() {
    Convolution same = new Convolution(4, 8, 8, 4, 3, 1, 1, Activation.RELU, Pooling.NONE);
    NetworkShape shape =
        new NetworkShape(
            List.of(same, same, same, new Dense(256, 10, Activation.IDENTITY)),
            List.of(new Shortcut(0, 2)));
    NetworkTraffic traffic =
        new RowStationaryTraffic(168, 224, 1 << 20).of(StoredNetwork.of(shape, 8, 8));
    assertThat(traffic.tensors().get(2).readBytes()).isEqualTo(2.0 * 256);
    assertThat(traffic.tensors().get(4).readBytes()).isEqualTo(256);
  }

  private static List<Double> read(NetworkTraffic traffic) {
    return traffic.tensors().stream().map(TensorTraffic::readBytes).toList();
  }

  private static NetworkShape oneConvolution(int channels, int side, int filters) {
    return new NetworkShape(
        List.of(
            new Convolution(channels, side, side, filters, 3, 1, 1, Activation.RELU, Pooling.NONE),
            new Dense(filters * side * side, 10, Activation.IDENTITY)));
  }
}
