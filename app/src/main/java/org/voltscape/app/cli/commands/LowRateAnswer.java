package org.voltscape.app.cli.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltscape.app.cli.shared.ResultTable;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.rare.LowRateEffort;
import org.voltscape.engine.rare.LowRateEstimate;
import org.voltscape.engine.rare.LowRateTable;
import org.voltscape.engine.results.parts.LowRatePoint;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.file.FigureWriter;

/**
 * What faults cost at low error rates: as text and as JSON.
 *
 * @param voltages of the study
 * @param asked error rates that were asked for
 * @param rows one a scheme
 * @param effort that was wanted
 * @param processorTime that it took
 */
record LowRateAnswer(
    Study study,
    List<Volts> voltages,
    List<Double> asked,
    List<Row> rows,
    LowRateEffort effort,
    Duration processorTime) {
  /**
   * A voltage of the study.
   *
   * @param volts supply of the memory's axis, V
   * @param probability failure probability of a cell
   */
  record Volts(double volts, double probability) {}

  /**
   * A scheme.
   *
   * @param reason why it does not apply; null where it does
   * @param table null where it does not apply
   */
  record Row(String label, String reason, LowRateTable table) {}

  /** What is printed for people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(heading() + " Drops and intervals in points.");
    List<String[]> table = new ArrayList<>();
    table.add(
        new String[] {
          "scheme",
          "voltage (V)",
          "error rate",
          "faulty cells",
          "drop (points)",
          "interval",
          "width",
          "sure interval"
        });
    for (Row row : rows) {
      if (row.table() != null) {
        for (Volts at : points(row.table())) {
          table.add(line(row, at));
        }
      }
    }
    lines.addAll(ResultTable.aligned(table));
    for (Row row : rows) {
      lines.add(row.label() + ": " + remark(row));
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "The intervals hold over dies on these %,d %ss, not over %2$ss: others can give"
                + " another drop, where few were tested even a gain.",
            study.images(),
            study.task().example()));
    return lines;
  }

  private String heading() {
    return String.format(
        Locale.ROOT,
        "%s: %s, %,d %ss. Mean drop of the accuracy over all dies, with 95 %% intervals.",
        study.name(),
        study.workload(),
        study.images(),
        study.task().example());
  }

  private String remark(Row row) {
    LowRateTable table = row.table();
    if (table == null) {
      return "does not apply: " + row.reason() + ".";
    }
    if (table.parts().isEmpty()) {
      return "a single faulty cell in a word changes nothing; the intervals allow for all dies with"
          + " two in one word.";
    }
    String tested =
        String.format(
            Locale.ROOT,
            "%,d cells, accuracy %.2f %% without faults; %,d sets of 1 to %d faulty cells tested on"
                + " %,d %ss in all.",
            table.cells(),
            100 * table.baseline(),
            table.sets(),
            table.mostFaulty(),
            table.imagePasses(),
            study.task().example());
    return tested + missed(table);
  }

  /** Says where the intervals stayed wider than wanted. */
  private String missed(LowRateTable table) {
    boolean wide =
        Double.isFinite(effort.width())
            && points(table).stream().anyMatch(at -> wide(table.at(at.probability())));
    return wide
        ? String.format(
            Locale.ROOT,
            " Not all intervals are as narrow as the %.3g %% of the drop wanted: %,d sets of one"
                + " cell are the most (--most).",
            100 * effort.width(),
            effort.most())
        : "";
  }

  private boolean wide(LowRateEstimate found) {
    Interval interval = found.interval();
    return interval.high() - interval.low() > effort.width() * Math.abs(found.drop());
  }

  /** The voltages that the table serves, then the error rates asked for. */
  private List<Volts> points(LowRateTable table) {
    List<Volts> points = new ArrayList<>();
    for (Volts one : voltages) {
      if (one.probability() <= table.mostProbability()) {
        points.add(one);
      }
    }
    asked.forEach(rate -> points.add(new Volts(Double.NaN, rate)));
    return points;
  }

  private static String[] line(Row row, Volts at) {
    LowRateEstimate found = row.table().at(at.probability());
    return new String[] {
      row.label(),
      Double.isNaN(at.volts()) ? "" : Double.toString(at.volts()),
      number(at.probability()),
      number(found.faultyCells()),
      number(100 * found.drop()),
      interval(found.interval()),
      Double.isFinite(found.relativeWidth())
          ? String.format(Locale.ROOT, "%.0f %%", 100 * found.relativeWidth())
          : "",
      interval(found.sure())
    };
  }

  private static String interval(Interval of) {
    return number(100 * of.low()) + " to " + number(100 * of.high());
  }

  private static String number(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.3g", value);
  }

  /**
   * The answer for scripts.
   *
   * @param file the table that was written; null for none
   */
  Map<String, Object> json(Path file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("study", study.name());
    json.put("workload", study.workload());
    json.put("images", study.images());
    List<Object> schemes = new ArrayList<>();
    rows.forEach(row -> schemes.add(json(row)));
    json.put("schemes", schemes);
    json.put("cpu_s", processorTime.toNanos() * 1e-9);
    if (file != null) {
      json.put("file", file);
    }
    return json;
  }

  /**
   * Writes a row a scheme and point.
   *
   * @param stream left open
   */
  void writeCsv(OutputStream stream) throws IOException {
    List<String> comments = new ArrayList<>(List.of(heading()));
    rows.forEach(row -> comments.add(row.label() + ": " + remark(row)));
    CsvWriter csv =
        new CsvWriter(
            stream,
            FigureWriter.comments(comments, StudyWriter.toJson(study)),
            LowRatePoint.columns(List.of("scheme"), List.of("accuracy", "beyond")));
    for (Row row : rows) {
      if (row.table() != null) {
        for (Volts at : points(row.table())) {
          LowRateEstimate found = row.table().at(at.probability());
          csv.row(
              new LowRatePoint(at.volts(), found)
                  .row(
                      List.of(row.label()),
                      List.of(row.table().baseline() - found.drop(), found.beyond())));
        }
      }
    }
    csv.flush();
  }

  private Map<String, Object> json(Row row) {
    LowRateTable table = row.table();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scheme", row.label());
    json.put("applies", table != null);
    json.put("reason", row.reason());
    if (table == null) {
      return json;
    }
    json.put("cells", table.cells());
    json.put("accuracy", table.baseline());
    json.put("most_ber", table.mostProbability());
    json.put("single_fault_drop", table.ofOneFault().drop());
    json.put("sets", table.sets());
    json.put("passes", table.passes());
    json.put("image_passes", table.imagePasses());
    List<Object> points = new ArrayList<>();
    points(table).forEach(at -> points.add(json(table, at)));
    json.put("points", points);
    return json;
  }

  private static Map<String, Object> json(LowRateTable table, Volts at) {
    LowRateEstimate found = table.at(at.probability());
    Map<String, Object> json = new LinkedHashMap<>(new LowRatePoint(at.volts(), found).values());
    json.put("relative_width", found.relativeWidth());
    json.put("accuracy", table.baseline() - found.drop());
    json.put("beyond", found.beyond());
    return json;
  }
}
