package org.voltscape.engine.io.cut;

import java.util.regex.Pattern;

/** Addresses in hexadecimal digits: {@code 0x1A0}. */
public final class HexNumber {
  private static final Pattern HEX = Pattern.compile("0[xX][0-9A-Fa-f]{1,15}");

  private HexNumber() {}

  public static boolean is(String cell) {
    return HEX.matcher(cell).matches();
  }

  public static long value(String cell) {
    return Long.parseLong(cell.substring(2), 16);
  }
}
