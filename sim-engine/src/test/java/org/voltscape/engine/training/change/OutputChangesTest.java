package org.voltscape.engine.training.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.Matrix;

/** A few rows at a time against whole planes. */
class OutputChangesTest {
  private static final Activation RELU = Activation.RELU;
  private static final Activation IDENTITY = Activation.IDENTITY;
  private static final int BATCH = 3;

  private static final List<Layer> LAYERS =
      List.of(
          new Convolution(1, 8, 6, 2, 3, 1, 1, RELU, Pooling.max(2)),
          new Convolution(1, 7, 8, 2, 3, 1, 0, IDENTITY, new Pooling(Pooling.Kind.MAX, 3, 1)),
          new Convolution(1, 6, 5, 2, 3, 1, 1, RELU, Pooling.NONE),
          new Dense(4, 2, RELU),
          new Dense(4, 2, IDENTITY));

  private static float[] drawn(int count, Random random) {
    float[] some = new float[count];
    for (int i = 0; i < count; i++) {
      some[i] = (float) random.nextGaussian();
    }
    return some;
  }

  @Test
  void rows_give_the_bits_of_whole_planes() {
    Columns both = Columns.ofAll(2, BATCH);
    for (Layer layer : LAYERS) {
      for (Columns columns :
          List.of(Columns.ofAll(1, BATCH), both, both.pick(new int[] {1, 5, 3}, 3, BATCH))) {
        agrees(layer, columns, false);
        agrees(layer, columns, true);
      }
    }
  }

  private static void agrees(Layer layer, Columns columns, boolean withShortcut) {
    Random random = new Random(5);
    int width = columns.width();
    int positions = layer.positions();
    int outPositions = layer.outputs() / layer.filters();
    float[] moved = drawn(positions * width, random);
    float[] cleanSums = drawn(positions * BATCH, random);
    float[] cleanOutputs = drawn(outPositions * BATCH, random);
    float[] shortcut = drawn(positions * width, random);
    float[] wanted = new float[outPositions * width];
    float[] sums = moved.clone();
    columns.add(cleanSums, sums);
    for (int i = 0; withShortcut && i < sums.length; i++) {
      sums[i] += shortcut[i];
    }
    float[] outputs = new float[wanted.length];
    new PlaneOutput(layer, width).of(sums, outputs);
    columns.difference(outputs, cleanOutputs, wanted);

    Matrix matrix = new JavaKernel().allocate(2, positions * width);
    matrix.writeRow(1, moved);
    OutputChanges changes = new OutputChanges(layer, width);
    float[] found = new float[wanted.length];
    float[] more = withShortcut ? shortcut : null;
    assertThat(changes.of(matrix, 1, more, columns, cleanSums, cleanOutputs, found)).isTrue();
    assertThat(found).as(layer.toString()).containsExactly(wanted);
    if (!withShortcut) {
      float[] again = new float[wanted.length];
      assertThat(changes.of(moved, columns, cleanSums, cleanOutputs, again)).isTrue();
      assertThat(again).containsExactly(wanted);
    }
  }

  @Test
  void nothing_moved_is_no_difference() {
    Layer layer = LAYERS.get(0);
    Columns columns = Columns.ofAll(1, BATCH);
    float[] sums = drawn(layer.positions() * BATCH, new Random(2));
    float[] outputs = new float[layer.outputs() / layer.filters() * BATCH];
    new PlaneOutput(layer, BATCH).of(sums, outputs);
    float[] found = new float[outputs.length];
    OutputChanges changes = new OutputChanges(layer, BATCH);
    assertThat(changes.of(new float[sums.length], columns, sums, outputs, found)).isFalse();
    assertThat(found).containsOnly(0);
  }
}
