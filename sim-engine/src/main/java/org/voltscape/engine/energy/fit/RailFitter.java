package org.voltscape.engine.energy.fit;

import static org.voltscape.engine.energy.fit.RailEquations.EXPONENT;
import static org.voltscape.engine.energy.fit.RailEquations.LEAKAGE;
import static org.voltscape.engine.energy.fit.RailEquations.PARAMETERS;
import static org.voltscape.engine.energy.fit.RailEquations.SLOPE;
import static org.voltscape.engine.energy.fit.RailEquations.SWITCHING;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.FDistribution;
import org.voltscape.engine.energy.fit.RailEquations.Solution;
import org.voltscape.engine.energy.fit.RailMeasurement.Quantity;
import org.voltscape.engine.param.BadInputException;

/** Finds the law that measurements of a rail can tell, and its constants. */
final class RailFitter {
  private static final double TAIL = 0.05;

  /** Where clocks are taken for the same: no generator is set more finely. */
  static final double SAME_CLOCK = 1e-3;

  /** Furthest that exponents and slopes (1/V) are sought: beyond, the data say nothing. */
  private static final double LEAST_EXPONENT = -10;

  private static final double MOST_EXPONENT = 15;
  private static final double LEAST_SLOPE = -40;
  private static final double MOST_SLOPE = 80;

  /** Logarithm of a factor beyond which a current or a capacitance counts as none. */
  private static final double NONE = 18;

  /** Logarithm of the widest interval, end over end, around an estimate that is told. */
  private static final double VAGUE = Math.log(100);

  private static final double USUAL_EXPONENT = 2;

  private static final int[] ALL = {SWITCHING, EXPONENT, LEAKAGE, SLOPE};
  private static final int[] LAW = {SWITCHING, EXPONENT};
  private static final int[] LEAKING = {LEAKAGE, SLOPE};

  private final List<RailMeasurement> measurements;
  private final String source;
  private final double v0;
  private final List<String> remarks = new ArrayList<>();

  RailFitter(List<RailMeasurement> measurements, String source) {
    this.measurements = List.copyOf(measurements);
    this.source = source;
    v0 = measurements.stream().mapToDouble(RailMeasurement::volts).max().orElse(Double.NaN);
  }

  RailFit fit() {
    if (measurements.stream().mapToDouble(RailMeasurement::volts).distinct().count() < 2) {
      throw bad(
          measurements.isEmpty() ? "no measurements" : "measurements at one voltage only",
          "measurements at two voltages or more");
    }
    boolean clocked = all(RailMeasurement::clocked);
    if (!clocked) {
      if (measurements.stream().anyMatch(RailMeasurement::clocked)) {
        throw bad("a clock for some rows only", "a clock for every row, or for none");
      }
      if (all(m -> m.quantity() == Quantity.ENERGY)) {
        remarks.add("No clock is told: switching and leakage cannot be told apart.");
        return law(RailModel.ENERGY_LAW, RailMeasurement::joulesPerCycle, open());
      }
      if (!all(m -> m.quantity() == Quantity.POWER)) {
        throw bad("powers beside energies without a clock", "one of the two, or a clock");
      }
      remarks.add(
          "No clock is told: switching and leakage cannot be told apart, and there is no energy of"
              + " a cycle.");
      return law(RailModel.POWER_LAW, RailMeasurement::value, open());
    }
    double slowest = measurements.stream().mapToDouble(RailMeasurement::hertz).min().orElseThrow();
    double fastest = measurements.stream().mapToDouble(RailMeasurement::hertz).max().orElseThrow();
    if (fastest == 0) {
      remarks.add("The clock stands in every row: leakage is all there is.");
      return leakage();
    }
    if (fastest - slowest <= SAME_CLOCK * fastest) {
      remarks.add(
          "All is measured at one clock, "
              + rounded(fastest * 1e-6)
              + " MHz: switching and leakage cannot be told apart; rows at another clock, or at"
              + " 0 Hz, would tell them apart.");
      return law(RailModel.ENERGY_LAW, RailMeasurement::joulesPerCycle, open());
    }
    if (measurements.size() <= PARAMETERS) {
      if (slowest == 0) {
        throw bad(
            measurements.size() + " rows",
            "5 or more, to tell switching from the leakage that is measured at 0 Hz");
      }
      remarks.add(
          "With fewer than 5 rows, switching and leakage cannot be told apart: one power of the"
              + " supply holds for the clocks measured.");
      return law(RailModel.ENERGY_LAW, RailMeasurement::joulesPerCycle, open());
    }
    return both();
  }

  private static String rounded(double value) {
    return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }

  private boolean all(Predicate<RailMeasurement> test) {
    return measurements.stream().allMatch(test);
  }

  private BadInputException bad(String found, String expected) {
    return new BadInputException(source, "", found, expected);
  }

  private double[] values(ToDoubleFunction<RailMeasurement> of) {
    return measurements.stream().mapToDouble(of).toArray();
  }

  /** Equations with the factors of both terms. */
  private RailEquations equations(
      ToDoubleFunction<RailMeasurement> y,
      ToDoubleFunction<RailMeasurement> u,
      ToDoubleFunction<RailMeasurement> w) {
    double[] weights = values(m -> 1 / m.uncertainty());
    boolean known = Arrays.stream(weights).noneMatch(Double::isNaN);
    double mean = Arrays.stream(weights).average().orElseThrow();
    Arrays.setAll(weights, i -> known ? weights[i] / mean : 1);
    return new RailEquations(
        values(y), values(RailMeasurement::volts), v0, values(u), values(w), weights);
  }

  private RailFit law(
      RailModel model, ToDoubleFunction<RailMeasurement> y, List<FitConstant> leakage) {
    RailEquations equations = equations(y, m -> 1, m -> 0);
    double level = Math.log(y.applyAsDouble(measurements.get(0)));
    Solution solution =
        equations.solve(new double[] {level, USUAL_EXPONENT, 0, 0}, SWITCHING, EXPONENT);
    List<FitConstant> constants = new ArrayList<>();
    double[][] ends = ends(equations, solution, LAW);
    constants.add(
        model == RailModel.ENERGY_LAW
            ? factor(RailFit.ENERGY, "energy of a cycle at V0", "E0", "J", 1, solution, ends, 0)
            : factor(RailFit.POWER, "power at V0", "P0", "W", 1, solution, ends, 0));
    constants.add(exponent(solution, ends));
    constants.addAll(leakage);
    return result(model, y, equations, solution, LAW, constants);
  }

  private RailFit leakage() {
    RailEquations equations = equations(RailMeasurement::watts, m -> 0, RailMeasurement::volts);
    Solution solution = equations.solve(new double[] {0, 0, -5, 1}, LEAKAGE, SLOPE);
    double[][] ends = ends(equations, solution, LEAKING);
    List<FitConstant> constants = new ArrayList<>(List.of(current(solution, ends)));
    constants.add(slope(solution, ends));
    double none = Double.NaN;
    constants.add(capacitance(none, none, none));
    constants.add(
        new FitConstant(RailFit.EXPONENT, "exponent of the supply", "n", none, none, none, "1"));
    return result(
        RailModel.LEAKAGE, RailMeasurement::watts, equations, solution, LEAKING, constants);
  }

  /** Switching and leakage, as far as they are there. */
  private RailFit both() {
    RailEquations equations =
        equations(RailMeasurement::watts, RailMeasurement::hertz, RailMeasurement::volts);
    Solution full = equations.solveAnywhere(ALL);
    ProfileInterval profile = new ProfileInterval(equations, full, ALL);
    int freedom = measurements.size() - PARAMETERS;
    double worse =
        profile.variance() * 2 * FDistribution.of(2, freedom).inverseSurvivalProbability(TAIL);
    boolean running = all(m -> m.hertz() > 0);
    if (running && withoutLeakage().rss() <= full.rss() + worse) {
      double most = Math.exp(profile.end(LEAKAGE, full.parameters()[LEAKAGE] + 2 * NONE));
      remarks.add(
          "Leakage cannot be told from none"
              + (Double.isInfinite(most)
                  ? "."
                  : String.format(
                      Locale.ROOT, ": at %s V it is at most %.3g A (95 %%).", rounded(v0), most)));
      double none = Double.NaN;
      return law(
          RailModel.ENERGY_LAW,
          RailMeasurement::joulesPerCycle,
          List.of(
              currentOf(none, 0, Double.isInfinite(most) ? none : most),
              slopeOf(none, none, none)));
    }
    Solution leaking = withoutSwitching(equations);
    if (leaking.rss() <= full.rss() + worse) {
      remarks.add("Switching cannot be told from none: the power does not follow the clock.");
      return leakage();
    }
    return constants(equations, full, profile);
  }

  private Solution withoutLeakage() {
    RailEquations law = equations(RailMeasurement::joulesPerCycle, m -> 1, m -> 0);
    double level = Math.log(measurements.get(0).joulesPerCycle());
    return law.solve(new double[] {level, USUAL_EXPONENT, 0, 0}, LAW);
  }

  private Solution withoutSwitching(RailEquations full) {
    RailEquations leaking = equations(RailMeasurement::watts, m -> 0, RailMeasurement::volts);
    Solution start = full.solveAnywhere(LEAKING);
    return leaking.solve(start.parameters(), LEAKING);
  }

  private RailFit constants(RailEquations equations, Solution full, ProfileInterval profile) {
    double[][] ends = new double[PARAMETERS][];
    for (int place : ALL) {
      ends[place] = ends(profile, full, place);
    }
    Solution solution = full;
    int[] sought = ALL;
    boolean openSlope = open(ends[SLOPE]);
    boolean openExponent = open(ends[EXPONENT]);
    if (openSlope) {
      Solution flat = held(equations, solution, SLOPE, 0, sought);
      if (flat.rss() <= profile.limit()) {
        solution = flat;
        sought = RailEquations.without(sought, SLOPE);
        remarks.add(
            "How leakage grows with the supply is not determined: its current is taken to be the"
                + " same at all.");
      } else {
        remarks.add("How leakage grows with the supply is not determined.");
      }
    }
    if (openExponent) {
      Solution square = held(equations, solution, EXPONENT, USUAL_EXPONENT, sought);
      if (square.rss() <= profile.limit()) {
        solution = square;
        sought = RailEquations.without(sought, EXPONENT);
        remarks.add(
            "The exponent of switching is not determined: its energy is taken to go with the"
                + " square of the supply.");
      } else {
        remarks.add("The exponent of switching is not determined.");
      }
    }
    boolean openSwitching = vague(ends[SWITCHING]);
    boolean openLeakage = vague(ends[LEAKAGE]);
    if (openSwitching) {
      remarks.add("The capacitance is not determined: leakage could be nearly all.");
    }
    if (openLeakage) {
      remarks.add("The leakage current is not determined: switching could be nearly all.");
    }
    double[] p = solution.parameters();
    double farads = 1 / (v0 * v0);
    FitConstant exponent =
        exponentOf(p[EXPONENT], finite(ends[EXPONENT][0]), finite(ends[EXPONENT][1]));
    FitConstant slope = slopeOf(p[SLOPE], finite(ends[SLOPE][0]), finite(ends[SLOPE][1]));
    FitConstant capacitance =
        capacitance(
            farads * Math.exp(p[SWITCHING]),
            farads * Math.exp(ends[SWITCHING][0]),
            finite(farads * Math.exp(ends[SWITCHING][1])));
    FitConstant current =
        currentOf(
            Math.exp(p[LEAKAGE]), Math.exp(ends[LEAKAGE][0]), finite(Math.exp(ends[LEAKAGE][1])));
    return result(
        RailModel.SWITCHING_AND_LEAKAGE,
        RailMeasurement::watts,
        equations,
        solution,
        sought,
        List.of(
            openSwitching ? capacitance.undetermined() : capacitance,
            openExponent ? exponent.undetermined() : exponent,
            openLeakage ? current.undetermined() : current,
            openSlope ? slope.undetermined() : slope));
  }

  private static Solution held(
      RailEquations equations, Solution from, int place, double value, int[] sought) {
    double[] start = from.parameters().clone();
    start[place] = value;
    return equations.solve(start, RailEquations.without(sought, place));
  }

  private static boolean open(double[] ends) {
    return Double.isInfinite(ends[0]) || Double.isInfinite(ends[1]);
  }

  /** Whether a factor could be so many times larger or smaller that an estimate says nothing. */
  private static boolean vague(double[] ends) {
    return open(ends) || ends[1] - ends[0] > VAGUE;
  }

  private static double finite(double end) {
    return Double.isInfinite(end) ? Double.NaN : end;
  }

  private static double[] ends(ProfileInterval profile, Solution solution, int place) {
    double at = solution.parameters()[place];
    return switch (place) {
      case EXPONENT ->
          new double[] {
            profile.end(place, Math.min(LEAST_EXPONENT, at - 1)),
            profile.end(place, Math.max(MOST_EXPONENT, at + 1))
          };
      case SLOPE ->
          new double[] {
            profile.end(place, Math.min(LEAST_SLOPE, at - 1)),
            profile.end(place, Math.max(MOST_SLOPE, at + 1))
          };
      default -> new double[] {profile.end(place, at - NONE), profile.end(place, at + NONE)};
    };
  }

  /** By place, ends of the intervals; NaN where nothing is left to judge by. */
  private double[][] ends(RailEquations equations, Solution solution, int[] sought) {
    double[][] ends = new double[PARAMETERS][];
    if (measurements.size() <= sought.length) {
      Arrays.fill(ends, new double[] {Double.NaN, Double.NaN});
      return ends;
    }
    ProfileInterval profile = new ProfileInterval(equations, solution, sought);
    for (int place : sought) {
      ends[place] = ends(profile, solution, place);
    }
    return ends;
  }

  private static FitConstant factor(
      String key,
      String name,
      String symbol,
      String unit,
      double scale,
      Solution solution,
      double[][] ends,
      int place) {
    return new FitConstant(
        key,
        name,
        symbol,
        scale * Math.exp(solution.parameters()[place]),
        scale * Math.exp(ends[place][0]),
        scale * Math.exp(ends[place][1]),
        unit);
  }

  private static FitConstant exponent(Solution solution, double[][] ends) {
    return exponentOf(solution.parameters()[EXPONENT], ends[EXPONENT][0], ends[EXPONENT][1]);
  }

  private static FitConstant exponentOf(double value, double low, double high) {
    return new FitConstant(RailFit.EXPONENT, "exponent of the supply", "n", value, low, high, "1");
  }

  private static FitConstant current(Solution solution, double[][] ends) {
    return factor(RailFit.CURRENT, "leakage current at V0", "I0", "A", 1, solution, ends, LEAKAGE);
  }

  private static FitConstant currentOf(double value, double low, double high) {
    return new FitConstant(RailFit.CURRENT, "leakage current at V0", "I0", value, low, high, "A");
  }

  private static FitConstant slope(Solution solution, double[][] ends) {
    return slopeOf(solution.parameters()[SLOPE], ends[SLOPE][0], ends[SLOPE][1]);
  }

  private static FitConstant slopeOf(double value, double low, double high) {
    return new FitConstant(
        RailFit.SLOPE, "slope of the leakage current", "s", value, low, high, "1/V");
  }

  private static FitConstant capacitance(double value, double low, double high) {
    return new FitConstant(
        RailFit.CAPACITANCE, "capacitance switched in a cycle", "C", value, low, high, "F");
  }

  /** Leakage of which nothing is known. */
  private static List<FitConstant> open() {
    double none = Double.NaN;
    return List.of(currentOf(none, none, none), slopeOf(none, none, none));
  }

  private RailFit result(
      RailModel model,
      ToDoubleFunction<RailMeasurement> measured,
      RailEquations equations,
      Solution solution,
      int[] sought,
      List<FitConstant> constants) {
    int freedom = measurements.size() - sought.length;
    double[][] covariance = {};
    double quantile = Double.NaN;
    if (freedom > 0) {
      ProfileInterval profile = new ProfileInterval(equations, solution, sought);
      quantile = profile.quantile();
      covariance = equations.covariance(solution.parameters(), sought);
      for (double[] row : covariance) {
        Arrays.setAll(row, j -> row[j] * profile.variance());
      }
    } else {
      remarks.add("There are no more rows than constants: no intervals are known.");
    }
    RailCurve curve = new RailCurve(model, v0, solution.parameters(), sought, covariance, quantile);
    return new RailFit(
        model,
        v0,
        constants,
        measurements.stream()
            .map(
                m -> new RailResidual(m, measured.applyAsDouble(m), curve.at(m.volts(), m.hertz())))
            .toList(),
        freedom > 0 ? Math.sqrt(solution.rss() / freedom) : Double.NaN,
        freedom,
        remarks,
        curve);
  }
}
