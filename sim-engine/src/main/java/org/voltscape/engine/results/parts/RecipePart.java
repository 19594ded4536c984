package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.voltscape.engine.study.format.StudyWriter;

/** The study that ran. */
final class RecipePart implements ResultPart {
  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    PartNodes.field(json, "study", StudyWriter.toTree(of.study()));
  }
}
