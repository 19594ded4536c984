package org.voltscape.engine.eden;

import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.storage.StoredFormat;

/**
 * What is read of the values of one tensor. Immutable.
 *
 * @param format of its words
 * @param lowest of its bounds
 * @param highest of its bounds
 * @param bounding what becomes of values beyond
 * @param kind of its errors
 * @param word all bits of a word
 */
record StoredValues(
    StoredFormat format, float lowest, float highest, Bounding bounding, FaultKind kind, int word) {

  static StoredValues of(ApproximateTensor tensor, Bounding bounding, FaultKind kind) {
    return new StoredValues(
        tensor.format(),
        tensor.lowest(),
        tensor.highest(),
        bounding,
        kind,
        -1 >>> (Integer.SIZE - tensor.format().bits()));
  }

  /** Replaces values by what is read of them where nothing errs. */
  void read(float[] values) {
    format.round(values, 0, values.length);
    if (bounding == Bounding.NONE) {
      return;
    }
    for (int i = 0; i < values.length; i++) {
      float value = values[i];
      if (!(value >= lowest && value <= highest)) {
        values[i] = bounding.apply(value, lowest, highest);
      }
    }
  }

  /**
   * What is read of a value whose word errs.
   *
   * @param mask of the word's errors, as they are drawn
   * @param value of the word's errors
   */
  float read(float written, int mask, int value) {
    int raw = kind.raw(format.encode(written), mask & word, value);
    return bounding.apply(format.decode(raw), lowest, highest);
  }
}
