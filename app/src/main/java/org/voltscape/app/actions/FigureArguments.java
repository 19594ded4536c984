package org.voltscape.app.actions;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
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
    boolean ofStudy = ViewDescriptions.find(what.get(0)).map(ViewDescription::ofStudy).orElse(true);
    List<String> words =
        new ArrayList<>(ofStudy ? List.of("figure", "-", "--view") : List.of("figure", "--view"));
    words.addAll(what);
    words.addAll(List.of("--format", format.id(), "--width", CsvWriter.number(width) + "in"));
    words.addAll(List.of("--height", CsvWriter.number(height) + "in"));
    if (format == FigureFormat.PNG) {
      words.addAll(List.of("--dpi", String.valueOf(Math.round(dotsPerInch))));
    }
    words.addAll(List.of("--theme", theme.id(), "--out"));
    return new FigureArguments(words);
  }
}
