package org.voltscape.app.windows;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.voltscape.app.document.StudyFileType;
import org.voltscape.engine.param.BadInputException;

/**
 * What the window is asked to open with: {@code voltscape [--data DIR] [FILE...]}.
 *
 * @param files studies, or figures with their study; a window for each
 * @param data folder of the data sets; null for what the settings or the environment say
 */
public record WindowArguments(List<Path> files, Path data) {
  /** The window as it opens without arguments. */
  public static final WindowArguments NONE = new WindowArguments(List.of(), null);

  private static final String DATA = "--data";

  /** Of figures and tables with the study behind them. */
  private static final List<String> ENDINGS = List.of(".svg", ".pdf", ".png", ".csv");

  public WindowArguments {
    files = List.copyOf(files);
  }

  /**
   * Reads arguments.
   *
   * @param args of the program
   * @return empty where they are for a command
   * @throws BadInputException where they are for the window and no file can have such a name
   */
  public static Optional<WindowArguments> of(String[] args) {
    List<String> names = new ArrayList<>();
    String data = null;
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      if (arg.startsWith(DATA + "=")) {
        data = arg.substring(DATA.length() + 1);
      } else if (arg.equals(DATA) && i + 1 < args.length) {
        i++;
        data = args[i];
      } else if (isFile(arg)) {
        names.add(arg);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(
        new WindowArguments(
            names.stream().map(WindowArguments::path).toList(), data == null ? null : path(data)));
  }

  private static boolean isFile(String arg) {
    String lower = arg.toLowerCase(Locale.ROOT);
    return !arg.startsWith("-")
        && Stream.concat(StudyFileType.ENDINGS.stream(), ENDINGS.stream())
            .anyMatch(lower::endsWith);
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new BadInputException(name, "", "a name that no file can have here", "a file");
    }
  }
}
