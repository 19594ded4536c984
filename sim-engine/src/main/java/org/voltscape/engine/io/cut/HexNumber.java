package org.voltscape.engine.io.cut;

import java.util.regex.Pattern;

/** Addresses in hexadecimal or binary digits: {@code 0x1A0}. */
public final class HexNumber {
  private static final Pattern HEX = Pattern.compile("0[xX][0-9A-Fa-f]{1,15}|0[bB][01]{1,62}");

  private HexNumber() {}

  public static boolean is(String cell) {
    return HEX.matcher(cell).matches();
  }

  public static long value(String cell) {
    boolean binary = Character.toLowerCase(cell.charAt(1)) == 'b';
    return Long.parseLong(cell.substring(2), binary ? 2 : 16);
  }

  /** A whole number in any of these writings or in decimal digits; -1 where it is none. */
  public static double whole(String cell) {
    if (is(cell)) {
      return value(cell);
    }
    double value = ImportCell.of(cell).isNumber() ? ImportCell.of(cell).plain(false) : -1;
    return value == Math.rint(value) ? value : -1;
  }
}
