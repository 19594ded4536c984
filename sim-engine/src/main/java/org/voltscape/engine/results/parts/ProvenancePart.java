package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.voltscape.engine.study.StudyPlugins;
import org.voltscape.engine.trial.Provenance;

/** Where the numbers come from. */
final class ProvenancePart implements ResultPart {
  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    Provenance provenance = of.run().provenance();
    if (provenance.known()) {
      PartNodes.field(
          json,
          "provenance",
          ProvenanceJson.of(provenance, StudyPlugins.of(of.study()), of.study().memory().map()));
    }
  }
}
