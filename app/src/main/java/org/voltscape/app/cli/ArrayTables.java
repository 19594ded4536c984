package org.voltscape.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.array.circuit.ArrayCircuit;
import org.voltscape.engine.array.sizing.Sizing;
import org.voltscape.engine.energy.MacArrayTable;
import org.voltscape.engine.io.CsvWriter;

/** Tables about arrays of MAC units: mappings side by side, and Table II worked out again. */
final class ArrayTables {
  private static final List<String> COMMENTS =
      List.of(
          "Table II of Shin et al., JETCAS 2019; scaled: power x (V / 1.08 V)^2, its footnote",
          MacArrayTable.MISPRINT,
          "savings are shares against TE-Drop and TPU, each array at its own supply; power: of"
              + " powers at different clocks, as the paper's; operation: of powers over clocks");

  private ArrayTables() {}

  /** Variance against that of the standard mapping. */
  static double varianceRatio(ArrayDesign design, List<ArrayDesign> all) {
    for (ArrayDesign other : all) {
      if (other.placement().mapping().id().equals(ArrayMappings.DEFAULT)) {
        return design.placement().variance() / other.placement().variance();
      }
    }
    return Double.NaN;
  }

  /** The mappings as a table for people, and the size of the equal units it compares with. */
  static List<String> mappings(List<ArrayDesign> designs) {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "mapping", "variance", "ratio", "of equal units", "floor", "gap", "mean um2", "mux um2"
        });
    for (ArrayDesign design : designs) {
      Sizing sizing = design.sizing();
      ArrayCircuit circuit = design.placement().mapping().circuit();
      rows.add(
          new String[] {
            design.placement().mapping().id(),
            text("%.4g", design.placement().variance()),
            text("%.3f", varianceRatio(design, designs)),
            text("%.2f %%", 100 * sizing.relativeDegradation()),
            text("%.2f %%", 100 * sizing.relativeFloor()),
            text("%.1e", sizing.relativeGap()),
            text("%.2f", sizing.meanArea()),
            circuit.multiplexerArea() == 0
                ? "0"
                : text("%.1f", circuit.multiplexerArea())
                    + text(" (%.1f %%)", 100 * circuit.multiplexerShare())
          });
    }
    List<String> lines = new ArrayList<>(ResultTable.aligned(rows));
    lines.add(text("Equal units: %.2f um2", designs.get(0).sizing().uniformArea()));
    return lines;
  }

  /** Table II as a table for people. */
  static List<String> printed() {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "array", "mm2", "MHz", "W at 1.08 V", "supply", "W scaled", "W printed", "is at"
        });
    List<String[]> savings = new ArrayList<>();
    savings.add(
        new String[] {
          "saving", "power, printed", "power, scaled", "operation, printed", "operation, scaled"
        });
    for (MacArrayTable.Row row : MacArrayTable.rows()) {
      boolean given = !Double.isNaN(row.printedWatts());
      rows.add(
          new String[] {
            row.circuit().title(),
            text("%.1f", row.circuit().squareMillimetres()),
            text("%.0f", row.circuit().megahertz()),
            text("%.1f", row.circuit().watts()),
            text("%.2f V", row.volts()),
            text("%.2f", row.scaledWatts()),
            given ? text("%.1f", row.printedWatts()) : "",
            given ? text("%.3f V", row.printedVolts()) : ""
          });
      for (ArrayCircuit other : references(row)) {
        MacArrayTable.Row against = MacArrayTable.row(other);
        savings.add(
            new String[] {
              row.circuit().title() + " against " + other.title(),
              text("%.1f %%", 100 * row.saving(against, true, false)),
              text("%.1f %%", 100 * row.saving(against, false, false)),
              text("%.1f %%", 100 * row.saving(against, true, true)),
              text("%.1f %%", 100 * row.saving(against, false, true))
            });
      }
    }
    List<String> lines = new ArrayList<>(ResultTable.aligned(rows));
    lines.add("");
    lines.addAll(ResultTable.aligned(savings));
    lines.add("");
    lines.add(MacArrayTable.MISPRINT);
    return lines;
  }

  /** What the paper compares an array with. */
  private static List<ArrayCircuit> references(MacArrayTable.Row row) {
    return switch (row.circuit()) {
      case TPU -> List.of();
      case TE_DROP -> List.of(ArrayCircuit.TPU);
      default -> List.of(ArrayCircuit.TE_DROP, ArrayCircuit.TPU);
    };
  }

  /** Table II for scripts. */
  static List<Object> json() {
    List<Object> all = new ArrayList<>();
    for (MacArrayTable.Row row : MacArrayTable.rows()) {
      Map<String, Object> json = new LinkedHashMap<>();
      List<String> names = columns();
      Object[] cells = cells(row);
      for (int i = 0; i < cells.length; i++) {
        json.put(names.get(i), cells[i]);
      }
      all.add(json);
    }
    return all;
  }

  /** Table II as a file. */
  static void csv(OutputStream out) throws IOException {
    CsvWriter csv = new CsvWriter(out, COMMENTS, columns());
    for (MacArrayTable.Row row : MacArrayTable.rows()) {
      csv.row(cells(row));
    }
    csv.flush();
  }

  private static List<String> columns() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "design",
                "area_mm2",
                "clock_mhz",
                "power_w",
                "voltage_v",
                "scaled_power_w",
                "printed_power_w",
                "printed_power_is_at_v"));
    for (String other : List.of("te_drop", "tpu")) {
      for (String energy : List.of("power", "operation")) {
        for (String reading : List.of("printed", "scaled")) {
          names.add("saving_" + energy + "_" + reading + "_" + other);
        }
      }
    }
    names.add("source");
    return names;
  }

  private static Object[] cells(MacArrayTable.Row row) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.circuit().id());
    cells.add(row.circuit().squareMillimetres());
    cells.add(row.circuit().megahertz());
    cells.add(row.circuit().watts());
    cells.add(row.volts());
    cells.add(row.scaledWatts());
    cells.add(row.printedWatts());
    cells.add(row.printedVolts());
    for (ArrayCircuit other : List.of(ArrayCircuit.TE_DROP, ArrayCircuit.TPU)) {
      MacArrayTable.Row against = MacArrayTable.row(other);
      for (boolean operation : new boolean[] {false, true}) {
        for (boolean asPrinted : new boolean[] {true, false}) {
          cells.add(row.saving(against, asPrinted, operation));
        }
      }
    }
    cells.add(row.source());
    return cells.toArray();
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
