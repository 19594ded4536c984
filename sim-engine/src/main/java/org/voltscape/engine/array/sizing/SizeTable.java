package org.voltscape.engine.array.sizing;

import java.util.Arrays;

/**
 * The sizes a MAC unit can have, at one supply and clock. The arrays are not to be written to.
 *
 * @param areas in um2, ascending
 * @param probabilities of a timing error per product, one a size
 */
public record SizeTable(double[] areas, double[] probabilities) {
  public SizeTable {
    if (areas.length == 0 || areas.length != probabilities.length || areas.length > 127) {
      throw new IllegalArgumentException(areas.length + " sizes");
    }
    for (int i = 0; i < areas.length; i++) {
      if (!(areas[i] > (i == 0 ? 0 : areas[i - 1]))
          || !(probabilities[i] >= 0 && probabilities[i] <= 1)) {
        throw new IllegalArgumentException("size " + i + " of " + Arrays.toString(areas));
      }
    }
  }

  /** Number of sizes. */
  public int size() {
    return areas.length;
  }

  /**
   * The largest size that a budget pays for, never below the smallest: what equal units have. A
   * budget in whole um2 is a rounded one, which a size less than half an um2 above it still meets,
   * as 1785.42 um2 meets 1785.
   *
   * @param budget area per unit, um2
   */
  public int largestWithin(double budget) {
    boolean rounded = budget == Math.rint(budget);
    int best = 0;
    for (int i = 1; i < areas.length; i++) {
      if (areas[i] <= budget || rounded && areas[i] < budget + 0.5) {
        best = i;
      }
    }
    return best;
  }

  /** The smallest probability of any size. */
  public double least() {
    return Arrays.stream(probabilities).min().orElseThrow();
  }

  /**
   * The sizes worth using: the corners of the lower convex hull of (area, probability) on which the
   * probability falls. Ascending.
   */
  public int[] hull() {
    int[] hull = new int[areas.length];
    int n = 0;
    for (int i = 0; i < areas.length; i++) {
      if (n > 0 && probabilities[i] >= probabilities[hull[n - 1]]) {
        continue;
      }
      while (n > 1 && slope(hull[n - 1], i) >= slope(hull[n - 2], hull[n - 1])) {
        n--;
      }
      hull[n++] = i;
    }
    return Arrays.copyOf(hull, n);
  }

  /** How much of the probability an um2 takes away, from one size to a larger one. */
  private double slope(int small, int large) {
    return (probabilities[small] - probabilities[large]) / (areas[large] - areas[small]);
  }
}
