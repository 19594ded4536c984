package org.voltscape.engine.temperature;

import java.nio.file.Path;
import java.util.List;

/** Reads temperature traces: they are data, and this package reads no files. */
public interface TraceSource {
  /** The traces that ship with the program, each id once. */
  List<TemperatureTrace> traces();

  /**
   * Reads a trace from a file.
   *
   * @throws org.voltscape.engine.param.BadInputException for a file that is missing or no trace
   */
  TemperatureTrace read(Path file);
}
