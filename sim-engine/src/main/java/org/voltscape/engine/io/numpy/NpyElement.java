package org.voltscape.engine.io.numpy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.param.BadInputException;

/**
 * An element type of numpy that holds one number, or true or false.
 *
 * @param kind b for true or false, i signed and u unsigned whole numbers, f floating point
 * @param bytes of an element: 1, 2, 4 or 8
 * @param order of its bytes
 */
record NpyElement(char kind, int bytes, ByteOrder order) {
  private static final Pattern TYPE = Pattern.compile("([<>|=]?)([a-zA-Z?])(\\d{0,9})(.*)");

  /**
   * @param source file named by complaints
   * @throws BadInputException for texts, times, complex numbers, Python objects and numbers longer
   *     than 8 bytes
   */
  static NpyElement parse(String descr, String source) {
    Matcher m = TYPE.matcher(descr);
    if (m.matches() && m.group(4).isEmpty()) {
      char kind = m.group(2).equals("?") ? 'b' : m.group(2).charAt(0);
      int bytes = kind == 'b' && m.group(3).isEmpty() ? 1 : parsed(m.group(3));
      boolean known =
          switch (kind) {
            case 'b' -> bytes == 1;
            case 'i', 'u' -> bytes == 1 || bytes == 2 || bytes == 4 || bytes == 8;
            case 'f' -> bytes == 2 || bytes == 4 || bytes == 8;
            default -> false;
          };
      // "=" is the order of the machine that wrote it; all that numpy runs on today is little.
      ByteOrder order = m.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
      if (known) {
        return new NpyElement(kind, bytes, order);
      }
    }
    throw new BadInputException(
        source,
        "NPY header",
        "element type '" + descr + "'" + meaning(descr),
        "whole numbers, floating-point numbers of at most 8 bytes, or true and false"
            + " (for example numpy's uint8)");
  }

  private static int parsed(String digits) {
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static String meaning(String descr) {
    String letter = descr.replaceAll("^[<>|=]", "");
    return switch (letter.isEmpty() ? ' ' : letter.charAt(0)) {
      case 'O' -> " (Python objects)";
      case 'S', 'U', 'a' -> " (texts)";
      case 'M', 'm' -> " (times)";
      case 'c' -> " (complex numbers)";
      case 'V' -> " (raw bytes)";
      default -> "";
    };
  }

  /** Whether elements are true or false. */
  boolean mask() {
    return kind == 'b';
  }

  /** The element at a place of a buffer of this order, as a number. */
  double value(ByteBuffer buffer, int at) {
    return switch (kind) {
      case 'f' ->
          switch (bytes) {
            case 2 -> half(buffer.getShort(at));
            case 4 -> buffer.getFloat(at);
            default -> buffer.getDouble(at);
          };
      case 'i' ->
          switch (bytes) {
            case 1 -> buffer.get(at);
            case 2 -> buffer.getShort(at);
            case 4 -> buffer.getInt(at);
            default -> buffer.getLong(at);
          };
      default ->
          switch (bytes) {
            case 1 -> buffer.get(at) & 0xff;
            case 2 -> buffer.getShort(at) & 0xffff;
            case 4 -> buffer.getInt(at) & 0xffffffffL;
            default ->
                Long.toUnsignedString(buffer.getLong(at)).length() > 18
                    ? Double.parseDouble(Long.toUnsignedString(buffer.getLong(at)))
                    : buffer.getLong(at);
          };
    };
  }

  /** How a value is written in a complaint. */
  String text(double value) {
    return kind != 'f' && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** A number of IEEE 754's binary16. */
  private static double half(short bits) {
    int exponent = bits >>> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    double size =
        switch (exponent) {
          case 0 -> Math.scalb(fraction, -24);
          case 0x1f -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Math.scalb(0x400 | fraction, exponent - 25);
        };
    return bits < 0 ? -size : size;
  }
}
