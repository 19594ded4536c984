package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import org.voltscape.engine.results.Convergences;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;

/** How networks were trained, and how many steps one scheme saves against another. */
final class TrainingPart implements ResultFile {
  @Override
  public String file() {
    return "training.csv";
  }

  @Override
  public boolean belongsTo(Study study) {
    return study.schemes().stream().anyMatch(SchemeChoice::trains);
  }

  @Override
  public boolean has(Snapshot run) {
    return Convergences.any(run);
  }

  @Override
  public void write(RunResults of, OutputStream out) throws IOException {
    Convergences.csv(of.run(), of.curve(), out);
  }

  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    if (!has(of.run())) {
      return;
    }
    json.writeArrayFieldStart("convergence");
    for (Convergences.Convergence c : Convergences.of(of.run())) {
      ObjectNode node = PartNodes.object();
      node.put("scheme", of.label(c.scheme()));
      node.put("reference", of.label(c.reference()));
      node.put("voltage_v", c.volts());
      PartNodes.put(node, "validation_" + of.quantity(), c.level());
      PartNodes.put(node, "steps", c.steps());
      PartNodes.put(node, "reference_steps", c.referenceSteps());
      PartNodes.put(node, "times_fewer", c.fewer());
      json.writeTree(node);
    }
    json.writeEndArray();
  }
}
