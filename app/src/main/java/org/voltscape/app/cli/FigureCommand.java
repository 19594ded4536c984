package org.voltscape.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.io.AtomicFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Laboratory;
import org.voltscape.engine.study.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyEnergy;
import org.voltscape.engine.study.StudyPaths;
import org.voltscape.engine.study.StudyWriter;
import org.voltscape.figure.Figure;
import org.voltscape.figure.FigureFormat;
import org.voltscape.figure.FigureTheme;
import org.voltscape.figure.FigureWriter;
import org.voltscape.figure.sensitivity.LayerSensitivity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a figure of a study. */
@Command(
    name = "figure",
    description = {
      "Draw a figure of a study for a paper or a slide.",
      "",
      "Views: accuracy (of every scheme against voltage or, of timing errors, over budgets of area, or the error of a network that computes"
          + " numbers, with intervals; runs the study), energy"
          + " (per inference), curve (failure probability of a cell against voltage), map (the"
          + " failing cells of the study's first die), histogram (how many weights every scheme"
          + " leaves otherwise than meant, by size of their deviation), training (accuracy, loss or"
          + " weights of the networks that schemes such as mat train for one die; trains those that"
          + " are not kept from before), timing (late products of a MAC unit against supply, area"
          + " or clock period, through the printed values), array (sensitivity, area and error"
          + " probability of every MAC unit, mappings side by side, or charts of their sizes),"
          + " sensitivity (filters, channels or weights of a layer ranked by Taylor's estimate; with"
          + " --inject the estimate against what injected flips do to the cost). The file carries the study,"
          + " so that the figure can be made again; CSV holds the figure's data. The answer is one"
          + " line of JSON: study, view, format and file.",
      ""
    },
    footer = {
      "",
      "Example:  voltscape figure bit-masking-digits --view curve --format pdf --out curve.pdf"
    })
final class FigureCommand implements Callable<Integer> {
  private static final List<String> VIEWS =
      List.of(
          "accuracy",
          "energy",
          "curve",
          "map",
          "histogram",
          "training",
          "timing",
          "array",
          SensitivityOptions.VIEW);
  private static final List<FigureTheme> THEMES = List.of(FigureTheme.PAPER, FigureTheme.SLIDES);
  private static final List<String> AT_A_VOLTAGE =
      List.of("map", "histogram", "training", "timing", "array");
  private static final List<String> OF_CELLS = List.of("curve", "map", "histogram", "training");
  private static final double HIGHEST_VOLTS = 1000;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "STUDY.json",
      description = StudyInput.HELP + "; not needed with --curve")
  private String study;

  @Option(
      names = "--view",
      required = true,
      paramLabel = "VIEW",
      description =
          "accuracy, energy, curve, map, histogram, training, timing, array or sensitivity")
  private String view;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "svg, pdf, png or csv")
  private String format;

  @Option(names = "--out", required = true, paramLabel = "F", description = "the figure")
  private String out;

  @Option(
      names = "--width",
      paramLabel = "LENGTH",
      description =
          "width in in, cm, mm or pt (default: 3.5in, a column, 7in for maps of the view array; 10in with"
              + " the theme slides)")
  private String width;

  @Option(
      names = "--height",
      paramLabel = "LENGTH",
      description =
          "height (default: 2.6in, 6.2in for maps of the view array, 2.8in for one of them; 5.6in"
              + " with the theme slides)")
  private String height;

  @Option(names = "--dpi", paramLabel = "N", description = "dots per inch of a png (default: 300)")
  private String dpi;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "paper",
      description = "paper or slides (default: ${DEFAULT-VALUE})")
  private String theme;

  @Option(
      names = "--voltage",
      paramLabel = "V",
      description =
          "supply of the views map, histogram and training (default: the study's lowest voltage);"
              + " logic supply of the view timing and of accuracy --axis budget, and the one that"
              + " sizes of the view array are chosen for (default: the array's)")
  private String voltage;

  @Mixin private OutcomeAxis axis;
  @Mixin private QuantityOption quantity;
  @Mixin private UnitOptions units;
  @Mixin private HistogramOptions histogram;
  @Mixin private TrainingOptions training;
  @Mixin private SensitivityOptions sensitivity;

  @Option(
      names = "--curve",
      paramLabel = "ID|FILE.csv",
      description = "for the view curve: a curve to draw; may be given several times")
  private List<String> curves = List.of();

  @Mixin private DataOption data;
  @Mixin private ThreadsOption threads;

  private final Streams streams;

  FigureCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (!VIEWS.contains(view)) {
      throw Place.option("--view").bad("\"" + view + "\"", "one of " + String.join(", ", VIEWS));
    }
    FigureFormat kind = FigureFormat.of("--format", format);
    FigureTheme look = theme();
    boolean slides = look == FigureTheme.SLIDES;
    double wide = inches("--width", width, slides ? 10 : wide());
    double high = inches("--height", height, slides ? 5.6 : high());
    if (dpi != null && kind != FigureFormat.PNG) {
      throw Place.option("--dpi").bad("the format " + kind.id(), "it with --format png only");
    }
    double dots =
        dpi == null
            ? FigureWriter.DEFAULT_DOTS_PER_INCH
            : Numbers.integer(dpi, 10, 10_000, Place.option("--dpi"));
    axis.check(view);
    if (voltage != null && !AT_A_VOLTAGE.contains(view) && !axis.overBudgets(view)) {
      throw Place.option("--voltage")
          .bad(
              "the view " + view,
              "it with --view map, histogram, training, timing, array or accuracy --axis budget"
                  + " only");
    }
    quantity.check(view);
    units.check(view, quantity);
    training.check(view);
    histogram.check(view, quantity.is("training", "weights"));
    sensitivity.check(view);
    if (!curves.isEmpty() && !view.equals("curve")) {
      throw Place.option("--curve").bad("the view " + view, "it with --view curve only");
    }
    if (study == null && curves.isEmpty()) {
      throw new BadInputException(
          "STUDY.json", "", "nothing", "a study, or --curve with --view curve");
    }
    StudyInput input = study == null ? null : StudyInput.read(study);
    if (input != null) {
      axis.check(view, input.study());
    }
    if (input != null && input.study().timing() && OF_CELLS.contains(view)) {
      throw Place.option("--view")
          .bad(
              "the view " + view + " of a study of timing errors",
              "accuracy, energy, timing or array: its memories are read as written");
    }
    BatchRun runs = new BatchRun(streams, threads.count(), data.folder());
    Path file = Path.of(out);
    AtomicFiles.check(file);
    boolean drawn =
        LongWork.run(
                streams,
                LongWork.STOPPED,
                work -> {
                  Figure figure =
                      view.equals("timing")
                          ? StudyFigures.timing(
                              input.study().array(), logicVolts(), axis.timing(view))
                          : figure(input, runs, work);
                  FigureWriter.write(
                      figure, look, kind, wide, high, dots, recipe(input, file), file);
                  return true;
                })
            .orElse(false);
    if (!drawn) {
      return CommandLineTool.FAILED;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("study", input == null ? null : input.study().name());
    json.put("view", view);
    json.put("format", kind.id());
    json.put("file", file.toString());
    streams.out().println(JsonLine.of(json));
    return CommandLineTool.DONE;
  }

  private double wide() {
    return maps() ? ArrayFiles.WIDE_INCHES : ResultFolder.WIDTH_INCHES;
  }

  private double high() {
    return !maps()
        ? ResultFolder.HEIGHT_INCHES
        : quantity.is(view, "maps") ? ArrayFiles.HIGH_INCHES : ArrayFiles.ONE_HIGH_INCHES;
  }

  /** Whether the figure has a panel for each mapping. */
  private boolean maps() {
    return view.equals("array") && !UnitOptions.chart(quantity.of(view));
  }

  /** The study; where there is none, the curves as they were asked for. */
  private String recipe(StudyInput input, Path file) {
    return input == null
        ? JsonLine.of(Map.of("curves", curves)) + "\n"
        : StudyWriter.toJson(
            StudyPaths.moved(input.study(), input.folder(), file.toAbsolutePath().getParent()));
  }

  private FigureTheme theme() {
    return THEMES.stream()
        .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(theme))
        .findFirst()
        .orElseThrow(() -> Place.option("--theme").bad("\"" + theme + "\"", "paper or slides"));
  }

  private static double inches(String option, String text, double otherwise) {
    return text == null ? otherwise : Lengths.inches(text, Place.option(option));
  }

  private Figure figure(StudyInput input, BatchRun runs, LongWork work) {
    if (!curves.isEmpty()) {
      return StudyFigures.curves(
          input, curves.stream().map(c -> Curves.named(c, Place.option("--curve"))).toList());
    }
    Study recipe = input.study();
    switch (view) {
      case "energy":
        return StudyFigures.energy(StudyEnergy.snapshot(recipe, input.curve()));
      case "curve":
        return StudyFigures.curve(recipe, input.curve());
      case "map":
        return StudyFigures.map(input, volts(recipe), study);
      case "array":
        return ofUnits(recipe, work);
      case SensitivityOptions.VIEW:
        return ofGroups(recipe, work);
      case "histogram", "training":
        return ofDies(input, work);
      default:
        return outcomes(input, runs, work);
    }
  }

  private Figure outcomes(StudyInput input, BatchRun runs, LongWork work) {
    StudyInput swept = input;
    if (axis.overBudgets(view)) {
      // One supply is shown, and others do not change what comes out at it.
      double volts = voltage == null ? input.study().array().volts() : logicVolts();
      swept = input.with(input.study().withVoltages(List.of(volts)));
    }
    Snapshot snapshot = runs.run(swept, work.stop());
    if (snapshot.state() != Snapshot.State.DONE) {
      throw new CancellationException();
    }
    return StudyFigures.accuracy(snapshot, input.curve(), axis.outcome(view), axis.lowest());
  }

  private double logicVolts() {
    return voltage == null ? Double.NaN : ArrayCommand.supply("--voltage", voltage);
  }

  private double volts(Study recipe) {
    return voltage == null
        ? recipe.voltages().get(0)
        : Numbers.volts(voltage, HIGHEST_VOLTS, Place.option("--voltage"));
  }

  /** The units of the study's array, mappings side by side. */
  private Figure ofUnits(Study recipe, LongWork work) {
    ArraySettings array = recipe.array();
    Study placed =
        voltage == null ? recipe : recipe.withArray(array.withPoint(logicVolts(), array.clockNs()));
    return units.figure(recipe.name(), quantity.of(view), ArrayCommand.designs(placed, data, work));
  }

  /** The groups of a layer's weights, ranked or against injected flips. */
  private Figure ofGroups(Study recipe, LongWork work) {
    LayerSensitivity.Question question = sensitivity.question(recipe, histogram.layer());
    sensitivity.on();
    return sensitivity.figure(recipe, question, work.laboratory(data), work.bar(), work.stop());
  }

  /** A figure of single dies, without a run. */
  private Figure ofDies(StudyInput input, LongWork work) {
    Laboratory laboratory = work.laboratory(data);
    double volts = volts(input.study());
    return view.equals("histogram")
        ? histogram.figure(input, volts, laboratory, work.stop())
        : training.figure(
            input,
            study,
            volts,
            new TrainingOptions.Shown(
                histogram.trial(input.study()), histogram.layer(), quantity.of(view)),
            laboratory,
            work.bar(),
            work.stop());
  }
}
