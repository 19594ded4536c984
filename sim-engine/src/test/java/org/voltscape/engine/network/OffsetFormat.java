package org.voltscape.engine.network;

import org.voltscape.engine.word.WordFormat;

/** A linear format with a zero point and any scale: whole numbers need not lie around zero. */
public record OffsetFormat(int bits, int zeroPoint, double scale) implements WordFormat {
  @Override
  public String id() {
    return "offset" + bits;
  }

  @Override
  public boolean signed() {
    return false;
  }

  @Override
  public int encode(double value) {
    double units = Math.floor(value / scale + 0.5) + zeroPoint;
    return (int) Math.max(0, Math.min((1 << bits) - 1, units));
  }

  @Override
  public int integer(int code) {
    return code - zeroPoint;
  }

  @Override
  public int code(int integer) {
    return integer + zeroPoint;
  }

  @Override
  public double min() {
    return -zeroPoint * scale;
  }

  @Override
  public double max() {
    return ((1 << bits) - 1 - zeroPoint) * scale;
  }
}
