package org.voltscape.engine.training;

import org.voltscape.engine.network.Network;
import org.voltscape.engine.random.CounterHash;

/**
 * A memory of 8-bit words in two's complement, {@code 1/64} the least significant bit; about a
 * quarter of the lower six cells are stuck. Written for tests apart from the engine's own.
 */
final class StuckWeights implements WeightRead {
  static final double LSB = 1.0 / 64;
  private final boolean biasesToo;

  StuckWeights(boolean biasesToo) {
    this.biasesToo = biasesToo;
  }

  @Override
  public boolean keeps(int layer, boolean biases) {
    return biasesToo || !biases;
  }

  /** The word nearest to a value. */
  static int word(float value) {
    return (int) Math.max(-128, Math.min(127, Math.rint(value / LSB)));
  }

  /** What is used of a value kept in a place. */
  static float used(int layer, boolean biases, int place, float value) {
    long cells = CounterHash.hash(77, layer * 2L + (biases ? 1 : 0), place);
    int stuck = (int) (cells & cells >>> 8) & 0x3F;
    int held = (int) (cells >>> 16);
    return (float) ((byte) (word(value) & ~stuck | held & stuck) * LSB);
  }

  /** A network as the memory gives it back. */
  Network used(Network kept) {
    Network used = kept.copy();
    for (int l = 0; l < kept.weights().size(); l++) {
      read(l, false, kept.weights().get(l), used.weights().get(l));
      if (biasesToo) {
        read(l, true, kept.biases().get(l), used.biases().get(l));
      }
    }
    return used;
  }

  @Override
  public void read(int layer, boolean biases, float[] kept, float[] used) {
    for (int i = 0; i < kept.length; i++) {
      used[i] = used(layer, biases, i, kept[i]);
    }
  }

  @Override
  public void round(int layer, boolean biases, float[] kept, float[] rounded) {
    for (int i = 0; i < kept.length; i++) {
      rounded[i] = (float) (word(kept[i]) * LSB);
    }
  }

  @Override
  public float lowest(int layer, boolean biases) {
    return -2;
  }

  @Override
  public float highest(int layer, boolean biases) {
    return (float) (127 * LSB);
  }
}
