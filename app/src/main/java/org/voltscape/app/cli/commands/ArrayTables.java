package org.voltscape.app.cli.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltscape.app.cli.shared.ResultTable;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.array.circuit.ArrayCircuit;
import org.voltscape.engine.array.sizing.Sizing;
import org.voltscape.engine.energy.MacArrayTable;
import org.voltscape.figure.array.AreaPower;

/** Tables about arrays of MAC units: mappings side by side, and Table II worked out again. */
final class ArrayTables {
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
    lines.add(
        designs.get(0).settings().countMultiplexers()
            ? "The budget pays for multiplexers, too: units have what these leave of it."
            : "The budget is of units alone; multiplexers come on top of it.");
    return lines;
  }

  /** Table II as tables for people. */
  static List<String> printed() {
    List<String> lines = new ArrayList<>(ResultTable.aligned(AreaPower.ARRAYS.cells()));
    lines.add("");
    lines.addAll(ResultTable.aligned(AreaPower.SAVINGS.cells()));
    lines.add("");
    lines.add(MacArrayTable.MISPRINT);
    return lines;
  }

  /** Table II for scripts. */
  static List<Object> json() {
    List<Object> all = new ArrayList<>();
    for (MacArrayTable.Row row : MacArrayTable.rows()) {
      Map<String, Object> json = new LinkedHashMap<>();
      List<String> names = AreaPower.names();
      Object[] cells = AreaPower.values(row);
      for (int i = 0; i < cells.length; i++) {
        json.put(names.get(i), cells[i]);
      }
      all.add(json);
    }
    return all;
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
