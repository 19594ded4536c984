package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import org.voltscape.engine.results.compared.Crossings;
import org.voltscape.engine.study.Study;

/** The voltages at which accuracies cross levels. */
final class CrossingsPart implements ResultFile {
  @Override
  public String file() {
    return "crossings.csv";
  }

  @Override
  public boolean belongsTo(Study study) {
    return Crossings.of(study);
  }

  @Override
  public void write(RunResults of, OutputStream out) throws IOException {
    Crossings.csv(of.run(), out);
  }

  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    if (!Crossings.of(of.study())) {
      return;
    }
    json.writeArrayFieldStart("crossings");
    for (Crossings.Row row : Crossings.of(of.run())) {
      ObjectNode node = PartNodes.object();
      node.put("scheme", of.label(row.scheme()));
      if (row.level().asDrop()) {
        node.put("max_accuracy_drop", row.level().drop());
      }
      node.put("accuracy", row.level().accuracy());
      node.put("place", Crossings.place(row));
      PartNodes.put(node, "voltage_v", row.volts());
      PartNodes.put(node, "voltage_seen_low_v", row.lowest());
      PartNodes.put(node, "voltage_seen_high_v", row.highest());
      PartNodes.put(node, "bracket_low_v", row.bracketLow());
      PartNodes.put(node, "bracket_high_v", row.bracketHigh());
      PartNodes.put(node, "energy_j_per_inference", row.joules());
      PartNodes.put(node, "energy_relative", row.relativeEnergy());
      json.writeTree(node);
    }
    json.writeEndArray();
  }
}
