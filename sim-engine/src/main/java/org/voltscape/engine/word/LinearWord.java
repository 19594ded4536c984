package org.voltscape.engine.word;

/**
 * Evenly spaced words of one tensor. Rounds to nearest, halves upwards, saturates.
 *
 * @param id name of the family, for example {@code sym8}
 * @param bits word length, 2..16
 * @param signed two's complement if true, offset codes otherwise
 * @param scale value of one step, above 0
 * @param zero the code of 0 in offset codes; 0 in two's complement
 * @param lowestCode smallest whole number that is meant, in two's complement; unused otherwise
 */
record LinearWord(String id, int bits, boolean signed, double scale, int zero, int lowestCode)
    implements WordFormat {

  @Override
  public int encode(double value) {
    double units = Math.floor(value / scale + 0.5);
    int low = signed ? lowestCode : -zero;
    int high = signed ? (1 << (bits - 1)) - 1 : (1 << bits) - 1 - zero;
    return code((int) Math.max(low, Math.min(high, units)));
  }

  @Override
  public int integer(int code) {
    int shift = Integer.SIZE - bits;
    return signed ? code << shift >> shift : code - zero;
  }

  @Override
  public int code(int integer) {
    return (integer + zero) & ((1 << bits) - 1);
  }

  @Override
  public WordShape shape() {
    return new WordShape(bits, signed, zero);
  }

  @Override
  public double min() {
    return scale * (signed ? lowestCode : -zero);
  }

  @Override
  public double max() {
    return scale * (signed ? (1 << (bits - 1)) - 1 : (1 << bits) - 1 - zero);
  }
}
