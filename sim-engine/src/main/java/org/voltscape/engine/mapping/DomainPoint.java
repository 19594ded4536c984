package org.voltscape.engine.mapping;

/**
 * An operating point that a domain can run at.
 *
 * @param name for people, for example {@code 1.05 V}
 * @param costPerUse what one use of a tensor in the domain costs there, 0 or more: J/byte for
 *     energy, s/byte for time
 * @param standby what the domain costs per inference whatever lies in it, 0 or more: J or s
 */
public record DomainPoint(String name, double costPerUse, double standby) {
  public DomainPoint {
    if (name.isBlank() || !positive(costPerUse) || !positive(standby)) {
      throw new IllegalArgumentException(
          "no operating point " + name + " of " + costPerUse + " and " + standby);
    }
  }

  private static boolean positive(double value) {
    return value >= 0 && Double.isFinite(value);
  }
}
