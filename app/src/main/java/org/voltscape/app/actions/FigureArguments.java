package org.voltscape.app.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.figure.Axis;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
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
   * @param view id of the view that shows it
   * @param width in inches, as the height
   * @param dotsPerInch of a PNG
   */
  public static FigureArguments of(
      String view,
      Figure figure,
      FigureTheme theme,
      FigureFormat format,
      double width,
      double height,
      double dotsPerInch) {
    List<String> what = what(view, figure);
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

  /** Other views show a part of the study that they were asked for: no option names all of them. */
  private static List<String> what(String view, Figure figure) {
    return switch (view) {
      case "tradeoff" ->
          figure instanceof LineFigure lines ? outcome(lines.x(), lines.y()) : List.of();
      case "curve" -> figure instanceof LineFigure ? List.of("curve") : List.of();
      default -> List.of();
    };
  }

  private static List<String> outcome(Axis along, Axis shown) {
    if (shown.unit().endsWith("J")) {
      return along.unit().equals("V") ? List.of("energy") : List.of();
    }
    String axis =
        switch (along.label()) {
          case "Energy per inference" -> "energy";
          case "Failing cells of the whole network" -> "network-share";
          case "Failure probability of a cell", "Timing errors per product" -> "probability";
          default -> along.unit().equals("V") ? "voltage" : "";
        };
    return axis.isEmpty() ? List.of() : List.of("accuracy", "--axis", axis);
  }
}
