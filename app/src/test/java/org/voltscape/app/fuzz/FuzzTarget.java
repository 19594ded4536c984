package org.voltscape.app.fuzz;

import java.nio.file.Path;
import java.util.List;

/**
 * A reader of the program and what it is tried with.
 *
 * @param id for reports
 * @param suffix of the files it is given
 * @param seeds good inputs, made by the program's own writers where it has them
 * @param words names that mean something to it
 * @param reader reads a file; anything it throws but bad input is a fault
 */
record FuzzTarget(String id, String suffix, List<byte[]> seeds, List<String> words, Reader reader) {
  /** Reads one file. */
  @FunctionalInterface
  interface Reader {
    void read(Path file) throws Exception;
  }
}
