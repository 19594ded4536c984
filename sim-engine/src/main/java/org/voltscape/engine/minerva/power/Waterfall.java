package org.voltscape.engine.minerva.power;

import java.util.List;
import org.voltscape.engine.energy.EnergyReport;

/**
 * Power from the baseline to the finished design, a bar a stage.
 *
 * @param bars the baseline first
 * @param variants designs beside the flow, their factors over the finished design: weights that
 *     never change in a ROM
 */
public record Waterfall(List<Bar> bars, List<Bar> variants) {
  public Waterfall {
    bars = List.copyOf(bars);
    variants = List.copyOf(variants);
  }

  /**
   * A design of the flow.
   *
   * @param stage {@code baseline}, {@code words}, {@code pruning}, {@code supply} or the name of a
   *     variant
   * @param title for people
   * @param watts power while it works without a break
   * @param report energy of an inference, which opens into its terms and their constants
   * @param factor power of the bar before over this one's; 1 for the first
   * @param error share of the held-out training examples that it classifies wrongly; the mean over
   *     dies where its memory fails
   * @param published factor that is printed; NaN for none
   */
  public record Bar(
      String stage,
      String title,
      double watts,
      EnergyReport report,
      double factor,
      double error,
      double published) {
    /** Energy of an inference, J. */
    public double joules() {
      return report.total();
    }

    /** A bar of an energy; the power before it is not a number for the first. */
    public static Bar of(
        String stage,
        String title,
        EnergyReport report,
        double rate,
        double before,
        double error,
        double published) {
      double watts = report.total() * rate;
      return new Bar(
          stage, title, watts, report, Double.isNaN(before) ? 1 : before / watts, error, published);
    }
  }

  /** Power of the baseline over that of the finished design. */
  public double totalFactor() {
    return bars.get(0).watts() / bars.get(bars.size() - 1).watts();
  }
}
