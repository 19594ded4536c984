package org.voltscape.engine.io.axis;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.table.CellNumber;
import org.voltscape.engine.io.table.ColumnName;
import org.voltscape.engine.param.SupplyVolts;
import org.voltscape.engine.temperature.TemperatureTrace;

/** The unit of an axis, and how its numbers become V, MHz or °C. */
public enum AxisUnit {
  VOLT("V", Quantity.SUPPLY, 0, "v", "volt", "volts"),
  MILLIVOLT("mV", Quantity.SUPPLY, -3, "mv", "millivolt", "millivolts"),
  HERTZ("Hz", Quantity.FREQUENCY, -6, "hz", "hertz"),
  KILOHERTZ("kHz", Quantity.FREQUENCY, -3, "khz", "kilohertz"),
  MEGAHERTZ("MHz", Quantity.FREQUENCY, 0, "mhz", "megahertz"),
  GIGAHERTZ("GHz", Quantity.FREQUENCY, 3, "ghz", "gigahertz"),
  MICROSECOND("us", Quantity.PERIOD, 3, "us", "microsecond", "microseconds"),
  NANOSECOND("ns", Quantity.PERIOD, 0, "ns", "nanosecond", "nanoseconds"),
  PICOSECOND("ps", Quantity.PERIOD, -3, "ps", "picosecond", "picoseconds"),
  CELSIUS("°C", Quantity.TEMPERATURE, 0, "c", "degc", "celsius", "degreesc", "degreescelsius"),
  KELVIN("K", Quantity.TEMPERATURE, 0, "k", "kelvin", "kelvins"),
  FAHRENHEIT("°F", Quantity.TEMPERATURE, 0, "degf", "fahrenheit", "degreesf");

  /** What an axis shows. */
  public enum Quantity {
    SUPPLY("supply voltages"),
    FREQUENCY("clock frequencies"),
    PERIOD("clock periods"),
    TEMPERATURE("temperatures");

    private final String title;

    Quantity(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** Above, nothing is a clock frequency, MHz. */
  private static final double FASTEST = 1e6;

  /** Clocks that numbers without a unit may mean, MHz. */
  private static final double LIKELY_SLOWEST = 1;

  private static final double LIKELY_FASTEST = 1e4;

  /** Temperatures that numbers without a unit may mean, °C. */
  private static final double LIKELY_COLDEST = -60;

  private static final double LIKELY_HOTTEST = 200;

  /** Nothing runs below, V: numbers without a unit below it are no millivolts. */
  private static final double LEAST_VOLTS = 0.05;

  private final String symbol;
  private final Quantity quantity;
  private final int shift;
  private final Set<String> names;

  AxisUnit(String symbol, Quantity quantity, int shift, String... names) {
    this.symbol = symbol;
    this.quantity = quantity;
    this.shift = shift;
    this.names = Set.of(names);
  }

  public String symbol() {
    return symbol;
  }

  public Quantity quantity() {
    return quantity;
  }

  /** Whether it belongs to the supply. */
  public boolean isSupply() {
    return quantity == Quantity.SUPPLY;
  }

  /** The unit of that name; null for none. A lone F is none: it may be a frequency. */
  public static @Nullable AxisUnit find(String name) {
    String plain =
        ColumnName.plain(name).replace("°", "deg").replace("º", "deg").replaceAll("[ .]", "");
    String small = plain.toLowerCase(Locale.ROOT);
    for (AxisUnit unit : values()) {
      if (unit.names.contains(small)) {
        return unit;
      }
    }
    return null;
  }

  /**
   * A number in V, MHz or °C; that of a period is the frequency of that clock.
   *
   * @param commas whether the comma is the decimal sign of the file
   */
  public double value(CellNumber number, boolean commas) {
    double value = number.value(commas, shift);
    return switch (this) {
      case MICROSECOND, NANOSECOND, PICOSECOND -> decimal(1e3 / value, 1e9);
      case KELVIN -> decimal(value - 273.15, 1e9);
      case FAHRENHEIT -> decimal((value - 32) * 5 / 9, 1e9);
      default -> value;
    };
  }

  /** As it would be written: 298.15 K are 25 °C and not 24.99999999999997. */
  private static double decimal(double value, double steps) {
    return Double.isFinite(value) ? Math.rint(value * steps) / steps : value;
  }

  /** Whether a value in V, MHz or °C can be one at all. */
  public boolean isPossible(double value) {
    return switch (quantity) {
      case SUPPLY -> SupplyVolts.plausible(value);
      case FREQUENCY, PERIOD -> value > 0 && value <= FASTEST;
      case TEMPERATURE -> value >= TemperatureTrace.COLDEST && value <= TemperatureTrace.HOTTEST;
    };
  }

  /** Whether a value in V, MHz or °C is one that a number without a unit may mean. */
  public boolean isLikely(double value) {
    return switch (quantity) {
      case SUPPLY -> value >= LEAST_VOLTS && SupplyVolts.plausible(value);
      case FREQUENCY, PERIOD -> value >= LIKELY_SLOWEST && value <= LIKELY_FASTEST;
      case TEMPERATURE -> value >= LIKELY_COLDEST && value <= LIKELY_HOTTEST;
    };
  }

  /** What a complaint about one value says was expected. */
  public String expected(double found) {
    return switch (quantity) {
      case SUPPLY -> SupplyVolts.expected(found);
      case FREQUENCY -> "a clock frequency above 0, at most 1000 GHz";
      case PERIOD -> "a clock period above 0, of a frequency of at most 1000 GHz";
      case TEMPERATURE -> "a temperature from -100 to 250 °C";
    };
  }
}
