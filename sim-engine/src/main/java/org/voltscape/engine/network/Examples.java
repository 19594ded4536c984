package org.voltscape.engine.network;

/**
 * Labelled inputs of a network. The arrays are shared and not written to.
 *
 * @param count number of examples
 * @param features values per example
 * @param inputs [count][features] row by row
 * @param labels the right class of each example
 */
public record Examples(int count, int features, float[] inputs, int[] labels) {
  public Examples {
    if (inputs.length != Math.multiplyExact(count, features) || labels.length != count) {
      throw new IllegalArgumentException("examples of unequal lengths");
    }
  }

  /** The examples at the given positions, in that order. */
  public Examples subset(int[] positions) {
    float[] some = new float[Math.multiplyExact(positions.length, features)];
    int[] someLabels = new int[positions.length];
    for (int i = 0; i < positions.length; i++) {
      System.arraycopy(inputs, positions[i] * features, some, i * features, features);
      someLabels[i] = labels[positions[i]];
    }
    return new Examples(positions.length, features, some, someLabels);
  }
}
