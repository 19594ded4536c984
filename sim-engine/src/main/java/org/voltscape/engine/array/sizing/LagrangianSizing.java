package org.voltscape.engine.array.sizing;

import java.util.Arrays;

/**
 * Sizes of many units under a budget: min sum s_i f(a_i) with sum a_i at most the budget.
 *
 * <p>At a price of area every unit takes the steps of the convex hull of (area, probability) that
 * are worth it, so that only two of its corners compete for the last bit of area; the price is
 * found by bisection, what is left is given to the steps of the highest worth that still fit. The
 * dual at that price bounds how much better any choice could be.
 */
public final class LagrangianSizing {
  private static final int BISECTIONS = 100;

  /** What sums of areas may be above the budget by their rounding, as a share. */
  private static final double ROUNDING = 1e-12;

  private final double[] sorted;
  private final double[] areaSteps;
  private final double[] worths;
  private final int[] counts;

  private LagrangianSizing(double[] descending, SizeTable table, int[] hull) {
    sorted = descending;
    areaSteps = new double[hull.length - 1];
    worths = new double[hull.length - 1];
    counts = new int[hull.length - 1];
    for (int j = 0; j < areaSteps.length; j++) {
      areaSteps[j] = table.areas()[hull[j + 1]] - table.areas()[hull[j]];
      worths[j] =
          (table.probabilities()[hull[j]] - table.probabilities()[hull[j + 1]]) / areaSteps[j];
    }
  }

  /**
   * Chooses the sizes.
   *
   * @param sensitivities of the units, none below 0
   * @param budget area per unit on average, um2; not below the smallest size
   */
  public static Sizing solve(double[] sensitivities, SizeTable table, double budget) {
    return solve(sensitivities, descending(sensitivities), table, budget);
  }

  /**
   * Chooses the sizes where the order of the units is known: the sorting is the larger part of the
   * work, and one order serves all tables and budgets.
   *
   * @param sensitivities of the units, none below 0
   * @param descending the same by {@link #descending}
   * @param budget area per unit on average, um2; not below the smallest size
   */
  public static Sizing solve(
      double[] sensitivities, double[] descending, SizeTable table, double budget) {
    check(sensitivities, table, budget);
    int n = sensitivities.length;
    int[] hull = table.hull();
    LagrangianSizing solver = new LagrangianSizing(descending, table, hull);
    double smallest = table.areas()[hull[0]];
    double spare = (budget - smallest + budget * ROUNDING) * n;
    double price = solver.price(spare);
    solver.fill(spare - solver.take(price));
    byte[] choice = solver.choose(sensitivities, hull);
    return Sizing.of(table, choice, budget, sensitivities, solver.bound(table, hull, price, spare));
  }

  /** A copy, the largest first. */
  public static double[] descending(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    for (int i = 0, j = sorted.length - 1; i < j; i++, j--) {
      double swap = sorted[i];
      sorted[i] = sorted[j];
      sorted[j] = swap;
    }
    return sorted;
  }

  /**
   * @throws IllegalArgumentException for no units, a sensitivity below 0 or a budget below the
   *     smallest size
   */
  static void check(double[] sensitivities, SizeTable table, double budget) {
    if (sensitivities.length == 0 || !(budget >= table.areas()[0])) {
      throw new IllegalArgumentException(sensitivities.length + " units at " + budget + " um2");
    }
    for (double s : sensitivities) {
      if (!(s >= 0 && s < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a sensitivity of " + s);
      }
    }
  }

  /** The lowest price at which the steps worth it fit, 0 where all do. */
  private double price(double spare) {
    if (take(0) <= spare) {
      return 0;
    }
    double low = 0;
    // Twice the worth of the first step: no step is worth it, whatever the division rounds to.
    double high = 2 * sorted[0] * worths[0];
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = low + (high - low) / 2;
      if (take(middle) <= spare) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Area of all steps that are worth more than a price. */
  private double take(double price) {
    double area = 0;
    for (int j = 0; j < counts.length; j++) {
      counts[j] = above(price / worths[j]);
      area += counts[j] * areaSteps[j];
    }
    return area;
  }

  /** Units whose sensitivity is above a limit. */
  private int above(double limit) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] > limit) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Takes further steps, the worthiest first, while any fits. */
  private void fill(double left) {
    double rest = left;
    while (true) {
      int best = -1;
      double most = 0;
      for (int j = 0; j < counts.length; j++) {
        int next = counts[j];
        boolean open = next < (j == 0 ? sorted.length : counts[j - 1]);
        if (open && areaSteps[j] <= rest && sorted[next] * worths[j] > most) {
          most = sorted[next] * worths[j];
          best = j;
        }
      }
      if (best < 0) {
        return;
      }
      counts[best]++;
      rest -= areaSteps[best];
    }
  }

  /** Gives the steps to the most sensitive units; of equal ones to the first. */
  private byte[] choose(double[] sensitivities, int[] hull) {
    int steps = counts.length;
    double[] last = new double[steps];
    int[] equal = new int[steps];
    for (int j = 0; j < steps; j++) {
      last[j] = counts[j] > 0 ? sorted[counts[j] - 1] : Double.POSITIVE_INFINITY;
      equal[j] = counts[j] > 0 ? counts[j] - above(last[j]) : 0;
    }
    byte[] choice = new byte[sensitivities.length];
    for (int i = 0; i < choice.length; i++) {
      double s = sensitivities[i];
      int j = 0;
      // A step is taken by no more units than the one before it: the first refused ends the walk.
      while (j < steps && (s > last[j] || (s == last[j] && equal[j]-- > 0))) {
        j++;
      }
      choice[i] = (byte) hull[j];
    }
    return choice;
  }

  /** The dual: every unit at its best at the price, less the price of the whole budget. */
  private double bound(SizeTable table, int[] hull, double price, double spare) {
    double total = 0;
    double start = table.probabilities()[hull[0]];
    for (double s : sorted) {
      double cost = s * start;
      for (int j = 0; j < worths.length && s * worths[j] > price; j++) {
        cost += (price - s * worths[j]) * areaSteps[j];
      }
      total += cost;
    }
    return total - price * spare;
  }
}
