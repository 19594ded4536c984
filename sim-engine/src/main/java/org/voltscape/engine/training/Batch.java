package org.voltscape.engine.training;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.random.CounterHash;

/**
 * The examples of one step: labels, and inputs as planes with the example index fastest. Confined
 * to the trainer's thread.
 */
final class Batch {
  private final Examples data;
  private final @Nullable Augmentation augmentation;
  private final int size;
  private final int height;
  private final int width;
  private final float[][] planes;
  private final int[] labels;
  private final int[] examples;

  /** What the first layer reads of the planes: themselves, or what their memory gives back. */
  private final float[][] read;

  private final @Nullable MapRead maps;

  /**
   * @param first the layer that takes them in
   * @param augmentation of images, or null
   * @param maps the memory they pass; null where they are used as they are
   */
  Batch(
      Examples data,
      Layer first,
      @Nullable Augmentation augmentation,
      int size,
      @Nullable MapRead maps) {
    if (data.features() != first.inputs()) {
      throw new IllegalArgumentException("examples and network have different inputs");
    }
    if (augmentation != null && !(first instanceof Convolution)) {
      throw new IllegalArgumentException("only images of a convolution can be shifted or mirrored");
    }
    this.data = data;
    this.augmentation = augmentation;
    this.size = size;
    this.height = first instanceof Convolution c ? c.height() : 1;
    this.width = first instanceof Convolution c ? c.width() : 1;
    this.planes = new float[first.channels()][height * width * size];
    this.maps = maps;
    this.read = maps == null ? planes : new float[planes.length][planes[0].length];
    this.labels = new int[size];
    this.examples = new int[size];
  }

  /** The right class of each example. */
  int[] labels() {
    return labels;
  }

  /** The number of each example among all. */
  int[] examples() {
    return examples;
  }

  /**
   * Loads examples.
   *
   * @param order numbers of the examples
   * @param from first one of this batch
   * @param count how many; the rest of the batch keeps what it had
   * @param seed of this epoch's augmentation
   */
  void load(int[] order, int from, int count, long seed) {
    for (int n = 0; n < count; n++) {
      int example = order[from + n];
      examples[n] = example;
      labels[n] = data.labels()[example];
      if (augmentation == null) {
        copy(example * data.features(), n);
      } else {
        augment(augmentation, example * data.features(), n, CounterHash.hash(seed, example));
      }
    }
  }

  /** Hands the inputs to the first layer. */
  void feed(LayerTrainer first) {
    if (maps != null) {
      maps.readMap(0, planes, read);
    }
    for (int channel = 0; channel < planes.length; channel++) {
      first.take(channel, read[channel]);
    }
  }

  private void copy(int from, int n) {
    int f = from;
    for (float[] plane : planes) {
      for (int i = n; i < plane.length; i += size) {
        plane[i] = data.inputs()[f++];
      }
    }
  }

  private void augment(Augmentation how, int from, int n, long draw) {
    int down = shift(how, draw, 0);
    int right = shift(how, draw, 1);
    boolean mirrored = how.mirror() && CounterHash.unit(CounterHash.hash(draw, 2)) < 0.5;
    for (int channel = 0; channel < planes.length; channel++) {
      float[] plane = planes[channel];
      int image = from + channel * height * width;
      int to = n;
      for (int y = 0; y < height; y++) {
        int row = y - down;
        for (int x = 0; x < width; x++) {
          int column = (mirrored ? width - 1 - x : x) - right;
          boolean inside = row >= 0 && row < height && column >= 0 && column < width;
          plane[to] = inside ? data.inputs()[image + row * width + column] : 0;
          to += size;
        }
      }
    }
  }

  private static int shift(Augmentation how, long draw, int direction) {
    int most = how.shift();
    return (int) (CounterHash.unit(CounterHash.hash(draw, direction)) * (2 * most + 1)) - most;
  }
}
