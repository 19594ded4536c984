package org.voltscape.app.actions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.figure.setup.FigureSetup;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewDescriptions;

/**
 * How the command {@code figure} is to be asked for a figure of the window.
 *
 * @param words of the command up to the name of the file; empty where it draws no such figure
 */
public record FigureArguments(List<String> words) {
  public FigureArguments {
    words = List.copyOf(words);
  }

  /**
   * The arguments for a figure.
   *
   * @param what words from the name of the view on; empty where no command draws it
   */
  public static FigureArguments of(List<String> what, FigureSetup setup) {
    if (what.isEmpty()) {
      return new FigureArguments(List.of());
    }
    boolean ofStudy = ViewDescriptions.find(what.get(0)).map(ViewDescription::ofStudy).orElse(true);
    List<String> words =
        new ArrayList<>(ofStudy ? List.of("figure", "-", "--view") : List.of("figure", "--view"));
    words.addAll(what);
    words.addAll(setup.words());
    words.add("--out");
    return new FigureArguments(words);
  }

  /** The whole command for a file, named without its folder; empty where no command draws it. */
  public List<String> with(Path out) {
    if (words.isEmpty()) {
      return List.of();
    }
    List<String> all = new ArrayList<>(words);
    all.add(String.valueOf(out.getFileName()));
    return List.copyOf(all);
  }
}
