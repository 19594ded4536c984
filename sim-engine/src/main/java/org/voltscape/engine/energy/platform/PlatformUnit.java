package org.voltscape.engine.energy.platform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voltscape.engine.param.SupplyVolts;

/** The units that constants of a platform have, and the SI prefixes they may be written with. */
public enum PlatformUnit {
  VOLT("V", true, 0.01, SupplyVolts.HIGHEST),
  AMPERE("A", true, 0, 1e3),
  FARAD("F", true, 0, 1e-3),
  JOULE("J", true, 1e-24, 1),
  WATT("W", true, 0, 1e5),
  HERTZ("Hz", true, 1, 1e12),
  BIT("bit", false, 1, 4096),
  PER_VOLT("1/V", false, 0, 50),
  NUMBER("1", false, 1e-9, 1e12);

  private static final Map<String, Integer> PREFIXES =
      Map.of("f", -15, "p", -12, "n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9);

  private final String symbol;
  private final boolean prefixed;
  private final double least;
  private final double most;

  PlatformUnit(String symbol, boolean prefixed, double least, double most) {
    this.symbol = symbol;
    this.prefixed = prefixed;
    this.least = least;
    this.most = most;
  }

  /** The lowest number but 0 that a circuit has, in the unit without a prefix. */
  public double least() {
    return least;
  }

  /** The highest number that a circuit has, in the unit without a prefix. */
  public double most() {
    return most;
  }

  /** How it is written without a prefix. */
  public String symbol() {
    return symbol;
  }

  /** A number in a unit. */
  public record Scaled(PlatformUnit unit, double value) {}

  /**
   * A number as it is written, in the unit without a prefix. The decimal digits stay: 2.3 mA is
   * 0.0023 A to the last bit.
   *
   * @return empty for an unknown unit
   */
  public static Optional<Scaled> scaled(double value, String written) {
    for (PlatformUnit unit : values()) {
      if (written.equals(unit.symbol)) {
        return Optional.of(new Scaled(unit, value));
      }
      Integer power =
          unit.prefixed && written.endsWith(unit.symbol)
              ? PREFIXES.get(written.substring(0, written.length() - unit.symbol.length()))
              : null;
      if (power != null) {
        return Optional.of(
            new Scaled(unit, BigDecimal.valueOf(value).scaleByPowerOfTen(power).doubleValue()));
      }
    }
    return Optional.empty();
  }

  /** The unit of a symbol without a prefix. */
  static PlatformUnit of(String symbol) {
    for (PlatformUnit unit : values()) {
      if (unit.symbol.equals(symbol)) {
        return unit;
      }
    }
    throw new IllegalArgumentException(symbol);
  }

  /** What may be written. */
  public static String known() {
    List<String> all = new ArrayList<>();
    for (PlatformUnit unit : values()) {
      all.add(unit.symbol);
    }
    return "one of "
        + String.join(", ", all)
        + ", prefixes f p n u m k M G allowed before all but"
        + " the last three";
  }
}
