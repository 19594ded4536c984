package org.voltscape.engine.network;

import java.util.Arrays;

/** Looks at the values on their way to each layer and remembers the ends of their ranges. */
public final class ActivationRanges implements ActivationStore {
  private final int[] lowest;
  private final int[] highest;
  private int images;

  public ActivationRanges(int layers) {
    lowest = new int[layers];
    highest = new int[layers];
    Arrays.fill(lowest, Integer.MAX_VALUE);
    Arrays.fill(highest, Integer.MIN_VALUE);
  }

  public int lowest(int layer) {
    return lowest[layer];
  }

  public int highest(int layer) {
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
    float least = lowest[layer];
    float most = highest[layer];
    for (int place = 0; place < plane.length; place += stride) {
      for (int n = place; n < place + images; n++) {
        least = Math.min(least, plane[n]);
        most = Math.max(most, plane[n]);
      }
    }
    lowest[layer] = (int) least;
    highest[layer] = (int) most;
  }
}
