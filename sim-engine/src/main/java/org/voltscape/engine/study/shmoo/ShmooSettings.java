package org.voltscape.engine.study.shmoo;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A plane of supply against clock or temperature. A number that is NaN and a count of 0 are left
 * open: {@code engine.shmoo} says what stands in their place.
 *
 * @param design label of the study's design that is tested; empty for the last one
 * @param axis what is beside the supply
 * @param supply supplies of the plane, V
 * @param across clocks in MHz or temperatures in degrees C
 * @param offset supply of the memory less that of the logic where both move together, V
 * @param heldMemory supply the memory is held at while that of the logic moves, V; NaN where it
 *     moves
 * @param heldLogic supply the logic is held at while that of the memory moves, V; NaN where it
 *     moves
 * @param share share of dies that have to hold the accuracy, or to have crashed, where Vmin and
 *     Vcrash are told
 * @param dies most dies of a cell of the plane
 * @param images test images of each die; 0 for the study's, but no more than 500
 */
@RecordBuilder
public record ShmooSettings(
    String design,
    Across axis,
    Steps supply,
    Steps across,
    double offset,
    double heldMemory,
    double heldLogic,
    double share,
    int dies,
    int images)
    implements ShmooSettingsBuilder.With {

  /** What a plane has beside the supply. */
  public enum Across {
    /** Clock of the array, MHz. */
    CLOCK("clock_mhz", "Clock", "MHz"),
    /** Temperature of the die, degrees C. */
    TEMPERATURE("temperature_c", "Temperature", "°C");

    private final String id;
    private final String title;
    private final String unit;

    Across(String id, String title, String unit) {
      this.id = id;
      this.title = title;
      this.unit = unit;
    }

    /** Name in studies and tables. */
    public String id() {
      return id;
    }

    /** For people. */
    public String title() {
      return title;
    }

    /** Unit of the values. */
    public String unit() {
      return unit;
    }
  }

  /**
   * Values that are the same distance apart.
   *
   * @param from the first; NaN where it is left open
   * @param to the last; NaN where it is left open
   * @param count how many, 0 where it is left open
   */
  public record Steps(double from, double to, int count) {
    /** All left open. */
    public static final Steps OPEN = new Steps(Double.NaN, Double.NaN, 0);

    /** The same with what is left open filled in. */
    public Steps or(double first, double last, int many) {
      return new Steps(
          Double.isNaN(from) ? first : from,
          Double.isNaN(to) ? last : to,
          count == 0 ? many : count);
    }
  }

  /** Of a study that says nothing of it. */
  public static final ShmooSettings DEFAULT =
      new ShmooSettings(
          "", Across.CLOCK, Steps.OPEN, Steps.OPEN, Double.NaN, Double.NaN, Double.NaN, 0.5, 32, 0);
}
