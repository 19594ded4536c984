package org.voltscape.engine.io.imports;

import java.util.List;

/**
 * What was read from a file.
 *
 * @param value what it is
 * @param notes what was converted, left out and put together, in words
 * @param direct whether the file can be read again without a recipe, as a study does that names it
 */
public record Imported<T>(T value, List<String> notes, boolean direct) {
  public Imported {
    notes = List.copyOf(notes);
  }
}
