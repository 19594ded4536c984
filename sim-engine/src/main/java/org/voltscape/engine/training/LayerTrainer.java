package org.voltscape.engine.training;

import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Matrix;
import org.voltscape.engine.network.MatrixKernel;

/** Weights, gradients and buffers of one layer in training. Confined to the trainer's thread. */
final class LayerTrainer {
  private static final double SECOND_MOMENT_DECAY = 0.999;
  private static final double ADAM_EPSILON = 1e-8;

  private final Layer layer;
  private final TrainingRecipe recipe;
  private final int batch;
  private final float[] weights;
  private final float[] biases;
  private final Optimizer weightOptimizer;
  private final Optimizer biasOptimizer;
  private final Matrix weightMatrix;
  private final Matrix sumMatrix;
  private final Matrix activationMatrix;
  private final Matrix gradientMatrix;
  private final Matrix weightGradientMatrix;
  private final Matrix inputGradientMatrix;
  private final float[] sums;
  private final float[] outputs;
  private final float[] weightGradient;
  private final float[] biasGradient;

  LayerTrainer(MatrixKernel kernel, Layer layer, TrainingRecipe recipe, float[] weights) {
    this.layer = layer;
    this.recipe = recipe;
    this.batch = recipe.batch();
    this.weights = weights;
    this.biases = new float[layer.biases()];
    this.weightOptimizer = new Optimizer(recipe, weights.length);
    this.biasOptimizer = new Optimizer(recipe, biases.length);
    this.weightMatrix = kernel.allocate(layer.outputs(), layer.inputs());
    this.sumMatrix = kernel.allocate(layer.outputs(), batch);
    this.activationMatrix = kernel.allocate(layer.outputs(), batch);
    this.gradientMatrix = kernel.allocate(layer.outputs(), batch);
    this.weightGradientMatrix = kernel.allocate(layer.outputs(), layer.inputs());
    this.inputGradientMatrix = kernel.allocate(layer.inputs(), batch);
    this.sums = new float[layer.outputs() * batch];
    this.outputs = new float[layer.outputs() * batch];
    this.weightGradient = new float[weights.length];
    this.biasGradient = new float[biases.length];
  }

  float[] weights() {
    return weights;
  }

  float[] biases() {
    return biases;
  }

  /** The layer's sums; the output layer's are replaced by the loss gradient. */
  float[] sums() {
    return sums;
  }

  Matrix activations() {
    return activationMatrix;
  }

  Matrix forward(MatrixKernel kernel, Matrix x) {
    weightMatrix.write(weights, 0);
    kernel.multiply(weightMatrix, x, sumMatrix);
    sumMatrix.read(sums, 0);
    boolean relu = layer.activation() == Activation.RELU;
    for (int o = 0; o < biases.length; o++) {
      float bias = biases[o];
      int row = o * batch;
      for (int i = row; i < row + batch; i++) {
        sums[i] += bias;
      }
      for (int i = row; i < row + batch; i++) {
        outputs[i] = relu ? Math.max(0, sums[i]) : (float) layer.activation().apply(sums[i]);
      }
    }
    activationMatrix.write(outputs, 0);
    return activationMatrix;
  }

  /** Takes the gradient of the sums to the kernel. */
  void uploadGradient() {
    gradientMatrix.write(sums, 0);
  }

  /**
   * Gradient of the weights and, where there is a layer below, of its sums.
   *
   * @param x the layer's inputs in this step
   * @param below the layer they came from, or null
   */
  void backward(MatrixKernel kernel, Matrix x, LayerTrainer below) {
    kernel.multiply(gradientMatrix, false, x, true, 0, weightGradientMatrix);
    weightGradientMatrix.read(weightGradient, 0);
    for (int o = 0; o < biasGradient.length; o++) {
      float sum = 0;
      for (int i = o * batch; i < (o + 1) * batch; i++) {
        sum += sums[i];
      }
      biasGradient[o] = sum;
    }
    if (below != null) {
      kernel.multiply(weightMatrix, true, gradientMatrix, false, 0, inputGradientMatrix);
      inputGradientMatrix.read(below.sums, 0);
      below.throughActivation();
      below.uploadGradient();
    }
  }

  /** Turns the gradient of the outputs, held in the sums, into that of the sums. */
  private void throughActivation() {
    switch (layer.activation()) {
      case RELU -> {
        for (int i = 0; i < sums.length; i++) {
          sums[i] = outputs[i] > 0 ? sums[i] : 0;
        }
      }
      case SIGMOID -> {
        for (int i = 0; i < sums.length; i++) {
          sums[i] *= outputs[i] * (1 - outputs[i]);
        }
      }
      case IDENTITY -> {}
    }
  }

  void update(double rate, long step) {
    float l1 = (float) recipe.l1();
    float l2 = (float) (2 * recipe.l2());
    if (l1 != 0 || l2 != 0) {
      for (int i = 0; i < weights.length; i++) {
        weightGradient[i] += l1 * Math.signum(weights[i]) + l2 * weights[i];
      }
    }
    weightOptimizer.step(weights, weightGradient, rate, step);
    biasOptimizer.step(biases, biasGradient, rate, step);
  }

  /** Moments of an array of parameters. */
  private static final class Optimizer {
    private final TrainingRecipe recipe;
    private final float[] first;
    private final float[] second;

    Optimizer(TrainingRecipe recipe, int size) {
      this.recipe = recipe;
      first = new float[size];
      second = new float[recipe.optimizer() == TrainingRecipe.Optimizer.ADAM ? size : 0];
    }

    void step(float[] parameters, float[] gradient, double rate, long step) {
      if (recipe.optimizer() == TrainingRecipe.Optimizer.SGD) {
        float momentum = (float) recipe.momentum();
        float r = (float) rate;
        for (int i = 0; i < parameters.length; i++) {
          first[i] = momentum * first[i] + gradient[i];
          parameters[i] -= r * first[i];
        }
      } else {
        adam(parameters, gradient, rate, step);
      }
      if (recipe.range() > 0) {
        float range = (float) recipe.range();
        for (int i = 0; i < parameters.length; i++) {
          parameters[i] = Math.max(-range, Math.min(range, parameters[i]));
        }
      }
    }

    private void adam(float[] parameters, float[] gradient, double rate, long step) {
      float b1 = (float) recipe.momentum();
      float b2 = (float) SECOND_MOMENT_DECAY;
      double correction1 = 1 - StrictMath.pow(recipe.momentum(), step);
      double correction2 = Math.sqrt(1 - StrictMath.pow(SECOND_MOMENT_DECAY, step));
      float r = (float) (rate * correction2 / correction1);
      float epsilon = (float) (ADAM_EPSILON * correction2);
      for (int i = 0; i < parameters.length; i++) {
        float g = gradient[i];
        float m = b1 * first[i] + (1 - b1) * g;
        float v = b2 * second[i] + (1 - b2) * g * g;
        first[i] = m;
        second[i] = v;
        parameters[i] -= r * m / ((float) Math.sqrt(v) + epsilon);
      }
    }
  }
}
