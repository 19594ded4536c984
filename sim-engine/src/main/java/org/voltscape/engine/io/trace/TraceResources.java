package org.voltscape.engine.io.trace;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.List;
import org.voltscape.engine.io.file.ClassPathFolder;
import org.voltscape.engine.temperature.TemperatureTrace;
import org.voltscape.engine.temperature.TraceSource;

/**
 * Traces that lie in the folder {@value #FOLDER} of the class path: every file {@code ID.csv} is
 * the trace ID, read as users' files are ({@link TraceCsv}).
 */
@AutoService(TraceSource.class)
public final class TraceResources implements TraceSource {
  /** Where traces lie. */
  public static final String FOLDER = "org/voltscape/resources/traces/";

  private static final String ENDING = ".csv";

  @Override
  public List<TemperatureTrace> traces() {
    return ClassPathFolder.texts(TraceResources.class.getClassLoader(), FOLDER, ENDING)
        .entrySet()
        .stream()
        .map(e -> TraceCsv.parse(e.getValue(), e.getKey(), FOLDER + e.getKey() + ENDING))
        .toList();
  }

  @Override
  public TemperatureTrace read(Path file) {
    return TraceCsv.read(file);
  }
}
