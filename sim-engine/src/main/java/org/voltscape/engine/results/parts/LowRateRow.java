package org.voltscape.engine.results.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.rare.LowRateTable;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;

/**
 * What few faulty cells cost a scheme of a run.
 *
 * @param scheme its place in the study
 * @param reason why there is no table, as a clause; null where there is one
 * @param table null where there is none
 */
public record LowRateRow(int scheme, @Nullable String reason, @Nullable LowRateTable table) {
  /** The points of a run that the table serves; none without one. */
  public List<PointResult> points(Snapshot run) {
    return table == null
        ? List.of()
        : run.points().stream()
            .filter(p -> p.scheme() == scheme && p.probability() <= table.mostProbability())
            .toList();
  }

  /** What the table tells at the points of a run; nothing without one. */
  public List<LowRatePoint> found(Snapshot run) {
    LowRateTable of = table;
    return of == null
        ? List.of()
        : points(run).stream()
            .map(p -> new LowRatePoint(p.volts(), of.at(p.probability())))
            .toList();
  }
}
