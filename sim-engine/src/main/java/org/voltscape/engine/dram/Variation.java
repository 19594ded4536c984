package org.voltscape.engine.dram;

/**
 * How much parts of a device differ: standard deviations of the probit of their error rate, in
 * units of the spread of the single cells of a row.
 *
 * <p>A Gaussian copula, as {@link org.voltscape.engine.memory.CorrelatedDie} has it for rows and
 * columns: each level has a share of the variance of a cell, so that the mean rate of all parts is
 * that of the device whatever the spreads are.
 *
 * @param modules between modules
 * @param chips between the chips of a module
 * @param banks between the banks of a chip
 * @param subArrays between the sub-arrays of a bank
 * @param rows between the rows of a sub-array: weak rows
 * @param columns between the bit lines of a sub-array: weak columns
 */
public record Variation(
    double modules, double chips, double banks, double subArrays, double rows, double columns) {
  /** All parts alike. */
  public static final Variation NONE = new Variation(0, 0, 0, 0, 0, 0);

  /** Largest spread. */
  public static final double MOST = 10;

  public Variation {
    for (double spread : new double[] {modules, chips, banks, subArrays, rows, columns}) {
      if (!(spread >= 0 && spread <= MOST)) {
        throw new IllegalArgumentException("a spread of " + spread);
      }
    }
  }

  /** Part of the variance that sub-arrays and all above them have. */
  double above() {
    return modules * modules + chips * chips + banks * banks + subArrays * subArrays;
  }

  /** Part of the variance within a sub-array: its rows, columns and cells. */
  public double within() {
    return 1 + rows * rows + columns * columns;
  }

  /** The same rows and columns in partitions that are alike, or the reverse. */
  public Variation withLines(double otherRows, double otherColumns) {
    return new Variation(modules, chips, banks, subArrays, otherRows, otherColumns);
  }
}
