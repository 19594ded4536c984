package org.voltscape.app.cli.imports;

import java.util.List;
import org.voltscape.app.cli.shared.Streams;

/** Says what was done to a table on its way in. */
public final class ImportNotes {
  private ImportNotes() {}

  /** One line on standard error, or none where there is nothing to say. */
  public static void say(String name, List<String> notes, Streams streams) {
    if (!notes.isEmpty()) {
      streams.err().println(name + ": " + String.join("; ", notes) + ".");
    }
  }
}
