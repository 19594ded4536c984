package org.voltscape.tools.kills;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.Optional;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

/**
 * What a process that is going to be killed says it does: a line for each thing, in the pipe before
 * or as it happens, so that it outlives the process.
 */
final class Journal {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int FIELDS = 4;

  private final PrintStream out;

  Journal(PrintStream out) {
    this.out = out;
  }

  /** What happens to a document. */
  enum Kind {
    /** It stands like this from now on. */
    STATE,
    /** It is about to be saved like this. */
    SAVE,
    /** It has been saved like this. */
    SAVED,
    /** Its offer was seen and taken, and it stands like this. */
    RESTORED,
    /** The documents are there, restored where they were offered. */
    READY
  }

  /**
   * A line.
   *
   * @param millis since 1970
   * @param document name of the document
   * @param study null where it says nothing of one
   */
  record Entry(long millis, String document, Kind kind, Study study) {}

  /** Says something of a document. */
  synchronized void tell(String document, Kind kind, Study study) {
    String text = study == null ? "-" : line(study);
    out.println(System.currentTimeMillis() + "\t" + document + "\t" + kind + "\t" + text);
    out.flush();
  }

  private static String line(Study study) {
    try {
      return JSON.readTree(StudyWriter.toJson(study)).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a line; empty for one that was cut off. */
  static Optional<Entry> read(String line) {
    String[] fields = line.split("\t");
    if (fields.length != FIELDS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Entry(
              Long.parseLong(fields[0]),
              fields[1],
              Kind.valueOf(fields[2]),
              fields[FIELDS - 1].equals("-")
                  ? null
                  : StudyReader.parse(fields[FIELDS - 1], "journal")));
    } catch (BadInputException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
