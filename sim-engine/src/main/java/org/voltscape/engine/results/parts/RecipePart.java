package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.voltscape.engine.study.format.StudyWriter;

/** The study that ran, and the voltages that its run placed. */
final class RecipePart implements ResultPart {
  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    PartNodes.field(json, "study", StudyWriter.toTree(of.study()));
    // The study says how they are placed only.
    if (of.study().placesVoltages()) {
      json.writeArrayFieldStart("voltages_run");
      for (double volts : of.study().voltages()) {
        json.writeNumber(volts);
      }
      json.writeEndArray();
    }
  }
}
