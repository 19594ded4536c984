package org.voltscape.engine.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.random.CounterHash;

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
public record Examples(
    int count, int features, float[] inputs, int[] labels, @Nullable Targets targets) {
  /** Separates the choice of images from the seeds of trials. */
  private static final long IMAGE_STREAM = 0x496D61676573L;

  public Examples {
    if (inputs.length != Math.multiplyExact(count, features) || labels.length != count) {
      throw new IllegalArgumentException("examples of unequal lengths");
    }
    if (targets != null
        && targets.values().length != Math.multiplyExact(count, targets.outputs())) {
      throw new IllegalArgumentException("examples and targets of unequal lengths");
    }
  }

  /** What a network makes of them. */
  public Task task() {
    return targets == null ? Task.CLASSIFICATION : new Task.Regression(targets.measure());
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

  /**
   * A seeded sample, in ascending order of places, so that a smaller one is a part of a larger one.
   *
   * @param size number of examples, at most as many as there are
   * @param seed of the order that the first ones are taken of
   */
  public Examples sample(int size, long seed) {
    return subset(samplePlaces(count, size, seed));
  }

  /** The places of a seeded sample of so many of all, ascending. */
  public static int[] samplePlaces(int all, int size, long seed) {
    int[] order = new int[all];
    Arrays.setAll(order, i -> i);
    if (size < all) {
      for (int i = 0; i < size; i++) {
        double u = CounterHash.unit(CounterHash.hash(seed ^ IMAGE_STREAM, i));
        int j = i + (int) (u * (all - i));
        int swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
    }
    int[] chosen = Arrays.copyOf(order, size);
    Arrays.sort(chosen);
    return chosen;
  }
}
