package org.voltscape.engine.array.sizing;

import org.voltscape.engine.random.CounterHash;

/** Size tables and sensitivities to try solvers on. */
final class SizingCases {
  /** The published areas, SHI-018 to SHI-030, um2. */
  private static final double[] AREAS = {
    1585.04, 1635.53, 1685.00, 1735.67, 1785.42, 1835.23, 1883.02, 1935.10, 1980.18, 2035.52,
    2084.93, 2142.16, 2185.15
  };

  /** The published probabilities in the order of the areas, SHI-043 to SHI-031. */
  private static final double[] PROBABILITIES = {
    9.09e-2, 3.44e-2, 2.79e-2, 2.26e-2, 1.83e-2, 1.65e-2, 1.56e-2, 1.49e-2, 1.45e-2, 1.41e-2,
    1.38e-2, 1.35e-2, 1.33e-2
  };

  private SizingCases() {}

  static SizeTable printed() {
    return new SizeTable(AREAS, PROBABILITIES);
  }

  /** Any table: areas on the grid of 0.01, probabilities in no order. */
  static SizeTable any(long seed, int sizes) {
    double[] areas = new double[sizes];
    double[] probabilities = new double[sizes];
    int area = 500;
    for (int i = 0; i < sizes; i++) {
      area += 1 + (int) (CounterHash.unit(CounterHash.hash(seed, i)) * 300);
      areas[i] = area / 100.0;
      probabilities[i] = (CounterHash.hash(seed, i, 1) >>> 1) % 20 / 20.0;
    }
    return new SizeTable(areas, probabilities);
  }

  /** Sensitivities with a long tail, as sums over few weights have. */
  static double[] tail(long seed, int units) {
    double[] s = new double[units];
    for (int i = 0; i < units; i++) {
      s[i] = -Math.log(1 - CounterHash.unit(CounterHash.hash(seed, i)));
      s[i] *= s[i];
    }
    return s;
  }

  /** Small whole numbers, some 0, many equal. */
  static double[] whole(long seed, int units) {
    double[] s = new double[units];
    for (int i = 0; i < units; i++) {
      s[i] = CounterHash.hash(seed, i) & 3;
    }
    return s;
  }

  /** The least degradation of all choices, one after the other. */
  static double best(double[] sensitivities, SizeTable table, double budget) {
    return best(sensitivities, table, budget * sensitivities.length + 1e-9, 0);
  }

  private static double best(double[] s, SizeTable table, double area, int unit) {
    if (unit == s.length) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    double others = (s.length - unit - 1) * table.areas()[0];
    for (int k = 0; k < table.size() && table.areas()[k] <= area - others; k++) {
      least =
          Math.min(
              least,
              s[unit] * table.probabilities()[k]
                  + best(s, table, area - table.areas()[k], unit + 1));
    }
    return least;
  }
}
