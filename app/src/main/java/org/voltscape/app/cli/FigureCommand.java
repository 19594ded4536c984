package org.voltscape.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.timing.MacTiming;
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
import org.voltscape.figure.array.ArrayFigures;
import org.voltscape.figure.sensitivity.LayerSensitivity;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.TimingAxis;
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
      "Views: accuracy (of every scheme against voltage, or the error of a network that computes"
          + " numbers, with intervals; runs the study), energy"
          + " (per inference), curve (failure probability of a cell against voltage), map (the"
          + " failing cells of the study's first die), histogram (how many weights every scheme"
          + " leaves otherwise than meant, by size of their deviation), training (accuracy, loss or"
          + " weights of the networks that schemes such as mat train for one die; trains those that"
          + " are not kept from before), timing (late products of a MAC unit against supply, area"
          + " or clock period, through the printed values), array (sensitivity, area and error"
          + " probability of every MAC unit, mappings side by side), sensitivity (filters, channels or"
          + " weights of a layer ranked by Taylor's estimate; with --inject the estimate against"
          + " what injected flips do to the cost). The file carries the study,"
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
          "width in in, cm, mm or pt (default: 3.5in, a column, 7in for the view array; 10in with"
              + " the theme slides)")
  private String width;

  @Option(
      names = "--height",
      paramLabel = "LENGTH",
      description =
          "height (default: 2.6in, 6.2in for the view array; 5.6in with the theme slides)")
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
              + " logic supply of the view timing, and the one that sizes of the view array are"
              + " chosen for (default: the array's)")
  private String voltage;

  @Option(
      names = "--axis",
      paramLabel = "AXIS",
      description =
          "what runs along the view accuracy: voltage, probability (of a cell to fail, on a log"
              + " scale), network-share (of all cells of the network that fail) or energy; along the"
              + " view timing: voltage, area or clock (default: voltage)")
  private String axis;

  @Option(
      names = "--from",
      paramLabel = "PERCENT",
      description =
          "for the view accuracy: where its vertical axis begins, 0 to 99.9 (default: what fits)")
  private String from;

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
    if (voltage != null && !AT_A_VOLTAGE.contains(view)) {
      throw Place.option("--voltage")
          .bad("the view " + view, "it with --view map, histogram, training, timing or array only");
    }
    training.check(view);
    histogram.check(view, training.weights());
    sensitivity.check(view);
    TimingAxis timing = timingAxis();
    HorizontalAxis along = axis();
    double lowest = lowestAccuracy();
    if (!curves.isEmpty() && !view.equals("curve")) {
      throw Place.option("--curve").bad("the view " + view, "it with --view curve only");
    }
    if (study == null && curves.isEmpty()) {
      throw new BadInputException(
          "STUDY.json", "", "nothing", "a study, or --curve with --view curve");
    }
    StudyInput input = study == null ? null : StudyInput.read(study);
    if (from != null && input != null && input.study().measure() != null) {
      throw Place.option("--from")
          .bad("the workload " + input.study().workload(), "accuracies: its errors begin at 0");
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
                          ? StudyFigures.timing(input.study().array(), logicVolts(), timing)
                          : figure(input, along, lowest, runs, work);
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
    return view.equals("array") ? ArrayFiles.WIDE_INCHES : ResultFolder.WIDTH_INCHES;
  }

  private double high() {
    return view.equals("array") ? ArrayFiles.HIGH_INCHES : ResultFolder.HEIGHT_INCHES;
  }

  /** Where the accuracy's axis begins, as a share; NaN leaves it to the data. */
  private double lowestAccuracy() {
    if (from == null) {
      return Double.NaN;
    }
    if (!view.equals("accuracy")) {
      throw Place.option("--from").bad("the view " + view, "it with --view accuracy only");
    }
    return Numbers.between(from, 0, 99.9, "%", Place.option("--from")) / 100;
  }

  private TimingAxis timingAxis() {
    if (axis == null || !view.equals("timing")) {
      return TimingAxis.VOLTAGE;
    }
    return Arrays.stream(TimingAxis.values())
        .filter(a -> a.id().equals(axis))
        .findFirst()
        .orElseThrow(
            () -> Place.option("--axis").bad("\"" + axis + "\"", "voltage, area or clock"));
  }

  private HorizontalAxis axis() {
    if (axis == null || view.equals("timing")) {
      return HorizontalAxis.VOLTAGE;
    }
    if (!view.equals("accuracy")) {
      throw Place.option("--axis")
          .bad("the view " + view, "it with --view accuracy or timing only");
    }
    return switch (axis) {
      case "voltage" -> HorizontalAxis.VOLTAGE;
      case "probability" -> HorizontalAxis.FAILURE_PROBABILITY;
      case "network-share" -> HorizontalAxis.NETWORK_SHARE;
      case "energy" -> HorizontalAxis.ENERGY;
      default ->
          throw Place.option("--axis")
              .bad("\"" + axis + "\"", "voltage, probability, network-share or energy");
    };
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

  private Figure figure(
      StudyInput input, HorizontalAxis along, double lowest, BatchRun runs, LongWork work) {
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
        Snapshot snapshot = runs.run(input, work.stop());
        if (snapshot.state() != Snapshot.State.DONE) {
          throw new CancellationException();
        }
        return StudyFigures.accuracy(snapshot, input.curve(), along, lowest);
    }
  }

  private double logicVolts() {
    return voltage == null
        ? Double.NaN
        : Numbers.between(
            voltage,
            MacTiming.LOWEST_VOLTS,
            MacTiming.HIGHEST_VOLTS,
            "V",
            Place.option("--voltage"));
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
        voltage == null
            ? recipe
            : recipe.withArray(array.withPoint(ArrayCommand.supply(voltage), array.clockNs()));
    return ArrayFigures.heat(
        recipe.name(), ArrayCommand.designs(placed, data, work), placed.array().volts());
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
            histogram.trial(input.study()),
            histogram.layer(),
            laboratory,
            work.bar(),
            work.stop());
  }
}
