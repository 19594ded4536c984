package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;

/** A part of the results of a run that is a file of its own in a folder of results. Stateless. */
public interface ResultFile extends ResultPart {
  /** Name in the folder, for example {@code comparisons.csv}. */
  String file();

  /** Whether runs of a study have the file, as far as the study tells before it ran. */
  default boolean belongsTo(Study study) {
    return true;
  }

  /** Whether a run came to anything to write there. */
  default boolean has(Snapshot run) {
    return true;
  }

  /** Writes the file; leaves the stream open. */
  void write(RunResults of, OutputStream out) throws IOException;

  /** A file that results.json does not repeat. */
  @Override
  default void json(RunResults of, JsonGenerator json) throws IOException {
    // Has no section.
  }
}
