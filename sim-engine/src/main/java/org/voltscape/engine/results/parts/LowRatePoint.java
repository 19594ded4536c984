package org.voltscape.engine.results.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.voltscape.engine.rare.LowRateEstimate;

/**
 * What faults cost at one low error rate, as every file and answer tells it.
 *
 * @param volts supply, V; NaN where the rate is of none
 * @param found there
 */
public record LowRatePoint(double volts, LowRateEstimate found) {
  private static final Map<String, ToDoubleFunction<LowRatePoint>> VALUES = new LinkedHashMap<>();

  static {
    VALUES.put("voltage_v", LowRatePoint::volts);
    VALUES.put("ber", p -> p.found().probability());
    VALUES.put("faulty_cells", p -> p.found().faultyCells());
    VALUES.put("faultless", p -> p.found().faultless());
    VALUES.put("drop", p -> p.found().drop());
    VALUES.put("ci_low", p -> p.found().interval().low());
    VALUES.put("ci_high", p -> p.found().interval().high());
    VALUES.put("sure_low", p -> p.found().sure().low());
    VALUES.put("sure_high", p -> p.found().sure().high());
  }

  /**
   * Names of columns.
   *
   * @param before those that come first
   * @param after those that come last
   */
  public static List<String> columns(List<String> before, List<String> after) {
    List<String> names = new ArrayList<>(before);
    names.addAll(VALUES.keySet());
    names.addAll(after);
    return names;
  }

  /** Its values by their names, in the order of the columns. */
  public Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    VALUES.forEach((name, value) -> values.put(name, value.applyAsDouble(this)));
    return values;
  }

  /**
   * A row of a file.
   *
   * @param before cells that come first
   * @param after cells that come last
   */
  public Object[] row(List<?> before, List<?> after) {
    List<Object> cells = new ArrayList<>(before);
    cells.addAll(values().values());
    cells.addAll(after);
    return cells.toArray();
  }
}
