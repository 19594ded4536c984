package org.voltscape.engine.energy.platform;

/**
 * What a constant does in a term or in another part of a platform.
 *
 * @param name field that names the constant
 * @param unit that it must have
 * @param required whether it must be there
 * @param aboveZero whether 0 makes no sense
 */
public record Role(String name, PlatformUnit unit, boolean required, boolean aboveZero) {
  /** A constant that must be there. */
  public static Role needed(String name, PlatformUnit unit) {
    return new Role(name, unit, true, false);
  }

  /** A constant above 0 that must be there. */
  public static Role divisor(String name, PlatformUnit unit) {
    return new Role(name, unit, true, true);
  }

  /** A constant that may be left out. */
  public static Role optional(String name, PlatformUnit unit) {
    return new Role(name, unit, false, false);
  }
}
