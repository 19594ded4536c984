package org.voltscape.engine.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.voltscape.engine.canary.CellDrift.Condition;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.canary.CanarySettings;
import org.voltscape.engine.temperature.TemperatureTrace;

/**
 * What canary control of a study comes down to, with all that was left open filled in. Immutable.
 *
 * @param settings with no number left open
 * @param trace what the temperature does
 * @param drift how cells move
 * @param least lowest supply of the regulator, in steps from the target
 * @param most highest supply of the regulator, in steps from the target
 * @param start first supply, in steps from the target
 * @param remarks what a reader of the results has to know, a sentence each
 */
public record CanaryPlan(
    CanarySettings settings,
    TemperatureTrace trace,
    CellDrift drift,
    int least,
    int most,
    int start,
    List<String> remarks) {
  /** Mean dV/dT where neither study nor curve tell one, V per degree C: a parameter. */
  public static final double USUAL_SLOPE = -0.0004;

  /** Temperature of a curve's points where nobody tells it, degrees C. */
  public static final double ROOM = 25;

  /** Most polls of all dies together. */
  private static final long MOST_POLLS = 40_000_000;

  private static final String FIELD = "field canary";

  public CanaryPlan {
    remarks = List.copyOf(remarks);
  }

  /**
   * The plan of a study.
   *
   * @param settings as the study or an option says
   * @param source the study's name, for complaints
   * @throws BadInputException where canaries make no sense for the study
   */
  public static CanaryPlan of(
      Study study,
      ErrorCurve curve,
      CanarySettings settings,
      TemperatureTrace trace,
      String source) {
    check(study, source);
    List<String> remarks = new ArrayList<>(trace.remarks());
    CellDrift drift = drift(study, curve, settings, remarks);
    SupplyRange supply = study.energyPlatform().supply();
    double target =
        known(settings.target(), study.voltages().get((study.voltages().size() - 1) / 2));
    double lowest = known(settings.least(), supply.minVolts());
    double highest = known(settings.most(), supply.maxVolts());
    requireWithin(supply, lowest, source, "min_v");
    requireWithin(supply, highest, source, "max_v");
    if (target < lowest || target > highest) {
      throw new BadInputException(
          source,
          FIELD + ".target_v",
          number(target) + " V",
          "a target within the regulator's " + number(lowest) + " to " + number(highest) + " V");
    }
    double start = known(settings.start(), target + settings.step());
    for (TemperatureTrace.Step step : trace.steps()) {
      double volts = target + drift.mean(step.celsius()) - drift.mean(drift.calibration());
      if (volts < lowest || volts > highest) {
        throw new BadInputException(
            trace.id(),
            String.format(Locale.ROOT, "%s °C", number(step.celsius())),
            String.format(
                Locale.ROOT,
                "a temperature at which the target of %s V becomes %.4f V",
                number(target),
                volts),
            "temperatures at which it stays within the regulator's "
                + number(lowest)
                + " to "
                + number(highest)
                + " V (min_v and max_v of the study's field canary, the platform's supply)");
      }
    }
    long polls = (long) trace.steps().size() * settings.polls() * settings.dies();
    if (polls > MOST_POLLS) {
      throw new BadInputException(
          source,
          FIELD,
          trace.steps().size()
              + " steps of "
              + settings.polls()
              + " polls on "
              + settings.dies()
              + " dies",
          "at most " + MOST_POLLS + " polls of all dies together");
    }
    CanarySettings filled =
        settings.with(
            s ->
                s.target(target)
                    .least(lowest)
                    .most(highest)
                    .start(start)
                    .slope(drift.slope())
                    .calibration(drift.calibration()));
    double step = settings.step();
    return new CanaryPlan(
        filled,
        trace,
        drift,
        (int) Math.ceil((lowest - target) / step - 1e-9),
        (int) Math.floor((highest - target) / step + 1e-9),
        (int) Math.round((start - target) / step),
        remarks);
  }

  private static CellDrift drift(
      Study study, ErrorCurve curve, CanarySettings settings, List<String> remarks) {
    double slope = settings.slope();
    double points = ROOM;
    if (curve.temperatureShift().isPresent()) {
      slope = known(slope, curve.temperatureShift().get().voltsPerDegree());
      points = curve.temperatureShift().get().celsius();
    } else if (Double.isNaN(slope)) {
      slope = USUAL_SLOPE;
      remarks.add(
          String.format(
              Locale.ROOT,
              "The curve %s knows one temperature only: it is taken to move by %s mV per degree C"
                  + " around %s °C, which nobody measured (slope_v_per_c).",
              curve.id(),
              number(slope * 1000),
              number(points)));
    }
    OptionalDouble asked = study.operation().fixed(OperatingAxis.TEMPERATURE_C);
    return new CellDrift(
        slope,
        points,
        known(settings.calibration(), asked.orElse(points)),
        settings.slopeSpread(),
        settings.ageing(),
        settings.ageingSpread(),
        settings.ageingHours(),
        settings.noise());
  }

  private static void check(Study study, String source) {
    if (!study.memoryFails() || study.swept() != OperatingAxis.SRAM_V) {
      throw new BadInputException(
          source,
          "",
          "a study of timing errors or of the logic supply",
          "one whose memories fail over their own supply, which canaries watch");
    }
    if (study.memory().faults().transientFaults()) {
      throw new BadInputException(
          source,
          "field memory.faults",
          "\"" + study.memory().faults().id() + "\", which are drawn again each time",
          "\"stuck-at\": canaries are cells that always fail first");
    }
    if (!study.regions().sites().isEmpty() || study.memory().scope().activations()) {
      throw new BadInputException(
          source,
          "field media",
          "memories beside that of the weights",
          "one memory of weights, whose cells are the canaries");
    }
  }

  private static void requireWithin(SupplyRange supply, double volts, String source, String field) {
    if (!supply.holds(volts)) {
      throw new BadInputException(
          source,
          FIELD + "." + field,
          number(volts) + " V",
          "a supply that the energy platform speaks for, "
              + number(supply.minVolts())
              + " to "
              + number(supply.maxVolts())
              + " V");
    }
  }

  private static double known(double value, double otherwise) {
    return Double.isNaN(value) ? otherwise : value;
  }

  private static String number(double value) {
    return CsvWriter.number(Math.rint(value * 1e9) / 1e9);
  }

  /** The supply of a number of steps from the target, V. */
  public double volts(int step) {
    // Rounded to a nanovolt, so that 0.5 V and three steps are 0.515 V.
    return Math.rint((settings.target() + step * settings.step()) * 1e9) / 1e9;
  }

  /** The target at the temperature of a step of the trace: moved by the mean dV/dT, V. */
  public double held(int traceStep) {
    return settings.target()
        + drift.mean(trace.steps().get(traceStep).celsius())
        - drift.mean(drift.calibration());
  }

  /**
   * Whether a supply is a step of the regulator or more above the target at the temperature of a
   * step of the trace: canaries as the calibration finds them hold there.
   */
  boolean above(double volts, int traceStep) {
    return volts >= held(traceStep) + settings.step() - 1e-9;
  }

  /** Temperature and age of a step of the trace. */
  public Condition condition(int traceStep) {
    TemperatureTrace.Step step = trace.steps().get(traceStep);
    return new Condition(step.celsius(), step.ageingHours());
  }

  /** A supply at a temperature as one of the curve's own temperature, V. */
  double equivalent(double volts, double celsius) {
    return volts - drift.mean(celsius);
  }

  /** The mean of values of the steps of the trace, each weighted by its length. */
  public double mean(double[] bySteps) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < bySteps.length; i++) {
      double seconds = trace.seconds(i);
      sum += seconds * bySteps[i];
      all += seconds;
    }
    return sum / all;
  }
}
