package org.voltscape.app.cli.eden;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.ResultTable;
import org.voltscape.engine.eden.MemoryChoice;
import org.voltscape.engine.eden.tolerance.Tolerance;
import org.voltscape.engine.eden.tolerance.ToleranceQuestion;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.AtomicFolder;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.file.FigureWriter;

/** The error rate that a network tolerates: as text, as JSON and as a file. */
final class ToleranceAnswer {
  private static final String TABLE = "tolerance.csv";
  private static final double POINTS = 100;

  private final Study study;
  private final MemoryChoice memory;
  private final String on;
  private final ToleranceQuestion question;
  private final Tolerance found;

  /**
   * @param on what errs
   */
  ToleranceAnswer(
      Study study, MemoryChoice memory, String on, ToleranceQuestion question, Tolerance found) {
    this.study = study;
    this.memory = memory;
    this.on = on;
    this.question = question;
    this.found = found;
  }

  /** What is printed for people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %s, %s, %d images, %.2f %% right without errors",
            study.name(),
            study.workload(),
            stored(),
            question.images(),
            POINTS * found.baseline()));
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"bit error rate", "accuracy (%)", "95 % interval", "trials"});
    for (Tolerance.Point point : found.curve()) {
      Summary accuracy = point.accuracy();
      rows.add(
          new String[] {
            number(point.rate()),
            String.format(Locale.ROOT, "%.2f", POINTS * accuracy.mean()),
            String.format(
                Locale.ROOT, "%.2f to %.2f", POINTS * accuracy.low(), POINTS * accuracy.high()),
            Integer.toString(accuracy.count())
          });
    }
    lines.addAll(ResultTable.aligned(rows));
    lines.add(sentence());
    return lines;
  }

  private String stored() {
    return String.format(
        Locale.ROOT,
        "weights %s%s, feature maps %s, bounding %s, %s in %s",
        memory.weights().id(),
        memory.pruned() == 0
            ? ""
            : String.format(Locale.ROOT, " (%.4g %% pruned)", POINTS * memory.pruned()),
        memory.maps().id(),
        memory.bounding().id(),
        memory.kind().id(),
        on);
  }

  private String sentence() {
    String lost = CsvWriter.number(POINTS * question.drop()) + " points";
    if (!found.reached()) {
      boolean low = found.curve().get(0).accuracy().mean() <= found.baseline() - question.drop();
      return low
          ? lost + " are lost already at a bit error rate of " + number(found.curve().get(0).rate())
          : "The mean accuracy never falls by " + lost + ".";
    }
    return String.format(
        Locale.ROOT,
        "%s are lost at a bit error rate of %s, 95 %% interval %s to %s, %d trials.",
        lost,
        number(found.rate()),
        end(found.interval().low()),
        end(found.interval().high()),
        found.trials());
  }

  private static String end(double rate) {
    return Double.isNaN(rate) ? "not known" : number(rate);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }

  /**
   * The answer for scripts.
   *
   * @param folder where the curve was written, or null
   */
  Map<String, Object> json(@Nullable String folder) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("study", study.name());
    json.put("workload", study.workload());
    json.put("weights", memory.weights().id());
    json.put("feature_maps", memory.maps().id());
    json.put("bounding", memory.bounding().id());
    json.put("errors", memory.kind().id());
    json.put("on", on);
    json.put("pruned", memory.pruned());
    json.put("points", POINTS * question.drop());
    json.put("images", question.images());
    json.put("seed", question.seed());
    json.put("trials", found.trials());
    json.put("baseline", found.baseline());
    json.put("tolerable_ber", found.rate());
    json.put("ci_low", found.interval().low());
    json.put("ci_high", found.interval().high());
    List<Object> curve = new ArrayList<>();
    for (Tolerance.Point point : found.curve()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("ber", point.rate());
      one.put("accuracy", point.accuracy().mean());
      one.put("ci_low", point.accuracy().low());
      one.put("ci_high", point.accuracy().high());
      one.put("trials", point.accuracy().count());
      curve.add(one);
    }
    json.put("curve", curve);
    if (folder != null) {
      json.put("out", Path.of(folder));
      json.put("files", List.of(TABLE));
    }
    return json;
  }

  /** Writes the curve. */
  void write(Path folder) {
    AtomicFolder.write(folder, place -> AtomicFiles.write(place.resolve(TABLE), this::writeCsv));
  }

  private void writeCsv(OutputStream stream) throws IOException {
    CsvWriter csv =
        new CsvWriter(
            stream,
            FigureWriter.comments(
                List.of(
                    "Accuracy of " + study.workload() + " over the bit error rate of its memory",
                    stored() + ", seed " + question.seed(),
                    "Without errors: " + CsvWriter.number(found.baseline()) + ". " + sentence()),
                StudyWriter.toJson(study)),
            List.of("ber", "accuracy", "ci_low", "ci_high", "sd", "trials"));
    for (Tolerance.Point point : found.curve()) {
      Summary accuracy = point.accuracy();
      csv.row(
          point.rate(),
          accuracy.mean(),
          accuracy.low(),
          accuracy.high(),
          accuracy.sd(),
          accuracy.count());
    }
    csv.flush();
  }
}
