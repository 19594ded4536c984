package org.voltscape.engine.training;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.ErrorMeasure;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.network.Task;

/** The loss of a batch's outputs, its gradient, and sums over an epoch. Confined to one thread. */
final class OutputLoss {
  private final TrainingRecipe.Loss loss;
  private final Task task;
  private final @Nullable Targets targets;
  private final double[] example;
  private double lossSum;
  private double errorSum;
  private int right;
  private double[] losses = new double[0];
  private int seen;
  private double total;
  private boolean hit;

  OutputLoss(TrainingRecipe.Loss loss, Examples data, int outputs) {
    this.task = data.task();
    if ((loss == TrainingRecipe.Loss.SQUARED_ERROR) == task.counts()) {
      throw new IllegalArgumentException(loss + " does not fit the examples");
    }
    this.targets = data.targets();
    if (targets != null && targets.outputs() != outputs) {
      throw new IllegalArgumentException("targets and network have different outputs");
    }
    if (loss == TrainingRecipe.Loss.LOGISTIC && outputs != 1) {
      throw new IllegalArgumentException("a logistic loss of " + outputs + " outputs");
    }
    this.loss = loss;
    this.example = new double[outputs];
  }

  void reset() {
    lossSum = 0;
    errorSum = 0;
    right = 0;
    seen = 0;
  }

  /** Mean loss of the examples since the last reset. */
  double loss() {
    return lossSum / seen;
  }

  /** Share of them classified correctly; NaN for numbers. */
  double accuracy() {
    return task.counts() ? (double) right / seen : Double.NaN;
  }

  /** The loss of each example last taken in, in their order; refilled in place. */
  double[] losses() {
    return losses;
  }

  /** How many examples were classified correctly since the last reset; 0 for numbers. */
  int right() {
    return task.counts() ? right : 0;
  }

  /** What the network is for. */
  Task task() {
    return task;
  }

  /** Accuracy, or for numbers the application error. */
  double score() {
    return targets == null ? accuracy() : targets.measure().total(errorSum, seen);
  }

  /**
   * Takes in the outputs of examples.
   *
   * @param sums [outputs][batch] weighted sums, replaced by the gradient of the batch's mean loss
   * @param outputs [outputs][batch] what became of them
   * @param labels the batch's classes
   * @param examples the batch's numbers among all examples
   * @param count how many of the batch count
   */
  void take(float[][] sums, float[][] outputs, int[] labels, int[] examples, int count) {
    seen += count;
    if (losses.length < count) {
      losses = new double[count];
    }
    for (int n = 0; n < count; n++) {
      switch (loss) {
        case SOFTMAX_CROSS_ENTROPY -> softmax(sums, n, labels[n], count);
        case LOGISTIC -> logistic(sums, n, labels[n], count);
        case SQUARED_ERROR -> squares(sums, outputs, n, examples[n], count);
      }
    }
  }

  /**
   * The loss of one example's outputs, which stay as they are; sums over an epoch do not see it.
   *
   * @param sums [outputs][column] weighted sums
   * @param outputs [outputs][column] what became of them
   * @param n the column
   * @param label the example's class
   * @param one the example's number among all
   */
  double of(float[][] sums, float[][] outputs, int n, int label, int one) {
    return switch (loss) {
      case SOFTMAX_CROSS_ENTROPY -> softmaxLoss(sums, n, label);
      case LOGISTIC -> logisticLoss(sums, n, label);
      case SQUARED_ERROR -> squaresLoss(outputs, n, one);
    };
  }

  /** Whether the class was right of the example whose loss was asked for last. */
  boolean hit() {
    return hit;
  }

  /** The loss; leaves the exponentials and their total for the gradient. */
  private double softmaxLoss(float[][] sums, int n, int label) {
    double top = Double.NEGATIVE_INFINITY;
    int best = 0;
    for (int k = 0; k < sums.length; k++) {
      if (sums[k][n] > top) {
        top = sums[k][n];
        best = k;
      }
    }
    total = 0;
    for (int k = 0; k < sums.length; k++) {
      double below = sums[k][n] - top;
      example[k] = below == 0 ? 1 : StrictMath.exp(below);
      total += example[k];
    }
    hit = best == label;
    return StrictMath.log(total) - (sums[label][n] - top);
  }

  private void softmax(float[][] sums, int n, int label, int size) {
    losses[n] = softmaxLoss(sums, n, label);
    lossSum += losses[n];
    right += hit ? 1 : 0;
    for (int k = 0; k < sums.length; k++) {
      sums[k][n] = (float) ((example[k] / total - (k == label ? 1 : 0)) / size);
    }
  }

  private double logisticLoss(float[][] sums, int n, int label) {
    double z = sums[0][n];
    hit = (z > 0 ? 1 : 0) == label;
    return Math.max(z, 0) - z * label + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
  }

  private void logistic(float[][] sums, int n, int label, int size) {
    double z = sums[0][n];
    losses[n] = logisticLoss(sums, n, label);
    lossSum += losses[n];
    right += hit ? 1 : 0;
    sums[0][n] = (float) ((1 / (1 + StrictMath.exp(-z)) - label) / size);
  }

  private double squaresLoss(float[][] outputs, int n, int one) {
    // The constructor has looked: examples of this loss have numbers.
    Targets wanted = Objects.requireNonNull(targets);
    int k = wanted.outputs();
    double squares = 0;
    for (int o = 0; o < k; o++) {
      double difference = outputs[o][n] - wanted.values()[one * k + o];
      squares += difference * difference / k;
    }
    return squares;
  }

  private void squares(float[][] sums, float[][] outputs, int n, int one, int size) {
    // The constructor has looked: examples of this loss have numbers.
    Targets wanted = Objects.requireNonNull(targets);
    int k = wanted.outputs();
    int at = one * k;
    losses[n] = 0;
    for (int o = 0; o < k; o++) {
      double difference = outputs[o][n] - wanted.values()[at + o];
      example[o] = outputs[o][n];
      lossSum += difference * difference / k;
      losses[n] += difference * difference / k;
      sums[o][n] = (float) (2 * difference / ((double) k * size));
    }
    ErrorMeasure measure = wanted.measure();
    errorSum += measure.of(example, wanted.values(), at);
  }

  /** Whether the gradient taken is that of outputs and has still to pass their activation. */
  boolean ofOutputs() {
    return loss == TrainingRecipe.Loss.SQUARED_ERROR;
  }
}
