package org.voltscape.engine.network.inference;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.integer.ByteBaseline;

/**
 * Some of the images of a test set, gathered into buffers that are made once, for passes over few
 * images that change often. All that concerns the network is that of the whole set. Only for
 * networks that classify. Confined to one thread, with the passes over it.
 */
public final class FewImages {
  private final InferenceSet all;
  private final InferenceSet few;
  private final int[] chosen;
  private final int[] labels;
  private final Answers clean;

  /** Null where the whole set has none. */
  private final @Nullable ByteBaseline bytes;

  /** Null before single precision is first needed. */
  private @Nullable FewPlanes planes;

  /** Whether the planes hold what was gathered last. */
  private boolean planesFilled;

  /**
   * Room for so many images; none are in it yet.
   *
   * @param images at least 1, at most those of the whole set
   * @throws IllegalArgumentException where the network computes numbers
   */
  public FewImages(InferenceSet all, int images) {
    if (!all.task().counts()) {
      throw new IllegalArgumentException("few images of a network that computes numbers");
    }
    this.all = all;
    chosen = new int[images];
    labels = new int[images];
    clean = new Answers(images, all.task());
    ByteBaseline whole = all.bytes();
    bytes = whole == null ? null : whole.room(images);
    few = new InferenceSet(all, Math.min(all.chunk(), images), bytes, this::planes, labels, clean);
  }

  /** The images as a set, with whatever was gathered last. */
  public InferenceSet set() {
    return few;
  }

  /**
   * Gathers images.
   *
   * @param places in the whole set, as many as there is room for
   */
  public void gather(int[] places) {
    System.arraycopy(places, 0, chosen, 0, chosen.length);
    clean.correct = 0;
    for (int i = 0; i < labels.length; i++) {
      labels[i] = all.label(chosen[i]);
      clean.classes()[i] = all.cleanPrediction(chosen[i]);
      clean.correct += labels[i] == clean.classes()[i] ? 1 : 0;
    }
    ByteBaseline whole = all.bytes();
    if (bytes != null && whole != null) {
      bytes.gather(whole, chosen);
    }
    planesFilled = false;
  }

  private PlaneBaseline planes() {
    PlaneBaseline whole = all.planes();
    if (planes == null) {
      planes = new FewPlanes(all.network(), whole, chosen.length);
    }
    if (!planesFilled) {
      planes.gather(whole, chosen);
      planesFilled = true;
    }
    return planes.baseline();
  }
}
