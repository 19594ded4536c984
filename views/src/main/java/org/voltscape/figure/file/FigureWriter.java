package org.voltscape.figure.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.PlainText;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureChart;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;
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

  private static final String EXPECTED = "a figure written by Voltscape";
  private static final double LARGEST_INCHES = 100;
  private static final double MOST_PIXELS = 2e8;

  private FigureWriter() {}

  /**
   * Writes a figure in a theme; see {@link #write(JFreeChart, FigureFormat, double, double, String,
   * Path)}.
   */
  public static void write(
      Figure figure,
      FigureTheme theme,
      FigureFormat format,
      double widthInches,
      double heightInches,
      String recipeJson,
      Path out) {
    write(FigureCharts.chart(figure, theme), format, widthInches, heightInches, recipeJson, out);
  }

  /**
   * Writes a chart as it is now, zoom included. The CSV format holds all data of the figure,
   * whatever is zoomed to; its size does not matter. Called by the thread that draws the chart.
   *
   * @param chart made by {@link FigureCharts}
   * @param widthInches more than 0, at most 100
   * @param heightInches more than 0, at most 100
   * @param recipeJson the study that gives this figure when run again
   * @param out the file, replaced if it exists
   * @throws BadInputException when the size is impossible or the file cannot be written; there is
   *     no half a file then
   * @throws IllegalArgumentException when the chart was not made from a figure
   */
  public static void write(
      JFreeChart chart,
      FigureFormat format,
      double widthInches,
      double heightInches,
      String recipeJson,
      Path out) {
    checkSize(widthInches);
    checkSize(heightInches);
    FigureChart own = FigureCharts.own(chart);
    if (format == FigureFormat.PGF) {
      writePgf(own, widthInches, heightInches, recipeJson, out);
      return;
    }
    // Inside a JSON text the code of a character is the character.
    String recipe = PlainText.visible(recipeJson);
    AtomicFiles.write(
        out,
        stream ->
            stream.write(
                switch (format) {
                  case SVG -> SvgFile.encode(own, widthInches, heightInches, recipe);
                  case PDF -> PdfFile.encode(own, widthInches, heightInches, recipe);
                  case PNG -> png(own, widthInches, heightInches, DEFAULT_DOTS_PER_INCH, recipe);
                  case CSV -> CsvFile.encode(own.figure(), recipe);
                  case PGF -> throw new IllegalStateException("Several files are not one.");
                }));
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
      FigureChart chart, double widthInches, double heightInches, String recipeJson, Path out) {
    checkSize(widthInches);
    checkSize(heightInches);
    String recipe = PlainText.visible(recipeJson);
    String picture = String.valueOf(out.getFileName());
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (!PgfFile.hasAxes(chart.figure())) {
      files.put(
          picture.replaceFirst("\\.[^.]*$", "") + ".csv", CsvFile.encode(chart.figure(), recipe));
    }
    files.putAll(PgfFile.encode(chart, widthInches, heightInches, picture, recipe));
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
   * Writes a chart as pixels.
   *
   * @param dotsPerInch pixels to the inch; the type keeps its size in inches
   * @throws BadInputException when the size is impossible or the file cannot be written; there is
   *     no half a file then
   * @throws IllegalArgumentException when the chart was not made from a figure
   */
  public static void writePng(
      JFreeChart chart,
      double widthInches,
      double heightInches,
      double dotsPerInch,
      String recipeJson,
      Path out) {
    FigureChart own = FigureCharts.own(chart);
    AtomicFiles.write(
        out, stream -> stream.write(png(own, widthInches, heightInches, dotsPerInch, recipeJson)));
  }

  /**
   * Writes a figure, with a resolution for formats of pixels.
   *
   * @param dotsPerInch of a PNG; the other formats have none
   * @param recipeJson the study that made it
   * @throws BadInputException where size, resolution or file cannot be
   */
  public static void write(
      Figure figure,
      FigureTheme theme,
      FigureFormat format,
      double widthInches,
      double heightInches,
      double dotsPerInch,
      String recipeJson,
      Path out) {
    write(
        FigureCharts.chart(figure, theme),
        format,
        widthInches,
        heightInches,
        dotsPerInch,
        recipeJson,
        out);
  }

  /** Writes a chart as it is now, with a resolution for formats of pixels. */
  public static void write(
      JFreeChart chart,
      FigureFormat format,
      double widthInches,
      double heightInches,
      double dotsPerInch,
      String recipeJson,
      Path out) {
    if (format == FigureFormat.PNG) {
      writePng(chart, widthInches, heightInches, dotsPerInch, recipeJson, out);
    } else {
      write(chart, format, widthInches, heightInches, recipeJson, out);
    }
  }

  private static byte[] png(
      FigureChart chart, double widthInches, double heightInches, double dotsPerInch, String recipe)
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
    return PngFile.encode(chart, widthInches, heightInches, dotsPerInch, PlainText.visible(recipe));
  }

  /**
   * Comments of a table that is no figure, the study it was made from at their end: {@link
   * #readRecipe} finds it as in a figure.
   *
   * @param comments what else the table says ahead of its header, a line each
   * @param recipeJson the study
   */
  public static List<String> comments(List<String> comments, String recipeJson) {
    List<String> all = new ArrayList<>(comments);
    all.addAll(CsvFile.recipeComments(recipeJson));
    return List.copyOf(all);
  }

  /**
   * The study a figure was made from, exactly as it was given to the writer.
   *
   * @param figure a file written here, in any format, or a table with {@link #comments}
   * @throws BadInputException when there is no such file, it cannot be read as a figure, or has no
   *     study inside
   */
  public static String readRecipe(Path figure) {
    byte[] file = InputFiles.read(figure, EXPECTED, InputStream::readAllBytes);
    String recipe;
    try {
      recipe = recipe(file);
    } catch (IOException | RuntimeException e) {
      // Libraries differ in what they throw at a damaged file.
      throw new BadInputException(
          figure.toString(), "", "a damaged file", "an SVG, PDF, PNG, PGF or CSV figure");
    }
    if (recipe == null) {
      throw new BadInputException(figure.toString(), "", "no study inside", EXPECTED);
    }
    return recipe;
  }

  private static String recipe(byte[] file) throws IOException {
    if (startsWith(file, "%PDF")) {
      return PdfFile.recipe(file);
    }
    if (startsWith(file, "\u0089PNG")) {
      return PngFile.recipe(file);
    }
    if (startsWith(file, "<")) {
      return SvgFile.recipe(file);
    }
    if (startsWith(file, PgfFile.SIGNATURE)) {
      return PgfFile.recipe(file);
    }
    return CsvFile.recipe(file);
  }

  private static boolean startsWith(byte[] file, String signature) {
    byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < expected.length; i++) {
      if (i >= file.length || file[i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static void checkSize(double inches) {
    if (!(inches > 0 && inches <= LARGEST_INCHES)) {
      throw new BadInputException(
          "figure size", "", CsvWriter.number(inches) + " in", "more than 0 and at most 100 in");
    }
  }
}
