package org.voltscape.engine.dram;

import java.util.Locale;

/** What a measurement counts, and how a share of it becomes a bit error rate. */
public enum Counted {
  /** Wrong bits: the share is the bit error rate. */
  BITS {
    @Override
    double ber(double share) {
      return share;
    }

    @Override
    double lowest(double share) {
      return share;
    }

    @Override
    double highest(double share) {
      return share;
    }
  },
  /**
   * Cache lines of {@value #LINE_BITS} bits with at least one wrong bit. The rate itself is that of
   * bits that fail independently, {@code line = 1 - (1 - ber)^512}. It is at least that of one
   * wrong bit in each faulty line, {@code line / 512}, and at most that of lines read at random, of
   * whose bits half are wrong, {@code line / 2}. A model: the study that counted lines does not say
   * how many bits of a line were wrong.
   */
  LINES {
    @Override
    double ber(double share) {
      return share >= 1 ? highest(share) : -Math.expm1(Math.log1p(-share) / LINE_BITS);
    }

    @Override
    double lowest(double share) {
      return share / LINE_BITS;
    }

    @Override
    double highest(double share) {
      return share / 2;
    }
  };

  /** Bits of a cache line. */
  public static final int LINE_BITS = 512;

  /** The bit error rate that a share stands for. */
  abstract double ber(double share);

  /** The least that it can stand for. */
  abstract double lowest(double share);

  /** The most that it can stand for. */
  abstract double highest(double share);

  /** Name in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
