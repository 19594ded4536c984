package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * One part of the results of a run: a section of {@code results.json}, a file of its own ({@link
 * ResultFile}), or both. A new part is one class and its line in {@link ResultParts}. Stateless.
 */
public interface ResultPart {
  /**
   * Writes the part's fields into the document, which is an object; nothing where it has none to
   * tell.
   */
  void json(RunResults of, JsonGenerator json) throws IOException;
}
