package org.voltscape.engine.network.datapath;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;

/**
 * Finds the wrong answers of a network of dense layers in single precision: what a fixed-point
 * {@link Datapath} is compared with.
 */
public final class FloatErrors {
  private static final int CHUNK = 256;

  private FloatErrors() {}

  /**
   * Which examples are classified wrongly.
   *
   * @param cancelled looked at between chunks
   * @throws CancellationException if cancelled
   */
  public static boolean[] wrong(Network network, Examples examples, BooleanSupplier cancelled) {
    float[][] weights = new float[network.weights().size()][];
    for (int l = 0; l < weights.length; l++) {
      Layer layer = network.shape().layers().get(l);
      weights[l] = transposed(network.weights().get(l), layer.inputs(), layer.outputs());
    }
    boolean[] wrong = new boolean[examples.count()];
    int chunks = (examples.count() + CHUNK - 1) / CHUNK;
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            chunk -> {
              if (cancelled.getAsBoolean()) {
                throw new CancellationException();
              }
              int from = chunk * CHUNK;
              int to = Math.min(examples.count(), from + CHUNK);
              run(network, weights, examples, from, to, wrong);
            });
    return wrong;
  }

  /** Share of the examples that are classified wrongly; see {@link #wrong}. */
  public static double share(Network network, Examples examples, BooleanSupplier cancelled) {
    int count = 0;
    for (boolean is : wrong(network, examples, cancelled)) {
      count += is ? 1 : 0;
    }
    return (double) count / examples.count();
  }

  private static float[] transposed(float[] matrix, int inputs, int outputs) {
    float[] turned = new float[matrix.length];
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < inputs; i++) {
        turned[i * outputs + o] = matrix[o * inputs + i];
      }
    }
    return turned;
  }

  private static void run(
      Network network, float[][] weights, Examples examples, int from, int to, boolean[] wrong) {
    int layers = weights.length;
    float[][] sums = new float[layers][];
    for (int l = 0; l < layers; l++) {
      sums[l] = new float[network.shape().layers().get(l).outputs()];
    }
    float[] first = new float[examples.features()];
    for (int n = from; n < to; n++) {
      System.arraycopy(examples.inputs(), n * first.length, first, 0, first.length);
      float[] entering = first;
      for (int l = 0; l < layers; l++) {
        layer(network, l, weights[l], entering, sums[l]);
        entering = sums[l];
      }
      wrong[n] = answer(entering) != examples.labels()[n];
    }
  }

  private static void layer(
      Network network, int l, float[] matrix, float[] entering, float[] into) {
    Layer layer = network.shape().layers().get(l);
    System.arraycopy(network.biases().get(l), 0, into, 0, into.length);
    for (int i = 0; i < layer.inputs(); i++) {
      float x = entering[i];
      if (x != 0) {
        int row = i * into.length;
        for (int o = 0; o < into.length; o++) {
          into[o] += matrix[row + o] * x;
        }
      }
    }
    boolean last = l == network.weights().size() - 1;
    Activation activation = layer.activation();
    for (int o = 0; o < into.length && !last; o++) {
      into[o] = (float) activation.apply(into[o]);
    }
  }

  private static int answer(float[] outputs) {
    if (outputs.length == 1) {
      return outputs[0] > 0 ? 1 : 0;
    }
    int best = 0;
    for (int o = 1; o < outputs.length; o++) {
      best = outputs[o] > outputs[best] ? o : best;
    }
    return best;
  }
}
