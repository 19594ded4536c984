package org.voltscape.engine.array.sizing;

import java.util.Arrays;

/**
 * Chosen sizes of MAC units and how good they are. The arrays are not to be written to.
 *
 * @param table the sizes to choose from
 * @param choice number of the size of every unit
 * @param budget area per unit allowed on average, um2
 * @param meanArea area per unit taken on average, um2
 * @param degradation expected degradation: the sum of sensitivity times probability (eq. 10)
 * @param uniform size that all units have in an array of equal ones: the largest that the budget
 *     pays for, see {@link SizeTable#largestWithin}
 * @param uniformDegradation expected degradation of that array
 * @param floor expected degradation were every unit as safe as the safest size: no choice and no
 *     mapping comes below it
 * @param bound no choice within the budget is better than this
 */
public record Sizing(
    SizeTable table,
    byte[] choice,
    double budget,
    double meanArea,
    double degradation,
    int uniform,
    double uniformDegradation,
    double floor,
    double bound) {

  /** How far at most the choice is from the best one, as a share of it. */
  public double relativeGap() {
    return degradation == 0 ? 0 : (degradation - bound) / degradation;
  }

  /** Expected degradation against that of equal units. */
  public double relativeDegradation() {
    return uniformDegradation == 0 ? 1 : degradation / uniformDegradation;
  }

  /** The least that {@link #relativeDegradation()} can be. */
  public double relativeFloor() {
    return uniformDegradation == 0 ? 1 : floor / uniformDegradation;
  }

  /** Number of units of every size. */
  public int[] histogram() {
    int[] counts = new int[table.size()];
    for (byte c : choice) {
      counts[c]++;
    }
    return counts;
  }

  /** Area of every unit of an array of equal ones, um2. */
  public double uniformArea() {
    return table.areas()[uniform];
  }

  /** Area of a unit, um2. */
  public double area(int unit) {
    return table.areas()[choice[unit]];
  }

  /**
   * A sizing with its figures.
   *
   * @param sensitivities of the units
   * @param bound no choice within the budget is better
   */
  static Sizing of(
      SizeTable table, byte[] choice, double budget, double[] sensitivities, double bound) {
    double area = 0;
    double degradation = 0;
    double total = 0;
    for (int i = 0; i < choice.length; i++) {
      area += table.areas()[choice[i]];
      degradation += sensitivities[i] * table.probabilities()[choice[i]];
      total += sensitivities[i];
    }
    int uniform = table.largestWithin(budget);
    return new Sizing(
        table,
        choice,
        budget,
        area / choice.length,
        degradation,
        uniform,
        total * table.probabilities()[uniform],
        total * table.least(),
        Math.min(bound, degradation));
  }

  /**
   * The same choice, held against equal units that another budget pays for.
   *
   * @param other budget of the equal units, um2 per unit
   * @param sensitivities of the units
   */
  public Sizing against(double other, double[] sensitivities) {
    int equal = table.largestWithin(other);
    return new Sizing(
        table,
        choice,
        budget,
        meanArea,
        degradation,
        equal,
        Arrays.stream(sensitivities).sum() * table.probabilities()[equal],
        floor,
        bound);
  }

  /** All units of the largest size that the budget pays for. */
  public static Sizing uniform(double[] sensitivities, SizeTable table, double budget) {
    byte[] choice = new byte[sensitivities.length];
    Arrays.fill(choice, (byte) table.largestWithin(budget));
    // Nothing is known of what a choice could do, but that it is no safer than the safest size.
    return of(
        table, choice, budget, sensitivities, Arrays.stream(sensitivities).sum() * table.least());
  }
}
