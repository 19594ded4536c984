package org.voltscape.engine.network;

import org.voltscape.engine.network.inference.ForwardPass;

/**
 * The memory that inputs and activations are kept in on their way to a layer: what is read of it in
 * place of what was written. What a layer gives out is stored and read once: a {@link Shortcut}
 * hands on what the next layer reads. Belongs to one thread, as the {@link ForwardPass} that uses
 * it.
 */
public interface ActivationStore {
  /** Whether what a layer takes in can be read otherwise than it was written. */
  boolean touches(int layer);

  /**
   * A chunk of images starts on its way to a layer; the layer's planes follow in ascending order.
   *
   * @param firstImage the chunk's first image in the test set
   * @param count number of its images
   */
  void begin(int layer, int firstImage, int count);

  /**
   * Stores and reads one plane of values.
   *
   * @param firstAddress address of the plane's first place among the layer's inputs
   * @param plane whole numbers, [place * stride + image]; changed in place, only for images of the
   *     chunk
   * @param stride values per place, at least the number of images
   */
  void pass(int layer, int firstAddress, float[] plane, int stride);
}
