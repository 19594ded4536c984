package org.voltscape.engine.network.inference;

import org.voltscape.engine.network.ErrorMeasure;
import org.voltscape.engine.network.Task;

/**
 * What a network made of its examples in one pass: scratch space of one thread, refilled by every
 * pass.
 */
public final class Answers {
  private final Task task;
  private final int[] classes;
  private final double[] errors;
  int correct;
  double error;
  double errorDeviation;

  /** Room for the answers to the examples of a set. */
  public Answers(InferenceSet set) {
    this(set.images(), set.task());
  }

  /** Room for the answers to so many examples. */
  public Answers(int images, Task task) {
    this.task = task;
    classes = new int[images];
    errors = new double[task.counts() ? 0 : images];
  }

  /** The class of each example, all 0 where the network computes numbers; refilled in place. */
  public int[] classes() {
    return classes;
  }

  /** What each example adds to the error; empty for classes; refilled in place. */
  public double[] errors() {
    return errors;
  }

  /** Number of examples classified correctly; 0 where the network computes numbers. */
  public int correct() {
    return correct;
  }

  /** The application error; NaN for classes. */
  public double error() {
    return error;
  }

  /** Standard error of the application error over the examples; NaN for classes. */
  public double errorDeviation() {
    return errorDeviation;
  }

  /** What they come to: the accuracy, or the application error. */
  public double outcome() {
    return task.counts() ? (double) correct / classes.length : error;
  }

  /** Sums up after the last example. */
  void sumUp() {
    error = Double.NaN;
    errorDeviation = Double.NaN;
    task.ifMeasured(this::sumUp);
  }

  /** Sums up the errors of single examples, always in their order. */
  private void sumUp(ErrorMeasure measure) {
    int n = errors.length;
    double sum = 0;
    for (double e : errors) {
      sum += e;
    }
    double mean = sum / n;
    double squares = 0;
    for (double e : errors) {
      squares += (e - mean) * (e - mean);
    }
    double deviation = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n);
    error = measure.total(sum, n);
    // The root's deviation is that of its argument over twice the root.
    errorDeviation =
        !measure.rootMeanSquare() ? deviation : error == 0 ? 0 : deviation / (2 * error);
  }
}
