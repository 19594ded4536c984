package org.voltscape.engine.network;

import java.util.function.BooleanSupplier;

/** Inference in single precision, without words: what a network is capable of as it was trained. */
public final class FloatInference {
  private FloatInference() {}

  /**
   * Classifies all examples.
   *
   * @param cancelled looked at between chunks; {@code CancellationException} is thrown then
   * @return number of examples classified correctly
   */
  public static int correct(
      MatrixKernel kernel, Network network, Examples examples, BooleanSupplier cancelled) {
    NetworkShape shape = network.shape();
    int chunk = Math.min(InferenceSet.chunk(shape), examples.count());
    int depth = shape.layers().size();
    Matrix[] weights = new Matrix[depth];
    Matrix[] inputs = new Matrix[depth];
    Matrix[] sums = new Matrix[depth];
    for (int l = 0; l < depth; l++) {
      Layer layer = shape.layers().get(l);
      weights[l] = kernel.allocate(layer.filters(), layer.patch());
      weights[l].write(network.weights().get(l), 0);
      inputs[l] = Patches.allocate(kernel, layer, chunk);
      sums[l] = kernel.allocate(layer.filters(), layer.positions() * chunk);
    }
    int correct = 0;
    for (int from = 0; from < examples.count(); from += chunk) {
      ForwardPass.stopIf(cancelled);
      int count = Math.min(chunk, examples.count() - from);
      load(examples, from, count, chunk, shape.layers().get(0), inputs[0]);
      for (int l = 0; l < depth; l++) {
        kernel.multiply(weights[l], inputs[l], sums[l]);
        if (l + 1 < depth) {
          Layer next = shape.layers().get(l + 1);
          pass(shape.layers().get(l), network.biases().get(l), sums[l], next, inputs[l + 1], chunk);
        }
      }
      correct +=
          correct(examples.labels(), from, count, network.biases().get(depth - 1), sums[depth - 1]);
    }
    return correct;
  }

  static void load(Examples examples, int from, int count, int chunk, Layer first, Matrix out) {
    Patches patches = new Patches(first, chunk);
    int places = first.inputs() / first.channels();
    float[] plane = new float[places * chunk];
    for (int channel = 0; channel < first.channels(); channel++) {
      for (int n = 0; n < count; n++) {
        int at = (from + n) * examples.features() + channel * places;
        for (int p = 0; p < places; p++) {
          plane[p * chunk + n] = examples.inputs()[at + p];
        }
      }
      patches.cut(channel, plane, out);
    }
  }

  static void pass(Layer layer, float[] biases, Matrix sums, Layer next, Matrix out, int chunk) {
    FilterOutput output = new FilterOutput(layer, null, 1, chunk);
    Patches patches = new Patches(next, chunk);
    float[] row = new float[sums.columns()];
    for (int o = 0; o < biases.length; o++) {
      sums.readRow(o, row);
      patches.cut(o, output.of(row, biases[o]), out);
    }
  }

  /** The class is the first of the largest sums. */
  private static int correct(int[] labels, int from, int count, float[] biases, Matrix sums) {
    int columns = sums.columns();
    float[] all = new float[biases.length * columns];
    sums.read(all, 0);
    int correct = 0;
    for (int n = 0; n < count; n++) {
      int best = 0;
      for (int k = 1; k < biases.length; k++) {
        float better = all[best * columns + n] + biases[best];
        best = all[k * columns + n] + biases[k] > better ? k : best;
      }
      correct += best == labels[from + n] ? 1 : 0;
    }
    return correct;
  }
}
