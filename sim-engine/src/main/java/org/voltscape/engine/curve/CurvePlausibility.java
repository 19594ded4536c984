package org.voltscape.engine.curve;

import java.util.List;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.SupplyVolts;

/** Refuses curves that no memory has, and names what was probably meant. */
final class CurvePlausibility {
  private CurvePlausibility() {}

  /**
   * Checks control points.
   *
   * @param points at least one, ascending
   * @param unit of their places
   * @param source file or field for complaints
   * @throws BadInputException where all places are beyond any supply voltage, or all probabilities
   *     are 0 or all are 1
   */
  static void check(List<CurvePoint> points, String unit, String source) {
    double least = points.get(0).x();
    double most = points.get(points.size() - 1).x();
    if (unit.equals("V") && least > SupplyVolts.HIGHEST && most <= 1000 * SupplyVolts.HIGHEST) {
      throw new BadInputException(
          source,
          "",
          "voltages from " + text(least) + " to " + text(most) + " V",
          "voltages in V of at most 5 V (these look like millivolts: divide them by 1000)");
    }
    if (points.stream().allMatch(p -> p.probability() == 0)) {
      throw new BadInputException(
          source,
          "",
          "the probability 0 at every point, as if no cell ever failed",
          "a probability above 0 at the lowest voltage (rounded numbers, or the wrong column?)");
    }
    if (points.stream().allMatch(p -> p.probability() == 1)) {
      throw new BadInputException(
          source,
          "",
          "the probability 1 at every point, as if no cell ever worked",
          "a probability below 1 at the highest voltage (another unit, or the wrong column?)");
    }
  }

  /** Whether a place can be on an axis with a unit. */
  static boolean isPlace(double x, String unit) {
    return unit.equals("V") ? SupplyVolts.plausible(x) : x > 0 && x < 1000;
  }

  /** What a place on an axis with a unit is, for complaints. */
  static String expectedPlace(double x, String unit) {
    return unit.equals("V") ? SupplyVolts.expected(x) : "a place above 0 " + unit;
  }

  private static String text(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
