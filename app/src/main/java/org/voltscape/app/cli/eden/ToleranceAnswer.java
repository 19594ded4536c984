package org.voltscape.app.cli.eden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  private static final String RETRAINED_TABLE = "retrained.csv";
  private static final String TITLE = "Accuracy of ";
  private static final double POINTS = 100;
  private static final int DIGITS = 12;

  private final Study study;
  private final MemoryChoice memory;
  private final String on;
  private final ToleranceQuestion question;
  private final Tolerance found;
  private final @Nullable RetrainedAnswer retrained;

  /**
   * @param on what errs
   * @param after what training made of the network; null where nothing was trained
   */
  ToleranceAnswer(
      Study study,
      MemoryChoice memory,
      String on,
      ToleranceQuestion question,
      Tolerance found,
      @Nullable RetrainedTolerance after) {
    this.study = study;
    this.memory = memory;
    this.on = on;
    this.question = question;
    this.found = found;
    this.retrained = after == null ? null : new RetrainedAnswer(after);
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
    lines.addAll(table(found.curve()));
    lines.add(sentence(found, false));
    if (retrained != null) {
      lines.addAll(retrained.lines(sentence(retrained.after(), true)));
    }
    return lines;
  }

  /** A curve as a table. */
  static List<String> table(List<Tolerance.Point> curve) {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"bit error rate", "accuracy (%)", "95 % interval", "trials"});
    for (Tolerance.Point point : curve) {
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
    return ResultTable.aligned(rows);
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

  /**
   * The rate in words.
   *
   * @param trained whether it is of a trained network, of which the loss is told from the accuracy
   *     before training
   */
  private String sentence(Tolerance tolerance, boolean trained) {
    double points = POINTS * question.drop();
    String lost = CsvWriter.number(points) + (points == 1 ? " point" : " points");
    String have =
        trained
            ? String.format(
                Locale.ROOT,
                "%.2f %%, %s below the network as it was, is left",
                POINTS * (found.baseline() - question.drop()),
                lost)
            : lost + (points == 1 ? " is lost" : " are lost");
    if (!tolerance.reached()) {
      boolean low = tolerance.curve().get(0).accuracy().mean() <= question.limit(found.baseline());
      if (low) {
        return have + " already at a bit error rate of " + number(tolerance.curve().get(0).rate());
      }
      return "The mean accuracy never falls by " + lost + ".";
    }
    return String.format(
        Locale.ROOT,
        "%s at a bit error rate of %s, 95 %% interval %s to %s, %d trials.",
        have,
        number(tolerance.rate()),
        end(tolerance.interval().low()),
        end(tolerance.interval().high()),
        tolerance.trials());
  }

  static String end(double rate) {
    return Double.isNaN(rate) ? "not known" : number(rate);
  }

  static String number(double value) {
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
    json.put("curve", curve(found.curve()));
    if (retrained != null) {
      json.put("retrained", retrained.json());
    }
    if (folder != null) {
      json.put("out", Path.of(folder));
      json.put("files", retrained == null ? List.of(TABLE) : List.of(TABLE, RETRAINED_TABLE));
    }
    return json;
  }

  static List<Object> curve(List<Tolerance.Point> points) {
    List<Object> curve = new ArrayList<>();
    for (Tolerance.Point point : points) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("ber", rate(point));
      one.put("accuracy", point.accuracy().mean());
      one.put("ci_low", point.accuracy().low());
      one.put("ci_high", point.accuracy().high());
      one.put("trials", point.accuracy().count());
      curve.add(one);
    }
    return curve;
  }

  /** Rates are powers of ten, of which the last digits are rounding. */
  private static double rate(Tolerance.Point point) {
    return point.rate() == 0
        ? 0
        : new BigDecimal(point.rate()).round(new MathContext(DIGITS)).doubleValue();
  }

  /** Writes the curves. */
  void write(Path folder) {
    AtomicFolder.write(
        folder,
        ToleranceAnswer::earlier,
        place -> {
          AtomicFiles.write(
              place.resolve(TABLE),
              stream -> writeCsv(stream, List.of(), found, found.baseline(), false));
          if (retrained != null) {
            AtomicFiles.write(
                place.resolve(RETRAINED_TABLE),
                stream ->
                    writeCsv(
                        stream,
                        List.of(retrained.training()),
                        retrained.after(),
                        retrained.baseline(),
                        true));
          }
        });
  }

  /** A table of an earlier training says nothing of these results. */
  private static Set<String> earlier(Path folder) {
    Path table = folder.resolve(RETRAINED_TABLE);
    if (!Files.isRegularFile(table)) {
      return Set.of();
    }
    try (BufferedReader lines = Files.newBufferedReader(table)) {
      String first = lines.readLine();
      return first != null && first.contains(TITLE) ? Set.of(RETRAINED_TABLE) : Set.of();
    } catch (IOException e) {
      // Not ours, or not to be read: it stays.
      return Set.of();
    }
  }

  private void writeCsv(
      OutputStream stream,
      List<String> training,
      Tolerance tolerance,
      double baseline,
      boolean trained)
      throws IOException {
    List<String> comments = new ArrayList<>();
    comments.add(TITLE + study.workload() + " over the bit error rate of its memory");
    comments.add(stored() + ", seed " + question.seed());
    comments.addAll(training);
    comments.add(
        "Without errors: " + CsvWriter.number(baseline) + ". " + sentence(tolerance, trained));
    CsvWriter csv =
        new CsvWriter(
            stream,
            FigureWriter.comments(comments, StudyWriter.toJson(study)),
            List.of("ber", "accuracy", "ci_low", "ci_high", "sd", "trials"));
    for (Tolerance.Point point : tolerance.curve()) {
      Summary accuracy = point.accuracy();
      csv.row(
          rate(point),
          accuracy.mean(),
          accuracy.low(),
          accuracy.high(),
          accuracy.sd(),
          accuracy.count());
    }
    csv.flush();
  }
}
