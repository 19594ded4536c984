package org.voltscape.engine.network;

/** What a layer does with its weighted sums. */
public enum Activation {
  /** max(0, z). */
  RELU,
  /** 1 / (1 + exp(-z)). */
  SIGMOID,
  /** The sums themselves; an output layer of a classifier, its softmax belongs to the loss. */
  IDENTITY;

  /** The activation of one weighted sum. */
  public double apply(double z) {
    return switch (this) {
      case RELU -> Math.max(0, z);
      // StrictMath, so that results do not depend on the machine's exponential.
      case SIGMOID -> 1 / (1 + StrictMath.exp(-z));
      case IDENTITY -> z;
    };
  }
}
