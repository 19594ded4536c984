package org.voltscape.engine.array.sizing;

import java.util.Arrays;
import java.util.Locale;
import org.voltscape.engine.param.BadInputException;

/**
 * The best sizes of a few units, by dynamic programming over the area that is left (Algorithm 2 of
 * Shin et al., JETCAS 2019): the least degradation of the first i units within every area. Exact on
 * the grid of areas, with sizes beside the grid rounded up; its time and memory grow with the
 * square of the number of units, so it checks {@link LagrangianSizing} on small arrays.
 */
public final class DynamicSizing {
  /** Step of area, um2: the last digit of the published sizes. */
  public static final double GRID = 0.01;

  /** Most memory taken, bytes. */
  public static final long MOST_BYTES = 256L << 20;

  private static final double ROUNDING = 1e-6;

  private DynamicSizing() {}

  /**
   * Chooses the sizes.
   *
   * @param sensitivities of the units, none below 0
   * @param budget area per unit on average, um2; not below the smallest size
   * @throws BadInputException where it would take more than {@link #MOST_BYTES}
   */
  public static Sizing solve(double[] sensitivities, SizeTable table, double budget) {
    LagrangianSizing.check(sensitivities, table, budget);
    int units = sensitivities.length;
    int[] steps = new int[table.size()];
    for (int k = 0; k < steps.length; k++) {
      double step = (table.areas()[k] - table.areas()[0]) / GRID;
      steps[k] = (int) Math.min(Integer.MAX_VALUE / 2, Math.ceil(step - ROUNDING));
    }
    double spare = Math.floor((budget - table.areas()[0]) / GRID * units + ROUNDING);
    double useful = Math.min(spare, (double) steps[steps.length - 1] * units);
    double bytes = (useful + 1) * (units + Double.BYTES);
    if (bytes > MOST_BYTES) {
      throw new BadInputException(
          "exact sizing",
          "",
          String.format(Locale.ROOT, "%d units at %s um2, %.0f MB", units, budget, bytes / 1048576),
          "at most " + (MOST_BYTES >> 20) + " MB; the Lagrangian sizing has no such limit");
    }
    byte[] choice = choose(sensitivities, table, steps, (int) useful);
    double best = 0;
    for (int i = 0; i < units; i++) {
      best += sensitivities[i] * table.probabilities()[choice[i]];
    }
    return Sizing.of(table, choice, budget, sensitivities, best);
  }

  private static byte[] choose(double[] sensitivities, SizeTable table, int[] steps, int spare) {
    byte[][] sizes = new byte[sensitivities.length][spare + 1];
    double[] least = new double[spare + 1];
    long largest = steps[steps.length - 1];
    int reached = 0;
    for (int i = 0; i < sensitivities.length; i++) {
      // More area than all units so far can take helps none; less than the others leave is not
      // seen.
      int most = (int) Math.min(spare, (i + 1) * largest);
      int fewest = (int) Math.max(0, spare - (sensitivities.length - 1 - i) * largest);
      Arrays.fill(least, reached + 1, most + 1, least[reached]);
      reached = most;
      byte[] size = sizes[i];
      double[] costs = new double[steps.length];
      for (int k = 0; k < steps.length; k++) {
        costs[k] = sensitivities[i] * table.probabilities()[k];
      }
      // From the largest area down, so that smaller ones still are those of the units before.
      for (int area = most; area >= fewest; area--) {
        double best = least[area] + costs[0];
        int bestSize = 0;
        for (int k = 1; k < steps.length && steps[k] <= area; k++) {
          double cost = least[area - steps[k]] + costs[k];
          if (cost < best) {
            best = cost;
            bestSize = k;
          }
        }
        least[area] = best;
        size[area] = (byte) bestSize;
      }
    }
    byte[] choice = new byte[sensitivities.length];
    int area = spare;
    for (int i = choice.length - 1; i >= 0; i--) {
      area = (int) Math.min(area, (i + 1) * (long) steps[steps.length - 1]);
      choice[i] = sizes[i][area];
      area -= steps[choice[i]];
    }
    return choice;
  }
}
