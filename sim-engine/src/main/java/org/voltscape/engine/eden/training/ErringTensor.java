package org.voltscape.engine.eden.training;

import java.util.Arrays;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.memory.FaultSource;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.storage.StorageFormat;
import org.voltscape.engine.storage.StoredFormat;

/**
 * A tensor on its way through memory that errs, and what of its gradient finds the way back. Its
 * values come as planes, those of all images of a step together. Scratch space of one thread;
 * nothing is allocated in a read once its lists have grown, unless the range is another.
 */
final class ErringTensor {
  private final int number;
  private final StorageFormat storage;
  private final Bounding bounding;
  private final FaultKind kind;
  private final int cells;

  /** Whether the largest value stored is that of the range, not one of the format's own. */
  private final boolean scaled;

  private final FaultList faults = new FaultList();
  private StoredFormat format;
  private float lowest;
  private float highest;

  /** The range as it is stored: rounding must take no value out of it. */
  private float low;

  private float high;

  /** Beyond these what is stored follows a value no more. */
  private float bottom;

  private float top;

  /** Places of each plane whose values were last read as something that does not follow them. */
  private int[][] lost = new int[0][];

  private int[] lostCount = new int[0];

  /**
   * @param number which memory of the source of faults it is
   */
  ErringTensor(int number, StorageFormat storage, Bounding bounding, FaultKind kind) {
    this.number = number;
    this.storage = storage;
    this.bounding = bounding;
    this.kind = kind;
    this.cells = storage.bits() == Integer.SIZE ? -1 : (1 << storage.bits()) - 1;
    this.scaled = largest(storage.of(-1, 1)) != largest(storage.of(-2, 2));
    this.format = storage.of(0, 0);
    setRange(0, 0);
  }

  private static float largest(StoredFormat format) {
    return format.decode(format.encode(Float.MAX_VALUE));
  }

  /** Takes the ends of the values from which format and bounds are set. */
  void setRange(float from, float to) {
    setFormat(storage.of(from, to), from, to);
  }

  /** Takes a format, and the ends of the values as bounds. */
  void setFormat(StoredFormat of, float from, float to) {
    lowest = from;
    highest = to;
    format = of;
    low = format.decode(format.encode(from));
    high = format.decode(format.encode(to));
    bottom = format.decode(format.encode(-Float.MAX_VALUE));
    top = largest(format);
    if (scaled) {
      bottom = Math.min(bottom, from);
      top = Math.max(top, to);
    }
  }

  /** Takes the range of some values. */
  void follow(float[] values) {
    float from = values[0];
    float to = values[0];
    for (float value : values) {
      from = Math.min(from, value);
      to = Math.max(to, value);
    }
    if (from != lowest || to != highest) {
      setRange(from, to);
    }
  }

  /** Smallest value that a word of a format of its own range holds; infinite where that follows. */
  float smallest() {
    return scaled ? Float.NEGATIVE_INFINITY : bottom;
  }

  /** The same of the largest. */
  float largest() {
    return scaled ? Float.POSITIVE_INFINITY : top;
  }

  /** Values as they are stored and read without an error. */
  void round(float[] values, float[] rounded) {
    for (int i = 0; i < values.length; i++) {
      rounded[i] = format.decode(format.encode(values[i]));
    }
  }

  /**
   * Reads what was written.
   *
   * @param written planes of one length; not written to
   * @param read filled
   * @param rate of wrong bits
   */
  void read(float[][] written, float[][] read, FaultSource source, double rate) {
    if (lost.length != written.length) {
      lost = new int[written.length][8];
      lostCount = new int[written.length];
    }
    Arrays.fill(lostCount, 0);
    for (int plane = 0; plane < written.length; plane++) {
      readPlane(plane, written[plane], read[plane]);
    }
    if (rate == 0) {
      return;
    }
    int length = written[0].length;
    int words = Math.multiplyExact(length, written.length);
    kind.draw(source, number, words, storage.bits(), rate, faults);
    for (int i = 0; i < faults.size(); i++) {
      int plane = faults.word(i) / length;
      int place = faults.word(i) - plane * length;
      int mask = faults.mask(i) & cells;
      int word = format.encode(written[plane][place]);
      float value = format.decode(kind.raw(word, mask, faults.value(i) & mask) & cells);
      read[plane][place] = bounding.apply(value, low, high);
      if (bounded(value)) {
        lose(plane, place);
      }
    }
  }

  private void readPlane(int plane, float[] written, float[] read) {
    for (int i = 0; i < read.length; i++) {
      float value = format.decode(format.encode(written[i]));
      // The rule, not the exception; written so that what is not a number is one.
      if (value >= low && value <= high && written[i] >= bottom && written[i] <= top) {
        read[i] = value;
      } else {
        read[i] = bounding.apply(value, low, high);
        if (bounded(value) || written[i] < bottom || written[i] > top) {
          lose(plane, i);
        }
      }
    }
  }

  private boolean bounded(float value) {
    return bounding != Bounding.NONE && !(value >= low && value <= high);
  }

  private void lose(int plane, int place) {
    int[] places = lost[plane];
    if (lostCount[plane] == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
      lost[plane] = places;
    }
    places[lostCount[plane]++] = place;
  }

  /** Clears the gradient of what was last read of a plane where it does not follow the values. */
  void back(int plane, float[] gradient) {
    int[] places = lost[plane];
    for (int i = 0; i < lostCount[plane]; i++) {
      gradient[places[i]] = 0;
    }
  }
}
