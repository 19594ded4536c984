package org.voltscape.figure.studies;

/** A decimal prefix of an SI unit. */
public enum SiPrefix {
  FEMTO("f", 1e15),
  PICO("p", 1e12),
  NANO("n", 1e9),
  MICRO("\u00b5", 1e6),
  MILLI("m", 1e3),
  NONE("", 1),
  KILO("k", 1e-3);

  private final String symbol;
  private final double perUnit;

  SiPrefix(String symbol, double perUnit) {
    this.symbol = symbol;
    this.perUnit = perUnit;
  }

  /** The prefix with which a value is from 1 to below 1000; none for 0 and what is no number. */
  public static SiPrefix of(double value) {
    double size = Math.abs(value);
    if (!(size > 0) || Double.isInfinite(size)) {
      return NONE;
    }
    SiPrefix best = FEMTO;
    for (SiPrefix prefix : values()) {
      // A value that three digits round up to 1000 takes the next prefix.
      if (size * prefix.perUnit >= 0.9995) {
        best = prefix;
      }
    }
    return best;
  }

  /** What stands before the unit's symbol. */
  public String symbol() {
    return symbol;
  }

  /** A value in the prefixed unit. */
  public double scale(double value) {
    return value * perUnit;
  }
}
