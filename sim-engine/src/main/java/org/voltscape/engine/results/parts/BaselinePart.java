package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.results.Snapshot;

/**
 * What outcomes are and what the fault-free network reaches, and whether all trials were made. An
 * error tells how it is measured; an accuracy needs no telling.
 */
final class BaselinePart implements ResultPart {
  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    List<ObjectNode> measures = new ArrayList<>();
    of.run()
        .task()
        .ifMeasured(
            measure ->
                measures.add(
                    PartNodes.object()
                        .put("id", measure.id())
                        .put("title", measure.title())
                        .put("unit", measure.unit())));
    for (ObjectNode measure : measures) {
      PartNodes.field(json, "measure", measure);
    }
    double clean = of.run().clean();
    json.writeFieldName("fault_free_" + of.quantity());
    if (Double.isFinite(clean)) {
      json.writeNumber(clean);
    } else {
      json.writeNull();
    }
    json.writeStringField(
        "state", of.run().state() == Snapshot.State.DONE ? "complete" : "partial");
  }
}
