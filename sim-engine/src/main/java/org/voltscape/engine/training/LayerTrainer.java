package org.voltscape.engine.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.planes.Patches;
import org.voltscape.engine.network.planes.Pooler;

/** Passes through one layer in training, with its buffers. Confined to the trainer's thread. */
final class LayerTrainer {
  private final MatrixKernel kernel;
  private final Layer layer;
  private final int batch;
  private final Parameters weights;
  private final Parameters biases;
  private final Patches patches;
  private final Matrix inputMatrix;
  private final Matrix weightMatrix;
  private final Matrix sumMatrix;

  /** Made by the first backward pass: whoever only wants outputs needs none. */
  private @Nullable Matrix weightGradientMatrix;

  private @Nullable Matrix inputGradientMatrix;
  private final float[] row;
  private final @Nullable Pooler pooler;
  private final @Nullable PoolingGradient poolingGradient;

  /** Weighted sums with bias, later their gradient, a plane a filter. */
  private final float[][] sums;

  /** Sums the activations are of: the largest of each window, or all. */
  private final float[][] picked;

  /** Activations before averaging. */
  private final float[][] activations;

  /** Values given out, and where they are averaged or the largest taken later their gradient. */
  private final float[][] outputs;

  /** What is read of the outputs: themselves, or what the memory of feature maps gives back. */
  private final float[][] given;

  private final int number;
  private final @Nullable MapRead maps;

  /** The layer whose outputs are added to the sums, or null. */
  private @Nullable LayerTrainer shortcut;

  /** Layers to whose sums the outputs are added. */
  private final List<LayerTrainer> readers = new ArrayList<>();

  /**
   * @param number of the layer
   * @param startWeights trained in place
   * @param startBiases trained in place
   * @param read the memory they pass; null where they are used as they are
   */
  LayerTrainer(
      MatrixKernel kernel,
      Layer layer,
      int number,
      TrainingRecipe recipe,
      float[] startWeights,
      float[] startBiases,
      @Nullable WeightRead read) {
    this.kernel = kernel;
    this.number = number;
    this.maps = read instanceof MapRead all ? all : null;
    this.layer = layer;
    this.batch = recipe.batch();
    this.weights = new Parameters(number, false, startWeights, recipe, read);
    this.biases = new Parameters(number, true, startBiases, recipe, read);
    this.patches = new Patches(layer, batch);
    this.inputMatrix = Patches.allocate(kernel, layer, batch);
    int columns = layer.positions() * batch;
    this.weightMatrix = kernel.allocate(layer.filters(), layer.patch());
    this.sumMatrix = kernel.allocate(layer.filters(), columns);
    this.row = new float[columns];
    int outColumns = layer.outputs() / layer.filters() * batch;
    this.sums = new float[layer.filters()][columns];
    this.outputs = new float[layer.filters()][outColumns];
    Pooling.Kind pooling = layer.pooling().kind();
    this.picked = pooling == Pooling.Kind.MAX ? new float[layer.filters()][outColumns] : sums;
    this.activations =
        pooling == Pooling.Kind.AVERAGE ? new float[layer.filters()][columns] : outputs;
    this.given = maps == null ? outputs : new float[layer.filters()][outColumns];
    boolean pooled = pooling != Pooling.Kind.NONE;
    this.pooler = pooled ? new Pooler((Convolution) layer, batch) : null;
    this.poolingGradient = pooled ? new PoolingGradient((Convolution) layer, batch) : null;
  }

  /** Has the outputs of an earlier layer of the same planes added to the sums from now on. */
  void addOutputsOf(LayerTrainer earlier) {
    shortcut = earlier;
    earlier.readers.add(this);
  }

  /** The layer's weights, [filter * patch + tap]. */
  Parameters weights() {
    return weights;
  }

  /** The layer's biases, one a filter. */
  Parameters biases() {
    return biases;
  }

  /** Reads what is used of weights and biases from their memory. */
  void readWeights() {
    weights.read();
    biases.read();
  }

  /** The layer's sums, a row a filter; the output layer's are replaced by the loss gradient. */
  float[][] sums() {
    return sums;
  }

  /** Patches of the values taken in, [tap][position * batch + example]. */
  Matrix inputs() {
    return inputMatrix;
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
    gradients.add(sumMatrix, inputMatrix, weights.gradient(), count);
  }

  /** The layer's outputs, a row a filter, overwritten by a backward pass. */
  float[][] outputs() {
    return outputs;
  }

  /** Takes in one plane of values. */
  void take(int channel, float[] plane) {
    patches.cut(channel, plane, inputMatrix);
  }

  /** Sums and outputs for the values taken in. */
  void forward() {
    weightMatrix.write(weights.used(), 0);
    kernel.multiply(weightMatrix, inputMatrix, sumMatrix);
    for (int o = 0; o < sums.length; o++) {
      sumMatrix.readRow(o, sums[o]);
      addBias(sums[o], biases.used()[o]);
      if (shortcut != null) {
        add(shortcut.given[o], sums[o]);
      }
      if (picked != sums) {
        Objects.requireNonNull(pooler).max(sums[o], picked[o]);
      }
      activate(picked[o], activations[o]);
      if (activations != outputs) {
        Objects.requireNonNull(pooler).sum(activations[o], outputs[o]);
        divide(outputs[o], layer.pooling().size() * layer.pooling().size());
      }
    }
  }

  /** Hands the outputs to the next layer. */
  void feed(LayerTrainer next) {
    if (maps != null) {
      maps.readMap(number + 1, outputs, given);
    }
    for (int o = 0; o < given.length; o++) {
      next.take(o, given[o]);
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
  void backward(@Nullable LayerTrainer below) {
    for (int o = 0; o < sums.length; o++) {
      sumMatrix.writeRow(o, sums[o]);
      biases.gradient()[o] = total(sums[o]);
    }
    if (weightGradientMatrix == null) {
      weightGradientMatrix = kernel.allocate(layer.filters(), layer.patch());
    }
    kernel.multiply(sumMatrix, false, inputMatrix, true, 0, weightGradientMatrix);
    weightGradientMatrix.read(weights.gradient(), 0);
    weights.passBack();
    biases.passBack();
    if (below != null) {
      if (inputGradientMatrix == null) {
        inputGradientMatrix = Patches.allocate(kernel, layer, batch);
      }
      Matrix gradients = inputGradientMatrix;
      kernel.multiply(weightMatrix, true, sumMatrix, false, 0, gradients);
      for (int channel = 0; channel < below.sums.length; channel++) {
        below.takeGradient(channel, patches, gradients, row);
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
        Objects.requireNonNull(poolingGradient).average(outputs[filter], z);
        throughActivation(activations[filter], z);
      }
      case MAX -> {
        PoolingGradient through = Objects.requireNonNull(poolingGradient);
        float[] gradient = through.scratch();
        gather(filter, above, gradients, scratch, gradient);
        throughActivation(outputs[filter], gradient);
        through.max(gradient, picked[filter], z);
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
    if (maps != null) {
      maps.backMap(number + 1, filter, gradient);
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

  /** Sum of the squared gradients of weights and biases. */
  double gradientSquares() {
    return weights.gradientSquares() + biases.gradientSquares();
  }

  void scaleGradients(float factor) {
    weights.scaleGradient(factor);
    biases.scaleGradient(factor);
  }

  void update(double rate, long step) {
    weights.update(rate, step);
    biases.update(rate, step);
  }
}
