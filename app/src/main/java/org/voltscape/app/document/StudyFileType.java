package org.voltscape.app.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How files of studies are named. Operating systems open those of the program's own ending with it;
 * a study is JSON by any name. The files in {@code installers} say the same to the systems.
 */
public final class StudyFileType {
  /** The ending that belongs to the program. */
  public static final String ENDING = ".voltscape";

  /** The type of such a file. */
  public static final String MIME_TYPE = "application/vnd.voltscape.study+json";

  /** All endings of studies, the program's own first. */
  public static final List<String> ENDINGS = List.of(ENDING, ".json");

  private StudyFileType() {}

  /** Whether a file is one of studies by its name. */
  public static boolean isStudy(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** Names of studies for dialogs that ask for a file. */
  public static String[] patterns() {
    return ENDINGS.stream().map(ending -> "*" + ending).toArray(String[]::new);
  }
}
