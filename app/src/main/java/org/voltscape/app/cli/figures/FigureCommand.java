package org.voltscape.app.cli.figures;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jfree.chart.JFreeChart;
import org.voltscape.app.cli.shared.BatchRun;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.ThreadsOption;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.StudyPaths;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigurePreset;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.CaptionFile;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.pgf.PgfFile;
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
      description = "svg, pdf, png, csv, or pgf for LaTeX")
  private String format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      description =
          "the figure, its name ending as the format says; .pgf to be read into a document of LaTeX"
              + " or .tex for one of its own, their tables beside them")
  private String out;

  @Option(names = "--dpi", paramLabel = "N", description = "dots per inch of a png (default: 300)")
  private String dpi;

  private final FigureViews views = new FigureViews();
  private final LookOptions looks = new LookOptions();
  private final DataOption data = new DataOption();
  private final ThreadsOption threads = new ThreadsOption();
  private final Streams streams;
  @Spec private CommandSpec spec;
  private Path caption;
  private List<Path> tables = List.of();

  private FigureCommand(Streams streams) {
    this.streams = streams;
  }

  /** The command with the options of all its views. */
  public static CommandSpec spec(Streams streams) {
    FigureCommand command = new FigureCommand(streams);
    CommandSpec spec = CommandSpec.forAnnotatedObject(command);
    command.views.addOptions(spec);
    spec.addMixin("looks", CommandSpec.forAnnotatedObject(command.looks));
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
                + " the figure's data. The answer is one line of JSON: study, view, format,"
                + " file, and for LaTeX the tables beside it.",
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
    if (kind == FigureFormat.PGF) {
      PgfFile.requireName(String.valueOf(file.getFileName()));
    }
    looks.check();
    if (dpi != null && kind != FigureFormat.PNG) {
      throw Place.option("--dpi").bad("the format " + kind.id(), "it with --format png only");
    }
    double dots =
        dpi == null
            ? FigureWriter.DEFAULT_DOTS_PER_INCH
            : Numbers.integer(dpi, 10, 10_000, Place.option("--dpi"));
    views.refuseOthers(chosen, spec);
    chosen.check(views.shared());
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
                  write(chosen, input, figure, kind, dots, file);
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
    if (!tables.isEmpty()) {
      json.put("tables", tables);
    }
    if (caption != null) {
      json.put("caption", caption);
    }
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

  private void write(
      FigureView chosen,
      StudyInput input,
      Figure figure,
      FigureFormat kind,
      double dots,
      Path file) {
    FigureTheme theme = looks.theme(kind, input == null ? List.of() : List.of(input.study()));
    FigurePreset place = looks.preset();
    boolean column = place == FigurePreset.COLUMN;
    JFreeChart chart = FigureCharts.chart(figure, theme);
    double wide = either(looks.width(), column ? chosen.wide(views.shared()) : place.width());
    double high = either(looks.height(), column ? chosen.high(views.shared()) : place.height());
    String recipe = recipe(chosen, input, file);
    if (kind == FigureFormat.PGF) {
      tables = FigureWriter.writePgf(FigureCharts.own(chart), wide, high, recipe, file);
    } else {
      FigureWriter.write(chart, kind, wide, high, dots, recipe, file);
    }
    caption = CaptionFile.write(FigureCharts.own(chart), file).orElse(null);
  }

  private static double either(double asked, double otherwise) {
    return Double.isNaN(asked) ? otherwise : asked;
  }
}
