package org.voltscape.engine.network.inference;

import org.voltscape.engine.network.QuantizedNetwork;

/** Some images of a {@link PlaneBaseline}, gathered again and again. Belongs to one thread. */
final class FewPlanes {
  private final PlaneBaseline baseline;
  private final float[][][] stored;
  private final float[][][] inputs;
  private final boolean[][] silent;
  private final float[][][] sums;
  private final int chunk;

  /**
   * Room for images.
   *
   * @param network of the images
   * @param all where they come from
   */
  FewPlanes(QuantizedNetwork network, PlaneBaseline all, int images) {
    chunk = Math.min(all.chunk(), images);
    int chunks = (images + chunk - 1) / chunk;
    stored = room(all.stored(0), all.chunk(), chunks);
    inputs = all.prunesInputs() ? room(all.inputs(0), all.chunk(), chunks) : stored;
    silent = new boolean[chunks][all.inputs(0).length];
    float[][] kept = all.cleanSums(all.chunks() - 1);
    sums = kept == null ? new float[0][][] : room(kept, all.chunk(), chunks);
    baseline =
        new PlaneBaseline(
            chunk, stored, inputs, silent, sums, new PlaneOutputs(network, images, chunk, 0));
  }

  /** Rows like others, of another number of images at a time. */
  private float[][][] room(float[][] like, int images, int chunks) {
    float[][][] rows = new float[chunks][like.length][];
    for (float[][] ofChunk : rows) {
      for (int r = 0; r < like.length; r++) {
        ofChunk[r] = new float[like[r].length / images * chunk];
      }
    }
    return rows;
  }

  PlaneBaseline baseline() {
    return baseline;
  }

  /** Gathers images, as many as there is room for, by their places in the whole set. */
  void gather(PlaneBaseline all, int[] chosen) {
    for (int i = 0; i < chosen.length; i++) {
      int from = chosen[i] / all.chunk();
      int image = chosen[i] % all.chunk();
      copy(all.stored(from), all.chunk(), image, stored[i / chunk], i % chunk);
      if (inputs != stored) {
        copy(all.inputs(from), all.chunk(), image, inputs[i / chunk], i % chunk);
      }
      float[][] kept = sums.length == 0 ? null : all.cleanSums(from);
      if (kept != null) {
        copy(kept, all.chunk(), image, sums[i / chunk], i % chunk);
      }
    }
    for (int c = 0; c < inputs.length; c++) {
      for (int channel = 0; channel < silent[c].length; channel++) {
        silent[c][channel] = PlaneBaseline.silent(inputs[c][channel]);
      }
    }
  }

  /** One image's places in every row. */
  private void copy(float[][] from, int stride, int image, float[][] to, int n) {
    for (int r = 0; r < from.length; r++) {
      float[] source = from[r];
      float[] target = to[r];
      for (int i = image, k = n; i < source.length; i += stride, k += chunk) {
        target[k] = source[i];
      }
    }
  }
}
