package org.voltscape.engine.training;

import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;

/**
 * Adds up, for every weight of a layer, the gradients of single examples and their magnitudes.
 *
 * <p>A weight that is used once per example has the gradient delta * x, whose magnitude is |delta|
 * * |x|: one product of magnitudes serves a whole batch. A weight used at many places of an image
 * has the sum over the places, whose magnitude is known only example by example. Confined to one
 * thread; nothing is allocated after the start.
 */
final class ExampleGradients {
  private final MatrixKernel kernel;
  private final int batch;
  private final int filters;
  private final int patch;
  private final int positions;
  private final Matrix deltas;
  private final Matrix values;
  private final Matrix product;
  private final float[] row;
  private final Scratch scratch;
  private final float[] gradient;
  private final double[] sum;
  private final double[] absoluteSum;

  /**
   * Prepares a layer.
   *
   * @param batch examples of a backward pass
   * @param scratch shared by all layers
   */
  ExampleGradients(MatrixKernel kernel, Layer layer, int batch, Scratch scratch) {
    this.kernel = kernel;
    this.batch = batch;
    this.filters = layer.filters();
    this.patch = layer.patch();
    this.positions = layer.positions();
    this.scratch = scratch;
    int columns = positions == 1 ? batch : positions;
    this.deltas = kernel.allocate(filters, columns);
    this.values = kernel.allocate(patch, columns);
    this.product = kernel.allocate(filters, patch);
    this.row = new float[positions * batch];
    this.gradient = new float[layer.weights()];
    this.sum = new double[layer.weights()];
    this.absoluteSum = new double[layer.weights()];
  }

  /**
   * Adds a batch.
   *
   * @param sums [filters][position * batch + example] gradients of the weighted sums, of the mean
   *     loss over the examples that count; 0 for the others
   * @param inputs [patch][position * batch + example] what the weights are multiplied with
   * @param mean [filters * patch] gradient of the weights, of the mean loss
   * @param count how many examples count
   */
  void add(Matrix sums, Matrix inputs, float[] mean, int count) {
    if (positions == 1) {
      takeMagnitudes(sums, filters, deltas);
      takeMagnitudes(inputs, patch, values);
      multiply();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += (double) count * mean[i];
        absoluteSum[i] += (double) count * gradient[i];
      }
      return;
    }
    split(sums, filters, scratch.deltas);
    split(inputs, patch, scratch.values);
    for (int n = 0; n < count; n++) {
      deltas.write(scratch.deltas, n * filters * positions);
      values.write(scratch.values, n * patch * positions);
      multiply();
      for (int i = 0; i < sum.length; i++) {
        double g = (double) count * gradient[i];
        sum[i] += g;
        absoluteSum[i] += Math.abs(g);
      }
    }
  }

  private void multiply() {
    kernel.multiply(deltas, false, values, true, 0, product);
    product.read(gradient, 0);
  }

  private void takeMagnitudes(Matrix from, int rows, Matrix to) {
    for (int r = 0; r < rows; r++) {
      from.readRow(r, row);
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.abs(row[i]);
      }
      to.writeRow(r, row);
    }
  }

  /** Takes a batch's matrix apart: [example][row][position]. */
  private void split(Matrix from, int rows, float[] to) {
    for (int r = 0; r < rows; r++) {
      from.readRow(r, row);
      for (int p = 0; p < positions; p++) {
        int at = r * positions + p;
        for (int n = 0; n < batch; n++) {
          to[at] = row[p * batch + n];
          at += rows * positions;
        }
      }
    }
  }

  /** Mean gradient of each weight over a number of examples. */
  float[] mean(int examples) {
    return mean(sum, examples);
  }

  /** Mean magnitude of each weight's gradients over a number of examples. */
  float[] meanAbsolute(int examples) {
    return mean(absoluteSum, examples);
  }

  private static float[] mean(double[] sums, int examples) {
    float[] means = new float[sums.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = (float) (sums[i] / examples);
    }
    return means;
  }

  /** Room for a batch taken apart, large enough for any of the layers. */
  static final class Scratch {
    private final float[] deltas;
    private final float[] values;

    Scratch(Iterable<Layer> layers, int batch) {
      int mostDeltas = 0;
      int mostValues = 0;
      for (Layer layer : layers) {
        if (layer.positions() > 1) {
          mostDeltas = Math.max(mostDeltas, Math.multiplyExact(layer.filters(), layer.positions()));
          mostValues = Math.max(mostValues, Math.multiplyExact(layer.patch(), layer.positions()));
        }
      }
      deltas = new float[Math.multiplyExact(mostDeltas, batch)];
      values = new float[Math.multiplyExact(mostValues, batch)];
    }
  }
}
