package org.voltscape.engine.energy.platform;

/**
 * What a constant does in a term or in another part of a platform.
 *
 * @param name field that names the constant
 * @param unit that it must have
 * @param required whether it must be there
 * @param aboveZero whether 0 makes no sense
 * @param least lowest value that makes a circuit, in the unit without a prefix
 * @param most highest one
 * @param whole whether it must be a whole number
 */
public record Role(
    String name,
    PlatformUnit unit,
    boolean required,
    boolean aboveZero,
    double least,
    double most,
    boolean whole) {
  /** Highest exponent with which anything grows with a supply. */
  private static final double MOST_EXPONENT = 10;

  /** A constant that must be there. */
  public static Role needed(String name, PlatformUnit unit) {
    return new Role(name, unit, true, false, 0, unit.most(), false);
  }

  /** A constant above 0 that must be there. */
  public static Role divisor(String name, PlatformUnit unit) {
    return new Role(name, unit, true, true, unit.least(), unit.most(), false);
  }

  /** A constant that may be left out. */
  public static Role optional(String name, PlatformUnit unit) {
    return new Role(name, unit, false, false, 0, unit.most(), false);
  }

  /** The exponent of a supply, which may be left out. */
  public static Role exponent(String name) {
    return optional(name, PlatformUnit.NUMBER).upTo(MOST_EXPONENT);
  }

  /** The same with another highest value. */
  public Role upTo(double highest) {
    return new Role(name, unit, required, aboveZero, least, highest, whole);
  }

  /** The same for whole numbers of a range alone. */
  public Role whole(double lowest, double highest) {
    return new Role(name, unit, required, aboveZero, lowest, highest, true);
  }
}
