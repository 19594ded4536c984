package org.voltscape.engine.io.file;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** What tells one build of the engine from another. */
public final class ProgramFiles {
  private ProgramFiles() {}

  /**
   * Adds the engine's own code to a digest: its jar, or its classes where it is not packed. Where
   * the code cannot be found, nothing is added.
   */
  public static void addTo(MessageDigest digest) {
    try {
      CodeSource source = ProgramFiles.class.getProtectionDomain().getCodeSource();
      if (source == null) {
        return;
      }
      Path place = Path.of(source.getLocation().toURI());
      if (Files.isRegularFile(place)) {
        digest.update(Files.readAllBytes(place));
        return;
      }
      List<Path> classes;
      try (Stream<Path> all = Files.walk(place)) {
        classes = all.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : classes) {
        digest.update(place.relativize(file).toString().getBytes());
        digest.update(Files.readAllBytes(file));
      }
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      // A class loader of another kind: the program's version has to do.
    }
  }
}
