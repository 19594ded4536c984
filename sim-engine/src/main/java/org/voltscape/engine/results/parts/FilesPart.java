package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The names of all files of the run, so that the next run in the folder knows them. */
final class FilesPart implements ResultPart {
  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    if (of.files().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("files");
    for (String file : of.files()) {
      json.writeString(file);
    }
    json.writeEndArray();
  }
}
