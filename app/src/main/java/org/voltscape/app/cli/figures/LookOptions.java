package org.voltscape.app.cli.figures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.voltscape.app.cli.shared.Lengths;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.look.AxisChoice;
import org.voltscape.figure.look.FigureLook;
import org.voltscape.figure.look.LegendPlace;
import org.voltscape.figure.look.NotePlace;
import org.voltscape.figure.look.Palette;
import org.voltscape.figure.look.Typeface;
import org.voltscape.figure.setup.FigurePreset;
import org.voltscape.figure.setup.FigureSetup;
import picocli.CommandLine.Option;

/** How a figure looks, whatever it shows. */
final class LookOptions {
  private static final double LARGEST = 1e300;

  @Option(
      names = "--preset",
      paramLabel = "PLACE",
      description =
          "size and look for a place: column (3.5 x 2.6 in), page (7.16 x 3.2 in), slide (16:9,"
              + " 10 x 5.625 in) or poster (16 x 10 in; default: column)")
  private String preset;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "paper or slides: short for the presets column and slide")
  private String theme;

  @Option(
      names = "--width",
      paramLabel = "LENGTH",
      description =
          "width in in, cm, mm or pt (default: the preset's; 7in for maps of the view array, 5.5in"
              + " for minerva, 5in for word)")
  private String width;

  @Option(
      names = "--height",
      paramLabel = "LENGTH",
      description = "height (default: what its cells need for figures of cells, else the preset's)")
  private String height;

  @Option(
      names = "--font",
      paramLabel = "FONT",
      description = "sans, condensed or serif (default: sans)")
  private String font;

  @Option(
      names = "--font-size",
      paramLabel = "PT",
      description =
          "size of the axis labels in points, 4 to 72; other words follow (default: the preset's,"
              + " 7.5 for column and page)")
  private String points;

  @Option(
      names = "--legend",
      paramLabel = "PLACE",
      description = "top, bottom, right or none (default: top)")
  private String legend;

  @Option(
      names = "--title",
      paramLabel = "on|off",
      description = "title above the figure (default: off for column and page)")
  private String title;

  @Option(
      names = "--notes",
      paramLabel = "PLACE",
      description =
          "small print, such as what intervals cover: in the figure, in a text file for the"
              + " caption beside it (FIGURE.caption.txt), or none (default: caption)")
  private String notes;

  @Option(
      names = "--palette",
      paramLabel = "COLOURS",
      description = "okabe-ito, tol-bright, tol-muted or grey (default: okabe-ito)")
  private String palette;

  @Option(
      names = "--lines",
      paramLabel = "STYLE",
      description =
          "dashed (a pattern for each line, which a grey print keeps) or solid (default: dashed for"
              + " column and page)")
  private String lines;

  @Option(
      names = "--names",
      paramLabel = "WHICH",
      description =
          "what schemes are called: titles, as in the window, or ids, as in studies and results"
              + " (default: titles, ids in csv)")
  private String names;

  @Option(
      names = "--name",
      paramLabel = "LABEL=NAME",
      description =
          "name in place of a label of the figure: of a line, study, panel, category or axis (several"
              + " times)")
  private List<String> own = List.of();

  @Option(
      names = "--x-range",
      paramLabel = "FROM:TO",
      description = "part of the x axis that is shown, in its unit; an end may be left out")
  private String xRange;

  @Option(
      names = "--x-step",
      paramLabel = "STEP",
      description = "distance of the x axis' numbers, on a logarithmic axis in decades")
  private String xStep;

  @Option(
      names = "--y-range",
      paramLabel = "FROM:TO",
      description = "part of the y axis that is shown, an axis in %% in %%")
  private String yRange;

  @Option(names = "--y-step", paramLabel = "STEP", description = "distance of the y axis' numbers")
  private String yStep;

  /**
   * Everything chosen; what is not given is as the preset has it.
   *
   * @param wide width in inches where neither an option nor a preset says one
   * @throws org.voltscape.engine.param.BadInputException for what cannot be
   */
  FigureSetup setup(FigureFormat format, double dotsPerInch, double wide) {
    FigurePreset place = preset();
    boolean nowhere = preset == null && theme == null;
    return new FigureSetup(
        format,
        place,
        inches("--width", width, nowhere ? wide : place.width()),
        inches("--height", height, FigureSetup.AS_NEEDED),
        dotsPerInch,
        look(place.look()),
        on("--names", names, "titles", "ids", FigureSetup.titlesBy(format)));
  }

  private static double inches(String option, String given, double otherwise) {
    return given == null ? otherwise : Lengths.inches(given, Place.option(option));
  }

  /** The place that the figure is for. */
  private FigurePreset preset() {
    if (theme != null && preset != null) {
      throw Place.option("--theme").bad("it beside --preset", "one of the two");
    }
    if (theme != null) {
      return switch (theme) {
        case "paper" -> FigurePreset.COLUMN;
        case "slides" -> FigurePreset.SLIDE;
        default ->
            throw Place.option("--theme")
                .bad(
                    "\"" + theme + "\"",
                    Suggestions.hint("paper or slides", theme, List.of("paper", "slides")));
      };
    }
    return one("--preset", preset, FigurePreset.values(), FigurePreset::id, FigurePreset.COLUMN);
  }

  private FigureLook look(FigureLook its) {
    return new FigureLook(
        one("--font", font, Typeface.values(), Typeface::id, its.typeface()),
        points == null
            ? its.points()
            : Numbers.between(
                points,
                FigureLook.LEAST_POINTS,
                FigureLook.MOST_POINTS,
                "pt",
                Place.option("--font-size")),
        one("--legend", legend, LegendPlace.values(), LegendPlace::id, its.legend()),
        on("--title", title, "on", "off", its.titled()),
        one("--notes", notes, NotePlace.values(), NotePlace::id, its.note()),
        one("--palette", palette, Palette.values(), Palette::id, its.palette()),
        on("--lines", lines, "dashed", "solid", its.dashed()),
        names(own),
        axis("x", xRange, xStep),
        axis("y", yRange, yStep));
  }

  private static Map<String, String> names(List<String> given) {
    Map<String, String> names = new LinkedHashMap<>();
    Place place = Place.option("--name");
    for (String each : given) {
      int at = each.indexOf('=');
      if (at < 1) {
        throw place.bad("\"" + each + "\"", "LABEL=NAME, for example bit-masking=MATIC");
      }
      if (each.chars().anyMatch(Character::isISOControl)) {
        throw place.bad("a name with a control character", "one of letters, digits and signs");
      }
      names.put(each.substring(0, at), each.substring(at + 1));
    }
    return names;
  }

  /** The labels that were given names. */
  List<String> named() {
    return List.copyOf(names(own).keySet());
  }

  private static AxisChoice axis(String which, String range, String step) {
    Place place = Place.option("--" + which + "-range");
    double from = Double.NaN;
    double to = Double.NaN;
    if (range != null) {
      String[] ends = range.split(":", -1);
      if (ends.length != 2 || range.strip().equals(":")) {
        throw place.bad("\"" + range + "\"", "two numbers, for example 0.46:0.56");
      }
      from = end(ends[0], place);
      to = end(ends[1], place);
      if (from >= to) {
        throw place.bad("\"" + range + "\"", "a range that rises");
      }
    }
    Place steps = Place.option("--" + which + "-step");
    double by = step == null ? Double.NaN : Numbers.between(step, -LARGEST, LARGEST, "", steps);
    if (by <= 0 || (to - from) / by > AxisChoice.MOST_TICKS) {
      throw steps.bad(
          "\"" + step + "\"",
          "a number above 0 that gives at most " + AxisChoice.MOST_TICKS + " ticks");
    }
    return new AxisChoice(from, to, by);
  }

  private static double end(String text, Place place) {
    return text.isBlank() ? Double.NaN : Numbers.between(text, -LARGEST, LARGEST, "", place);
  }

  private static boolean on(String option, String given, String yes, String no, boolean otherwise) {
    return one(option, given, new String[] {yes, no}, Function.identity(), otherwise ? yes : no)
        .equals(yes);
  }

  private static <T> T one(
      String option, String given, T[] known, Function<T, String> id, T otherwise) {
    if (given == null) {
      return otherwise;
    }
    List<String> ids = Arrays.stream(known).map(id).toList();
    return Arrays.stream(known)
        .filter(each -> id.apply(each).equals(given.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                Place.option(option)
                    .bad(
                        "\"" + given + "\"",
                        Suggestions.hint("one of " + String.join(", ", ids), given, ids)));
  }
}
