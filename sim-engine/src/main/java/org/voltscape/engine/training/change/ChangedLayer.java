package org.voltscape.engine.training.change;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.planes.Patches;

/**
 * A layer whose inputs changed: its sums are those of the clean pass and its weights times what the
 * inputs changed by, of the planes that changed alone. Confined to its thread.
 */
final class ChangedLayer {
  /** Inputs of a dense layer that are gone through one by one; a native call costs more. */
  private static final int FEW = 4;

  private final MatrixKernel kernel;
  private final Layer layer;
  private final float[] weights;
  private final int width;
  private final Patches patches;
  private final Matrix sumMatrix;
  private final PlaneOutput output;
  private final @Nullable OutputChanges outputChanges;
  private final float[][] sums;
  private final float[][] outputs;
  private final PlaneChanges changes;
  private final boolean last;
  private final Map<Integer, Operands> operands = new HashMap<>();

  /** Matrices of a product with a number of planes, and the planes whose weights are there. */
  private static final class Operands {
    final Matrix weights;
    final Matrix inputs;
    int[] planes = new int[0];

    Operands(Matrix weights, Matrix inputs) {
      this.weights = weights;
      this.inputs = inputs;
    }
  }

  /**
   * @param weights of the layer, [filter * patch + tap]
   * @param width columns of a plane for one position
   * @param last whether this is the output layer, of which sums and outputs are kept
   */
  ChangedLayer(MatrixKernel kernel, Layer layer, float[] weights, int width, boolean last) {
    this.kernel = kernel;
    this.layer = layer;
    this.weights = weights;
    this.width = width;
    this.last = last;
    this.patches = new Patches(layer, width);
    this.output = new PlaneOutput(layer, width);
    boolean together = !last && OutputChanges.serves(layer);
    this.outputChanges = together ? new OutputChanges(layer, width) : null;
    int columns = layer.positions() * width;
    int outColumns = layer.outputs() / layer.filters() * width;
    this.sumMatrix = kernel.allocate(layer.filters(), columns);
    this.sums = rows(columns);
    this.outputs = rows(outColumns);
    this.changes = new PlaneChanges(layer.filters(), outColumns);
  }

  /** A row a filter, or the same one for all where nobody reads them later. */
  private float[][] rows(int columns) {
    float[][] rows = new float[layer.filters()][];
    for (int o = 0; o < rows.length; o++) {
      rows[o] = last || o == 0 ? new float[columns] : rows[0];
    }
    return rows;
  }

  /** Values that are kept for one column, at most. */
  static long valuesPerColumn(Layer layer) {
    return (long) layer.patch() * layer.positions()
        + (long) layer.filters() * layer.positions()
        + 2L * layer.outputs();
  }

  /**
   * Follows changes through the layer.
   *
   * @param below changes of the values taken in
   * @param shortcut changes of the values added to the sums, or null
   * @param cleanSums the layer's sums in the clean pass
   * @param cleanOutputs and its outputs
   */
  void follow(
      PlaneChanges below,
      @Nullable PlaneChanges shortcut,
      Columns columns,
      float[][] cleanSums,
      float[][] cleanOutputs) {
    int[] planes = below.changedOnes();
    boolean none = planes.length == 0;
    boolean few = none || layer instanceof Dense && planes.length * taps(below) <= FEW;
    if (!few) {
      multiply(below, planes);
      if (outputChanges != null) {
        for (int o = 0; o < sums.length; o++) {
          float[] more = shortcut != null && shortcut.changed(o) ? shortcut.plane(o) : null;
          float[] change = changes.plane(o);
          changes.setChanged(
              o,
              outputChanges.of(sumMatrix, o, more, columns, cleanSums[o], cleanOutputs[o], change));
        }
        return;
      }
    }
    for (int o = 0; o < sums.length; o++) {
      float[] z = sums[o];
      if (few) {
        columns.copy(cleanSums[o], z);
        addFew(below, planes, o, z);
      } else {
        sumMatrix.readRow(o, z);
        columns.add(cleanSums[o], z);
      }
      if (shortcut != null && shortcut.changed(o)) {
        addTo(z, shortcut.plane(o), 0, 1);
      }
      output.of(z, outputs[o]);
      if (!last) {
        boolean any = columns.difference(outputs[o], cleanOutputs[o], changes.plane(o));
        changes.setChanged(o, any);
      }
    }
  }

  /** Weights of a filter that a plane meets. */
  private int taps(PlaneChanges below) {
    return layer.patch() / below.count();
  }

  private void multiply(PlaneChanges below, int[] planes) {
    int count = operandPlanes(planes.length, below.count());
    int taps = taps(below);
    Operands with =
        operands.computeIfAbsent(
            count,
            k ->
                new Operands(
                    kernel.allocate(layer.filters(), k * taps),
                    kernel.allocate(k * taps, layer.positions() * width)));
    // Planes without a change fill up the matrix; theirs are cleared, so that they add nothing.
    int[] used = count == planes.length ? planes : filledUp(planes, count, below.count());
    if (!Arrays.equals(used, with.planes)) {
      with.weights.write(weightsOf(used, taps), 0);
      with.planes = used;
    }
    for (int j = 0; j < count; j++) {
      float[] plane = below.plane(used[j]);
      if (!below.changed(used[j])) {
        Arrays.fill(plane, 0);
      }
      patches.cut(j, plane, with.inputs);
    }
    kernel.multiply(with.weights, with.inputs, sumMatrix);
  }

  /** All filters' weights of some planes, a row a filter. */
  private float[] weightsOf(int[] planes, int taps) {
    float[] some = new float[layer.filters() * planes.length * taps];
    int to = 0;
    for (int o = 0; o < layer.filters(); o++) {
      for (int plane : planes) {
        System.arraycopy(weights, o * layer.patch() + plane * taps, some, to, taps);
        to += taps;
      }
    }
    return some;
  }

  /** Planes of the product for a number that changed: powers of two, or all. */
  private static int operandPlanes(int changed, int all) {
    int rounded = Integer.highestOneBit(2 * changed - 1);
    return 2 * rounded > all && changed > 1 ? all : Math.min(rounded, all);
  }

  private static int[] filledUp(int[] planes, int count, int all) {
    boolean[] used = new boolean[all];
    for (int plane : planes) {
      used[plane] = true;
    }
    int more = count - planes.length;
    for (int f = 0; more > 0; f++) {
      if (!used[f]) {
        used[f] = true;
        more--;
      }
    }
    int[] filled = new int[count];
    int j = 0;
    for (int f = 0; f < all; f++) {
      if (used[f]) {
        filled[j++] = f;
      }
    }
    return filled;
  }

  private void addFew(PlaneChanges below, int[] planes, int filter, float[] z) {
    int taps = taps(below);
    for (int plane : planes) {
      for (int t = 0; t < taps; t++) {
        float weight = weights[filter * layer.patch() + plane * taps + t];
        addTo(z, below.plane(plane), t * width, weight);
      }
    }
  }

  private static void addTo(float[] z, float[] values, int from, float factor) {
    for (int n = 0; n < z.length; n++) {
      z[n] += factor * values[from + n];
    }
  }

  /** How far the outputs are from those of the clean pass; not of the output layer. */
  PlaneChanges changes() {
    return changes;
  }

  /** The output layer's sums. */
  float[][] sums() {
    return sums;
  }

  /** The output layer's outputs. */
  float[][] outputs() {
    return outputs;
  }
}
