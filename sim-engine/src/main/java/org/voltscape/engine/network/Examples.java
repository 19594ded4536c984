package org.voltscape.engine.network;

/**
 * Inputs of a network with what it should make of them: a class each, or numbers. The arrays are
 * shared and not written to.
 *
 * @param count number of examples
 * @param features values per example
 * @param inputs [count][features] row by row
 * @param labels the right class of each example; all 0 where numbers are wanted
 * @param targets the numbers wanted, or null for classes
 */
public record Examples(int count, int features, float[] inputs, int[] labels, Targets targets) {
  public Examples {
    if (inputs.length != Math.multiplyExact(count, features) || labels.length != count) {
      throw new IllegalArgumentException("examples of unequal lengths");
    }
    if (targets != null
        && targets.values().length != Math.multiplyExact(count, targets.outputs())) {
      throw new IllegalArgumentException("examples and targets of unequal lengths");
    }
  }

  /** Examples of classes. */
  public Examples(int count, int features, float[] inputs, int[] labels) {
    this(count, features, inputs, labels, null);
  }

  /** Examples of numbers. */
  public static Examples ofNumbers(int count, int features, float[] inputs, Targets targets) {
    return new Examples(count, features, inputs, new int[count], targets);
  }

  /** The examples at the given positions, in that order. */
  public Examples subset(int[] positions) {
    float[] some = new float[Math.multiplyExact(positions.length, features)];
    int[] someLabels = new int[positions.length];
    for (int i = 0; i < positions.length; i++) {
      System.arraycopy(inputs, positions[i] * features, some, i * features, features);
      someLabels[i] = labels[positions[i]];
    }
    return new Examples(
        positions.length,
        features,
        some,
        someLabels,
        targets == null ? null : targets.subset(positions));
  }
}
