package org.voltscape.app.cli.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.voltscape.engine.certainty.CertaintyText;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrainingTally;
import org.voltscape.engine.results.compared.Comparisons;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.figure.studies.EnergyText;
import org.voltscape.figure.studies.ExtrapolationText;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.figure.studies.SiPrefix;

/** The results of a run as a table for people. */
public final class ResultTable {
  /** Place of the number of images, which is the same for all points of most studies. */
  private static final int IMAGES_COLUMN = 4;

  private static final String GAP = "  ";
  private static final int LONGEST_FRACTION = 9;

  private ResultTable() {}

  /**
   * The lines: what was run, a heading, one row a scheme and voltage.
   *
   * @param snapshot with at least one result
   * @param curve of the run
   */
  static List<String> lines(Snapshot snapshot, ErrorCurve curve) {
    List<PointResult> points = snapshot.points().stream().filter(p -> p.outcome() != null).toList();
    SiPrefix prefix =
        SiPrefix.of(
            points.stream()
                .mapToDouble(PointResult::joules)
                .filter(Double::isFinite)
                .max()
                .orElse(0));
    OutcomeText words = OutcomeText.of(snapshot.study());
    String volts = "%." + decimals(points) + "f";
    List<String[]> rows = new ArrayList<>();
    rows.add(
        new String[] {
          "scheme",
          "voltage (V)",
          "p",
          "trials",
          snapshot.study().testsOwnImages() ? words.examples() + " each" : "",
          words.word() + (words.unit().isEmpty() ? "" : " (" + words.unit() + ")"),
          words.thing() + "s seen",
          "95 % interval",
          "difference to "
              + snapshot.study().schemes().get(0).label()
              + (snapshot.study().singleDie() ? "" : ", " + words.thing() + "s seen"),
          "energy (" + prefix.symbol() + "J/inference)",
          "relative"
        });
    for (PointResult p : points) {
      Summary a = p.outcome();
      rows.add(
          new String[] {
            snapshot.study().schemes().get(p.scheme()).label(),
            String.format(Locale.ROOT, volts, p.volts()),
            String.format(Locale.ROOT, "%.3g", p.probability())
                + ExtrapolationText.mark(snapshot.study(), curve, p.volts()),
            String.valueOf(a.count()),
            p.ownImages() > 0 ? String.valueOf(p.ownImages()) : "",
            words.number(a.mean()),
            words.seen(a),
            words.outer(a),
            difference(snapshot, words, p),
            number("%.4f", prefix.scale(p.joules())),
            number("%.3f", p.relativeEnergy())
          });
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        snapshot.study().name()
            + ": "
            + snapshot.study().workload()
            + ", "
            + (snapshot.study().testsOwnImages()
                ? "each die on " + words.examples() + " of its own, of "
                : "")
            + snapshot.study().images()
            + " "
            + words.examples()
            + ", baseline "
            + words.name()
            + " "
            + words.value(snapshot.clean()));
    lines.addAll(aligned(snapshot.study().testsOwnImages() ? rows : without(rows, IMAGES_COLUMN)));
    lines.addAll(certainty(snapshot, points, String.format("%s V", volts)));
    lines.addAll(EnergyText.remarks(snapshot));
    if (snapshot.skipped() != null) {
      lines.add("Pruning skips " + snapshot.skipped().describe() + ", without faults.");
    }
    lines.addAll(trainings(snapshot, points));
    return lines;
  }

  private static List<String[]> without(List<String[]> rows, int column) {
    return rows.stream()
        .map(
            row -> {
              List<String> left = new ArrayList<>(List.of(row));
              left.remove(column);
              return left.toArray(String[]::new);
            })
        .toList();
  }

  /** What the intervals are, and how sure the least sure result is. */
  private static List<String> certainty(Snapshot run, List<PointResult> points, String volts) {
    CertaintyText text = CertaintyText.of(run.study());
    String methods =
        points.stream()
            .map(p -> p.outcome().methodInWords(run.study().task().example()))
            .distinct()
            .collect(Collectors.joining(" or "));
    List<String> lines = new ArrayList<>();
    lines.add(
        "95 % interval: "
            + methods
            + ". "
            + capital(text.thing())
            + "s seen: right if no unlike "
            + text.thing()
            + " is unseen.");
    points.stream()
        .filter(p -> p.outcome().outer().known())
        .max(Comparator.comparingDouble(p -> p.outcome().outer().halfWidth()))
        .ifPresent(
            p ->
                lines.add(
                    (points.size() == 1
                            ? ""
                            : "Least sure, "
                                + run.study().schemes().get(p.scheme()).label()
                                + " at "
                                + String.format(Locale.ROOT, volts, p.volts())
                                + ": ")
                        + text.sentence(p.outcome())
                        + CertaintyText.withoutScout(run.study(), p.scheme())
                        + text.ownImages(p.ownImages())
                        + " "
                        + text.more(p.outcome())
                        + images(text, p)));
    lines.add(CertaintyText.beyond(run.study(), points.stream().map(PointResult::known).toList()));
    lines.replaceAll(String::strip);
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private static String images(CertaintyText text, PointResult point) {
    String images =
        point.withImages() == null ? "" : text.images(point.known(), point.withImages().outer());
    return images.isEmpty() ? "" : " " + images;
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A dash for what is not there. */
  private static String number(String format, double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
  }

  /** What became of the trainings of each scheme that trains. */
  private static List<String> trainings(Snapshot snapshot, List<PointResult> points) {
    List<String> lines = new ArrayList<>();
    for (int s = 0; s < snapshot.study().schemes().size(); s++) {
      int scheme = s;
      SchemeChoice choice = snapshot.study().schemes().get(s);
      List<TrainingTally> tallies =
          points.stream()
              .filter(p -> p.scheme() == scheme && p.training() != null)
              .map(PointResult::training)
              .toList();
      if (!tallies.isEmpty()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "Trainings of %s: %,d; %,d learned nothing, %,d diverged, %,d restarts.",
                choice.label(),
                tallies.stream().mapToInt(TrainingTally::trials).sum(),
                tallies.stream().mapToInt(TrainingTally::dead).sum(),
                tallies.stream().mapToInt(TrainingTally::diverged).sum(),
                tallies.stream().mapToInt(TrainingTally::restarts).sum()));
      }
    }
    return lines;
  }

  /** How much higher than the first scheme's on the same dies. */
  private static String difference(Snapshot snapshot, OutcomeText words, PointResult point) {
    return point.scheme() == 0
        ? ""
        : Comparisons.of(snapshot, point.scheme(), 0, point.voltage())
            .map(words::brief)
            .orElse("not known");
  }

  /** Decimals that show every voltage as it is, none finer than a nanovolt. */
  private static int decimals(List<PointResult> points) {
    int decimals = 0;
    for (PointResult p : points) {
      String text = CsvWriter.number(p.volts());
      int dot = text.indexOf('.');
      decimals = Math.max(decimals, dot < 0 ? 0 : text.length() - dot - 1);
    }
    return Math.min(decimals, LONGEST_FRACTION);
  }

  /** Rows of equal length: the first column to the left, numbers to the right. */
  public static List<String> aligned(List<String[]> rows) {
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
