package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.rare.LowRateEstimate;
import org.voltscape.engine.rare.LowRateTable;
import org.voltscape.engine.results.PointResult;

/**
 * What faults cost where hardly any die has one, in results that were asked for it: a section of
 * {@code results.json}, and a file of its own.
 */
public final class LowRatePart implements ResultPart {
  /** Name of the file in the folder. */
  public static final String FILE = "low-rates.csv";

  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    if (of.lowRates().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("low_error_rates");
    for (LowRateRow row : of.lowRates()) {
      ObjectNode node = PartNodes.object();
      node.put("scheme", of.label(row.scheme()));
      LowRateTable table = row.table();
      if (table == null) {
        node.put("reason", row.reason());
      } else {
        node.put("cells", table.cells());
        node.put("accuracy_without_faults", table.baseline());
        node.put("most_ber", table.mostProbability());
        node.put("sets", table.sets());
        ArrayNode points = node.putArray("points");
        row.points(of.run()).forEach(p -> point(p, table, points.addObject()));
      }
      json.writeTree(node);
    }
    json.writeEndArray();
  }

  private static void point(PointResult p, LowRateTable table, ObjectNode node) {
    LowRateEstimate found = table.at(p.probability());
    node.put("voltage_v", p.volts());
    node.put("ber", p.probability());
    node.put("faulty_cells", found.faultyCells());
    node.put("faultless", found.faultless());
    node.put("drop", found.drop());
    node.put("ci_low", found.interval().low());
    node.put("ci_high", found.interval().high());
    node.put("sure_low", found.sure().low());
    node.put("sure_high", found.sure().high());
  }

  /**
   * Writes the file: a row a scheme and voltage with few enough faulty cells, the schemes without a
   * table in the comments. Drops are shares, from -1 to 1.
   *
   * @param out left open
   */
  public void write(RunResults of, OutputStream out) throws IOException {
    List<String> without = new ArrayList<>();
    for (LowRateRow row : of.lowRates()) {
      if (row.table() == null) {
        without.add(of.label(row.scheme()) + ": " + row.reason());
      }
    }
    CsvWriter csv =
        new CsvWriter(
            out,
            without,
            List.of(
                "study",
                "scheme",
                "voltage_v",
                "ber",
                "faulty_cells",
                "faultless",
                "drop",
                "ci_low",
                "ci_high",
                "sure_low",
                "sure_high"));
    for (LowRateRow row : of.lowRates()) {
      LowRateTable table = row.table();
      if (table == null) {
        continue;
      }
      for (PointResult p : row.points(of.run())) {
        LowRateEstimate found = table.at(p.probability());
        csv.row(
            of.study().name(),
            of.label(row.scheme()),
            p.volts(),
            p.probability(),
            found.faultyCells(),
            found.faultless(),
            found.drop(),
            found.interval().low(),
            found.interval().high(),
            found.sure().low(),
            found.sure().high());
      }
    }
    csv.flush();
  }
}
