package org.voltscape.figure.energy;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.Series;
import org.voltscape.figure.studies.SiPrefix;
import org.voltscape.figure.studies.StudyLines;

/**
 * The data of a figure of energies: the points as they are drawn and, beside them, the joules to
 * the last digit, which a unit with a prefix may round.
 */
final class EnergyTable {
  private static final String EXACT = "energy_j_per_inference";

  private final Study study;
  private final SiPrefix prefix;
  private final List<Series> lines;

  /**
   * @param lines that are drawn, one for each scheme, and then what was measured
   */
  EnergyTable(Study study, SiPrefix prefix, List<Series> lines) {
    this.study = study;
    this.prefix = prefix;
    this.lines = List.copyOf(lines);
  }

  DataTable of(Snapshot run, MeasuredSeries measured) {
    String unit = " (" + prefix.symbol() + "J)";
    List<List<String>> rows = new ArrayList<>();
    int schemes = study.schemes().size();
    for (int s = 0; s < schemes; s++) {
      add(rows, lines.get(s), StudyLines.values(StudyLines.points(run, s), PointResult::joules));
    }
    measured.drawn().forEach(d -> add(rows, d.series(), d.joules()));
    List<String> comments =
        new ArrayList<>(
            List.of(
                "x: " + study.swept().title(),
                "y: Energy/inference",
                EXACT + ": the same in J, to the last digit"));
    if (!measured.note().isEmpty()) {
      comments.add(measured.note().strip());
    }
    return new DataTable(
        comments,
        List.of("series", "x (V)", "y" + unit, "low" + unit, "high" + unit, "note", EXACT),
        rows);
  }

  private static void add(List<List<String>> rows, Series line, double[] joules) {
    double[] low = line.low();
    double[] high = line.high();
    String[] remarks = line.remarks();
    for (int i = 0; i < line.x().length; i++) {
      rows.add(
          List.of(
              line.label(),
              CsvWriter.number(line.x()[i]),
              CsvWriter.number(line.y()[i]),
              low == null ? "" : CsvWriter.number(low[i]),
              high == null ? "" : CsvWriter.number(high[i]),
              remarks == null ? "" : remarks[i],
              CsvWriter.number(joules[i])));
    }
  }
}
