package org.voltscape.engine.array.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.voltscape.engine.curve.MonotoneCubic;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.param.BadInputException;

/**
 * Probability that a product of a multiply-accumulate unit is late, by the unit's area, supply and
 * clock period.
 *
 * <p>The thirteen published pairs of area and probability hold at 0.68 V and 1.56 ns. From each the
 * number of stages that fit into that clock is solved, so that the mean over process variation is
 * the published probability; other supplies and clocks scale that number by the alpha-power law.
 * What is published and what is a model stands in {@link #constants()} and in {@code
 * docs/timing-mac.md}.
 *
 * <p>Areas in um2, supplies in volts, clock periods in nanoseconds. Every method refuses values
 * outside the ranges below with a {@link BadInputException}. Immutable; results are the same on
 * every machine.
 */
public final class MacTiming {
  /** Supply of the published pairs, in volts. */
  public static final double PRINTED_VOLTS = 0.68;

  /** Clock period of the published pairs, in nanoseconds. */
  public static final double PRINTED_CLOCK_NS = 1.56;

  /** Supply without voltage scaling, in volts; units meet the published clock there. */
  public static final double NOMINAL_VOLTS = 1.08;

  /** Lowest supply, in volts: the paper's inverter delays (Fig. 6) end there. */
  public static final double LOWEST_VOLTS = 0.63;

  /** Highest supply, in volts. */
  public static final double HIGHEST_VOLTS = NOMINAL_VOLTS;

  /** Shortest clock period, in nanoseconds. */
  public static final double SHORTEST_CLOCK_NS = 0.5;

  /** Longest clock period, in nanoseconds. */
  public static final double LONGEST_CLOCK_NS = 5;

  /** Farthest path delay from the mean that {@link #ofUnit} takes, in standard deviations. */
  public static final double FARTHEST_DEVIATE = ProcessAverage.REACH;

  private static final double PASS = 0.5;
  private static final int PATHS = 16;
  private static final int INVERTERS = 48;
  private static final double THRESHOLD_VOLTS = 0.40;
  private static final double ALPHA = 1.3;
  private static final double SIGMA_THRESHOLD_VOLTS = 0.030;

  /** How slow a unit of the smallest area still meets the published clock at nominal supply. */
  private static final double SLOW_DEVIATE = 3;

  private static final double[] AREAS = {
    1585.04, 1635.53, 1685.00, 1735.67, 1785.42, 1835.23, 1883.02, 1935.10, 1980.18, 2035.52,
    2084.93, 2142.16, 2185.15
  };

  /** In the published order, which is that of falling area. */
  private static final double[] PROBABILITIES = {
    1.33e-2, 1.35e-2, 1.38e-2, 1.41e-2, 1.45e-2, 1.49e-2, 1.56e-2, 1.65e-2, 1.83e-2, 2.26e-2,
    2.79e-2, 3.44e-2, 9.09e-2
  };

  private static final int FIRST_AREA_CLAIM = 18;
  private static final int FIRST_PROBABILITY_CLAIM = 31;

  private final List<Double> areas;
  private final double length;
  private final ChainModel chain;
  private final DelayLaw delays;
  private final MonotoneCubic stages;

  private MacTiming() {
    areas = DoubleStream.of(AREAS).boxed().toList();
    chain = new ChainModel(PASS, PATHS);
    delays = new DelayLaw(THRESHOLD_VOLTS, ALPHA, SIGMA_THRESHOLD_VOLTS, INVERTERS);
    // The path is as long as the nominal supply lets that of a slow smallest unit be. That length
    // in turn decides the smallest unit's stages, so both are found together; the path's length
    // hardly moves them, so a few rounds settle it.
    double roomier =
        delays.relative(PRINTED_VOLTS, NOMINAL_VOLTS)
            / (1 + SLOW_DEVIATE * delays.pathSpread(NOMINAL_VOLTS));
    double path = INVERTERS;
    for (int round = 0; round < 20; round++) {
      path = solve(probabilityOf(0), path) * roomier - 1;
    }
    length = path;
    double[] fitting = new double[AREAS.length];
    for (int i = 0; i < AREAS.length; i++) {
      fitting[i] = solve(probabilityOf(i), length);
    }
    stages = new MonotoneCubic(AREAS.clone(), fitting);
  }

  private static final class Holder {
    static final MacTiming MAC_65NM = new MacTiming();
  }

  /** The unit of Shin et al. in 65 nm: 8-bit operands, 24-bit partial sums, pipelined. */
  public static MacTiming mac65nm() {
    return Holder.MAC_65NM;
  }

  /** The published probability of the i-th area: the two sets are published in opposite orders. */
  private static double probabilityOf(int area) {
    return PROBABILITIES[PROBABILITIES.length - 1 - area];
  }

  /** Stages in the published clock at which the mean over units is {@code wanted}, by bisection. */
  private double solve(double wanted, double path) {
    double spread = delays.pathSpread(PRINTED_VOLTS);
    double low = 0;
    double high = INVERTERS;
    for (int step = 0; step < 100; step++) {
      double middle = (low + high) / 2;
      if (mean(middle, path, spread) > wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double mean(double fitting, double path, double spread) {
    return ProcessAverage.of(deviate -> chain.anyPath(fitting / (1 + spread * deviate), path));
  }

  /** The published areas in um2, ascending. */
  public List<Double> areas() {
    return areas;
  }

  /** The published probabilities, one for each of {@link #areas()}: falling. */
  public List<Double> printedProbabilities() {
    return IntStream.range(0, AREAS.length).mapToObj(MacTiming::probabilityOf).toList();
  }

  /**
   * Timing errors per product, averaged over the process variation of units.
   *
   * @param areaUm2 from the smallest to the largest published area
   * @param volts supply, from {@link #LOWEST_VOLTS} to {@link #HIGHEST_VOLTS}
   * @param clockNs clock period, from {@link #SHORTEST_CLOCK_NS} to {@link #LONGEST_CLOCK_NS}
   * @return 0..1; falls with area, supply and clock period; the published values at {@link
   *     #PRINTED_VOLTS} and {@link #PRINTED_CLOCK_NS}
   */
  public double probability(double areaUm2, double volts, double clockNs) {
    return mean(fittingStages(areaUm2, volts, clockNs), length, delays.pathSpread(volts));
  }

  /**
   * Timing errors per product of a unit whose paths are as long as the mean (equations 7 and 8):
   * only the inputs vary.
   *
   * @see #probability for the parameters
   */
  public double inputDependent(double areaUm2, double volts, double clockNs) {
    return chain.anyPath(fittingStages(areaUm2, volts, clockNs), length);
  }

  /**
   * Timing errors per product of one unit, made with its own process variation (equation 9).
   *
   * @param deviate how far the delay of the unit's paths lies above the mean, in standard
   *     deviations; a standard normal draw, at most {@link #FARTHEST_DEVIATE} either way
   * @see #probability for the other parameters
   */
  public double ofUnit(double areaUm2, double volts, double clockNs, double deviate) {
    require("path delay deviate", "", deviate, -FARTHEST_DEVIATE, FARTHEST_DEVIATE);
    double fitting = fittingStages(areaUm2, volts, clockNs);
    return chain.anyPath(fitting / (1 + delays.pathSpread(volts) * deviate), length);
  }

  /**
   * Standard deviation of the path delay of units over its mean, at a supply in volts (equation 9).
   */
  public double delaySpread(double volts) {
    return delays.pathSpread(supply(volts));
  }

  /**
   * Stages of a unit's path that fit into the clock period, where its paths are as long as the
   * mean: solved from the published probabilities, monotone cubic between their areas.
   *
   * @see #probability for the parameters
   */
  public double fittingStages(double areaUm2, double volts, double clockNs) {
    require("MAC area", " um2", areaUm2, AREAS[0], AREAS[AREAS.length - 1]);
    supply(volts);
    require("clock period", " ns", clockNs, SHORTEST_CLOCK_NS, LONGEST_CLOCK_NS);
    return stages.at(areaUm2)
        * (clockNs / PRINTED_CLOCK_NS)
        / delays.relative(volts, PRINTED_VOLTS);
  }

  /** Stages of the critical paths; a unit that fits one more into its clock makes no errors. */
  public double pathStages() {
    return length;
  }

  private static double supply(double volts) {
    return require("MAC supply", " V", volts, LOWEST_VOLTS, HIGHEST_VOLTS);
  }

  private static double require(String what, String unit, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new BadInputException(
          what, "", value + unit, "a value from " + low + " to " + high + unit);
    }
    return value;
  }

  /** Every number the model is made of, with its unit and where it comes from. */
  public List<Constant> constants() {
    List<Constant> all = new ArrayList<>();
    all.add(Constant.published("supply of the published pairs", PRINTED_VOLTS, "V", "SHI-014"));
    all.add(
        Constant.published(
            "clock period of the published pairs", PRINTED_CLOCK_NS, "ns", "SHI-014"));
    all.add(Constant.published("nominal supply", NOMINAL_VOLTS, "V", "SHI-015"));
    all.add(Constant.published("lowest supply", LOWEST_VOLTS, "V", "SHI-015"));
    all.add(Constant.published("probability p of passing a stage", PASS, "1", "SHI-010"));
    all.add(Constant.published("critical paths N of a unit", PATHS, "1", "SHI-011"));
    all.add(Constant.published("inverters T of a path", INVERTERS, "1", "SHI-013"));
    all.add(
        Constant.modelled(
            "threshold voltage Vt", THRESHOLD_VOLTS, "V", "model: typical of a 65 nm process"));
    all.add(
        Constant.modelled(
            "exponent alpha of the delay law", ALPHA, "1", "model: typical of a 65 nm process"));
    all.add(
        Constant.modelled(
            "standard deviation of a gate's threshold",
            SIGMA_THRESHOLD_VOLTS,
            "V",
            "model: typical of small 65 nm gates"));
    all.add(
        Constant.modelled(
            "stages of a path",
            length,
            "1",
            "model: the smallest unit, 3 deviations slow, just meets 1.56 ns at 1.08 V"));
    for (int i = 0; i < AREAS.length; i++) {
      String claim = claim(FIRST_AREA_CLAIM + i);
      all.add(Constant.published("area A[" + i + "]", AREAS[i], "um2", claim));
    }
    for (int i = 0; i < AREAS.length; i++) {
      int printed = AREAS.length - 1 - i;
      all.add(
          Constant.published(
              "timing errors per product of area A[" + i + "]",
              PROBABILITIES[printed],
              "1",
              claim(FIRST_PROBABILITY_CLAIM + printed)));
    }
    return List.copyOf(all);
  }

  private static String claim(int number) {
    return String.format(Locale.ROOT, "SHI-%03d", number);
  }
}
