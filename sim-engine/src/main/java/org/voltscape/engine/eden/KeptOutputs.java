package org.voltscape.engine.eden;

import java.util.Arrays;
import org.voltscape.engine.network.NetworkShape;

/**
 * What a layer reads before it passes its memory, and what shortcuts bring past it, chunk by chunk.
 * Written by one thread, then shared.
 */
final class KeptOutputs {
  private static final float[][] NOTHING = {};

  private final NetworkShape shape;
  private final int layer;

  /** [chunk][layer][filter], empty of layers that are not needed. */
  private final float[][][][] planes;

  /**
   * @param layer that reads it, above 0
   */
  KeptOutputs(NetworkShape shape, int layer, int chunks) {
    this.shape = shape;
    this.layer = layer;
    this.planes = new float[chunks][layer][][];
    for (float[][][] chunk : planes) {
      Arrays.fill(chunk, NOTHING);
    }
  }

  int layer() {
    return layer;
  }

  /** Whether a shortcut leads from a layer before the last one kept to the layer or past it. */
  boolean bringsFrom(int from) {
    return shape.shortcuts().stream().anyMatch(s -> s.from() == from && s.to() >= layer);
  }

  void put(int chunk, int from, float[][] outputs) {
    planes[chunk][from] = outputs;
  }

  float[][] planes(int chunk, int from) {
    return planes[chunk][from];
  }
}
