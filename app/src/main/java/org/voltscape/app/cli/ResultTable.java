package org.voltscape.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.io.CsvWriter;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.PointResult;
import org.voltscape.engine.study.Snapshot;

/** The results of a run as a table for people. */
final class ResultTable {
  private static final String GAP = "  ";
  private static final String[] PREFIXES = {"f", "p", "n", "µ", "m", ""};
  private static final int[] EXPONENTS = {-15, -12, -9, -6, -3, 0};

  private ResultTable() {}

  /** The lines: what was run, a heading, one row a scheme and voltage. */
  static List<String> lines(Snapshot snapshot) {
    List<PointResult> points =
        snapshot.points().stream().filter(p -> p.accuracy() != null).toList();
    int prefix = prefix(points.stream().mapToDouble(PointResult::joules).max().orElse(0));
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "scheme",
          "voltage (V)",
          "p",
          "trials",
          "accuracy (%)",
          "95 % interval",
          "energy (" + PREFIXES[prefix] + "J/inference)",
          "relative"
        });
    for (PointResult p : points) {
      Summary a = p.accuracy();
      rows.add(
          new String[] {
            snapshot.study().schemes().get(p.scheme()).label(),
            CsvWriter.number(p.volts()),
            String.format(Locale.ROOT, "%.3g", p.probability()),
            String.valueOf(a.count()),
            percent(a.mean()),
            Double.isNaN(a.low()) ? "not known" : percent(a.low()) + " to " + percent(a.high()),
            String.format(Locale.ROOT, "%.4g", p.joules() / Math.pow(10, EXPONENTS[prefix])),
            String.format(Locale.ROOT, "%.3f", p.relativeEnergy())
          });
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        snapshot.study().name()
            + ": "
            + snapshot.study().workload()
            + ", "
            + snapshot.study().images()
            + " images, fault-free accuracy "
            + percent(snapshot.cleanAccuracy())
            + " %");
    lines.addAll(aligned(rows));
    if (!points.isEmpty()) {
      lines.add("Intervals: " + points.get(0).accuracy().method().text() + ".");
    }
    return lines;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }

  /** The largest prefix that leaves a number of at least one. */
  private static int prefix(double value) {
    int prefix = 0;
    while (prefix < PREFIXES.length - 1 && value >= Math.pow(10, EXPONENTS[prefix + 1])) {
      prefix++;
    }
    return prefix;
  }

  /** Texts to the left, numbers to the right. */
  private static List<String> aligned(List<String[]> rows) {
    int columns = rows.get(0).length;
    int[] widths = new int[columns];
    for (String[] row : rows) {
      for (int c = 0; c < columns; c++) {
        widths[c] = Math.max(widths[c], row[c].length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        String pad = " ".repeat(widths[c] - row[c].length());
        line.append(c == 0 ? "" : GAP).append(c == 0 ? row[c] + pad : pad + row[c]);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
