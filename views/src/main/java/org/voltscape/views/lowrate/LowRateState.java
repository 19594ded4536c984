package org.voltscape.views.lowrate;

import java.util.List;
import org.voltscape.engine.rare.LowRateTable;

/**
 * What is known at an operating voltage. Immutable.
 *
 * @param volts operating voltage, V
 * @param probability failure probability of a cell there
 * @param rows one a design of the study whose cells are counted
 */
record LowRateState(double volts, double probability, List<Row> rows) {
  static final LowRateState NOTHING = new LowRateState(Double.NaN, 0, List.of());

  LowRateState {
    rows = List.copyOf(rows);
  }

  /**
   * A design.
   *
   * @param reason why the mean over dies cannot be split by their faulty cells, as a clause; null
   *     where it can
   * @param cells that can fail
   * @param table null where there is none yet
   */
  record Row(String label, String reason, long cells, LowRateTable table) {
    boolean applies() {
      return reason == null;
    }
  }

  /** Mean number of faulty cells of a die. */
  double faulty(Row row) {
    return probability * row.cells();
  }

  /** Designs with few enough faulty cells, those among them that it does not apply to included. */
  List<Row> few() {
    return rows.stream()
        .filter(r -> faulty(r) > 0 && faulty(r) <= LowRateTable.MOST_FAULTY_CELLS)
        .toList();
  }

  /** Designs that a table tells the drop of. */
  List<Row> told() {
    return few().stream().filter(r -> r.table() != null).toList();
  }

  /** Designs that a table would tell the drop of. */
  List<Row> untold() {
    return few().stream().filter(r -> r.applies() && r.table() == null).toList();
  }
}
