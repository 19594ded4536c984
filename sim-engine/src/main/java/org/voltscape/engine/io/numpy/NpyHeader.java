package org.voltscape.engine.io.numpy;

import java.util.Arrays;
import org.voltscape.engine.param.BadInputException;

/**
 * The dictionary at the start of an NPY file: {@code {'descr': '<f4', 'fortran_order': False,
 * 'shape': (3, 4), }}.
 */
record NpyHeader(NpyArray.Type type, int[] shape) {
  /** The text as numpy writes it, without the padding. */
  String text() {
    StringBuilder dims = new StringBuilder();
    for (int i = 0; i < shape.length; i++) {
      dims.append(i == 0 ? "" : " ").append(shape[i]).append(',');
    }
    if (shape.length > 1) {
      dims.setLength(dims.length() - 1);
    }
    return "{'descr': '" + type.descr + "', 'fortran_order': False, 'shape': (" + dims + "), }";
  }

  /**
   * @param source file named by complaints
   * @throws BadInputException for anything but the three entries, each once, of a supported type
   */
  static NpyHeader parse(String text, String source) {
    NpyDict dict = NpyDict.parse(text, source);
    if (dict.fortran()) {
      throw bad(source, "fortran_order True", "False (C order)");
    }
    return new NpyHeader(type(dict.descr(), source), dict.shape());
  }

  private static NpyArray.Type type(String descr, String source) {
    for (NpyArray.Type type : NpyArray.Type.values()) {
      if (descr.equals(type.descr)) {
        return type;
      }
    }
    throw bad(source, "element type '" + descr + "'", "'<f4', '<i4' or '|u1'");
  }

  /** Bytes the data take; complains beyond the limit. */
  int dataBytes(String source) {
    long bytes = type.bytes;
    boolean empty = false;
    for (int n : shape) {
      empty |= n == 0;
      // The product so far is at most 2^28 and a factor below 2^31: no overflow of 63 bits.
      bytes *= Math.max(n, 1);
      if (bytes > NpyArray.MOST_BYTES) {
        throw bad(
            source,
            "shape " + Arrays.toString(shape),
            "at most " + NpyArray.MOST_BYTES + " bytes of data");
      }
    }
    return empty ? 0 : (int) bytes;
  }

  private static BadInputException bad(String source, String found, String expected) {
    return new BadInputException(source, "NPY header", found, expected);
  }
}
