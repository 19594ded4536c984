package org.voltscape.app.cli.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltscape.app.cli.shared.ResultTable;
import org.voltscape.engine.attribution.LayerCost;
import org.voltscape.engine.attribution.TrialExplanation;
import org.voltscape.engine.attribution.WeightCost;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.studies.ExplanationText;
import org.voltscape.figure.studies.ProbabilityText;
import org.voltscape.figure.studies.SupplyText;

/**
 * What cost the accuracy in a trial: as text, as JSON and as CSV.
 *
 * @param study the recipe
 * @param volts supply voltage in V
 * @param extrapolated whether the failure probability there is beyond the points of the curve
 * @param explanation of the trial
 * @param file where the CSV goes, or null
 */
record ChangedAnswer(
    Study study, double volts, boolean extrapolated, TrialExplanation explanation, String file) {
  private static final List<String> COLUMNS =
      List.of(
          "rank",
          "layer",
          "kind",
          "output",
          "input",
          "address",
          "meant",
          "used",
          "deviation_lsb",
          "bits",
          "estimate",
          "accuracy_restored",
          "points_regained",
          "accuracy_together",
          "points_together");

  /** What is printed for people. */
  List<String> lines() {
    TrialExplanation e = explanation;
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %s, %s, probability %s%s, trial %d",
            study.name(),
            e.scheme(),
            SupplyText.volts(volts),
            ProbabilityText.of(e.probability()),
            extrapolated ? " (extrapolated)" : "",
            e.trial()));
    lines.add((ExplanationText.trial(study, e) + " " + ExplanationText.leftOut(study)).strip());
    lines.addAll(ResultTable.aligned(layerRows()));
    if (!e.weights().isEmpty()) {
      lines.addAll(ResultTable.aligned(weightRows()));
    }
    lines.add(ExplanationText.answer(e));
    return lines;
  }

  private List<String[]> layerRows() {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "layer", "words", "changed", "accuracy with its changes only (%)", "without them (%)"
        });
    for (LayerCost layer : explanation.layers()) {
      rows.add(
          new String[] {
            ExplanationText.layer(layer),
            String.valueOf(layer.words()),
            String.valueOf(layer.changed()),
            ExplanationText.percent(explanation.share(layer.correctAlone())),
            ExplanationText.percent(explanation.share(layer.correctWithout()))
          });
    }
    return rows;
  }

  private List<String[]> weightRows() {
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "weight", "nominal", "effective", "bits", "points regained", "together with those above"
        });
    for (WeightCost w : explanation.weights()) {
      rows.add(
          new String[] {
            ExplanationText.place(w),
            ExplanationText.value(w.meantValue()),
            ExplanationText.value(w.usedValue()),
            ExplanationText.bits(w),
            ExplanationText.points(regained(w.correctRestored())),
            ExplanationText.points(regained(w.correctTogether()))
          });
    }
    return rows;
  }

  private double regained(int correct) {
    return explanation.points(explanation.correct(), correct);
  }

  /** The answer for scripts; layers, outputs and inputs count from 1, addresses from 0. */
  Map<String, Object> json() {
    TrialExplanation e = explanation;
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("study", study.name());
    json.put("scheme", e.scheme());
    json.put("voltage_v", volts);
    json.put("probability", e.probability());
    json.put("extrapolated", extrapolated);
    json.put("trial", e.trial());
    json.put("images", e.images());
    json.put("accuracy_clean", e.share(e.cleanCorrect()));
    json.put("accuracy", e.share(e.correct()));
    json.put("agreement", e.share(e.agreeing()));
    json.put("lost", e.lost());
    json.put("gained", e.gained());
    json.put("words", e.words());
    json.put("changed_words", e.changedWords());
    json.put("points_lost", e.pointsLost());
    json.put("points_back", e.pointsBack());
    json.put("layers", e.layers().stream().map(this::json).toList());
    List<Object> weights = new ArrayList<>();
    for (int i = 0; i < e.weights().size(); i++) {
      Map<String, Object> weight = new LinkedHashMap<>();
      Object[] row = row(i);
      for (int c = 0; c < row.length; c++) {
        weight.put(COLUMNS.get(c), row[c]);
      }
      weights.add(weight);
    }
    json.put("weights", weights);
    if (file != null) {
      json.put("file", Path.of(file));
    }
    return json;
  }

  private Map<String, Object> json(LayerCost layer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("layer", layer.layer() + 1);
    json.put("words", layer.words());
    json.put("changed", layer.changed());
    json.put("accuracy_alone", explanation.share(layer.correctAlone()));
    json.put("accuracy_without", explanation.share(layer.correctWithout()));
    return json;
  }

  /** Writes the weights as CSV, what they are part of in the lines before. */
  void writeCsv(Path out) {
    List<String> comments = new ArrayList<>(lines().subList(0, 2));
    comments.addAll(ResultTable.aligned(layerRows()));
    comments.add(ExplanationText.answer(explanation));
    AtomicFiles.write(
        out,
        stream -> {
          CsvWriter csv = new CsvWriter(stream, comments, COLUMNS);
          for (int i = 0; i < explanation.weights().size(); i++) {
            csv.row(row(i));
          }
          csv.flush();
        });
  }

  private Object[] row(int i) {
    WeightCost w = explanation.weights().get(i);
    return new Object[] {
      i + 1,
      w.layer() + 1,
      w.bias() ? "bias" : "weight",
      w.output() + 1,
      w.bias() ? null : w.input() + 1,
      w.address(),
      w.meantValue(),
      w.usedValue(),
      w.deviation(),
      ExplanationText.bits(w),
      w.estimate(),
      explanation.share(w.correctRestored()),
      regained(w.correctRestored()),
      explanation.share(w.correctTogether()),
      regained(w.correctTogether())
    };
  }
}
