package org.voltscape.engine.io.shmoo;

import java.util.List;
import org.voltscape.engine.io.axis.AxisUnit.Quantity;

/**
 * A measured shmoo plot: at each supply voltage and clock frequency or temperature that was tried,
 * whether the test passed. Each point stays at its own place; nothing is resampled. Immutable.
 *
 * @param source file that it was read from, for captions and complaints
 * @param axis what varies beside the supply
 * @param cells the measured points by rising supply, then by rising clock or temperature, each
 *     place once; points that were not measured are none
 * @param remarks what the file did not say and was taken for granted, one sentence each
 */
public record MeasuredShmoo(String source, Axis axis, List<Cell> cells, List<String> remarks) {
  /** What varies beside the supply voltage. */
  public enum Axis {
    /** The clock frequency, MHz. */
    CLOCK("clock frequency", "MHz"),
    /** The temperature, °C. */
    TEMPERATURE("temperature", "°C");

    private final String title;
    private final String unit;

    Axis(String title, String unit) {
      this.title = title;
      this.unit = unit;
    }

    /** The axis on which a quantity other than the supply stands. */
    static Axis of(Quantity quantity) {
      return quantity == Quantity.TEMPERATURE ? TEMPERATURE : CLOCK;
    }

    /** In words. */
    public String title() {
      return title;
    }

    /** Unit of {@link Cell#along}. */
    public String unit() {
      return unit;
    }
  }

  /**
   * A measured point.
   *
   * @param volts supply voltage, V
   * @param mhz clock frequency, MHz; NaN where the file tells none
   * @param celsius temperature, °C; NaN where the file tells none
   * @param passes how often the test passed there
   * @param reads how often it was done there, at least 1
   * @param errors errors of all these tests together; {@link #NOT_COUNTED} where the file only
   *     tells passes and fails
   */
  public record Cell(
      double volts, double mhz, double celsius, long passes, long reads, long errors) {
    /** In place of a number of errors where none is told. */
    public static final long NOT_COUNTED = -1;

    /**
     * @throws IllegalArgumentException where there are no tests, or more passes than tests
     */
    public Cell {
      if (reads < 1 || passes < 0 || passes > reads || errors < NOT_COUNTED) {
        throw new IllegalArgumentException(
            passes + " passes of " + reads + " tests, " + errors + " errors");
      }
    }

    /** Whether every test passed. One fail among several makes a point no pass. */
    public boolean passed() {
      return passes == reads;
    }

    /** Whether errors were counted. */
    public boolean isCounted() {
      return errors != NOT_COUNTED;
    }

    /** Its place on the second axis: MHz of a clock, °C of a temperature. */
    public double along(Axis axis) {
      return axis == Axis.CLOCK ? mhz : celsius;
    }
  }

  public MeasuredShmoo {
    cells = List.copyOf(cells);
    remarks = List.copyOf(remarks);
  }

  /** Number of points at which every test passed. */
  public long passes() {
    return cells.stream().filter(Cell::passed).count();
  }
}
