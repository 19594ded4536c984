package org.voltscape.figure.array;

import java.util.Locale;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.engine.array.sizing.SizeTable;
import org.voltscape.figure.chart.HeatScale;

/**
 * How good a design is at one supply.
 *
 * @param relative expected degradation against that of equal units at the same budget; not finite
 *     where those make no errors
 * @param floor the least that {@code relative} can be, whatever the mapping and the sizes
 * @param variance of the units' sensitivities
 * @param meanArea area of a unit on average, um2
 * @param equalArea area of the equal units compared with, um2
 * @param perfect whether no unit makes an error at this supply
 */
public record UnitFigures(
    double relative,
    double floor,
    double variance,
    double meanArea,
    double equalArea,
    boolean perfect) {
  /** Above this a ratio says more of the equal units' few errors than of the design. */
  private static final double MOST = 100;

  /**
   * The figures of a design.
   *
   * @param volts supply it runs at, which may be another than it was designed for
   */
  public static UnitFigures of(ArrayDesign design, double volts) {
    SizeTable table = design.table(volts);
    double[] sensitivities = design.placement().sensitivities();
    byte[] choice = design.sizing().choice();
    double total = 0;
    double degradation = 0;
    for (int u = 0; u < choice.length; u++) {
      total += sensitivities[u];
      degradation += sensitivities[u] * table.probabilities()[choice[u]];
    }
    double equal = total * table.probabilities()[design.sizing().uniform()];
    return new UnitFigures(
        degradation == 0 && equal == 0 ? 1 : degradation / equal,
        equal == 0 ? 1 : total * table.least() / equal,
        design.placement().variance(),
        design.sizing().meanArea(),
        design.sizing().uniformArea(),
        degradation == 0);
  }

  /** In half a line, for example {@code 0.874 of equal units (floor 0.853)}. */
  public String brief() {
    if (perfect) {
      return "no timing errors at this supply";
    }
    return relative > MOST
        ? "errors, where equal units make hardly any"
        : String.format(Locale.ROOT, "%.3f of equal units (floor %.3f)", relative, floor);
  }

  /** In sentences. */
  public String whole() {
    return degradation()
        + String.format(
            Locale.ROOT,
            " Variance of sensitivities %s; %.1f µm² a unit.",
            HeatScale.number(variance),
            meanArea);
  }

  private String degradation() {
    if (perfect) {
      return "Units make no timing errors at this supply.";
    }
    return relative > MOST
        ? "Small units make timing errors at this supply, where equal ones make hardly any: sizes"
            + " were chosen for another."
        : String.format(
            Locale.ROOT,
            "Expected degradation: %.3f of equal units of %.2f µm²; no choice gets below %.3f.",
            relative,
            equalArea,
            floor);
  }
}
