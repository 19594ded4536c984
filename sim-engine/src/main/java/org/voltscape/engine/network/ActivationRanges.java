package org.voltscape.engine.network;

import java.util.Arrays;

/** Looks at the values on their way to each layer and remembers the ends of their ranges. */
public final class ActivationRanges implements ActivationStore {
  private final float[] lowest;
  private final float[] highest;
  private int images;

  public ActivationRanges(int layers) {
    lowest = new float[layers];
    highest = new float[layers];
    Arrays.fill(lowest, Float.POSITIVE_INFINITY);
    Arrays.fill(highest, Float.NEGATIVE_INFINITY);
  }

  /** The smallest value of a layer whose values are whole numbers. */
  public int lowest(int layer) {
    return (int) lowest[layer];
  }

  /** The largest value of a layer whose values are whole numbers. */
  public int highest(int layer) {
    return (int) highest[layer];
  }

  /** The smallest value of a layer. */
  public float least(int layer) {
    return lowest[layer];
  }

  /** The largest value of a layer. */
  public float most(int layer) {
    return highest[layer];
  }

  /** Widens the range of a layer. */
  public void add(int layer, int least, int greatest) {
    lowest[layer] = Math.min(lowest[layer], least);
    highest[layer] = Math.max(highest[layer], greatest);
  }

  @Override
  public boolean touches(int layer) {
    return true;
  }

  @Override
  public void begin(int layer, int firstImage, int count) {
    images = count;
  }

  @Override
  public void pass(int layer, int firstAddress, float[] plane, int stride) {
    float low = lowest[layer];
    float high = highest[layer];
    for (int place = 0; place < plane.length; place += stride) {
      for (int n = place; n < place + images; n++) {
        low = Math.min(low, plane[n]);
        high = Math.max(high, plane[n]);
      }
    }
    lowest[layer] = low;
    highest[layer] = high;
  }
}
