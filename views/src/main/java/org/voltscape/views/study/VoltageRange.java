package org.voltscape.views.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;

/**
 * Evenly spaced voltages, all in V; the same rounding as in study files, so that the ends and steps
 * are the numbers a person typed.
 *
 * @param from lowest voltage
 * @param to highest voltage; reached only where a whole number of steps leads there
 * @param step distance, above 0
 */
record VoltageRange(double from, double to, double step) {
  /** A tenth of the nanovolt study files round to. */
  private static final double SAME = 1e-10;

  private static final double NANO = 1e9;

  /** The range that gives these voltages, or nothing where they are not evenly spaced. */
  static Optional<VoltageRange> of(List<Double> voltages) {
    double first = voltages.get(0);
    double last = voltages.get(voltages.size() - 1);
    if (voltages.size() == 1) {
      return Optional.of(new VoltageRange(first, first, 0.01));
    }
    double step = round((last - first) / (voltages.size() - 1));
    if (step <= 0) {
      return Optional.empty();
    }
    VoltageRange range = new VoltageRange(first, last, step);
    return range.count() == voltages.size() && range.same(voltages)
        ? Optional.of(range)
        : Optional.empty();
  }

  /** How many voltages there are. */
  long count() {
    return (long) Math.floor((to - from + 1 / NANO) / step) + 1;
  }

  /** The voltages, ascending; at most one more than a study may have. */
  List<Double> voltages() {
    List<Double> all = new ArrayList<>();
    for (int i = 0; from + i * step <= to + 1 / NANO && i <= Study.MAX_VOLTAGES; i++) {
      all.add(round(from + i * step));
    }
    return all;
  }

  /**
   * The voltages, checked as a study file's range is.
   *
   * @throws BadInputException where the ends are the wrong way round or the steps too many
   */
  List<Double> checked() {
    if (to < from) {
      throw new BadInputException(
          "study",
          "field voltages",
          "from " + text(from) + " to " + text(to) + " V",
          "from not above to");
    }
    if (count() > Study.MAX_VOLTAGES) {
      throw new BadInputException(
          "study",
          "field voltages",
          count() + " voltages",
          "at most " + Study.MAX_VOLTAGES + ": a longer step");
    }
    return voltages();
  }

  /** A voltage moved to the nearest multiple of the step. */
  static double snapped(double volts, double step) {
    return round(Math.rint(volts / step) * step);
  }

  /** A voltage in whole nanovolts, as study files have them. */
  static double rounded(double volts) {
    return round(volts);
  }

  /** A voltage for people, without trailing zeros. */
  static String text(double volts) {
    return BigDecimal.valueOf(round(volts)).stripTrailingZeros().toPlainString();
  }

  private boolean same(List<Double> voltages) {
    List<Double> own = voltages();
    for (int i = 0; i < own.size(); i++) {
      if (Math.abs(own.get(i) - voltages.get(i)) > SAME) {
        return false;
      }
    }
    return true;
  }

  private static double round(double volts) {
    return Math.rint(volts * NANO) / NANO;
  }
}
