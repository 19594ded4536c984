package org.voltscape.engine.trial.faults;

import java.util.Arrays;
import org.voltscape.engine.memory.FaultList;

/**
 * Faulty words of one layer's inputs, image by image, each in ascending order of addresses, with a
 * cursor for each image. Scratch space of one thread; the arrays grow as needed.
 */
final class ImageFaults {
  private int images;
  private int[] start = new int[1];
  private int[] cursor = new int[0];
  private int size;
  private int[] word = new int[64];
  private int[] mask = new int[64];
  private int[] value = new int[64];
  private float[] held = new float[64];
  private int firstAddress;
  private int endAddress;

  /** Forgets all images. */
  void start() {
    images = 0;
    size = 0;
  }

  /** Adds the faults of the next image. */
  void add(FaultList list) {
    if (images + 1 >= start.length) {
      start = Arrays.copyOf(start, 2 * (images + 2));
      cursor = new int[start.length];
    }
    if (size + list.size() > word.length) {
      int capacity = Math.max(size + list.size(), 2 * word.length);
      word = Arrays.copyOf(word, capacity);
      mask = Arrays.copyOf(mask, capacity);
      value = Arrays.copyOf(value, capacity);
    }
    start[images++] = size;
    for (int i = 0; i < list.size(); i++) {
      word[size] = list.word(i);
      mask[size] = list.mask(i);
      value[size] = list.value(i);
      size++;
    }
  }

  /** All images are there: cursors stand at their first faults. */
  void end() {
    start[images] = size;
    System.arraycopy(start, 0, cursor, 0, images);
  }

  int cursor(int image) {
    return cursor[image];
  }

  void moveTo(int image, int at) {
    cursor[image] = at;
  }

  /** Behind the last fault of an image. */
  int end(int image) {
    return start[image + 1];
  }

  int word(int i) {
    return word[i];
  }

  int mask(int i) {
    return mask[i];
  }

  int value(int i) {
    return value[i];
  }

  /** Remembers the values of the faulty words of a plane, from the cursors on. */
  void hold(int first, int behind, float[] plane, int stride) {
    firstAddress = first;
    endAddress = behind;
    if (held.length < size) {
      held = new float[word.length];
    }
    for (int n = 0; n < images; n++) {
      for (int i = cursor[n]; i < start[n + 1] && word[i] < behind; i++) {
        held[i] = plane[(word[i] - first) * stride + n];
      }
    }
  }

  /** Puts back what {@link #hold} remembered. */
  void restore(float[] plane, int stride) {
    for (int n = 0; n < images; n++) {
      for (int i = cursor[n]; i < start[n + 1] && word[i] < endAddress; i++) {
        plane[(word[i] - firstAddress) * stride + n] = held[i];
      }
    }
  }
}
