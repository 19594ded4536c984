package org.voltscape.engine.temperature;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;

/** The traces that ship with the program, and those in files. */
public final class TemperatureTraces {
  private static final List<TraceSource> SOURCES =
      ServiceLoader.load(TraceSource.class, TraceSource.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private static final List<TemperatureTrace> KNOWN =
      SOURCES.stream().flatMap(s -> s.traces().stream()).toList();

  private TemperatureTraces() {}

  /** All that ship with the program. */
  public static List<TemperatureTrace> all() {
    return KNOWN;
  }

  /** The one of this name, if there is one. */
  public static Optional<TemperatureTrace> find(String id) {
    return KNOWN.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /**
   * A trace by its name or from a file.
   *
   * @param name id of a trace that ships with the program, or a file with an ending
   * @param folder where a relative path starts
   * @param source file or option named by complaints
   * @param place field named by complaints; empty for an option
   * @throws BadInputException where it is neither, or the file is no trace
   */
  public static TemperatureTrace of(String name, Path folder, String source, String place) {
    Optional<TemperatureTrace> known = find(name);
    if (known.isPresent()) {
      return known.get();
    }
    if (!isFile(name) || SOURCES.isEmpty()) {
      List<String> ids = KNOWN.stream().map(TemperatureTrace::id).toList();
      throw new BadInputException(
          source,
          place,
          "\"" + name + "\"",
          Suggestions.hint(
              "a trace (" + String.join(", ", ids) + ") or a .csv, .tsv or .txt file", name, ids));
    }
    return SOURCES.get(0).read(folder.resolve(name));
  }

  /** Whether a name is that of a file, and not of a trace that ships with the program. */
  public static boolean isFile(String name) {
    return name.indexOf('\0') < 0 && name.lastIndexOf('.') > 0;
  }
}
