package org.voltscape.app.actions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;

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
   * @param width in inches, as the height
   * @param dotsPerInch of a PNG
   */
  public static FigureArguments of(
      List<String> what,
      FigureTheme theme,
      FigureFormat format,
      double width,
      double height,
      double dotsPerInch) {
    if (what.isEmpty()) {
      return new FigureArguments(List.of());
    }
    List<String> words = new ArrayList<>(List.of("figure", "-", "--view"));
    words.addAll(what);
    words.addAll(List.of("--format", format.id(), "--width", CsvWriter.number(width) + "in"));
    words.addAll(List.of("--height", CsvWriter.number(height) + "in"));
    if (format == FigureFormat.PNG) {
      words.addAll(List.of("--dpi", String.valueOf(Math.round(dotsPerInch))));
    }
    words.addAll(List.of("--theme", theme.name().toLowerCase(Locale.ROOT), "--out"));
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
