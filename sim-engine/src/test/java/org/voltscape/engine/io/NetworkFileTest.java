package org.voltscape.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.io.numpy.NpyArray;
import org.voltscape.engine.io.numpy.Npz;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.param.BadInputException;

class NetworkFileTest {
  private static final NetworkShape SHAPE = NetworkShape.mlp(Activation.RELU, 3, 2, 2);

  @TempDir Path dir;

  private static Network network() {
    return new Network(
        SHAPE,
        List.of(
            new float[] {1, -2, 3.5f, Float.MIN_VALUE, -Float.MAX_VALUE, 0},
            new float[] {0.1f, 0.2f, 0.3f, 0.4f}),
        List.of(new float[] {-1, 1}, new float[] {7, 8}));
  }

  private static Map<String, NpyArray> arrays() {
    return new TreeMap<>(
        Map.of(
            "layer1.weights", NpyArray.of(new float[6], 2, 3),
            "layer1.biases", NpyArray.of(new float[2], 2),
            "layer2.weights", NpyArray.of(new float[4], 2, 2),
            "layer2.biases", NpyArray.of(new float[2], 2)));
  }

  private Path written(Map<String, NpyArray> arrays) {
    Path file = dir.resolve("network.npz");
    Npz.write(file, new Npz.Contents(arrays, Map.of()));
    return file;
  }

  private static void refused(Path file, String... parts) {
    assertThatThrownBy(() -> NetworkFile.read(file, SHAPE))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContainingAll(parts)
        .hasMessageContainingAll(": found ", ", expected ");
  }

  @Test
  void a_network_comes_back_with_its_recipe() {
    Path file = dir.resolve("network.npz");
    NetworkFile.write(file, network(), "{\"epochs\": 3}");
    Network read = NetworkFile.read(file, SHAPE);
    for (int l = 0; l < 2; l++) {
      assertThat(read.weights().get(l)).isEqualTo(network().weights().get(l));
      assertThat(read.biases().get(l)).isEqualTo(network().biases().get(l));
    }
    assertThat(Npz.read(file).texts()).containsEntry(NetworkFile.RECIPE, "{\"epochs\": 3}");
    assertThat(Npz.read(file).arrays().get("layer1.weights").shape()).containsExactly(2, 3);
  }

  @Test
  void a_convolutional_network_comes_back() {
    NetworkShape shape =
        new NetworkShape(
            List.of(
                new Convolution(2, 4, 4, 3, 3, 1, 0, Activation.RELU, Pooling.max(2)),
                new Dense(3, 2, Activation.IDENTITY)));
    float[] kernels = new float[54];
    for (int i = 0; i < kernels.length; i++) {
      kernels[i] = i - 20;
    }
    Network network =
        new Network(
            shape,
            List.of(kernels, new float[] {1, 2, 3, 4, 5, 6}),
            List.of(new float[] {7, 8, 9}, new float[2]));
    Path file = dir.resolve("network.npz");
    NetworkFile.write(file, network, "{}");
    assertThat(Npz.read(file).arrays().get("layer1.weights").shape()).containsExactly(3, 2, 3, 3);
    Network read = NetworkFile.read(file, shape);
    assertThat(read.weights().get(0)).isEqualTo(kernels);
    assertThat(read.biases().get(0)).containsExactly(7, 8, 9);
    refused(file, "array layer1.weights: found FLOAT32 of 3 x 2 x 3 x 3");
  }

  @Test
  void missing_and_empty_files_are_refused() throws IOException {
    refused(dir.resolve("none.npz"), "no such file");
    refused(Files.createFile(dir.resolve("empty.npz")), "an NPZ file");
    refused(Files.writeString(dir.resolve("text.npz"), "not a zip"), "an NPZ file");
    refused(Files.createDirectory(dir.resolve("folder.npz")), "a directory");
  }

  @Test
  void truncated_files_are_refused() throws IOException {
    Path whole = dir.resolve("whole.npz");
    NetworkFile.write(whole, network(), "{}");
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 0; length < bytes.length; length += 13) {
      refused(Files.write(dir.resolve("part.npz"), Arrays.copyOf(bytes, length)), "an NPZ file");
    }
  }

  @Test
  void damaged_numbers_are_refused() throws IOException {
    Path whole = dir.resolve("whole.npz");
    NetworkFile.write(whole, network(), "{}");
    byte[] bytes = Files.readAllBytes(whole);
    byte[] pattern = {0, 0, 96, 64};
    int at = 0;
    while (!Arrays.equals(Arrays.copyOfRange(bytes, at, at + 4), pattern)) {
      at++;
    }
    bytes[at + 1] ^= 1;
    refused(Files.write(dir.resolve("bad.npz"), bytes), "layer1.weights.npy", "check sum");
  }

  @Test
  void networks_of_another_shape_are_refused() {
    Map<String, NpyArray> arrays = arrays();
    arrays.remove("layer2.biases");
    refused(written(arrays), "array layer2.biases: found nothing, expected single precision of 2.");

    arrays = arrays();
    arrays.put("layer1.weights", NpyArray.of(new float[6], 3, 2));
    refused(
        written(arrays),
        "array layer1.weights: found FLOAT32 of 3 x 2, expected single precision of 2 x 3.");

    arrays = arrays();
    arrays.put("layer1.weights", NpyArray.of(new float[6], 6));
    refused(written(arrays), "found FLOAT32 of 6, expected");

    arrays = arrays();
    arrays.put("layer1.biases", NpyArray.of(new int[2], 2));
    refused(written(arrays), "array layer1.biases: found INT32 of 2");

    arrays = arrays();
    arrays.put("layer1.biases", NpyArray.of(new float[3], 3));
    refused(written(arrays), "array layer1.biases: found FLOAT32 of 3");
  }

  @Test
  void numbers_that_are_not_finite_are_refused() {
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      Map<String, NpyArray> arrays = arrays();
      arrays.put("layer2.weights", NpyArray.of(new float[] {0, 0, bad, 0}, 2, 2));
      refused(written(arrays), "array layer2.weights: found " + bad + " as number 3");
    }
  }

  @Test
  void a_resource_that_is_missing_is_our_own_fault() {
    assertThatThrownBy(() -> NetworkFile.readResource("/nowhere.npz", SHAPE))
        .isInstanceOf(IllegalStateException.class);
  }
}
