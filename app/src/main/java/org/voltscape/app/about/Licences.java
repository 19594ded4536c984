package org.voltscape.app.about;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.param.BadInputException;

/** The file NOTICE of the packaged program: every part with its licence. */
final class Licences {
  private static final String FILE = "NOTICE";
  private static final int LARGEST = 1 << 20;

  private Licences() {}

  /** Its text, or a sentence on where it is to be found. Reads a file. */
  static String text() {
    return text(file(Licences.class.getProtectionDomain().getCodeSource()));
  }

  static String text(@Nullable Path file) {
    if (file == null || !InputFiles.exists(file)) {
      return "Voltscape is licensed under the Apache License, Version 2.0. The licences of its"
          + " parts are in the file NOTICE and the folder licenses of the packaged program.";
    }
    try {
      return TextFiles.read(file, LARGEST);
    } catch (BadInputException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /**
   * Beside the folder of the program's jars, or where the build makes it; null where the program
   * comes from neither.
   */
  static @Nullable Path file(@Nullable CodeSource program) {
    if (program == null) {
      return null;
    }
    try {
      Path code = Path.of(program.getLocation().toURI());
      Path folder = code.getParent();
      if (folder == null) {
        return null;
      }
      return code.toString().endsWith(".jar")
          ? folder.resolveSibling(FILE)
          : folder.resolve("notice").resolve(FILE);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
