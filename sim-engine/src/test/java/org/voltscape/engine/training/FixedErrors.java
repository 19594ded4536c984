package org.voltscape.engine.training;

import org.voltscape.engine.random.CounterHash;

/**
 * A memory whose every tensor has the same errors at every read: some values are moved, some are
 * read as zero and some as a bound, whatever was written.
 */
final class FixedErrors implements MapRead {
  static final double MOVED = 0.37;
  static final double BOUND = 0.61;

  /** What becomes of a value. */
  enum Error {
    NONE,
    MOVED,
    ZERO,
    BOUND;

    double of(double value) {
      return switch (this) {
        case NONE -> value;
        case MOVED -> value + FixedErrors.MOVED;
        case ZERO -> 0;
        case BOUND -> FixedErrors.BOUND;
      };
    }

    boolean follows() {
      return this == NONE || this == MOVED;
    }
  }

  /** The error of a value of a tensor. */
  static Error of(int layer, boolean weights, int place) {
    double u = CounterHash.unit(CounterHash.hash(weights ? 31 : 32, layer, place));
    return u < 0.6 ? Error.NONE : u < 0.75 ? Error.MOVED : u < 0.9 ? Error.ZERO : Error.BOUND;
  }

  private final int batch;

  FixedErrors(int batch) {
    this.batch = batch;
  }

  @Override
  public boolean keeps(int layer, boolean biases) {
    return !biases;
  }

  @Override
  public void read(int layer, boolean biases, float[] kept, float[] used) {
    for (int i = 0; i < kept.length; i++) {
      used[i] = (float) of(layer, true, i).of(kept[i]);
    }
  }

  @Override
  public void back(int layer, boolean biases, float[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = of(layer, true, i).follows() ? gradient[i] : 0;
    }
  }

  @Override
  public void readMap(int layer, float[][] written, float[][] read) {
    for (int plane = 0; plane < written.length; plane++) {
      int places = written[plane].length / batch;
      for (int i = 0; i < written[plane].length; i++) {
        Error error = of(layer, false, plane * places + i / batch);
        read[plane][i] = (float) error.of(written[plane][i]);
      }
    }
  }

  @Override
  public void backMap(int layer, int plane, float[] gradient) {
    int places = gradient.length / batch;
    for (int i = 0; i < gradient.length; i++) {
      boolean follows = of(layer, false, plane * places + i / batch).follows();
      gradient[i] = follows ? gradient[i] : 0;
    }
  }

  @Override
  public void round(int layer, boolean biases, float[] kept, float[] rounded) {
    throw new UnsupportedOperationException();
  }

  @Override
  public float lowest(int layer, boolean biases) {
    return Float.NEGATIVE_INFINITY;
  }

  @Override
  public float highest(int layer, boolean biases) {
    return Float.POSITIVE_INFINITY;
  }
}
