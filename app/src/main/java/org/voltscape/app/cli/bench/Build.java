package org.voltscape.app.cli.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.voltscape.app.cli.shared.Place;

/**
 * A build of the program that can be started.
 *
 * @param name as the user gave it
 * @param classPath what Java is told
 */
record Build(String name, String classPath) {
  private static final String PROGRAM = "voltscape-app-*.jar";
  private static final String CLASS_PATH = "java.class.path";

  /** The running one. */
  static Build own() {
    return new Build("this build", System.getProperty(CLASS_PATH));
  }

  /**
   * The build at a place: the folder of a packaged program, its bin or lib, or a jar, whose classes
   * take the place of those of the running build.
   */
  static Build at(String given, Place place) {
    Path path = Path.of(given);
    if (Files.isRegularFile(path) && given.endsWith(".jar")) {
      return new Build(given, path.toAbsolutePath() + File.pathSeparator + own().classPath());
    }
    Path parent = path.toAbsolutePath().normalize().getParent();
    for (Path folder :
        parent == null
            ? List.of(path.resolve("lib"), path)
            : List.of(path.resolve("lib"), path, parent.resolve("lib"))) {
      if (holdsProgram(folder)) {
        return new Build(given, folder.toAbsolutePath().normalize() + File.separator + "*");
      }
    }
    String found = Files.exists(path) ? " with no " + PROGRAM : ", which does not exist";
    throw place.bad(
        "\"" + given + "\"" + found,
        "a jar, or the folder of a packaged program, its bin or its lib");
  }

  private static boolean holdsProgram(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, PROGRAM)) {
      return jars.iterator().hasNext();
    } catch (IOException e) {
      return false;
    }
  }
}
