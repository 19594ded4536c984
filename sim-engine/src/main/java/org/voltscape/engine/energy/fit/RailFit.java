package org.voltscape.engine.energy.fit;

import java.util.List;
import java.util.Optional;
import org.voltscape.engine.energy.MeasuredEnergy;
import org.voltscape.engine.energy.platform.DataPlatform;

/**
 * The constants of a rail as measurements tell them, by least squares of relative errors.
 * Immutable.
 *
 * @param model the law that the measurements can tell
 * @param referenceVolts V0 of the law, V: the highest supply measured
 * @param constants of the law, then those that the measurements leave open
 * @param residuals every measurement beside the model, in the order given
 * @param relativeSd standard deviation of the relative errors; NaN where there are no more
 *     measurements than constants
 * @param freedom measurements less constants sought
 * @param remarks what a reader must know: sentences with a full stop
 * @param curve the model
 */
public record RailFit(
    RailModel model,
    double referenceVolts,
    List<FitConstant> constants,
    List<RailResidual> residuals,
    double relativeSd,
    int freedom,
    List<String> remarks,
    RailCurve curve) {
  /** Energy at the reference supply, J. */
  public static final String ENERGY = "energy";

  /** Power at the reference supply, W. */
  public static final String POWER = "power";

  /** Capacitance switched in a cycle, F. */
  public static final String CAPACITANCE = "capacitance";

  /** Exponent of the supply. */
  public static final String EXPONENT = "exponent";

  /** Leakage current at the reference supply, A. */
  public static final String CURRENT = "leakage_current";

  /** Slope of the logarithm of the leakage current over the supply, 1/V. */
  public static final String SLOPE = "leakage_slope";

  public RailFit {
    constants = List.copyOf(constants);
    residuals = List.copyOf(residuals);
    remarks = List.copyOf(remarks);
  }

  /**
   * Fits a rail.
   *
   * <p>Without a clock, or with one clock alone, switching and leakage cannot be told apart: one
   * power of the supply is fitted. With several clocks, or measurements where the clock stands,
   * both are, as far as the measurements determine them.
   *
   * @param measurements in any order, at two supplies or more
   * @throws org.voltscape.engine.param.BadInputException where no law can be fitted
   */
  public static RailFit of(List<RailMeasurement> measurements) {
    return of(measurements, "measurements");
  }

  /**
   * As {@link #of(List)}.
   *
   * @param source file named by complaints
   */
  public static RailFit of(List<RailMeasurement> measurements, String source) {
    return new RailFitter(measurements, source).fit();
  }

  /** The constant of this key. */
  public Optional<FitConstant> constant(String key) {
    return constants.stream().filter(c -> c.key().equals(key)).findFirst();
  }

  /** The lowest supply measured, V. */
  public double lowestVolts() {
    return residuals.stream().mapToDouble(r -> r.of().volts()).min().orElseThrow();
  }

  /**
   * The only clock at which the law holds, Hz: all was measured there, and switching and leakage
   * are not told apart. NaN where it holds at every clock, or none is known.
   */
  public double onlyClock() {
    double[] clocks =
        residuals.stream()
            .map(RailResidual::of)
            .filter(RailMeasurement::clocked)
            .mapToDouble(RailMeasurement::hertz)
            .sorted()
            .toArray();
    return model == RailModel.ENERGY_LAW
            && clocks.length > 0
            && clocks[clocks.length - 1] - clocks[0]
                <= RailFitter.SAME_CLOCK * clocks[clocks.length - 1]
        ? clocks[clocks.length - 1]
        : Double.NaN;
  }

  /** The measurements as energies of a clock cycle, where they are that, by their supply. */
  public List<MeasuredEnergy> measuredEnergies() {
    return residuals.stream()
        .map(RailResidual::of)
        .filter(m -> !Double.isNaN(m.joulesPerCycle()))
        .map(
            m ->
                new MeasuredEnergy(
                    m.volts(),
                    m.joulesPerCycle(),
                    end(m.joulesPerCycle(), -m.uncertainty()),
                    end(m.joulesPerCycle(), m.uncertainty()),
                    "",
                    m.hertz()))
        .sorted((a, b) -> Double.compare(a.volts(), b.volts()))
        .toList();
  }

  private static double end(double value, double share) {
    return share > -1 ? value * (1 + share) : Double.NaN;
  }

  /**
   * A platform in which this rail takes the place of all that a part of another one spends. The
   * measurements stand beside its model.
   *
   * @param base the platform that the rest comes from
   * @param part {@code logic}, {@code weights} or {@code activations}
   * @param id of the new platform: lower-case letters and digits, with dashes between
   * @param title of the new platform for people
   * @param source where the measurements come from, for example {@code board.csv, 12 points}
   * @throws org.voltscape.engine.param.BadInputException where the fit does not tell what the part
   *     spends in a clock cycle, or the base has no such part
   */
  public DataPlatform platform(
      DataPlatform base, String part, String id, String title, String source) {
    return new RailPlatform(this, base.data(), part, source).named(id, title);
  }
}
