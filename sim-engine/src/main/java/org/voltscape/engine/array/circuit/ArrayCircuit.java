package org.voltscape.engine.array.circuit;

/**
 * The arrays of 65,536 MAC units of Table II of Shin et al. (JETCAS 2019), laid out in 65 nm; MAC
 * units only, buffers for values and weights are not counted.
 */
public enum ArrayCircuit {
  /** The baseline: no flip-flops for detecting errors, no further pipeline stage. */
  TPU("tpu", "TPU, redesigned", 241.3, 66.5, 526, "SHI-297", "SHI-302", "SHI-287"),
  /** A Razor flip-flop and a multiplexer in every unit, which drops its successor's product. */
  TE_DROP("te-drop", "TE-Drop, redesigned", 282.4, 78.5, 526, "SHI-298", "SHI-303", "SHI-288"),
  /** Units of many sizes behind a pipeline stage that drops a timing error. */
  COLUMN_WISE("column-wise", "Column-wise", 214.2, 72.5, 641, "SHI-299", "SHI-304", "SHI-289"),
  /** The same with 2-to-1 multiplexers that sort the rows in pairs. */
  TWO_TO_ONE(
      "column-wise-2to1", "Column-wise 2-to-1", 220.7, 74.6, 641, "SHI-300", "SHI-305", "SHI-290"),
  /** The same with 4-to-1 multiplexers that sort the rows in fours. */
  FOUR_TO_ONE(
      "column-wise-4to1", "Column-wise 4-to-1", 228.7, 77.2, 641, "SHI-301", "SHI-306", "SHI-291");

  /** Units of every array of the table (SHI-282 to SHI-286). */
  public static final int UNITS = 65_536;

  /** Supply that powers are published for, V. */
  public static final double VOLTS = 1.08;

  private final String id;
  private final String title;
  private final double area;
  private final double power;
  private final double clock;
  private final String areaSource;
  private final String powerSource;
  private final String clockSource;

  ArrayCircuit(
      String id,
      String title,
      double area,
      double power,
      double clock,
      String areaSource,
      String powerSource,
      String clockSource) {
    this.id = id;
    this.title = title;
    this.area = area;
    this.power = power;
    this.clock = clock;
    this.areaSource = areaSource;
    this.powerSource = powerSource;
    this.clockSource = clockSource;
  }

  /** Name in files. */
  public String id() {
    return id;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /** Area of all units, mm2. */
  public double squareMillimetres() {
    return area;
  }

  /** Power at {@link #VOLTS} and {@link #megahertz()}, W. */
  public double watts() {
    return power;
  }

  /** Clock frequency, MHz. */
  public double megahertz() {
    return clock;
  }

  /** Where the area is published. */
  public String areaSource() {
    return areaSource;
  }

  /** Where the power is published. */
  public String powerSource() {
    return powerSource;
  }

  /** Where the clock is published. */
  public String clockSource() {
    return clockSource;
  }

  /** Area of a unit with its share of everything else in the array, um2. */
  public double unitArea() {
    return area * 1e6 / UNITS;
  }

  /** Area that multiplexers for sorting rows add to a unit, um2; 0 where there are none. */
  public double multiplexerArea() {
    return this == TWO_TO_ONE || this == FOUR_TO_ONE ? unitArea() - COLUMN_WISE.unitArea() : 0;
  }

  /** The same as a share of the unit without them. */
  public double multiplexerShare() {
    return multiplexerArea() / COLUMN_WISE.unitArea();
  }

  /** This array against the TPU's. */
  public DatapathFactors factors() {
    return this == TPU
        ? DatapathFactors.NONE
        : new DatapathFactors(power / TPU.power, clock / TPU.clock, area / TPU.area);
  }

  /** All of its figures and where they are published, for the source of a cost. */
  public String source() {
    return "Table II, "
        + title
        + " against the TPU's: area "
        + areaSource
        + ", power "
        + powerSource
        + ", clock "
        + clockSource;
  }
}
