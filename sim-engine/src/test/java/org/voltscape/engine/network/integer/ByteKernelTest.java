package org.voltscape.engine.network.integer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Pooling;

/** The fast kernel against plain loops, and plain loops against sums by hand. */
final class ByteKernelTest {
  private static final ByteKernel JAVA = new JavaByteKernel();

  static List<Layer> layers() {
    return List.of(
        new Dense(1, 1, Activation.RELU),
        new Dense(784, 256, Activation.RELU),
        new Dense(33, 10, Activation.IDENTITY),
        new Dense(5, 3, Activation.RELU),
        new Convolution(1, 28, 28, 6, 5, 1, 2, Activation.RELU, Pooling.max(2)),
        new Convolution(6, 14, 14, 16, 5, 1, 0, Activation.RELU, Pooling.max(2)),
        new Convolution(3, 9, 7, 4, 3, 2, 1, Activation.RELU, Pooling.NONE),
        new Convolution(
            2, 10, 11, 5, 3, 1, 0, Activation.RELU, new Pooling(Pooling.Kind.MAX, 3, 2)),
        new Convolution(8, 6, 6, 8, 1, 1, 0, Activation.IDENTITY, Pooling.NONE));
  }

  private static ByteKernel fast() {
    ByteKernel kernel = ByteKernels.fast();
    Assumptions.assumeTrue(kernel != null, "no fast kernel on this machine");
    return kernel;
  }

  @ParameterizedTest
  @MethodSource("layers")
  void sumsAndOutputsAreThoseOfPlainLoops(Layer shape) {
    ByteKernel fast = fast();
    for (int largest : new int[] {31, 127, 255}) {
      if (!fast.exact(largest, 128)) {
        continue;
      }
      for (boolean extreme : new boolean[] {false, true}) {
        int most = 40;
        Random random = new Random(shape.hashCode() + largest);
        Rescale rescale = new Rescale(1f / 64, 3, 99);
        ByteLayer one = JAVA.layer(shape, most, rescale);
        ByteLayer other = fast.layer(shape, most, rescale);
        assertThat(other).isNotNull();
        for (int round = 0; round < 2; round++) {
          for (int i = 0; i < shape.weights(); i++) {
            byte weight = (byte) (extreme ? (i % 7 == 0 ? -128 : 127) : random.nextInt(256));
            one.weights().put(i, weight);
            other.weights().put(i, weight);
          }
          for (int o = 0; o < shape.filters(); o++) {
            float bias = random.nextInt(2001) - 1000 + 0.5f;
            one.biases().put(o, bias);
            other.biases().put(o, bias);
          }
          one.weightsChanged();
          other.weightsChanged();
          ByteRows in = ByteRows.allocate(most, shape.inputs());
          for (int i = 0; i < most * shape.inputs(); i++) {
            in.bytes().put(i, (byte) (extreme ? largest : random.nextInt(largest + 1)));
          }
          for (int rows : new int[] {most, 17, 1}) {
            int width = shape.positions() * shape.filters() * Integer.BYTES;
            assertThat(sums(other, in, rows, width)).isEqualTo(sums(one, in, rows, width));
            assertThat(outputs(other, in, rows, shape.outputs()))
                .isEqualTo(outputs(one, in, rows, shape.outputs()));
          }
        }
      }
    }
  }

  private static List<Integer> sums(ByteLayer layer, ByteRows in, int rows, int width) {
    ByteRows out = ByteRows.allocate(in.rows(), width);
    layer.sums(in, out, rows);
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < rows * width; i += Integer.BYTES) {
      all.add(out.bytes().getInt(i));
    }
    return all;
  }

  private static List<Byte> outputs(ByteLayer layer, ByteRows in, int rows, int width) {
    ByteRows out = ByteRows.allocate(in.rows(), width);
    layer.outputs(in, out, rows);
    List<Byte> all = new ArrayList<>();
    for (int i = 0; i < rows * width; i++) {
      all.add(out.bytes().get(i));
    }
    return all;
  }

  static Stream<ByteKernel> kernels() {
    ByteKernel fast = ByteKernels.fast();
    return fast == null ? Stream.of(JAVA) : Stream.of(JAVA, fast);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void halvesAreRoundedToTheEvenNumberAndOutputsCut(ByteKernel kernel) {
    ByteLayer layer = kernel.layer(new Dense(2, 6, Activation.RELU), 1, new Rescale(0.5f, 0, 100));
    int[][] weights = {{1, 0}, {3, 0}, {5, 0}, {-1, 0}, {100, 100}, {-3, 5}};
    for (int o = 0; o < weights.length; o++) {
      layer.weights().put(2 * o, (byte) weights[o][0]).put(2 * o + 1, (byte) weights[o][1]);
      layer.biases().put(o, 0);
    }
    layer.biases().put(5, 1.5f);
    layer.weightsChanged();
    ByteRows in = ByteRows.allocate(1, 2);
    in.bytes().put(0, (byte) 1).put(1, (byte) 2);
    // 0.5, 1.5, 2.5, -0.5, 150 and (7 + 1.5) / 2.
    assertThat(outputs(layer, in, 1, 6))
        .containsExactly((byte) 0, (byte) 2, (byte) 2, (byte) 0, (byte) 100, (byte) 4);
    assertThat(sums(layer, in, 1, 24)).containsExactly(1, 3, 5, -1, 300, 7);
  }

  @Test
  void aLayerOfSumsHasNoOutputs() {
    for (ByteKernel kernel : kernels().toList()) {
      ByteLayer layer = kernel.layer(new Dense(2, 2, Activation.IDENTITY), 1, null);
      ByteRows rows = ByteRows.allocate(1, 2);
      assertThatThrownBy(() -> layer.outputs(rows, rows, 1))
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
