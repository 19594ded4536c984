package org.voltscape.engine.network.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.planes.Patches;

/**
 * How strong the values are that meet the weights of a network without faults: the root of the mean
 * square of every input of every layer, in single precision.
 */
public final class InputStrength {
  /** Images that are looked at: enough for a figure to rank weights by. */
  private static final int IMAGES = 250;

  private InputStrength() {}

  /**
   * Measures the inputs of all layers on the first images of a set; of a convolution, over all
   * places its filters are put to.
   *
   * @param cancelled looked at between layers; {@code CancellationException} is thrown then
   * @return one array a layer, a value for each column of its weights
   */
  public static List<float[]> rms(
      MatrixKernel kernel, Network network, Examples examples, BooleanSupplier cancelled) {
    List<Layer> layers = network.shape().layers();
    int images = Math.min(IMAGES, examples.count());
    int chunk = Math.min(InferenceSet.chunk(network.shape()), images);
    List<double[]> squares = new ArrayList<>();
    List<Matrix> inputs = new ArrayList<>();
    List<Matrix> weights = new ArrayList<>();
    List<Matrix> sums = new ArrayList<>();
    for (Layer layer : layers) {
      Matrix rows = kernel.allocate(layer.filters(), layer.patch());
      rows.write(network.weights().get(weights.size()), 0);
      squares.add(new double[layer.patch()]);
      inputs.add(Patches.allocate(kernel, layer, chunk));
      weights.add(rows);
      sums.add(kernel.allocate(layer.filters(), layer.positions() * chunk));
    }
    float[][][] kept = FloatInference.kept(network.shape(), chunk);
    for (int from = 0; from < images; from += chunk) {
      int count = Math.min(chunk, images - from);
      FloatInference.load(examples, from, count, chunk, layers.get(0), inputs.get(0));
      for (int l = 0; l < layers.size(); l++) {
        FloatPass.stopIf(cancelled);
        addSquares(inputs.get(l), chunk, count, squares.get(l));
        if (l + 1 < layers.size()) {
          kernel.multiply(weights.get(l), inputs.get(l), sums.get(l));
          FloatInference.pass(network, l, sums.get(l), inputs.get(l + 1), chunk, kept);
        }
      }
    }
    List<float[]> strengths = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      strengths.add(roots(squares.get(l), (double) images * layers.get(l).positions()));
    }
    return strengths;
  }

  /** Columns are places times images, the image fastest; images beyond the last are left out. */
  private static void addSquares(Matrix values, int chunk, int count, double[] squares) {
    float[] row = new float[values.columns()];
    for (int i = 0; i < squares.length; i++) {
      values.readRow(i, row);
      for (int n = 0; n < row.length; n++) {
        if (n % chunk < count) {
          squares[i] += (double) row[n] * row[n];
        }
      }
    }
  }

  private static float[] roots(double[] squares, double values) {
    float[] strengths = new float[squares.length];
    for (int i = 0; i < strengths.length; i++) {
      strengths[i] = (float) Math.sqrt(squares[i] / values);
    }
    return strengths;
  }
}
