package org.voltscape.engine.network.integer;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.ActivationRanges;

/**
 * The values that enter each layer of a network without faults, for all images: where nothing fails
 * before a layer, a trial starts from them, and an image whose values are the same again gets the
 * baseline's answer.
 *
 * <p>Filled once, then shared by all threads; but for the few images of {@link #gather}, which
 * belong to one thread.
 */
public final class ByteBaseline {
  private final BytePlan plan;
  private final int images;
  private final int block;
  private final @Nullable ByteRows[] values;

  /** Made when they are first wanted; null where there is none (yet). */
  private final @Nullable StoredSums[] sums;

  /** Bytes that may still be spent on sums. */
  private long left;

  /**
   * Room for the values.
   *
   * @param memory bytes to spend at most; layers that do not fit are left out, but for the first
   */
  public ByteBaseline(BytePlan plan, int images, long memory) {
    this.plan = plan;
    this.images = images;
    this.block = plan.block(images);
    this.values = new ByteRows[plan.layers().size()];
    this.sums = new StoredSums[values.length];
    this.left = memory;
    for (int l = 0; l < values.length; l++) {
      int width = plan.layers().get(l).shape().inputs();
      long size = (long) images * width;
      if (l == 0 || size <= left) {
        values[l] = ByteRows.allocate(images, width);
        left -= size;
      }
    }
  }

  private ByteBaseline(ByteBaseline all, int images) {
    this.plan = all.plan;
    this.images = images;
    this.block = plan.block(images);
    this.values = new ByteRows[all.values.length];
    this.sums = new StoredSums[values.length];
    this.left = 0;
    for (int l = 0; l < values.length; l++) {
      ByteRows like = all.values[l];
      if (like != null) {
        values[l] = ByteRows.allocate(images, like.width());
      }
    }
  }

  /** How the network is computed. */
  public BytePlan plan() {
    return plan;
  }

  /** Number of images. */
  public int images() {
    return images;
  }

  /** Images computed at a time. */
  int block() {
    return block;
  }

  /** Number of blocks. */
  int blocks() {
    return (images + block - 1) / block;
  }

  /** Images of a block. */
  int imagesIn(int b) {
    return Math.min(block, images - b * block);
  }

  /**
   * The values that enter a layer, a row an image, less the layer's offset; null where they are not
   * kept.
   */
  @Nullable ByteRows values(int layer) {
    return values[layer];
  }

  /**
   * The sums of a layer, computed when they are first asked for; null where they cannot be
   * corrected or there is no room for them.
   */
  synchronized @Nullable StoredSums sums(int layer) {
    StoredSums known = sums[layer];
    LayerPlan layerPlan = plan.layers().get(layer);
    long size = StoredSums.bytes(layerPlan, images);
    if (known == null && size <= left && values[layer] != null && StoredSums.possible(layerPlan)) {
      known = new StoredSums(this, layer);
      sums[layer] = known;
      left -= size;
    }
    return known;
  }

  /** The values that enter the first layer. */
  private ByteRows inputs() {
    ByteRows first = values[0];
    if (first == null) {
      throw new IllegalStateException("no inputs");
    }
    return first;
  }

  /**
   * Puts an input of an image in.
   *
   * @param feature its number, plane by plane
   * @param value the whole number
   */
  public void input(int image, int feature, int value) {
    LayerPlan first = plan.layers().get(0);
    int channels = first.shape().positions() == 1 ? 1 : first.shape().channels();
    int places = first.shape().inputs() / channels;
    int at = feature % places * channels + feature / places;
    inputs().bytes().put(image * first.shape().inputs() + at, (byte) (value - first.offset()));
  }

  /**
   * Takes over some images of another baseline of the same network.
   *
   * @param chosen their places there, as many as there are images here
   */
  public void gather(ByteBaseline all, int[] chosen) {
    for (int l = 0; l < values.length; l++) {
      ByteRows to = values[l];
      ByteRows from = all.values[l];
      if (to != null && from != null) {
        ByteBuffer source = from.bytes();
        int width = to.width();
        for (int i = 0; i < images; i++) {
          to.bytes().put(i * width, source, chosen[i] * width, width);
        }
      }
    }
  }

  /** Room for some of the images, with all layers that this one keeps; none are in it yet. */
  public ByteBaseline room(int some) {
    return new ByteBaseline(this, some);
  }

  /** Adds the values of some images that enter a layer to the ranges. */
  void addTo(ActivationRanges ranges, int l, ByteRows rows, int images) {
    LayerPlan layer = plan.layers().get(l);
    int least = layer.largest();
    int greatest = 0;
    for (int i = 0; i < images * rows.width(); i++) {
      int value = rows.bytes().get(i) & 0xFF;
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
      if (least == 0 && greatest == layer.largest()) {
        break;
      }
    }
    ranges.add(l, least + layer.offset(), greatest + layer.offset());
  }
}
