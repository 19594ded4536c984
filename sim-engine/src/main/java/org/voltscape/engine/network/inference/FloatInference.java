package org.voltscape.engine.network.inference;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Shortcut;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.planes.FilterOutput;
import org.voltscape.engine.network.planes.Patches;
import org.voltscape.engine.network.planes.ShortcutSums;

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
    return answers(kernel, network, examples, cancelled).correct();
  }

  /**
   * What a network makes of all examples: classes, or the error of the numbers it computes.
   *
   * @param cancelled looked at between chunks; {@code CancellationException} is thrown then
   */
  public static Answers answers(
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
    float[][][] kept = kept(shape, chunk);
    Answers answers = new Answers(examples.count(), examples.task());
    float[] outputs = new float[shape.outputs() * chunk];
    for (int from = 0; from < examples.count(); from += chunk) {
      FloatPass.stopIf(cancelled);
      int count = Math.min(chunk, examples.count() - from);
      load(examples, from, count, chunk, shape.layers().get(0), inputs[0]);
      for (int l = 0; l < depth; l++) {
        kernel.multiply(weights[l], inputs[l], sums[l]);
        if (l + 1 < depth) {
          pass(network, l, sums[l], inputs[l + 1], chunk, kept);
        }
      }
      sums[depth - 1].read(outputs, 0);
      addBiases(outputs, network.biases().get(depth - 1), chunk);
      Targets targets = examples.targets();
      if (targets == null) {
        classify(outputs, chunk, count, examples.labels(), from, answers);
      } else {
        Activation activation = shape.layers().get(depth - 1).activation();
        measure(outputs, activation, chunk, count, targets, from, answers);
      }
    }
    answers.sumUp();
    return answers;
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

  /**
   * Space for the outputs of the layers where shortcuts begin, a plane a filter; null elsewhere.
   */
  static float[][][] kept(NetworkShape shape, int chunk) {
    float[][][] kept = new float[shape.layers().size()][][];
    for (Shortcut s : shape.shortcuts()) {
      Layer layer = shape.layers().get(s.from());
      kept[s.from()] = new float[layer.filters()][layer.outputs() / layer.filters() * chunk];
    }
    return kept;
  }

  /**
   * From the sums of a layer to the inputs of the next one.
   *
   * @param out inputs of the next layer
   * @param kept outputs on their way along shortcuts, read and filled
   */
  static void pass(Network network, int l, Matrix sums, Matrix out, int chunk, float[][][] kept) {
    List<Layer> layers = network.shape().layers();
    FilterOutput output = new FilterOutput(layers.get(l), null, 1, chunk);
    Patches patches = new Patches(layers.get(l + 1), chunk);
    float[] biases = network.biases().get(l);
    float[] row = new float[sums.columns()];
    int from = network.shape().shortcutTo(l);
    ShortcutSums shortcut = from < 0 ? null : new ShortcutSums(kept[from], 1, false);
    for (int o = 0; o < biases.length; o++) {
      sums.readRow(o, row);
      if (shortcut != null) {
        shortcut.addTo(row, o);
      }
      float[] plane = output.of(row, biases[o]);
      if (kept[l] != null) {
        System.arraycopy(plane, 0, kept[l][o], 0, plane.length);
      }
      patches.cut(o, plane, out);
    }
  }

  private static void addBiases(float[] sums, float[] biases, int chunk) {
    for (int o = 0; o < biases.length; o++) {
      for (int n = 0; n < chunk; n++) {
        sums[o * chunk + n] += biases[o];
      }
    }
  }

  /** The class is the first of the largest sums; of one sum, 1 where it is positive. */
  private static void classify(
      float[] sums, int chunk, int count, int[] labels, int from, Answers answers) {
    int outputs = sums.length / chunk;
    for (int n = 0; n < count; n++) {
      int best = 0;
      for (int k = 1; k < outputs; k++) {
        best = sums[k * chunk + n] > sums[best * chunk + n] ? k : best;
      }
      int answer = outputs == 1 ? (sums[n] > 0 ? 1 : 0) : best;
      answers.classes()[from + n] = answer;
      answers.correct += answer == labels[from + n] ? 1 : 0;
    }
  }

  private static void measure(
      float[] sums,
      Activation activation,
      int chunk,
      int count,
      Targets targets,
      int from,
      Answers answers) {
    double[] outputs = new double[targets.outputs()];
    for (int n = 0; n < count; n++) {
      for (int o = 0; o < outputs.length; o++) {
        outputs[o] = activation.apply(sums[o * chunk + n]);
      }
      answers.errors()[from + n] =
          targets.measure().of(outputs, targets.values(), (from + n) * outputs.length);
    }
  }
}
