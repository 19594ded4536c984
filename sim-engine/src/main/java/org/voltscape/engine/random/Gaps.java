package org.voltscape.engine.random;

/**
 * Distances between the successes of independent trials of one probability: geometric numbers, so
 * that what happens rarely is drawn at a cost that follows how often it happens. Only exactly
 * rounded arithmetic is used, so every machine draws the same. Confined to one thread.
 */
public final class Gaps {
  private static final int TABLE_BITS = 7;
  private static final int TABLE = 1 << TABLE_BITS;
  private static final double[] LOGARITHMS = new double[TABLE];
  private static final double[] RECIPROCALS = new double[TABLE];

  static {
    for (int i = 0; i < TABLE; i++) {
      double middle = 1 + (i + 0.5) / TABLE;
      LOGARITHMS[i] = StrictMath.log(middle);
      RECIPROCALS[i] = 1 / middle;
    }
  }

  /** Beyond every gap that is asked for. */
  private static final long NEVER = Long.MAX_VALUE >> 2;

  private static final double LN2 = StrictMath.log(2);

  private long seed;
  private long counter;
  private double factor;

  /**
   * Begins a stream.
   *
   * @param newSeed of its random numbers
   * @param probability of a success, in [0, 1]
   */
  public void start(long newSeed, double probability) {
    seed = newSeed;
    counter = 0;
    // -0.0 for certain success: every gap is 0 then; -infinity for none.
    factor = 1 / StrictMath.log1p(-probability);
  }

  /** Failures before the next success. */
  public long next() {
    double gap = ln(CounterHash.hash(seed, counter++)) * factor;
    return gap < NEVER ? (long) gap : NEVER;
  }

  /** A random number below a bound, from the same stream. */
  public int below(int bound) {
    return (int) ((CounterHash.hash(seed, counter++) >>> 32) * bound >>> 32);
  }

  /**
   * Natural logarithm of a uniform number in (0, 1] made of the upper 53 bits of a hash, to some 13
   * digits: more than decide where a gap ends.
   */
  static double ln(long hash) {
    double u = ((hash >>> 11) + 1) * 0x1.0p-53;
    long bits = Double.doubleToRawLongBits(u);
    int exponent = (int) (bits >>> 52) - 1023;
    int index = (int) (bits >>> (52 - TABLE_BITS)) & (TABLE - 1);
    double mantissa = Double.longBitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
    double r = mantissa * RECIPROCALS[index] - 1;
    // |r| is below 2^-8: the next term is below 2^-50.
    double series = r * (1 + r * (-0.5 + r * (1.0 / 3 + r * (-0.25 + r * 0.2))));
    return exponent * LN2 + LOGARITHMS[index] + series;
  }
}
