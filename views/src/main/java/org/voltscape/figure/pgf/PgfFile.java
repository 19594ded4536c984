package org.voltscape.figure.pgf;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.chart.FailureCells;
import org.voltscape.figure.chart.FigureChart;

/** A figure as a picture of TikZ for LaTeX, its data in tables beside it. */
public final class PgfFile {
  /** What such a file begins with, the study in the comment lines after it. */
  public static final String SIGNATURE = "% voltscape-study:";

  private static final String GOES_ON = "%~";
  private static final int LONGEST_LINE = 1000;
  private static final String END = "% end of the study";
  private static final String STANDALONE = ".tex";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");

  private PgfFile() {}

  /**
   * Whether all data of a figure are in the tables of its axes; else its table of data is worth a
   * file of its own.
   */
  public static boolean hasAxes(Figure figure) {
    return figure instanceof BarFigure
        || figure instanceof LineFigure lines && lines.ground() == null;
  }

  /**
   * Refuses a name that TeX or its tables would take apart.
   *
   * @param fileName without folders
   * @throws BadInputException for anything but letters, digits and . _ + -
   */
  public static void requireName(String fileName) {
    if (!NAME.matcher(fileName).matches()) {
      throw new BadInputException(
          "figure for LaTeX",
          "",
          "the file name \"" + fileName + "\"",
          "one of the letters a to z, digits and . _ + - only, which TeX can read");
    }
  }

  /**
   * The files of a figure by their names, to be written in this order.
   *
   * @param fileName of the picture, without folders; with the ending .tex it is a document of its
   *     own, with any other it is read into one by \input
   * @param recipe the study inside
   * @return tables and images first, the picture last
   * @throws BadInputException for a name that TeX cannot read
   */
  public static Map<String, byte[]> encode(
      FigureChart chart, double widthInches, double heightInches, String fileName, String recipe) {
    requireName(fileName);
    // With its ending: fig.pgf and fig.tex lie beside each other, and a fig-1.png of somebody else.
    String name = beside(fileName);
    double width = widthInches * Figure.UNITS_PER_INCH;
    double height = heightInches * Figure.UNITS_PER_INCH;
    double scale = 1 / chart.enlargement(width, height);
    Rectangle2D area = new Rectangle2D.Double(0, 0, width / scale, height / scale);
    TikzSheet sheet = new TikzSheet(name);
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (hasAxes(chart.figure())) {
      files.putAll(new PgfAxes(chart, sheet, area, scale, name).draw());
    } else {
      TikzGraphics g2 = new TikzGraphics(sheet, PgfAxes.plotArea(chart, area), false);
      g2.setRenderingHint(FailureCells.DOTS_PER_UNIT, FailureCells.FINEST_DOTS_PER_UNIT);
      g2.scale(scale, scale);
      chart.draw(g2, area);
    }
    String picture = picture(sheet, width, height);
    for (int i = 0; i < sheet.images().size(); i++) {
      files.put(sheet.imageName(i + 1), sheet.images().get(i));
    }
    boolean standalone = fileName.endsWith(STANDALONE);
    StringBuilder text = new StringBuilder();
    study(text, recipe);
    head(text, standalone, fileName);
    text.append(picture);
    if (standalone) {
      text.append("\\end{document}\n");
    }
    files.put(fileName, text.toString().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** What the names of all files of a picture begin with: {@code fig-tex} for {@code fig.tex}. */
  public static String beside(String fileName) {
    return fileName.replaceFirst("\\.([^.]*)$", "-$1");
  }

  private static void study(StringBuilder text, String recipe) {
    text.append(SIGNATURE).append('\n');
    for (String line : recipe.split("\n", -1)) {
      text.append("% ");
      int begin = 0;
      // TeX reads a line at once, and has room for so many characters only.
      while (line.length() - begin > LONGEST_LINE) {
        int end = begin + LONGEST_LINE;
        // Editors drop blanks at the end of a line.
        while (line.charAt(end - 1) == ' ' && end > begin + 1) {
          end--;
        }
        text.append(line, begin, end).append('\n').append(GOES_ON);
        begin = end;
      }
      text.append(line, begin, line.length()).append('\n');
    }
    text.append(END).append('\n');
  }

  private static void head(StringBuilder text, boolean standalone, String fileName) {
    if (standalone) {
      text.append(
          """
          \\documentclass[border=0pt]{standalone}
          \\usepackage[T1]{fontenc}
          \\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}
          \\usepackage{pgfplots}
          \\pgfplotsset{compat=1.16}
          """);
    } else {
      text.append("% A picture for LaTeX: \\input{").append(fileName);
      text.append(
          """
          }
          % The preamble needs \\usepackage{pgfplots} and \\pgfplotsset{compat=1.16}.
          """);
    }
    text.append(
        """
        % Its tables and images lie beside it. Where that is not the document's own folder, say so ahead of it,
        % with the slash at its end: \\newcommand\\voltscapefolder{figures/}
        \\providecommand\\voltscapefolder{}%
        % The type of a size in points; a document may define its own.
        \\providecommand\\voltscapetype[1]{\\fontsize{#1}{#1}\\selectfont}%
        % Words of a size that have a width to stay within.
        \\providecommand\\voltscapetext[3]{{\\voltscapetype{#2}\\sbox0{#3}%
        \\ifdim\\wd0>#1bp\\relax\\resizebox{#1bp}{\\height}{\\usebox0}\\else\\usebox0\\fi}}%
        """);
    if (standalone) {
      text.append("\\begin{document}%\n");
    }
  }

  private static String picture(TikzSheet sheet, double width, double height) {
    String commands = sheet.commands();
    return "\\begin{tikzpicture}[x=1bp,y=-1bp]\n"
        + sheet.definitions()
        + "\\useasboundingbox (0,0) rectangle "
        + TikzSheet.point(width, height)
        + ";\n"
        + commands
        + "\\end{tikzpicture}%\n";
  }

  /** The recipe in a file, or null when it has none. */
  public static @Nullable String recipe(byte[] file) {
    String[] lines = new String(file, StandardCharsets.UTF_8).split("\r?\n", -1);
    if (!lines[0].equals(SIGNATURE)) {
      return null;
    }
    StringBuilder recipe = new StringBuilder();
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].equals(END)) {
        return recipe.isEmpty() ? null : recipe.substring(0, recipe.length() - 1);
      }
      if (!lines[i].startsWith("%")) {
        return null;
      }
      if (lines[i].startsWith(GOES_ON) && !recipe.isEmpty()) {
        recipe.setLength(recipe.length() - 1);
        recipe.append(lines[i], GOES_ON.length(), lines[i].length()).append('\n');
      } else {
        recipe.append(lines[i].replaceFirst("^% ?", "")).append('\n');
      }
    }
    return null;
  }
}
