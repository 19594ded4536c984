package org.voltscape.engine.study;

import java.util.Arrays;
import java.util.Optional;

/** A condition that a study sets or sweeps: one axis of its operating points. */
public enum OperatingAxis {
  /** Supply of the SRAM. */
  SRAM_V("sram_v", "SRAM supply", "V", 0, 5),
  /** Supply of the logic, that of the array's units. */
  LOGIC_V("logic_v", "Logic supply", "V", 0, 5),
  /** Supply of the DRAM. */
  DRAM_V("dram_v", "DRAM supply", "V", 0, 5),
  /** Time from activating a DRAM row to reading it. */
  TRCD_NS("trcd_ns", "Row activation time tRCD", "ns", 0, 1000),
  /** Time that closing a DRAM row is given. */
  TRP_NS("trp_ns", "Row precharge time tRP", "ns", 0, 1000),
  /** Temperature of the die. */
  TEMPERATURE_C("temperature_c", "Temperature", "°C", -100, 250),
  /** Clock period of the array. */
  CLOCK_NS("clock_ns", "Clock period", "ns", 0, 1000),
  /** Time between refreshes of a DRAM row. */
  REFRESH_MS("refresh_ms", "Refresh interval", "ms", 0, 1e6),
  /** Bit error rate, given directly. */
  BER("ber", "Bit error rate", "", 0, 1);

  private final String id;
  private final String title;
  private final String unit;
  private final double lowest;
  private final double highest;

  OperatingAxis(String id, String title, String unit, double lowest, double highest) {
    this.id = id;
    this.title = title;
    this.unit = unit;
    this.lowest = lowest;
    this.highest = highest;
  }

  /** Name in studies. */
  public String id() {
    return id;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** SI unit; empty for a plain number. */
  public String unit() {
    return unit;
  }

  /** Lowest value that makes sense, in the axis's unit. */
  public double lowest() {
    return lowest;
  }

  /** Highest value that makes sense, in the axis's unit. */
  public double highest() {
    return highest;
  }

  /** The axis of a name; empty where there is none. */
  public static Optional<OperatingAxis> of(String id) {
    return Arrays.stream(values()).filter(a -> a.id.equals(id)).findFirst();
  }
}
