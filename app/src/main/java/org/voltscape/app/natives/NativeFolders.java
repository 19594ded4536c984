package org.voltscape.app.natives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.voltscape.app.settings.Places;
import org.voltscape.engine.network.matrix.MatrixKernels;

/**
 * Chooses where native libraries are unpacked: in the home folder as ever, or, where they could not
 * be written or run there (no room, read-only, mounted noexec), in the cache folder or the
 * temporary one. What the user has chosen stays.
 */
public final class NativeFolders {
  /** JavaCPP's property. */
  static final String ND4J = "org.bytedeco.javacpp.cachedir";

  /** JavaFX's property. */
  static final String JAVAFX = "javafx.cachedir";

  /** JNA's property. */
  static final String JNA = "jna.tmpdir";

  /** Room that JavaFX's and JNA's libraries need at most. */
  private static final long SMALL = 24_000_000;

  private NativeFolders() {}

  /**
   * Chooses, before any library is loaded, and lets the matrix kernel tell where plain Java has to
   * stand in for it.
   *
   * @param told sentences for the user
   */
  public static void prepare(Consumer<String> told) {
    Path home = Path.of(System.getProperty("user.home"));
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> others = List.of(Places.ofUser().cache(), ofUser(temporary));
    NativeJars jars = NativeJars.of(System.getProperty("java.class.path", ""));
    choose(ND4J, home.resolve(".javacpp/cache"), others, jars::neededIn).ifPresent(told);
    choose(JAVAFX, home.resolve(".openjfx/cache"), others, folder -> SMALL)
        .filter(sentence -> System.getProperty(ND4J) == null)
        .ifPresent(told);
    choose(JNA, temporary, others, folder -> SMALL);
    MatrixKernels.onFallback(problem -> told.accept(standIn(problem)));
  }

  /**
   * Sets a property to another folder where the standard one cannot be used.
   *
   * @return a sentence where another folder is used for the first time
   */
  static Optional<String> choose(
      String property, Path standard, List<Path> others, NativeFolder.Room room) {
    if (System.getProperty(property) != null
        || NativeFolder.firstUsable(List.of(standard), room).isPresent()) {
      return Optional.empty();
    }
    List<Path> folders = others.stream().map(o -> o.resolve("libraries")).toList();
    return NativeFolder.firstUsable(folders, room)
        .flatMap(
            chosen -> {
              System.setProperty(property, chosen.path().toString());
              return chosen.made()
                  ? Optional.of(elsewhere(standard, chosen.path(), property))
                  : Optional.empty();
            });
  }

  private static String elsewhere(Path standard, Path chosen, String property) {
    return "Native libraries cannot be unpacked to "
        + standard
        + " or not be run there (no room, read-only or mounted noexec), so they are in "
        + chosen
        + "; VOLTSCAPE_JAVA_OPTS=-D"
        + property
        + "=DIR names another folder.";
  }

  /** Why plain Java computes. */
  static String standIn(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String reason = String.valueOf(root.getMessage()).replaceAll("\\s+", " ").strip();
    // The system names the file once more.
    reason = reason.replaceFirst("^(.+): \\1: ", "$1: ");
    return "The native matrix library cannot be loaded ("
        + reason
        + "), so plain Java computes in its place: slower, with the same faults and predictions;"
        + " VOLTSCAPE_JAVA_OPTS=-D"
        + ND4J
        + "=DIR names a folder with room where files may be run.";
  }

  /** A folder of this user alone among the temporary files. */
  private static Path ofUser(Path temporary) {
    return temporary.resolve("voltscape-" + userId(temporary));
  }

  private static String userId(Path temporary) {
    try {
      Path probe = Files.createTempFile(temporary, "voltscape", null);
      try {
        return Files.getAttribute(probe, "unix:uid").toString();
      } finally {
        Files.delete(probe);
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9._-]", "_");
    }
  }
}
