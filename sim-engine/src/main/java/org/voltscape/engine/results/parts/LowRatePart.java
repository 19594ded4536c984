package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.rare.LowRateTable;

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
        for (LowRatePoint point : row.found(of.run())) {
          ObjectNode values = points.addObject();
          point.values().forEach(values::put);
        }
      }
      json.writeTree(node);
    }
    json.writeEndArray();
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
        new CsvWriter(out, without, LowRatePoint.columns(List.of("study", "scheme"), List.of()));
    for (LowRateRow row : of.lowRates()) {
      for (LowRatePoint point : row.found(of.run())) {
        csv.row(point.row(List.of(of.study().name(), of.label(row.scheme())), List.of()));
      }
    }
    csv.flush();
  }
}
