package org.voltscape.engine.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.canary.cells.CanaryRegulator;
import org.voltscape.engine.canary.cells.CellDrift;
import org.voltscape.engine.canary.cells.CellDrift.Condition;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.param.BadInputException;
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
    CanaryRegulator regulator =
        CanaryRegulator.of(study, curve.id(), curve.temperatureShift(), settings, source);
    CellDrift drift = regulator.drift();
    List<String> remarks = new ArrayList<>(trace.remarks());
    remarks.addAll(regulator.remarks());
    double lowest = regulator.settings().least();
    double highest = regulator.settings().most();
    double target =
        known(settings.target(), study.voltages().get((study.voltages().size() - 1) / 2));
    regulator.require(target, source, FIELD + ".target_v");
    double start = known(settings.start(), target + settings.step());
    for (TemperatureTrace.Step step : trace.steps()) {
      double volts = target + drift.mean(step.celsius()) - drift.mean(drift.calibration());
      if (volts < lowest || volts > highest) {
        throw new BadInputException(
            trace.id(),
            String.format(Locale.ROOT, "%s °C", CanaryRegulator.number(step.celsius())),
            String.format(
                Locale.ROOT,
                "a temperature at which the target of %s V becomes %.4f V",
                CanaryRegulator.number(target),
                volts),
            "temperatures at which it stays within the regulator's "
                + CanaryRegulator.number(lowest)
                + " to "
                + CanaryRegulator.number(highest)
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
    return new CanaryPlan(
        regulator.settings().with(s -> s.target(target).start(start)),
        trace,
        drift,
        regulator.least(target),
        regulator.most(target),
        (int) Math.round((start - target) / settings.step()),
        remarks);
  }

  private static double known(double value, double otherwise) {
    return Double.isNaN(value) ? otherwise : value;
  }

  /** The supply of a number of steps from the target, V. */
  public double volts(int step) {
    return CanaryRegulator.volts(settings.target(), step, settings.step());
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
    return drift.equivalent(volts, celsius);
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
