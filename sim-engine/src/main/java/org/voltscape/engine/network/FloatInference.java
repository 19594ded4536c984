package org.voltscape.engine.network;

import java.util.function.BooleanSupplier;

/** Inference in single precision, without words: what a network is capable of as it was trained. */
public final class FloatInference {
  private static final int CHUNK = 500;

  private FloatInference() {}

  /**
   * Classifies all examples.
   *
   * @param cancelled looked at between chunks; {@code CancellationException} is thrown then
   * @return number of examples classified correctly
   */
  public static int correct(
      MatrixKernel kernel, Network network, Examples examples, BooleanSupplier cancelled) {
    int chunk = Math.min(CHUNK, examples.count());
    int depth = network.shape().layers().size();
    Matrix[] weights = new Matrix[depth];
    Matrix[] values = new Matrix[depth + 1];
    values[0] = kernel.allocate(network.shape().inputs(), chunk);
    for (int l = 0; l < depth; l++) {
      Layer layer = network.shape().layers().get(l);
      weights[l] = kernel.allocate(layer.outputs(), layer.inputs());
      weights[l].write(network.weights().get(l), 0);
      values[l + 1] = kernel.allocate(layer.outputs(), chunk);
    }
    int correct = 0;
    for (int from = 0; from < examples.count(); from += chunk) {
      ForwardPass.stopIf(cancelled);
      int count = Math.min(chunk, examples.count() - from);
      load(examples, from, count, values[0]);
      for (int l = 0; l < depth; l++) {
        kernel.multiply(weights[l], values[l], values[l + 1]);
        activate(network.shape().layers().get(l), network.biases().get(l), values[l + 1]);
      }
      correct += correct(examples.labels(), from, count, values[depth]);
    }
    return correct;
  }

  static void load(Examples examples, int from, int count, Matrix out) {
    float[] row = new float[out.columns()];
    for (int f = 0; f < examples.features(); f++) {
      for (int n = 0; n < count; n++) {
        row[n] = examples.inputs()[(from + n) * examples.features() + f];
      }
      out.writeRow(f, row);
    }
  }

  static void activate(Layer layer, float[] biases, Matrix sums) {
    float[] row = new float[sums.columns()];
    for (int o = 0; o < sums.rows(); o++) {
      sums.readRow(o, row);
      for (int n = 0; n < row.length; n++) {
        row[n] = (float) layer.activation().apply(row[n] + biases[o]);
      }
      sums.writeRow(o, row);
    }
  }

  /** The class is the first of the largest outputs. */
  private static int correct(int[] labels, int from, int count, Matrix outputs) {
    int classes = outputs.rows();
    int columns = outputs.columns();
    float[] all = new float[classes * columns];
    outputs.read(all, 0);
    int correct = 0;
    for (int n = 0; n < count; n++) {
      int best = 0;
      for (int k = 1; k < classes; k++) {
        best = all[k * columns + n] > all[best * columns + n] ? k : best;
      }
      correct += best == labels[from + n] ? 1 : 0;
    }
    return correct;
  }
}
