package org.voltscape.engine.memory;

import org.voltscape.engine.curve.Probit;
import org.voltscape.engine.random.CounterHash;

/**
 * A die whose cells share part of their variation with the others of their word line (row) and bit
 * line (column), so that failures come in stripes while each cell fails as often as on a {@link
 * Die}.
 *
 * <p>Gaussian copula: {@code z = sqrt(1 - r - c) z_cell + sqrt(r) z_row + sqrt(c) z_column} with
 * independent standard normal parts, each a pure function of the die's seed and the place; the
 * cell's quantile is the normal distribution function of z. Preferred states are those of the plain
 * die. Hence the same marginal probability and the same exact inclusion over voltage. Immutable.
 *
 * @param cells the die's seed, polarity and the cells' own parts
 * @param rows share of the variance common to a word line, r
 * @param columns share of the variance common to a bit line, c; together at most 0.999
 * @param geometry which cells share a line
 */
public record CorrelatedDie(Die cells, double rows, double columns, Geometry geometry)
    implements DieCells {
  /** Shares together at most: beyond, cells would have hardly anything of their own. */
  public static final double MOST_SHARED = 0.999;

  private static final long ROWS = 0x576F72644C696E65L;
  private static final long COLUMNS = 0x4269744C696E6573L;
  private static final double UNIT_53 = 0x1.0p-53;
  private static final long ONE_53 = 1L << 53;

  /** Far above the rounding of the normal distribution function, far below any effect. */
  private static final double SLACK = 1e-9;

  /** Normal numbers at even steps of their quantiles: between two of them is that of a hash. */
  private static final double[] STEPS = steps();

  private static final int BITS_53 = 53;
  private static final int STEP_BITS = 12;

  public CorrelatedDie {
    if (!(rows >= 0 && columns >= 0 && rows + columns <= MOST_SHARED)) {
      throw new IllegalArgumentException("shared variances " + rows + " and " + columns);
    }
  }

  /** A die with these correlations: a plain one without any. */
  public static DieCells of(Die die, double rows, double columns) {
    return rows == 0 && columns == 0
        ? die
        : new CorrelatedDie(die, rows, columns, Geometry.STANDARD);
  }

  @Override
  public Die plain() {
    return cells;
  }

  @Override
  public CorrelatedDie another(long seed) {
    return new CorrelatedDie(cells.another(seed), rows, columns, geometry);
  }

  @Override
  public long quantile53(int memory, int bits, long cell) {
    double z =
        Math.sqrt(1 - rows - columns) * normal(cells.quantile53(memory, cell))
            + Math.sqrt(rows) * row(memory, geometry.wordLine(bits, cell))
            + Math.sqrt(columns) * column(memory, geometry.bitLine(bits, cell));
    return quantileOf(z);
  }

  @Override
  public boolean prefersOne(int memory, int bits, long cell) {
    return cells.prefersOne(memory, cell);
  }

  @Override
  public void faults(int memory, int words, int bits, double probability, FaultList out) {
    out.clear();
    walk(memory, bits, (long) words * bits, probability, out, adder(bits, true, out));
  }

  @Override
  public void flips(int memory, int words, int bits, double probability, FaultList out) {
    out.clear();
    walk(memory, bits, (long) words * bits, probability, out, adder(bits, false, out));
  }

  private static FailureScan.Visitor<RuntimeException> adder(
      int bits, boolean states, FaultList out) {
    return (cell, one) -> {
      int bit = 1 << (int) (cell % bits);
      out.add((int) (cell / bits), bit, states && one ? bit : 0);
    };
  }

  @Override
  public void nestedFlips(int memory, int words, int bits, double high, double low, FaultList out) {
    flips(memory, words, bits, high, out);
    long threshold = CounterHash.threshold(low);
    out.setValues(bits, cell -> quantile53(memory, bits, cell) < threshold);
  }

  @Override
  public <E extends Exception> FailureScan scan(
      int memory, int bits, long cellCount, double probability, FailureScan.Visitor<E> visitor)
      throws E {
    return walk(memory, bits, cellCount, probability, new FaultList(), visitor);
  }

  private <E extends Exception> FailureScan walk(
      int memory,
      int bits,
      long cellCount,
      double probability,
      FaultList scratch,
      FailureScan.Visitor<E> visitor)
      throws E {
    Walk walk = new Walk(memory, bits, probability, scratch);
    long[] block = scratch.hashes(HashBlocks.LENGTH);
    long failing = 0;
    long ones = 0;
    for (long from = 0; from < cellCount && walk.threshold > 0; from += HashBlocks.LENGTH) {
      int count = (int) Math.min(HashBlocks.LENGTH, cellCount - from);
      HashBlocks.fill(walk.seed, from, block);
      for (int i = 0; i < count; ) {
        int end = (int) Math.min(count, walk.moveTo(from + i) - from);
        for (; i < end; i++) {
          if (block[i] < walk.never && walk.fails(from + i, block[i])) {
            boolean one = cells.prefersOne(memory, from + i);
            failing++;
            ones += one ? 1 : 0;
            if (visitor != null) {
              visitor.failing(from + i, one);
            }
          }
        }
      }
    }
    return new FailureScan(cellCount, failing, ones);
  }

  /** A walk along the word lines of a memory at one probability. */
  private final class Walk {
    private final int memory;
    private final int bits;
    private final long seed;
    private final long lineCells;
    private final long threshold;
    private final double certain;
    private final double impossible;
    private final double own = Math.sqrt(1 - rows - columns);
    private final double rowWeight = Math.sqrt(rows);
    private final double columnWeight = Math.sqrt(columns);

    /** The columns' part of z of each cell of a line of the bank. */
    private final double[] columnParts;

    private long bank = -1;
    private long line = -1;
    private double rowPart;
    private double leastColumn;
    private double mostColumn;

    /** Hashes of the line's cells from which on none fails. */
    private long never;

    /** Hashes of the line's cells below which all fail. */
    private long always;

    Walk(int memory, int bits, double probability, FaultList scratch) {
      this.memory = memory;
      this.bits = bits;
      this.seed = cells.memorySeed(memory);
      this.lineCells = geometry.lineCells(bits);
      this.threshold = CounterHash.threshold(probability);
      this.certain = Probit.of((threshold - 1) * UNIT_53) - SLACK;
      this.impossible =
          threshold + 1 >= ONE_53
              ? Double.POSITIVE_INFINITY
              : Probit.of((threshold + 1) * UNIT_53) + SLACK;
      this.columnParts = scratch.reals(Math.toIntExact(lineCells));
    }

    /** Makes a cell's line the current one; the first cell of the next line. */
    long moveTo(long cell) {
      long next = cell / lineCells;
      if (next != line) {
        line = next;
        if (line / geometry.lines() != bank) {
          bank = line / geometry.lines();
          enterBank();
        }
        rowPart = rowWeight * row(memory, line);
        never = limit((impossible - rowPart - leastColumn) / own + SLACK) + 1;
        always = limit((certain - rowPart - mostColumn) / own - SLACK) - 1;
      }
      return (line + 1) * lineCells;
    }

    private void enterBank() {
      leastColumn = Double.POSITIVE_INFINITY;
      mostColumn = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < lineCells; i++) {
        double part =
            columns == 0
                ? 0
                : columnWeight * column(memory, geometry.bitLine(bits, line * lineCells + i));
        columnParts[i] = part;
        leastColumn = Math.min(leastColumn, part);
        mostColumn = Math.max(mostColumn, part);
      }
    }

    private static long limit(double z) {
      return (long) Math.ceil(Probit.probability(z) * ONE_53);
    }

    /** Most cells need no more than their hash, or about their z; few the quantile itself. */
    boolean fails(long cell, long hash) {
      if (hash < always) {
        return true;
      }
      double shared = rowPart + columnParts[(int) (cell - line * lineCells)];
      int step = (int) (hash >>> (BITS_53 - STEP_BITS));
      if (own * STEPS[step + 1] + shared < certain) {
        return true;
      }
      if (own * STEPS[step] + shared > impossible) {
        return false;
      }
      double z = own * normal(hash) + shared;
      if (z < certain || z > impossible) {
        return z < certain;
      }
      return quantile53(memory, bits, cell) < threshold;
    }
  }

  private double row(int memory, long wordLine) {
    return normal(
        CounterHash.hash(lineSeed(ROWS, memory < 0 ? memory : memory % BESIDE), wordLine) >>> 11);
  }

  private double column(int memory, long bitLine) {
    return normal(CounterHash.hash(lineSeed(COLUMNS, memory), bitLine) >>> 11);
  }

  private long lineSeed(long stream, int memory) {
    return CounterHash.hash(cells.seed() ^ stream, memory);
  }

  private static double[] steps() {
    double[] steps = new double[(1 << STEP_BITS) + 1];
    steps[0] = Double.NEGATIVE_INFINITY;
    steps[1 << STEP_BITS] = Double.POSITIVE_INFINITY;
    for (int i = 1; i < 1 << STEP_BITS; i++) {
      steps[i] = Probit.of(Math.scalb((double) i, -STEP_BITS));
    }
    return steps;
  }

  /** A standard normal number of 53 random bits. */
  private static double normal(long hash53) {
    return Probit.of((hash53 + 0.5) * UNIT_53);
  }

  private static long quantileOf(double z) {
    return Math.min(ONE_53 - 1, (long) (Probit.probability(z) * ONE_53));
  }
}
