package org.voltscape.engine.io;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.param.BadInputException;

/**
 * The dictionary at the start of an NPY file: {@code {'descr': '<f4', 'fortran_order': False,
 * 'shape': (3, 4), }}.
 */
record NpyHeader(NpyArray.Type type, int[] shape) {
  /** numpy's own limit on dimensions. */
  private static final int MOST_DIMENSIONS = 32;

  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s*'(descr|fortran_order|shape)'\\s*:\\s*"
              + "('[^']*'|True|False|\\([\\s0-9,]*\\))\\s*(,|$)");

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
    String dict = text.strip();
    if (!dict.startsWith("{") || !dict.endsWith("}")) {
      throw bad(source, dict, "a dictionary with descr, fortran_order and shape");
    }
    dict = dict.substring(1, dict.length() - 1).strip();
    String descr = null;
    String fortran = null;
    String shape = null;
    Matcher entry = ENTRY.matcher(dict);
    int at = 0;
    while (at < dict.length()) {
      if (!entry.find(at) || entry.start() != at) {
        throw bad(source, dict.substring(at), "an entry descr, fortran_order or shape");
      }
      String before;
      switch (entry.group(1)) {
        case "descr" -> {
          before = descr;
          descr = entry.group(2);
        }
        case "fortran_order" -> {
          before = fortran;
          fortran = entry.group(2);
        }
        default -> {
          before = shape;
          shape = entry.group(2);
        }
      }
      if (before != null) {
        throw bad(source, entry.group(1) + " twice", "it once");
      }
      at = entry.end();
    }
    if (descr == null || fortran == null || shape == null) {
      throw bad(source, dict, "all of descr, fortran_order and shape");
    }
    if (!fortran.equals("False")) {
      throw bad(source, "fortran_order " + fortran, "False (C order)");
    }
    return new NpyHeader(type(descr, source), shape(shape, source));
  }

  private static NpyArray.Type type(String quoted, String source) {
    for (NpyArray.Type type : NpyArray.Type.values()) {
      if (quoted.equals("'" + type.descr + "'")) {
        return type;
      }
    }
    throw bad(source, "element type " + quoted, "'<f4', '<i4' or '|u1'");
  }

  private static int[] shape(String tuple, String source) {
    String expected = "a tuple of at most " + MOST_DIMENSIONS + " sizes such as (3, 4)";
    String inside = tuple.substring(1, tuple.length() - 1).strip();
    if (inside.isEmpty()) {
      return new int[0];
    }
    // Python's tuple of one needs its comma, which every longer tuple may have too.
    String[] parts = inside.split(",", -1);
    int count = parts[parts.length - 1].isBlank() ? parts.length - 1 : parts.length;
    if (parts.length < 2 || count > MOST_DIMENSIONS) {
      throw bad(source, "shape " + tuple, expected);
    }
    int[] sizes = new int[count];
    for (int i = 0; i < count; i++) {
      try {
        sizes[i] = Integer.parseInt(parts[i].strip());
      } catch (NumberFormatException e) {
        throw bad(source, "shape " + tuple, expected);
      }
    }
    return sizes;
  }

  /** Bytes the data take; complains beyond the limit. */
  int dataBytes(String source) {
    long bytes = type.bytes;
    boolean empty = false;
    for (int n : shape) {
      empty |= n == 0;
      // The product so far is at most 2^30 and a factor below 2^31: no overflow of 63 bits.
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
