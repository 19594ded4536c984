package org.voltscape.engine.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Matrix;
import org.voltscape.engine.network.MatrixKernel;
import org.voltscape.engine.network.Patches;
import org.voltscape.engine.network.Pooler;
import org.voltscape.engine.network.Pooling;

/** Weights, gradients and buffers of one layer in training. Confined to the trainer's thread. */
final class LayerTrainer {
  private final MatrixKernel kernel;
  private final Layer layer;
  private final TrainingRecipe recipe;
  private final int batch;
  private final int number;
  private final WeightRead read;
  private final float[] weights;
  private final float[] biases;

  /** What is used of the weights: themselves, or what their memory gives back. */
  private final float[] usedWeights;

  private final float[] usedBiases;
  private final float[] rounded;
  private final Descent weightOptimizer;
  private final Descent biasOptimizer;
  private final Patches patches;
  private final Matrix inputMatrix;
  private final Matrix weightMatrix;
  private final Matrix sumMatrix;
  private final Matrix weightGradientMatrix;
  private final Matrix inputGradientMatrix;
  private final float[] row;
  private final Pooler pooler;
  private final PoolingGradient poolingGradient;

  /** Weighted sums with bias, later their gradient, a plane a filter. */
  private final float[][] sums;

  /** Sums the activations are of: the largest of each window, or all. */
  private final float[][] picked;

  /** Activations before averaging. */
  private final float[][] activations;

  /** Values given out, and where they are averaged or the largest taken later their gradient. */
  private final float[][] outputs;

  private final float[] weightGradient;
  private final float[] biasGradient;

  /** The layer whose outputs are added to the sums, or null. */
  private LayerTrainer shortcut;

  /** Layers to whose sums the outputs are added. */
  private final List<LayerTrainer> readers = new ArrayList<>();

  /**
   * @param number of the layer; nothing below the first one wants a gradient
   * @param weights start weights, trained in place
   * @param biases start biases, trained in place
   * @param read the memory they pass; null where they are used as they are
   */
  LayerTrainer(
      MatrixKernel kernel,
      Layer layer,
      int number,
      TrainingRecipe recipe,
      float[] weights,
      float[] biases,
      WeightRead read) {
    this.kernel = kernel;
    this.layer = layer;
    this.number = number;
    this.recipe = recipe;
    this.read = read;
    this.batch = recipe.batch();
    this.weights = weights;
    this.biases = biases;
    this.usedWeights = keeps(false) ? new float[weights.length] : weights;
    this.usedBiases = keeps(true) ? new float[biases.length] : biases;
    boolean printed = read != null && recipe.rule() == UpdateRule.PRINTED;
    this.rounded = printed ? new float[weights.length] : null;
    this.weightOptimizer = new Descent(recipe, weights.length);
    this.biasOptimizer = new Descent(recipe, biases.length);
    this.patches = new Patches(layer, batch);
    this.inputMatrix = Patches.allocate(kernel, layer, batch);
    int columns = layer.positions() * batch;
    this.weightMatrix = kernel.allocate(layer.filters(), layer.patch());
    this.sumMatrix = kernel.allocate(layer.filters(), columns);
    this.weightGradientMatrix = kernel.allocate(layer.filters(), layer.patch());
    this.inputGradientMatrix = number == 0 ? null : Patches.allocate(kernel, layer, batch);
    this.row = new float[columns];
    int outColumns = layer.outputs() / layer.filters() * batch;
    this.sums = new float[layer.filters()][columns];
    this.outputs = new float[layer.filters()][outColumns];
    Pooling.Kind pooling = layer.pooling().kind();
    this.picked = pooling == Pooling.Kind.MAX ? new float[layer.filters()][outColumns] : sums;
    this.activations =
        pooling == Pooling.Kind.AVERAGE ? new float[layer.filters()][columns] : outputs;
    boolean pooled = pooling != Pooling.Kind.NONE;
    this.pooler = pooled ? new Pooler((Convolution) layer, batch) : null;
    this.poolingGradient = pooled ? new PoolingGradient((Convolution) layer, batch) : null;
    this.weightGradient = new float[weights.length];
    this.biasGradient = new float[biases.length];
  }

  /** Has the outputs of an earlier layer of the same planes added to the sums from now on. */
  void addOutputsOf(LayerTrainer earlier) {
    shortcut = earlier;
    earlier.readers.add(this);
  }

  private boolean keeps(boolean ofBiases) {
    return read != null && read.keeps(number, ofBiases);
  }

  /** Reads what is used of weights and biases from their memory. */
  void readWeights() {
    if (usedWeights != weights) {
      read.read(number, false, weights, usedWeights);
    }
    if (usedBiases != biases) {
      read.read(number, true, biases, usedBiases);
    }
  }

  float[] weights() {
    return weights;
  }

  float[] biases() {
    return biases;
  }

  /** The layer's sums, a row a filter; the output layer's are replaced by the loss gradient. */
  float[][] sums() {
    return sums;
  }

  /** Makes the last sums of an output layer 0: a gradient of examples that do not count. */
  void clearSumsFrom(int count) {
    for (float[] of : sums) {
      Arrays.fill(of, count, of.length, 0);
    }
  }

  /**
   * Adds the gradients of the last backward pass up, of each example alone.
   *
   * @param count how many examples of the batch count
   */
  void addTo(ExampleGradients gradients, int count) {
    gradients.add(sumMatrix, inputMatrix, weightGradient, count);
  }

  /** The layer's outputs, a row a filter, overwritten by a backward pass. */
  float[][] outputs() {
    return outputs;
  }

  float[] weightGradient() {
    return weightGradient;
  }

  float[] biasGradient() {
    return biasGradient;
  }

  /** Takes in one plane of values. */
  void take(int channel, float[] plane) {
    patches.cut(channel, plane, inputMatrix);
  }

  /** Sums and outputs for the values taken in. */
  void forward() {
    weightMatrix.write(usedWeights, 0);
    kernel.multiply(weightMatrix, inputMatrix, sumMatrix);
    for (int o = 0; o < biases.length; o++) {
      sumMatrix.readRow(o, sums[o]);
      addBias(sums[o], usedBiases[o]);
      if (shortcut != null) {
        add(shortcut.outputs[o], sums[o]);
      }
      if (picked != sums) {
        pooler.max(sums[o], picked[o]);
      }
      activate(picked[o], activations[o]);
      if (activations != outputs) {
        pooler.sum(activations[o], outputs[o]);
        divide(outputs[o], layer.pooling().size() * layer.pooling().size());
      }
    }
  }

  /** Hands the outputs to the next layer. */
  void feed(LayerTrainer next) {
    for (int o = 0; o < outputs.length; o++) {
      next.take(o, outputs[o]);
    }
  }

  private static void addBias(float[] z, float bias) {
    for (int i = 0; i < z.length; i++) {
      z[i] += bias;
    }
  }

  private static void add(float[] values, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += values[i];
    }
  }

  private void activate(float[] z, float[] a) {
    boolean relu = layer.activation() == Activation.RELU;
    for (int i = 0; i < a.length; i++) {
      a[i] = relu ? Math.max(0, z[i]) : (float) layer.activation().apply(z[i]);
    }
  }

  private static void divide(float[] values, int by) {
    for (int i = 0; i < values.length; i++) {
      values[i] /= by;
    }
  }

  /**
   * Gradient of the weights and, where there is a layer below, of its sums, from the gradient of
   * this layer's sums.
   *
   * @param below the layer the inputs came from, or null
   */
  void backward(LayerTrainer below) {
    for (int o = 0; o < sums.length; o++) {
      sumMatrix.writeRow(o, sums[o]);
      biasGradient[o] = total(sums[o]);
    }
    kernel.multiply(sumMatrix, false, inputMatrix, true, 0, weightGradientMatrix);
    weightGradientMatrix.read(weightGradient, 0);
    if (below != null) {
      kernel.multiply(weightMatrix, true, sumMatrix, false, 0, inputGradientMatrix);
      for (int channel = 0; channel < below.sums.length; channel++) {
        below.takeGradient(channel, patches, inputGradientMatrix, row);
      }
    }
  }

  /** The sum of a row: in single precision over a batch, in double precision over places. */
  private float total(float[] values) {
    double total = 0;
    for (int from = 0; from < values.length; from += batch) {
      float sum = 0;
      for (int i = from; i < from + batch; i++) {
        sum += values[i];
      }
      total += sum;
    }
    return (float) total;
  }

  /**
   * Replaces the sums of a filter by their gradient. All layers above have theirs, so that what
   * comes down shortcuts is there.
   */
  private void takeGradient(int filter, Patches above, Matrix gradients, float[] scratch) {
    float[] z = sums[filter];
    switch (layer.pooling().kind()) {
      case NONE -> {
        gather(filter, above, gradients, scratch, z);
        throughActivation(outputs[filter], z);
      }
      case AVERAGE -> {
        gather(filter, above, gradients, scratch, outputs[filter]);
        poolingGradient.average(outputs[filter], z);
        throughActivation(activations[filter], z);
      }
      case MAX -> {
        float[] gradient = poolingGradient.scratch();
        gather(filter, above, gradients, scratch, gradient);
        throughActivation(outputs[filter], gradient);
        poolingGradient.max(gradient, picked[filter], z);
      }
    }
  }

  /** The gradient of a filter's outputs: from the layer above and from shortcuts. */
  private void gather(
      int filter, Patches above, Matrix gradients, float[] scratch, float[] gradient) {
    above.gather(filter, gradients, scratch, gradient);
    for (LayerTrainer reader : readers) {
      add(reader.sums[filter], gradient);
    }
  }

  /** Turns the gradient of outputs, put in place of the sums, into that of the sums. */
  void throughOutputs() {
    for (int o = 0; o < sums.length; o++) {
      throughActivation(outputs[o], sums[o]);
    }
  }

  /** Turns the gradient of activations into that of their sums. */
  private void throughActivation(float[] activated, float[] gradient) {
    switch (layer.activation()) {
      case RELU -> {
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] = activated[i] > 0 ? gradient[i] : 0;
        }
      }
      case SIGMOID -> {
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] *= activated[i] * (1 - activated[i]);
        }
      }
      case IDENTITY -> {}
    }
  }

  /** Adds the gradient of the penalties on large weights, of the weights as they are kept. */
  void addPenalties() {
    float l1 = (float) recipe.l1();
    float l2 = (float) (2 * recipe.l2());
    if (l1 != 0) {
      for (int i = 0; i < weights.length; i++) {
        weightGradient[i] += l1 * signum(weights[i]) + l2 * weights[i];
      }
    } else if (l2 != 0) {
      for (int i = 0; i < weights.length; i++) {
        weightGradient[i] += l2 * weights[i];
      }
    }
  }

  /**
   * The sign, equal to {@link Math#signum(float)} bit for bit, without a branch: weights' signs
   * cannot be foretold, and the compiler vectorises this. Even the smallest number comes out above
   * 1 of the two products.
   */
  private static float signum(float value) {
    return Math.max(-1, Math.min(1, value * 0x1p127f * 0x1p127f));
  }

  /** Sum of the squared gradients of weights and biases. */
  double gradientSquares() {
    return squares(weightGradient) + squares(biasGradient);
  }

  /** Four sums side by side: one alone waits for itself. */
  private static double squares(float[] values) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < values.length; i += 4) {
      a += (double) values[i] * values[i];
      b += (double) values[i + 1] * values[i + 1];
      c += (double) values[i + 2] * values[i + 2];
      d += (double) values[i + 3] * values[i + 3];
    }
    for (; i < values.length; i++) {
      a += (double) values[i] * values[i];
    }
    return (a + b) + (c + d);
  }

  void scaleGradients(float factor) {
    for (int i = 0; i < weightGradient.length; i++) {
      weightGradient[i] *= factor;
    }
    for (int i = 0; i < biasGradient.length; i++) {
      biasGradient[i] *= factor;
    }
  }

  void update(double rate, long step) {
    update(false, weights, usedWeights, weightGradient, weightOptimizer, rate, step);
    update(true, biases, usedBiases, biasGradient, biasOptimizer, rate, step);
  }

  private void update(
      boolean ofBiases,
      float[] kept,
      float[] used,
      float[] gradient,
      Descent optimizer,
      double rate,
      long step) {
    if (used == kept) {
      optimizer.step(kept, gradient, rate, step);
      float range = (float) (recipe.range() > 0 ? recipe.range() : Double.POSITIVE_INFINITY);
      clip(kept, -range, range);
      return;
    }
    if (rounded != null) {
      read.round(number, ofBiases, kept, rounded);
      for (int i = 0; i < kept.length; i++) {
        kept[i] = used[i] + (kept[i] - rounded[i]);
      }
    }
    optimizer.step(kept, gradient, rate, step);
    clip(kept, read.lowest(number, ofBiases), read.highest(number, ofBiases));
  }

  private static void clip(float[] values, float lowest, float highest) {
    if (highest == Float.POSITIVE_INFINITY) {
      return;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(lowest, Math.min(highest, values[i]));
    }
  }
}
