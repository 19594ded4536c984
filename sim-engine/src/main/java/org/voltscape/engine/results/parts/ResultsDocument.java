package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;

/** The document of all sections, written one after the other: there may be many results. */
final class ResultsDocument implements ResultFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String file() {
    return "results.json";
  }

  @Override
  public void write(RunResults of, OutputStream out) throws IOException {
    JsonGenerator json = JSON.getFactory().createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
    json.writeStartObject();
    for (ResultPart part : ResultParts.ALL) {
      part.json(of, json);
    }
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
