package org.voltscape.app.dialogs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.param.BadInputException;

/**
 * The file that somebody chose to write, by its ending: a file is never called what it is not.
 *
 * @param file with an ending of its kind
 * @param completed whether the ending was added, so that nobody was asked about a file that may
 *     have this name already
 */
public record SaveName(Path file, boolean completed) {
  /**
   * Takes a chosen file.
   *
   * @param what is written, for the complaint: {@code a PNG figure}
   * @param endings those that will do, in lower case, the one to add to a name without any first
   * @throws BadInputException where the name says another kind of file
   */
  public static SaveName of(Path chosen, String what, List<String> endings) {
    String name = chosen.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    if (endings.stream().anyMatch(lower::endsWith)) {
      return new SaveName(chosen, false);
    }
    int dot = name.lastIndexOf('.');
    if (dot <= 0 || dot == name.length() - 1) {
      String bare = dot == name.length() - 1 ? name.substring(0, dot) : name;
      return new SaveName(chosen.resolveSibling(bare + endings.get(0)), true);
    }
    throw new BadInputException(
        name, "", "a name ending in " + name.substring(dot) + " for " + what, expected(endings));
  }

  private static String expected(List<String> endings) {
    return "a name ending in " + String.join(" or ", endings);
  }

  /**
   * Refuses to replace a file that nobody was asked about. On a thread that may wait for files.
   *
   * @throws BadInputException where there is one
   */
  public void checkFree() {
    if (completed && InputFiles.exists(file)) {
      throw new BadInputException(
          file.toString(), "", "a file that is there already", "its whole name, to replace it");
    }
  }
}
