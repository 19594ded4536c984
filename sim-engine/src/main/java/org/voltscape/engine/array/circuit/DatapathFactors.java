package org.voltscape.engine.array.circuit;

/**
 * A datapath against the plain one, at the same supply.
 *
 * @param power factor on its power, each at its own clock
 * @param clock factor on its clock frequency
 * @param area factor on its area
 */
public record DatapathFactors(double power, double clock, double area) {
  /** The plain datapath. */
  public static final DatapathFactors NONE = new DatapathFactors(1, 1, 1);

  public DatapathFactors {
    if (!(power > 0 && clock > 0 && area > 0)) {
      throw new IllegalArgumentException(
          "a datapath of power " + power + ", clock " + clock + ", area " + area);
    }
  }

  /** Factor on the energy of a clock cycle. */
  public double energyPerCycle() {
    return power / clock;
  }

  /** Both changes at once. */
  public DatapathFactors and(DatapathFactors other) {
    return new DatapathFactors(power * other.power, clock * other.clock, area * other.area);
  }
}
