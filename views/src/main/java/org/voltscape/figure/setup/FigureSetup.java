package org.voltscape.figure.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.PanelFigure;
import org.voltscape.figure.chart.FigureChart;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.CaptionFile;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.look.AxisChoice;
import org.voltscape.figure.look.FigureLook;
import org.voltscape.figure.look.SchemeTitles;
import org.voltscape.figure.multiples.NamedFigure;
import org.voltscape.figure.multiples.OverlaidFigures;

/**
 * All that is chosen of a figure's file beside what it shows. The same setup of the same figure and
 * study gives the same bytes.
 *
 * @param format of the file
 * @param preset the place it is for
 * @param width in inches
 * @param height in inches; {@link #AS_NEEDED} for what the figure needs at its width, or that of
 *     the preset where it looks well at any height
 * @param dotsPerInch of pixels
 * @param look on top of the preset; its names are those given by hand
 * @param titles whether schemes have their titles in place of their ids
 */
public record FigureSetup(
    FigureFormat format,
    FigurePreset preset,
    double width,
    double height,
    double dotsPerInch,
    FigureLook look,
    boolean titles) {

  /** The height that a figure needs. */
  public static final double AS_NEEDED = Double.NaN;

  /** Of the height at which panels have a good shape: below it nothing is left of them. */
  private static final double LEAST_OF_PANELS = 0.45;

  /** What a place has by default. */
  public static FigureSetup of(FigureFormat format, FigurePreset preset) {
    return new FigureSetup(
        format,
        preset,
        preset.width(),
        AS_NEEDED,
        FigureWriter.DEFAULT_DOTS_PER_INCH,
        preset.look(),
        titlesBy(format));
  }

  /** Whether schemes have their titles in a format by default: tables keep the ids of results. */
  public static boolean titlesBy(FigureFormat format) {
    return format != FigureFormat.CSV;
  }

  /** The same with another resolution. */
  public FigureSetup withDots(double other) {
    return new FigureSetup(format, preset, width, height, other, look, titles);
  }

  /** The same for another figure: ranges and names are of one figure only. */
  public FigureSetup forAnother() {
    FigureLook plain =
        new FigureLook(
            look.typeface(),
            look.points(),
            look.legend(),
            look.titled(),
            look.note(),
            look.palette(),
            look.dashed(),
            Map.of(),
            AxisChoice.FREE,
            AxisChoice.FREE);
    return new FigureSetup(format, preset, width, height, dotsPerInch, plain, titles);
  }

  /**
   * The theme that the figure is drawn in.
   *
   * @param studies whose schemes are named
   */
  public FigureTheme theme(List<Study> studies) {
    Map<String, String> names = new LinkedHashMap<>();
    if (titles) {
      studies.forEach(study -> names.putAll(SchemeTitles.of(study)));
    }
    look.names().forEach((label, name) -> names.put(labelOf(label, studies), name));
    if (studies.size() > 1) {
      nameOverlaid(names, studies);
    }
    return preset.base().with(look.withNames(names));
  }

  /** The label that a name is given to: a scheme may be named by its title, too. */
  private String labelOf(String given, List<Study> studies) {
    return studies.stream()
        .flatMap(study -> SchemeTitles.of(study).entrySet().stream())
        .filter(e -> e.getValue().equals(given) && !look.names().containsKey(e.getKey()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(given);
  }

  /** A line that several studies have is named after scheme and study. */
  private void nameOverlaid(Map<String, String> names, List<Study> studies) {
    Map<String, String> each = Map.copyOf(names);
    List<String> lines =
        Stream.concat(
                studies.stream().flatMap(s -> s.schemes().stream()).map(SchemeChoice::label),
                look.names().keySet().stream())
            .distinct()
            .toList();
    for (String study : NamedFigure.distinct(studies.stream().map(Study::name).toList())) {
      for (String line : lines) {
        names.putIfAbsent(
            OverlaidFigures.label(line, study),
            OverlaidFigures.label(each.getOrDefault(line, line), each.getOrDefault(study, study)));
      }
    }
  }

  /**
   * Writes a figure and what belongs beside it.
   *
   * @param chart of the figure in {@link #theme}
   * @param sidecar whether its studies are written beside it, too
   * @throws org.voltscape.engine.param.BadInputException where the size is impossible or a file
   *     cannot be written
   */
  public WrittenFigure write(FigureChart chart, FigureRecipe recipe, boolean sidecar, Path out) {
    double high = heightOf(chart);
    refuseLargeType(chart, high);
    refuseLowPanels(chart, high);
    if (sidecar) {
      FigureWriter.checkSidecars(recipe, out);
    }
    List<Path> tables = FigureWriter.write(chart, format, width, high, dotsPerInch, recipe, out);
    return new WrittenFigure(
        tables,
        sidecar ? FigureWriter.writeSidecars(recipe, out) : List.of(),
        CaptionFile.write(chart, format, out).orElse(null));
  }

  /** Type that is larger than the preset's is as large as it was asked for, or refused. */
  private void refuseLargeType(FigureChart chart, double high) {
    double enlargement =
        chart.enlargement(width * Figure.UNITS_PER_INCH, high * Figure.UNITS_PER_INCH);
    if (format.isPicture() && enlargement > 1 && look.points() > preset.look().points()) {
      throw new BadInputException(
          "type size",
          "",
          CsvWriter.number(look.points())
              + " pt in "
              + inches(width)
              + " x "
              + inches(high)
              + " in",
          String.format(
              Locale.ROOT,
              "at most %.1f pt, or a larger figure",
              look.points() / enlargement - 0.05));
    }
  }

  /** Panels need room for their names and axes before there is any for a plot. */
  private void refuseLowPanels(FigureChart chart, double high) {
    if (chart.figure() instanceof PanelFigure panels && format.isPicture()) {
      double least = LEAST_OF_PANELS * FigureWriter.naturalHeight(chart, width);
      if (high < least) {
        throw new BadInputException(
            "figure size",
            "",
            inches(high) + " in for " + panels.panels().size() + " panels below each other",
            String.format(
                Locale.ROOT, "a height of at least %.1f in, or fewer panels", least + 0.05));
      }
    }
  }

  private static String inches(double length) {
    return CsvWriter.number(Math.round(length * 100) / 100.0);
  }

  /** The height of a chart's file in inches, in whole hundredths where the figure says it. */
  public double heightOf(FigureChart chart) {
    if (!Double.isNaN(height)) {
      return height;
    }
    double natural = FigureWriter.naturalHeight(chart, width);
    return preset.keepsHeight() || Double.isNaN(natural) ? preset.height() : natural;
  }

  /** The options that ask the command {@code figure} for it, the file's name left out. */
  public List<String> words() {
    List<String> words = new ArrayList<>(List.of("--format", format.id()));
    if (preset != FigurePreset.COLUMN) {
      words.addAll(List.of("--preset", preset.id()));
    }
    words.addAll(List.of("--width", CsvWriter.number(width) + "in"));
    if (!Double.isNaN(height)) {
      words.addAll(List.of("--height", CsvWriter.number(height) + "in"));
    }
    if (format == FigureFormat.PNG) {
      words.addAll(List.of("--dpi", String.valueOf(Math.round(dotsPerInch))));
    }
    FigureLook its = preset.look();
    option(words, "--font", look.typeface().id(), its.typeface().id());
    option(words, "--font-size", CsvWriter.number(look.points()), CsvWriter.number(its.points()));
    option(words, "--legend", look.legend().id(), its.legend().id());
    option(words, "--title", look.titled() ? "on" : "off", its.titled() ? "on" : "off");
    option(words, "--notes", look.note().id(), its.note().id());
    option(words, "--palette", look.palette().id(), its.palette().id());
    option(words, "--lines", lines(look), lines(its));
    option(words, "--names", names(titles), names(titlesBy(format)));
    look.sortedNames()
        .forEach((label, name) -> words.addAll(List.of("--name", label + "=" + name)));
    axis(words, "x", look.x());
    axis(words, "y", look.y());
    return List.copyOf(words);
  }

  private static String lines(FigureLook look) {
    return look.dashed() ? "dashed" : "solid";
  }

  private static String names(boolean titles) {
    return titles ? "titles" : "ids";
  }

  private static void option(List<String> words, String option, String value, String standard) {
    if (!value.equals(standard)) {
      words.addAll(List.of(option, value));
    }
  }

  private static void axis(List<String> words, String which, AxisChoice choice) {
    if (!Double.isNaN(choice.lower()) || !Double.isNaN(choice.upper())) {
      words.addAll(List.of("--" + which + "-range", choice.rangeText()));
    }
    if (!Double.isNaN(choice.step())) {
      words.addAll(List.of("--" + which + "-step", CsvWriter.number(choice.step())));
    }
  }
}
