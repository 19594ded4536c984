package org.voltscape.engine.eden;

import java.util.Arrays;
import org.voltscape.engine.memory.FaultList;

/**
 * Errors in what one layer reads of some images: of each image in ascending order of words, with a
 * cursor. Scratch space of one thread; the arrays grow as needed.
 */
final class MapFaults {
  private int images;
  private int size;
  private int[] start = new int[1];
  private int[] cursor = new int[0];
  private int[] word = new int[64];
  private int[] mask = new int[64];
  private int[] value = new int[64];
  private float[] read = new float[64];

  /** Forgets all images. */
  void clear() {
    images = 0;
    size = 0;
  }

  /** Adds the errors of the next image. */
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
      read = new float[capacity];
    }
    start[images++] = size;
    for (int i = 0; i < list.size(); i++) {
      word[size] = list.word(i);
      mask[size] = list.mask(i);
      value[size] = list.value(i);
      size++;
    }
    start[images] = size;
  }

  /** Number of words with errors, of all images. */
  int size() {
    return size;
  }

  /** Cursors go to the first errors of all images. */
  void rewind() {
    System.arraycopy(start, 0, cursor, 0, images);
  }

  /**
   * Reads a plane of values from the memory.
   *
   * @param stored what is read of a value
   * @param first word of the plane's first place
   * @param plane [place * stride + image]; changed in place
   */
  void read(StoredValues stored, int first, float[] plane, int stride) {
    if (size == 0) {
      stored.read(plane);
      return;
    }
    int end = first + plane.length / stride;
    // Words that err hold what was written, so they are read before it is rounded and bounded.
    for (int n = 0; n < images; n++) {
      for (int i = cursor[n]; i < start[n + 1] && word[i] < end; i++) {
        read[i] = stored.read(plane[(word[i] - first) * stride + n], mask[i], value[i]);
      }
    }
    stored.read(plane);
    for (int n = 0; n < images; n++) {
      int i = cursor[n];
      for (; i < start[n + 1] && word[i] < end; i++) {
        plane[(word[i] - first) * stride + n] = read[i];
      }
      cursor[n] = i;
    }
  }
}
