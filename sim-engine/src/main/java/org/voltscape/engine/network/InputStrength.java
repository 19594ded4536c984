package org.voltscape.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How strong the values are that meet the weights of a network without faults: the root of the mean
 * square of every input of every layer, in single precision.
 */
public final class InputStrength {
  /** Images that are looked at: enough for a figure to rank weights by. */
  private static final int IMAGES = 250;

  private InputStrength() {}

  /**
   * Measures the inputs of all layers on the first images of a set.
   *
   * @param cancelled looked at between layers; {@code CancellationException} is thrown then
   * @return one array a layer, a value for each column of its weights
   */
  public static List<float[]> rms(
      MatrixKernel kernel, Network network, Examples examples, BooleanSupplier cancelled) {
    int images = Math.min(IMAGES, examples.count());
    List<float[]> all = new ArrayList<>();
    Matrix values = kernel.allocate(network.shape().inputs(), images);
    FloatInference.load(examples, 0, images, values);
    int depth = network.shape().layers().size();
    for (int l = 0; l < depth; l++) {
      ForwardPass.stopIf(cancelled);
      all.add(rowStrengths(values));
      if (l + 1 < depth) {
        Layer layer = network.shape().layers().get(l);
        Matrix weights = kernel.allocate(layer.outputs(), layer.inputs());
        weights.write(network.weights().get(l), 0);
        Matrix next = kernel.allocate(layer.outputs(), images);
        kernel.multiply(weights, values, next);
        FloatInference.activate(layer, network.biases().get(l), next);
        values = next;
      }
    }
    return all;
  }

  private static float[] rowStrengths(Matrix values) {
    float[] strengths = new float[values.rows()];
    float[] row = new float[values.columns()];
    for (int i = 0; i < strengths.length; i++) {
      values.readRow(i, row);
      double squares = 0;
      for (float v : row) {
        squares += (double) v * v;
      }
      strengths[i] = (float) Math.sqrt(squares / row.length);
    }
    return strengths;
  }
}
