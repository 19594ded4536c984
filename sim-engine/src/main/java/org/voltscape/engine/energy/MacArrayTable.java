package org.voltscape.engine.energy;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.array.circuit.ArrayCircuit;

/**
 * Table II of Shin et al. (JETCAS 2019) worked out again: scaled powers by its footnote beside the
 * published ones, and what they save, in both readings of each.
 */
public final class MacArrayTable {
  /** What a reader of TE-Drop's energies must know. */
  public static final String MISPRINT =
      "Table II prints 46.4 W for TE-Drop's array at 0.78 V (SHI-308); its own footnote gives 40.9"
          + " W there, which is used here, and 46.4 W at 0.83 V.";

  private static final List<Printed> PRINTED =
      List.of(
          new Printed(ArrayCircuit.TPU, ArrayCircuit.VOLTS, Double.NaN, "SHI-307"),
          new Printed(ArrayCircuit.TE_DROP, 0.78, 46.4, "SHI-308"),
          new Printed(ArrayCircuit.COLUMN_WISE, 0.73, 33.2, "SHI-309"),
          new Printed(ArrayCircuit.TWO_TO_ONE, 0.73, 34.1, "SHI-310"),
          new Printed(ArrayCircuit.FOUR_TO_ONE, 0.68, 30.5, "SHI-311"));

  private MacArrayTable() {}

  /** A scaled power of the table; not a number where none is published. */
  private record Printed(ArrayCircuit circuit, double volts, double watts, String source) {}

  /**
   * A row of the table.
   *
   * @param circuit the array, with its area, power at 1.08 V and clock
   * @param volts lowest supply at about the same accuracy, as published, V; 1.08 V for the TPU
   * @param scaledWatts power there by the footnote, W
   * @param printedWatts power there as published, W; not a number where none is
   * @param printedVolts supply at which the footnote gives the published power, V
   * @param source where the scaled power is published
   */
  public record Row(
      ArrayCircuit circuit,
      double volts,
      double scaledWatts,
      double printedWatts,
      double printedVolts,
      String source) {
    /** Power as published, by the footnote where none is, W. */
    public double watts(boolean asPrinted) {
      return asPrinted && !Double.isNaN(printedWatts) ? printedWatts : scaledWatts;
    }

    /**
     * What this array saves against another, each at its supply.
     *
     * @param asPrinted whether powers are those published
     * @param perOperation whether powers are divided by their clocks first
     * @return as a share, below 0 for a loss
     */
    public double saving(Row other, boolean asPrinted, boolean perOperation) {
      double clocks = perOperation ? other.circuit.megahertz() / circuit.megahertz() : 1;
      return 1 - watts(asPrinted) / other.watts(asPrinted) * clocks;
    }
  }

  /** The rows in the order of the table. */
  public static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Printed p : PRINTED) {
      rows.add(
          new Row(
              p.circuit,
              p.volts,
              watts(p.circuit, p.volts),
              p.watts,
              ArrayCircuit.VOLTS * Math.sqrt(p.watts / p.circuit.watts()),
              p.source));
    }
    return List.copyOf(rows);
  }

  /** The row of an array. */
  public static Row row(ArrayCircuit circuit) {
    return rows().get(circuit.ordinal());
  }

  /** Power of an array at a supply by the footnote, W. */
  public static double watts(ArrayCircuit circuit, double volts) {
    double ratio = volts / ArrayCircuit.VOLTS;
    return circuit.watts() * ratio * ratio;
  }
}
