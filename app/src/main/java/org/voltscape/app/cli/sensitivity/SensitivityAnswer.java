package org.voltscape.app.cli.sensitivity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.voltscape.app.cli.shared.ResultFolder;
import org.voltscape.app.cli.shared.ResultTable;
import org.voltscape.engine.array.sensitivity.Grain;
import org.voltscape.engine.array.sensitivity.InjectionSensitivity;
import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.array.sensitivity.Sensitivities;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.AtomicFolder;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.stats.RankCorrelation;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.training.WeightGradients;
import org.voltscape.engine.trial.sensitivity.SensitivityOn;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.sensitivity.LayerSensitivity;
import org.voltscape.figure.sensitivity.SensitivityText;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.figure.studies.SensitivityFigures;

/** The sensitivities of a layer: as text, as JSON and as files. */
final class SensitivityAnswer {
  private static final String TABLE = "sensitivity.csv";
  private static final String BARS = "sensitivity.svg";
  private static final String VALUES = "weights.svg";

  /** Rows printed; the table in a file holds all. */
  private static final int MOST_ROWS = 64;

  private final LayerSensitivity found;
  private final Study study;
  private final QuantizedNetwork network;
  private final LayerSensitivity.Question asked;
  private final WeightGradients gradients;
  private final InjectionSensitivity injected;
  private final double[] taylor;

  /**
   * @param found what the table shows
   * @param gradients it was found from
   */
  SensitivityAnswer(LayerSensitivity found, WeightGradients gradients) {
    this.found = found;
    this.study = found.study();
    this.network = found.of().network();
    this.asked = found.question();
    this.gradients = gradients;
    this.injected = found.injected() == null ? null : found.injected().found();
    this.taylor = found.taylor();
  }

  /** What is printed for people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %s, layer %d, %s, %d %s, cost %.4g",
            study.name(),
            study.workload(),
            asked.layer() + 1,
            study.weights().id(),
            found.of().examples(),
            examples(),
            gradients.cost()));
    if (study.pruning().active()) {
      lines.add(SensitivityText.NOT_PRUNED);
    }
    lines.addAll(ResultTable.aligned(rows()));
    if (taylor.length > MOST_ROWS) {
      lines.add(
          String.format(
              Locale.ROOT,
              "The %d most sensitive of %,d; --out writes all.",
              MOST_ROWS,
              taylor.length));
    }
    if (injected != null) {
      RankCorrelation r = RankCorrelation.of(taylor, injected.changes());
      lines.add(
          String.format(
              Locale.ROOT,
              "Rank correlation %.3f, 95 %% interval %s. Processor time: Taylor %.1f s, injection"
                  + " %.1f s.",
              r.r(),
              interval(r.low(), r.high()),
              found.taylorSeconds(),
              found.injected().cpuSeconds()));
    }
    return lines;
  }

  private List<String[]> rows() {
    List<String[]> rows = new ArrayList<>();
    boolean classes = !Double.isNaN(gradients.accuracy());
    List<String> heading = new ArrayList<>(List.of(asked.grain().id(), "taylor"));
    if (injected != null) {
      heading.addAll(List.of("injection", "draws seen"));
      if (classes) {
        heading.add("accuracy lost (points)");
      }
    }
    rows.add(heading.toArray(String[]::new));
    int[] shown =
        taylor.length <= MOST_ROWS
            ? IntStream.range(0, taylor.length).toArray()
            : IntStream.range(0, taylor.length)
                .boxed()
                .sorted(Comparator.comparingDouble(g -> -taylor[g]))
                .limit(MOST_ROWS)
                .mapToInt(g -> g)
                .toArray();
    for (int g : shown) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(g + 1), number(taylor[g])));
      if (injected != null) {
        InjectionSensitivity.Group group = injected.groups().get(g);
        row.add(number(group.change().mean()));
        row.add(interval(group.change().seen().low(), group.change().seen().high()));
        if (classes) {
          row.add(String.format(Locale.ROOT, "%.2f", 100 * group.accuracyDrop().mean()));
        }
      }
      rows.add(row.toArray(String[]::new));
    }
    return rows;
  }

  private static String interval(double low, double high) {
    return Double.isNaN(low) ? "not known" : number(low) + " to " + number(high);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }

  /**
   * The answer for scripts; layers count from 1.
   *
   * @param folder where files were written, or null
   */
  Map<String, Object> json(String folder) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("study", study.name());
    json.put("workload", study.workload());
    json.put("layer", asked.layer() + 1);
    json.put("by", asked.grain().id());
    json.put("reading", asked.reading().id());
    json.put("on", found.of().on().id());
    json.put("groups", taylor.length);
    json.put("images", found.of().examples());
    json.put("weights", study.weights().id());
    json.put("cost", gradients.cost());
    json.put("accuracy", gradients.accuracy());
    json.put("ber", asked.p());
    json.put("draws", injected == null ? 0 : asked.draws());
    RankCorrelation r = injected == null ? null : RankCorrelation.of(taylor, injected.changes());
    json.put("rank_correlation", r == null ? null : r.r());
    json.put("ci_low", r == null ? null : r.low());
    json.put("ci_high", r == null ? null : r.high());
    json.put("taylor_cpu_s", found.taylorSeconds());
    json.put("injection_cpu_s", injected == null ? Double.NaN : found.injected().cpuSeconds());
    json.put("injection_passes", injected == null ? 0L : injected.passes());
    json.put("correlations", injected == null ? List.of() : correlations());
    if (study.pruning().active()) {
      json.put("note", SensitivityText.NOT_PRUNED);
    }
    if (folder != null) {
      json.put("out", Path.of(folder));
      json.put("files", files());
    }
    return json;
  }

  private List<Object> correlations() {
    List<Object> all = new ArrayList<>();
    for (Reading each : Reading.values()) {
      double[] estimate =
          Sensitivities.of(network, gradients, each, asked.p()).by(asked.layer(), asked.grain());
      all.add(correlation(each, "image-cost", estimate, injected.changes()));
      all.add(correlation(each, "mean-cost", estimate, injected.meanChanges()));
    }
    return all;
  }

  private static Map<String, Object> correlation(
      Reading reading, String of, double[] estimate, double[] changes) {
    RankCorrelation r = RankCorrelation.of(estimate, changes);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reading", reading.id());
    json.put("change", of);
    json.put("rank_correlation", r.r());
    json.put("ci_low", r.low());
    json.put("ci_high", r.high());
    return json;
  }

  private boolean drawsBars() {
    return taylor.length <= SensitivityFigures.MOST_BARS;
  }

  private List<String> files() {
    return drawsBars() ? List.of(TABLE, BARS, VALUES) : List.of(TABLE, VALUES);
  }

  /** Writes table and figures. */
  void write(Path folder) {
    AtomicFolder.write(
        folder,
        // The bars of an earlier answer do not stay beside a table with too many for them.
        place -> Files.exists(place.resolve(TABLE)) ? Set.of(TABLE, BARS, VALUES) : Set.of(),
        place -> {
          AtomicFiles.write(place.resolve(TABLE), this::writeCsv);
          if (drawsBars()) {
            List<Summary> changes =
                injected == null
                    ? null
                    : injected.groups().stream().map(InjectionSensitivity.Group::change).toList();
            figure(
                place.resolve(BARS),
                SensitivityFigures.byGroup(title(), asked.grain(), taylor, changes, barNote()));
          }
          figure(
              place.resolve(VALUES),
              SensitivityFigures.againstValues(
                  title(),
                  network.values().weights().get(asked.layer()),
                  Sensitivities.of(network, gradients, asked.reading(), asked.p())
                      .weights()
                      .get(asked.layer()),
                  note()));
        });
  }

  private void figure(Path file, Figure figure) {
    FigureWriter.write(
        figure,
        FigureTheme.PAPER,
        FigureFormat.SVG,
        ResultFolder.WIDTH_INCHES,
        ResultFolder.HEIGHT_INCHES,
        StudyWriter.toJson(study),
        file);
  }

  /** Images or examples; test data need no name. */
  private String examples() {
    String what = OutcomeText.of(study).examples();
    return found.of().on() == SensitivityOn.TEST ? what : "training " + what;
  }

  private String title() {
    return "Sensitivity, " + study.workload() + ", layer " + (asked.layer() + 1);
  }

  private String note() {
    return String.format(
        Locale.ROOT,
        "%s, %d %s, reading %s.",
        study.weights().id(),
        found.of().examples(),
        examples(),
        asked.reading().id());
  }

  private String barNote() {
    return injected == null
        ? note()
        : note()
            + String.format(
                Locale.ROOT,
                " Bit error rate %s, %d draws; whiskers: spread of the draws.",
                CsvWriter.number(asked.p()),
                asked.draws());
  }

  private void writeCsv(OutputStream stream) throws IOException {
    List<String> columns = new ArrayList<>(List.of(asked.grain().id(), "taylor"));
    boolean single = asked.grain() == Grain.WEIGHT;
    if (single) {
      columns.add("value");
    }
    if (injected != null) {
      columns.addAll(
          List.of(
              "injection",
              "injection_low",
              "injection_high",
              "mean_cost_change",
              "accuracy_drop",
              "bits_flipped"));
    }
    CsvWriter csv =
        new CsvWriter(
            stream,
            FigureWriter.comments(
                List.of(title(), injected == null ? note() : barNote()), StudyWriter.toJson(study)),
            columns);
    float[] values = network.values().weights().get(asked.layer());
    for (int g = 0; g < taylor.length; g++) {
      List<Object> row = new ArrayList<>(List.of(g + 1, taylor[g]));
      if (single) {
        row.add(values[g]);
      }
      if (injected != null) {
        InjectionSensitivity.Group group = injected.groups().get(g);
        row.add(group.change().mean());
        row.add(cell(group.change().seen().low()));
        row.add(cell(group.change().seen().high()));
        row.add(group.meanChange().mean());
        row.add(cell(group.accuracyDrop().mean()));
        row.add(group.flips());
      }
      csv.row(row.toArray());
    }
    csv.flush();
  }

  private static Double cell(double value) {
    return Double.isNaN(value) ? null : Double.valueOf(value);
  }
}
