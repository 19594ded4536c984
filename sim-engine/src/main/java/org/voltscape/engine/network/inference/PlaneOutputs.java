package org.voltscape.engine.network.inference;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.ActivationStore;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.QuantizedNetwork;

/**
 * The baseline's outputs of the layers of a network in planes, so that a pass can start behind
 * layers that no fault touches. Each layer's are computed when they are first wanted, as far as
 * memory allows. Thread-safe.
 */
final class PlaneOutputs {
  private final QuantizedNetwork network;
  private final int images;
  private final int chunk;
  private final Map<Integer, float[][][]> kept = new HashMap<>();
  private long left;

  /**
   * Room for the outputs.
   *
   * @param images of the set
   * @param chunk images computed at a time
   * @param memory bytes to spend
   */
  PlaneOutputs(QuantizedNetwork network, int images, int chunk, long memory) {
    this.network = network;
    this.images = images;
    this.chunk = chunk;
    this.left = memory;
  }

  /** Fills what is not there. */
  @FunctionalInterface
  interface Clean {
    /**
     * Runs the baseline.
     *
     * @param watched shown the outputs of all layers
     * @param cancelled looked at between chunks
     */
    void run(ActivationStore watched, BooleanSupplier cancelled);
  }

  /**
   * The outputs of a layer, [chunk][filter][place * images + image]; null where there is no room.
   *
   * @param clean a pass without faults
   */
  synchronized float @Nullable [][][] of(int layer, Clean clean, BooleanSupplier cancelled) {
    float[][][] known = kept.get(layer);
    Layer shape = network.shape().layers().get(layer);
    int chunks = (images + chunk - 1) / chunk;
    long size = (long) shape.outputs() * chunk * chunks * Float.BYTES;
    if (known == null && size <= left) {
      known = new float[chunks][shape.filters()][];
      clean.run(new Recorder(layer, known), cancelled);
      kept.put(layer, known);
      left -= size;
    }
    return known;
  }

  /** Copies what a layer hands on. */
  private static final class Recorder implements ActivationStore {
    private final int layer;
    private final float[][][] copies;
    private int chunk = -1;
    private int filter;

    Recorder(int layer, float[][][] copies) {
      this.layer = layer;
      this.copies = copies;
    }

    @Override
    public boolean touches(int to) {
      return to == layer + 1;
    }

    @Override
    public void begin(int to, int firstImage, int count) {
      chunk++;
      filter = 0;
    }

    @Override
    public void pass(int to, int firstAddress, float[] plane, int stride) {
      copies[chunk][filter++] = plane.clone();
    }
  }
}
