package org.voltscape.engine.network.inference;

/**
 * Some of the images of a test set, gathered into buffers that are made once, for passes over few
 * images that change often. All that concerns the network is that of the whole set. Only for
 * networks that classify. Confined to one thread, with the passes over it.
 */
public final class FewImages {
  private final InferenceSet all;
  private final InferenceSet few;
  private final float[][][] inputs;
  private final boolean[][] silent;
  private final float[][][] sums;
  private final int[] labels;
  private final Answers clean;

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
    int chunk = Math.min(all.chunk(), images);
    int chunks = (images + chunk - 1) / chunk;
    inputs = room(all.inputs(0), all.chunk(), chunk, chunks);
    silent = new boolean[chunks][all.inputs(0).length];
    float[][] kept = all.cleanSums(all.chunks() - 1);
    sums = kept == null ? new float[0][][] : room(kept, all.chunk(), chunk, chunks);
    labels = new int[images];
    clean = new Answers(images, all.task());
    few = new InferenceSet(all, chunk, inputs, silent, sums, labels, clean);
  }

  /** Rows like others, of another number of images at a time. */
  private static float[][][] room(float[][] like, int images, int chunk, int chunks) {
    float[][][] rows = new float[chunks][like.length][];
    for (float[][] ofChunk : rows) {
      for (int r = 0; r < like.length; r++) {
        ofChunk[r] = new float[like[r].length / images * chunk];
      }
    }
    return rows;
  }

  /** The images as a set, with whatever was gathered last. */
  public InferenceSet set() {
    return few;
  }

  /**
   * Gathers images.
   *
   * @param chosen their places in the whole set, as many as there is room for
   */
  public void gather(int[] chosen) {
    clean.correct = 0;
    for (int i = 0; i < labels.length; i++) {
      int image = chosen[i];
      labels[i] = all.label(image);
      clean.classes()[i] = all.cleanPrediction(image);
      clean.correct += labels[i] == clean.classes()[i] ? 1 : 0;
      int from = image / all.chunk();
      int to = i / few.chunk();
      copy(all.inputs(from), image % all.chunk(), inputs[to], i % few.chunk());
      float[][] kept = sums.length == 0 ? null : all.cleanSums(from);
      if (kept != null) {
        copy(kept, image % all.chunk(), sums[to], i % few.chunk());
      }
    }
    for (int c = 0; c < inputs.length; c++) {
      for (int channel = 0; channel < silent[c].length; channel++) {
        silent[c][channel] = InferenceSet.silent(inputs[c][channel]);
      }
    }
  }

  /** One image's places in every row. */
  private void copy(float[][] from, int image, float[][] to, int n) {
    for (int r = 0; r < from.length; r++) {
      float[] source = from[r];
      float[] target = to[r];
      for (int i = image, k = n; i < source.length; i += all.chunk(), k += few.chunk()) {
        target[k] = source[i];
      }
    }
  }
}
