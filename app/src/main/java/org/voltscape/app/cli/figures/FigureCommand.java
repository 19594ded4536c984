package org.voltscape.app.cli.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.concurrent.Callable;
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
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.StudyPaths;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureChart;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.CaptionFile;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.file.Sidecars;
import org.voltscape.figure.look.FigureLabels;
import org.voltscape.figure.pgf.PgfFile;
import org.voltscape.figure.setup.FigureSetup;
import org.voltscape.figure.setup.WrittenFigure;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewDescriptions;
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
      arity = "0..*",
      paramLabel = "STUDY.json",
      description =
          StudyInput.HELP + "; several are drawn as --arrange says; not needed with --curve")
  private List<String> studies = List.of();

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

  @Option(
      names = "--no-sidecar",
      description =
          "do not write the study beside the figure as well, for programs that drop it from the"
              + " figure")
  private boolean alone;

  private final FigureViews views = new FigureViews();
  private final LookOptions looks = new LookOptions();
  private final ArrangeOptions arrangement = new ArrangeOptions();
  private final DataOption data = new DataOption();
  private final ThreadsOption threads = new ThreadsOption();
  private final Streams streams;
  @Spec private CommandSpec spec;
  private WrittenFigure written;

  private FigureCommand(Streams streams) {
    this.streams = streams;
  }

  /** The command with the options of all its views. */
  public static CommandSpec spec(Streams streams) {
    FigureCommand command = new FigureCommand(streams);
    CommandSpec spec = CommandSpec.forAnnotatedObject(command);
    command.views.addOptions(spec);
    spec.addMixin("arrangement", CommandSpec.forAnnotatedObject(command.arrangement));
    spec.addMixin("looks", CommandSpec.forAnnotatedObject(command.looks));
    spec.addMixin("data", CommandSpec.forAnnotatedObject(command.data));
    spec.addMixin("threads", CommandSpec.forAnnotatedObject(command.threads));
    command.describe();
    return spec;
  }

  private void describe() {
    spec.usageMessage()
        .description(
            "Draw a figure of a study, or of several, for a paper or a slide.",
            "",
            "Views: "
                + views.help()
                + ". The id of a view of the window stands for the first of its figures. The file"
                + " carries the study, so that the figure can be made again ('voltscape recipe');"
                + " beside it lies F.study.json, the same study as a file. CSV holds"
                + " the figure's data. The answer is one line of JSON: study, view, format, file"
                + ", sidecar, the study beside it, and for LaTeX the tables beside it.",
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
    studies.forEach(study -> refuseStudy(study, file));
    if (kind == FigureFormat.PGF) {
      PgfFile.requireName(String.valueOf(file.getFileName()));
    }
    if (dpi != null && kind != FigureFormat.PNG) {
      throw Place.option("--dpi").bad("the format " + kind.id(), "it with --format png only");
    }
    double dots =
        dpi == null
            ? FigureWriter.DEFAULT_DOTS_PER_INCH
            : Numbers.integer(dpi, 10, 10_000, Place.option("--dpi"));
    views.refuseOthers(chosen, spec);
    chosen.check(views.shared());
    FigureSetup setup = looks.setup(kind, dots, chosen.wide(views.shared()));
    checkStudies(chosen);
    List<StudyInput> inputs = studies.stream().map(StudyInput::read).toList();
    inputs.forEach(input -> check(chosen, input));
    BatchRun runs = new BatchRun(streams, threads.count(), data.folder());
    AtomicFiles.check(file);
    boolean drawn =
        LongWork.run(
                streams,
                LongWork.STOPPED,
                work -> {
                  write(inputs, draw(chosen, inputs, runs, work, file), setup, file);
                  return true;
                })
            .orElse(false);
    if (!drawn) {
      return ExitCode.FAILED;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    if (inputs.size() > 1) {
      json.put("studies", inputs.stream().map(input -> input.study().name()).toList());
    } else {
      json.put("study", inputs.isEmpty() ? null : inputs.get(0).study().name());
    }
    json.put("view", view);
    json.put("format", kind.id());
    json.put("file", file);
    if (!written.tables().isEmpty()) {
      json.put("tables", written.tables());
    }
    List<Path> sidecars = written.sidecars();
    json.put(
        "sidecar", sidecars.isEmpty() ? null : sidecars.size() == 1 ? sidecars.get(0) : sidecars);
    if (written.caption() != null) {
      json.put("caption", written.caption());
    }
    streams.out().println(JsonLine.of(json));
    return ExitCode.DONE;
  }

  /** A figure never takes the place of the study it is of, nor what is written beside it. */
  private void refuseStudy(String study, Path file) {
    List<Path> all = new ArrayList<>(List.of(file, CaptionFile.beside(file)));
    if (!alone) {
      all.add(Sidecars.beside(file, 1));
    }
    for (Path written : all) {
      try {
        if (Files.exists(written) && Files.isSameFile(Path.of(study), written)) {
          throw Place.option("--out")
              .bad(
                  "\"" + file.getFileName() + "\", which would replace the study it is of",
                  "another name");
        }
      } catch (IOException | InvalidPathException e) {
        // A sample, standard input, or a file that is not there: reading it says so.
        continue;
      }
    }
  }

  private void checkStudies(FigureView chosen) {
    boolean ofStudy = ViewDescriptions.find(chosen.id()).map(ViewDescription::ofStudy).orElse(true);
    if (!ofStudy) {
      if (!studies.isEmpty()) {
        throw new BadInputException(
            "STUDY.json",
            "",
            "\"" + studies.get(0) + "\" for the view " + chosen.id(),
            "none: its options say what it is of");
      }
    } else if (studies.isEmpty() && chosen.ownRecipe(views.shared()).isEmpty()) {
      throw new BadInputException(
          "STUDY.json", "", "nothing", "a study, or --curve with --view curve");
    }
    if (chosen.together() > 0) {
      if (studies.size() != chosen.together()) {
        throw new BadInputException(
            "STUDY.json",
            "",
            studies.size() + " for the view " + chosen.id(),
            chosen.together() + " studies");
      }
      arrangement.refuse("the view " + chosen.id());
    } else {
      arrangement.check(studies.size());
    }
  }

  /** The figure of each study, and all of them in one, with what the file carries. */
  private FigureView.Drawn draw(
      FigureView chosen, List<StudyInput> inputs, BatchRun runs, LongWork work, Path file) {
    if (inputs.isEmpty()) {
      return new FigureView.Drawn(
          chosen.draw(new FigureRequest(null, null, views.shared(), runs, data, work)),
          drawn(chosen, FigureRecipe.of(chosen.ownRecipe(views.shared()).orElseThrow()), false));
    }
    List<FigureRequest> requests = new ArrayList<>();
    for (StudyInput input : inputs) {
      String name = studies.get(requests.size());
      requests.add(new FigureRequest(input, name, views.shared(), runs, data, work));
    }
    if (chosen.together() > 0) {
      return new FigureView.Drawn(chosen.draw(requests), recipe(chosen, inputs, file));
    }
    List<Figure> figures = new ArrayList<>();
    requests.forEach(request -> figures.add(chosen.draw(request)));
    return new FigureView.Drawn(
        arrangement.arranged(inputs.stream().map(StudyInput::study).toList(), figures),
        recipe(chosen, inputs, file));
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

  /** The studies, in the order in which they are drawn, and how. */
  private FigureRecipe recipe(FigureView chosen, List<StudyInput> inputs, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    List<String> texts =
        inputs.stream()
            .map(i -> StudyWriter.toJson(StudyPaths.moved(i.study(), i.folder(), folder)))
            .toList();
    return drawn(chosen, FigureRecipe.of(texts), true);
  }

  /** Says which names are of nothing in the figure: a slip, most likely. */
  private void sayUnknown(Figure figure, FigureTheme theme) {
    List<String> labels = FigureLabels.of(figure);
    for (String name : looks.named()) {
      // A title of a scheme stands for its label, and is no key of its own then.
      if (!labels.isEmpty() && !labels.contains(name) && theme.look().names().containsKey(name)) {
        streams
            .err()
            .println(
                "--name: nothing in the figure is called \""
                    + name
                    + "\": "
                    + Suggestions.hint("it has " + String.join(", ", labels), name, labels)
                    + ".");
      }
    }
  }

  private FigureRecipe drawn(FigureView chosen, FigureRecipe of, boolean ofStudies) {
    FigureRecipe recipe =
        of.withCommand(FigureWords.of(spec.commandLine().getParseResult(), ofStudies));
    return views.pluginOf(chosen).map(recipe::withPlugin).orElse(recipe);
  }

  private void write(
      List<StudyInput> inputs, FigureView.Drawn drawn, FigureSetup setup, Path file) {
    FigureTheme theme = setup.theme(inputs.stream().map(StudyInput::study).toList());
    FigureChart chart = FigureCharts.own(FigureCharts.page(drawn.figure(), theme));
    written = setup.write(chart, drawn.recipe(), !alone, file);
    if (chart.lacksLegend()) {
      streams
          .err()
          .println(
              "The legend has no room and is left out: a larger figure, --font-size or another"
                  + " --legend gives it some; --legend none says that none is wanted.");
    }
    sayUnknown(drawn.figure(), theme);
  }
}
