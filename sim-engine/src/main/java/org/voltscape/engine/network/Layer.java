package org.voltscape.engine.network;

/**
 * A layer with weights: every one of its {@link #filters()} makes weighted sums of {@link #patch()}
 * values, at {@link #positions()} places of an image, which are activated and pooled.
 */
public sealed interface Layer permits Dense, Convolution {
  /** Values taken in per image. */
  int inputs();

  /** Values given out per image, after pooling. */
  int outputs();

  /** Planes the values taken in come as; the values of a dense layer are a plane each. */
  int channels();

  /** Rows of the weight matrix: what is summed again with the same values. */
  int filters();

  /** Values in one weighted sum: the columns of the weight matrix. */
  int patch();

  /** Weighted sums of one filter per image: how often each weight is used. */
  int positions();

  /** Weights that one input value meets, where it is not at the border of an image. */
  int fanOut();

  /** Number of weights, without biases. */
  default int weights() {
    return Math.multiplyExact(filters(), patch());
  }

  /** Number of biases. */
  default int biases() {
    return filters();
  }

  /** Multiply-accumulate operations per image. */
  default long macs() {
    return (long) weights() * positions();
  }

  /** Applied to every weighted sum. */
  Activation activation();

  /** What is done with the activations of neighbouring places. */
  Pooling pooling();

  /** Sizes of the weights as an array for other programs, outermost first. */
  int[] weightSizes();

  /** For people, without the pooling: {@code 256}, {@code 20@5x5}. */
  String describe();
}
