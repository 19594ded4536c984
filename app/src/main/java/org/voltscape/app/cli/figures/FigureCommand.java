package org.voltscape.app.cli.figures;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.BatchRun;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.Lengths;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.ThreadsOption;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.StudyPaths;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a figure of a study; which kinds there are, and what each takes, say its views. */
@Command(
    name = "figure",
    footer = {
      "",
      "Example:  voltscape figure bit-masking-digits --view curve --format pdf --out curve.pdf"
    })
public final class FigureCommand implements Callable<Integer> {
  private static final String VIEWS = "views";
  private static final List<FigureTheme> THEMES = List.of(FigureTheme.PAPER, FigureTheme.SLIDES);

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "STUDY.json",
      description = StudyInput.HELP + "; not needed with --curve")
  private String study;

  @Option(names = "--view", required = true, paramLabel = "VIEW", descriptionKey = VIEWS)
  private String view;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "svg, pdf, png or csv")
  private String format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description = "the figure, its name ending as the format says")
  private String out;

  @Option(
      names = "--width",
      paramLabel = "LENGTH",
      description =
          "width in in, cm, mm or pt (default: 3.5in, a column, 7in for maps of the view array;"
              + " 10in with the theme slides)")
  private String width;

  @Option(
      names = "--height",
      paramLabel = "LENGTH",
      description =
          "height (default: what their cells need for the width for maps of the view array, 2.6in"
              + " for all others; 5.6in with the theme slides)")
  private String height;

  @Option(names = "--dpi", paramLabel = "N", description = "dots per inch of a png (default: 300)")
  private String dpi;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "paper",
      description = "paper or slides (default: ${DEFAULT-VALUE})")
  private String theme;

  private final FigureViews views = new FigureViews();
  private final DataOption data = new DataOption();
  private final ThreadsOption threads = new ThreadsOption();
  private final Streams streams;
  @Spec private CommandSpec spec;

  private FigureCommand(Streams streams) {
    this.streams = streams;
  }

  /** The command with the options of all its views. */
  public static CommandSpec spec(Streams streams) {
    FigureCommand command = new FigureCommand(streams);
    CommandSpec spec = CommandSpec.forAnnotatedObject(command);
    command.views.addOptions(spec);
    spec.addMixin("data", CommandSpec.forAnnotatedObject(command.data));
    spec.addMixin("threads", CommandSpec.forAnnotatedObject(command.threads));
    command.describe();
    return spec;
  }

  private void describe() {
    spec.usageMessage()
        .description(
            "Draw a figure of a study for a paper or a slide.",
            "",
            "Views: "
                + views.help()
                + ". The id of a view of the window stands for the first of its figures. The file"
                + " carries the study, so that the figure can be made again; CSV holds"
                + " the figure's data. The answer is one line of JSON: study, view, format and"
                + " file.",
            "");
    spec.resourceBundle(
        new ListResourceBundle() {
          @Override
          protected Object[][] getContents() {
            return new Object[][] {{VIEWS, views.ids()}};
          }
        });
  }

  @Override
  public Integer call() {
    FigureView chosen = views.named(view);
    FigureFormat kind = FigureFormat.of("--format", format);
    Path file = Path.of(out);
    kind.requireIn("--out", file);
    FigureTheme look = theme();
    boolean slides = look == FigureTheme.SLIDES;
    if (dpi != null && kind != FigureFormat.PNG) {
      throw Place.option("--dpi").bad("the format " + kind.id(), "it with --format png only");
    }
    double dots =
        dpi == null
            ? FigureWriter.DEFAULT_DOTS_PER_INCH
            : Numbers.integer(dpi, 10, 10_000, Place.option("--dpi"));
    views.refuseOthers(chosen, spec);
    chosen.check(views.shared());
    double wide = inches("--width", width, slides ? 10 : chosen.wide(views.shared()));
    double usual = inches("--height", height, slides ? 5.6 : chosen.high(views.shared()));
    if (study == null && chosen.ownRecipe().isEmpty()) {
      throw new BadInputException(
          "STUDY.json", "", "nothing", "a study, or --curve with --view curve");
    }
    StudyInput input = study == null ? null : StudyInput.read(study);
    if (input != null) {
      check(chosen, input);
    }
    BatchRun runs = new BatchRun(streams, threads.count(), data.folder());
    AtomicFiles.check(file);
    boolean drawn =
        LongWork.run(
                streams,
                LongWork.STOPPED,
                work -> {
                  Figure figure =
                      chosen.draw(
                          new FigureRequest(input, study, views.shared(), runs, data, work));
                  double high = high(figure, look, wide, usual);
                  FigureWriter.write(
                      figure, look, kind, wide, high, dots, recipe(chosen, input, file), file);
                  return true;
                })
            .orElse(false);
    if (!drawn) {
      return ExitCode.FAILED;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("study", input == null ? null : input.study().name());
    json.put("view", view);
    json.put("format", kind.id());
    json.put("file", file);
    streams.out().println(JsonLine.of(json));
    return ExitCode.DONE;
  }

  private void check(FigureView chosen, StudyInput input) {
    chosen.check(input, views.shared());
    if (!input.study().memoryFails() && chosen.ofCells()) {
      throw Place.option("--view")
          .bad(
              "the view " + chosen.id() + " of a study of timing errors",
              views.idsWithoutCells() + ": its memories are read as written");
    }
  }

  /** The study; where there is none, what the view is of. */
  private static String recipe(FigureView chosen, StudyInput input, Path file) {
    return input == null
        ? chosen.ownRecipe().orElseThrow()
        : StudyWriter.toJson(
            StudyPaths.moved(input.study(), input.folder(), file.toAbsolutePath().getParent()));
  }

  private FigureTheme theme() {
    return THEMES.stream()
        .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(theme))
        .findFirst()
        .orElseThrow(
            () ->
                Place.option("--theme")
                    .bad(
                        "\"" + theme + "\"",
                        Suggestions.hint("paper or slides", theme, List.of("paper", "slides"))));
  }

  /** The height asked for; where none is, that at which the figure has no empty part. */
  private double high(Figure figure, FigureTheme look, double wide, double usual) {
    double natural = height == null ? FigureWriter.naturalHeight(figure, look, wide) : Double.NaN;
    return Double.isNaN(natural) ? usual : natural;
  }

  private static double inches(String option, String text, double otherwise) {
    return text == null ? otherwise : Lengths.inches(text, Place.option(option));
  }
}
