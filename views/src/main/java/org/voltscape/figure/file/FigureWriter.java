package org.voltscape.figure.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jfree.chart.JFreeChart;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureChart;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.look.ShownPart;
import org.voltscape.figure.pgf.PgfFile;

/**
 * Writes figures to files that carry the study they came from, and reads that study back.
 *
 * <p>The same chart, size and study give the same bytes: nothing in a file tells when, where or by
 * whom it was written. A file appears whole or not at all.
 */
public final class FigureWriter {
  /** Pixels to the inch of a PNG file, as journals ask for. */
  public static final double DEFAULT_DOTS_PER_INCH = 300;

  /** What the study is called inside a file. */
  static final String RECIPE_NAME = "voltscape-study";

  private static final double LARGEST_INCHES = 100;
  private static final double MOST_PIXELS = 2e8;

  private FigureWriter() {}

  /**
   * Writes a figure in a theme; see {@link #write(JFreeChart, FigureFormat, double, double,
   * FigureRecipe, Path)}.
   */
  public static void write(
      Figure figure,
      FigureTheme theme,
      FigureFormat format,
      double widthInches,
      double heightInches,
      FigureRecipe recipe,
      Path out) {
    write(FigureCharts.page(figure, theme), format, widthInches, heightInches, recipe, out);
  }

  /** Writes a figure of one study, which says nothing else of how it was made. */
  public static void write(
      Figure figure,
      FigureTheme theme,
      FigureFormat format,
      double widthInches,
      double heightInches,
      String study,
      Path out) {
    write(figure, theme, format, widthInches, heightInches, FigureRecipe.of(study), out);
  }

  /**
   * Writes a chart as it is now, zoom included. The CSV format holds all data of the figure,
   * whatever is zoomed to; its size does not matter. Called by the thread that draws the chart.
   *
   * @param chart made by {@link FigureCharts}
   * @param widthInches more than 0, at most 100
   * @param heightInches more than 0, at most 100
   * @param recipe the study that gives this figure when run again, and what drew it
   * @param out the file, replaced if it exists
   * @return the files beside it; empty where the format is one file
   * @throws BadInputException when the size is impossible or the file cannot be written; there is
   *     no half a file then
   * @throws IllegalArgumentException when the chart was not made from a figure
   */
  public static List<Path> write(
      JFreeChart chart,
      FigureFormat format,
      double widthInches,
      double heightInches,
      FigureRecipe recipe,
      Path out) {
    return write(chart, format, widthInches, heightInches, DEFAULT_DOTS_PER_INCH, recipe, out);
  }

  /**
   * Writes a chart for LaTeX: its tables and images, then the picture that reads them, each whole
   * or not at all.
   *
   * @param out the picture; a document of its own where the name ends in .tex
   * @return the files beside it
   * @throws BadInputException when the size is impossible, TeX cannot read the name, or a file
   *     cannot be written
   */
  public static List<Path> writePgf(
      FigureChart chart, double widthInches, double heightInches, FigureRecipe recipe, Path out) {
    checkSize(widthInches);
    checkSize(heightInches);
    String picture = String.valueOf(out.getFileName());
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (!PgfFile.hasAxes(chart.figure())) {
      files.put(
          PgfFile.beside(picture) + ".csv",
          CsvFile.encode(ShownPart.of(chart.figure(), chart.look()), recipe));
    }
    files.putAll(PgfFile.encode(chart, widthInches, heightInches, picture, recipe.toJson()));
    List<Path> beside = new ArrayList<>();
    files.forEach(
        (name, bytes) -> {
          Path file = out.resolveSibling(name);
          AtomicFiles.write(file, stream -> stream.write(bytes));
          beside.add(file);
        });
    return List.copyOf(beside.subList(0, beside.size() - 1));
  }

  /**
   * Writes a figure, with a resolution for formats of pixels.
   *
   * @param dotsPerInch of a PNG; the other formats have none
   * @param recipe the study that made it, and what drew it
   * @throws BadInputException where size, resolution or file cannot be
   */
  public static void write(
      Figure figure,
      FigureTheme theme,
      FigureFormat format,
      double widthInches,
      double heightInches,
      double dotsPerInch,
      FigureRecipe recipe,
      Path out) {
    write(
        FigureCharts.page(figure, theme),
        format,
        widthInches,
        heightInches,
        dotsPerInch,
        recipe,
        out);
  }

  /**
   * Writes a chart as it is now, with a resolution for formats of pixels.
   *
   * @param dotsPerInch of a PNG, which keeps its size in inches; the other formats have none
   * @return the files beside it; empty where the format is one file
   */
  public static List<Path> write(
      JFreeChart chart,
      FigureFormat format,
      double widthInches,
      double heightInches,
      double dotsPerInch,
      FigureRecipe recipe,
      Path out) {
    checkSize(widthInches);
    checkSize(heightInches);
    FigureChart own = FigureCharts.own(chart);
    if (format == FigureFormat.PGF) {
      return writePgf(own, widthInches, heightInches, recipe, out);
    }
    AtomicFiles.write(
        out,
        stream -> stream.write(bytes(own, format, widthInches, heightInches, dotsPerInch, recipe)));
    return List.of();
  }

  /**
   * What a file of a chart holds.
   *
   * @param dotsPerInch of a PNG; the other formats have none
   * @throws BadInputException when the size or the resolution is impossible
   */
  public static byte[] bytes(
      FigureChart chart,
      FigureFormat format,
      double widthInches,
      double heightInches,
      double dotsPerInch,
      FigureRecipe recipe)
      throws IOException {
    checkSize(widthInches);
    checkSize(heightInches);
    return switch (format) {
      case SVG -> SvgFile.encode(chart, widthInches, heightInches, recipe);
      case PDF -> PdfFile.encode(chart, widthInches, heightInches, recipe);
      case PNG -> png(chart, widthInches, heightInches, dotsPerInch, recipe);
      case CSV -> CsvFile.encode(ShownPart.of(chart.figure(), chart.look()), recipe);
      case PGF -> picture(chart, widthInches, heightInches, recipe);
    };
  }

  /**
   * The height at which a file of a figure has no empty part, in inches, in whole hundredths; NaN
   * where the figure looks well at any height.
   */
  public static double naturalHeight(Figure figure, FigureTheme theme, double widthInches) {
    checkSize(widthInches);
    return naturalHeight(FigureCharts.own(FigureCharts.page(figure, theme)), widthInches);
  }

  /** The same of a chart. */
  public static double naturalHeight(FigureChart chart, double widthInches) {
    double units = chart.naturalHeight(widthInches * Figure.UNITS_PER_INCH);
    return Math.ceil(units / Figure.UNITS_PER_INCH * 100 - 1e-6) / 100;
  }

  /** The file that LaTeX reads, which names the tables beside it. */
  private static byte[] picture(
      FigureChart chart, double widthInches, double heightInches, FigureRecipe recipe) {
    String name = "figure.pgf";
    return Objects.requireNonNull(
        PgfFile.encode(chart, widthInches, heightInches, name, recipe.toJson()).get(name));
  }

  private static byte[] png(
      FigureChart chart,
      double widthInches,
      double heightInches,
      double dotsPerInch,
      FigureRecipe recipe)
      throws IOException {
    checkSize(widthInches);
    checkSize(heightInches);
    double pixels = widthInches * heightInches * dotsPerInch * dotsPerInch;
    if (!(dotsPerInch > 0 && pixels <= MOST_PIXELS)) {
      throw new BadInputException(
          "figure resolution",
          "",
          CsvWriter.number(dotsPerInch) + " dots per inch",
          "more than 0 and at most 200 million pixels in all");
    }
    return PngFile.encode(chart, widthInches, heightInches, dotsPerInch, recipe);
  }

  /**
   * Comments of a table that is no figure, the study it was made from at their end: {@link
   * #readRecipe} finds it as in a figure.
   *
   * @param comments what else the table says ahead of its header, a line each
   * @param study what the table was made from
   */
  public static List<String> comments(List<String> comments, String study) {
    List<String> all = new ArrayList<>(comments);
    all.addAll(CsvRecipe.comments(FigureRecipe.of(study)));
    return List.copyOf(all);
  }

  /**
   * Refuses a figure whose studies cannot be written beside it, before it is written.
   *
   * @throws BadInputException for that
   */
  public static void checkSidecars(FigureRecipe recipe, Path figure) {
    Sidecars.of(figure, recipe).forEach(AtomicFiles::check);
  }

  /**
   * Writes the studies of a figure beside it, for programs that drop what is inside the figure.
   *
   * @return the study files; empty where what the figure was made from is no study
   * @throws BadInputException where a file cannot be written
   */
  public static List<Path> writeSidecars(FigureRecipe recipe, Path figure) {
    return Sidecars.write(figure, recipe);
  }

  /**
   * The first study a figure was made from, exactly as it was given to the writer.
   *
   * @param figure a file written here, in any format, or a table with {@link #comments}
   * @throws BadInputException when there is no such file, it cannot be read as a figure, or has no
   *     study inside
   */
  public static String readRecipe(Path figure) {
    return RecipeReader.inside(figure).get(0).study();
  }

  private static void checkSize(double inches) {
    if (!(inches > 0 && inches <= LARGEST_INCHES)) {
      throw new BadInputException(
          "figure size", "", CsvWriter.number(inches) + " in", "more than 0 and at most 100 in");
    }
  }
}
