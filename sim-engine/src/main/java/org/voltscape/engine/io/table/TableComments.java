package org.voltscape.engine.io.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Comment lines of a table that tell something: {@code # title: die 4}. */
final class TableComments {
  private TableComments() {}

  /** What the first comment with a key says, without spaces around it; empty for none. */
  static String value(TableText text, String key) {
    try (BufferedReader lines = new BufferedReader(text.open())) {
      for (String line; (line = lines.readLine()) != null; ) {
        if (line.startsWith("#")) {
          String comment = CellTexts.strip(line.substring(1));
          if (comment.startsWith(key + ":")) {
            String value = CellTexts.strip(comment.substring(key.length() + 1));
            if (!value.isEmpty()) {
              return value;
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "";
  }
}
