package org.voltscape.figure.canary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.voltscape.engine.canary.CanaryResult;
import org.voltscape.engine.canary.CanaryResult.Step;
import org.voltscape.engine.canary.DieTrace;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.temperature.TemperatureTrace;
import org.voltscape.figure.Axis;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Marker;
import org.voltscape.figure.Series;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.figure.studies.SiPrefix;

/**
 * What a temperature trace came to under canary control, against a fixed supply. Times are minutes
 * from the first step; every step is drawn as long as it lasts. Pure functions.
 */
public final class CanaryFigures {
  private static final int CONTROL = 0;
  private static final int HELD = 1;
  private static final int FIXED = 2;
  private static final int DIE = 3;
  private static final String UNDER_CONTROL = "canary control";
  private static final String TARGET_HELD = "target held";

  private CanaryFigures() {}

  /**
   * The supply.
   *
   * @param die whose own supply is drawn beside the mean; below 0 for none
   * @param minutes marked time; NaN for none
   */
  public static LineFigure supply(CanaryResult result, int die, double minutes) {
    double[] x = times(result);
    List<Series> series = new ArrayList<>();
    series.add(
        new Series(
            UNDER_CONTROL + ", mean of " + dies(result),
            x,
            held(result, Step::volts),
            held(result, Step::leastVolts),
            held(result, Step::mostVolts),
            Series.Style.LINE,
            CONTROL));
    series.add(Series.of(TARGET_HELD, x, held(result, Step::held), Series.Style.LINE, HELD));
    if (!Double.isNaN(result.margin())) {
      series.add(
          Series.of(fixedName(result), x, constant(x, result.margin()), Series.Style.LINE, FIXED));
    }
    if (die >= 0 && die < result.dies().size()) {
      series.add(dieSupply(result, result.dies().get(die)));
    }
    return figure(
        "Supply under canary control",
        Axis.linear("SRAM supply", "V"),
        series,
        minutes,
        "Band: lowest and highest supply of any die at any poll.");
  }

  private static Series dieSupply(CanaryResult result, DieTrace die) {
    int polls = result.plan().settings().polls();
    List<TemperatureTrace.Step> steps = result.plan().trace().steps();
    double first = steps.get(0).seconds();
    double[] x = new double[2 * die.polls()];
    double[] y = new double[x.length];
    for (int i = 0; i < die.polls(); i++) {
      int s = i / polls;
      double from = steps.get(s).seconds() - first;
      double length = end(result, s) - from;
      x[2 * i] = (from + length * (i % polls) / polls) / 60;
      x[2 * i + 1] = (from + length * (i % polls + 1) / polls) / 60;
      y[2 * i] = result.plan().volts(die.supply()[i]);
      y[2 * i + 1] = y[2 * i];
    }
    return Series.of("die of trial " + die.die(), x, y, Series.Style.OUTLINE, DIE);
  }

  /** The temperature. */
  public static LineFigure temperature(CanaryResult result, double minutes) {
    return figure(
        "Temperature",
        Axis.linear("Temperature", "°C"),
        List.of(
            Series.of(
                result.plan().trace().title(),
                times(result),
                held(result, Step::celsius),
                Series.Style.LINE,
                CONTROL)),
        minutes,
        result.plan().trace().source() + ".");
  }

  /**
   * The accuracy, or the application error.
   *
   * @param die whose own outcome is drawn beside the mean; below 0 for none
   */
  public static LineFigure outcome(CanaryResult result, int die, double minutes) {
    double[] x = times(result);
    OutcomeText words = OutcomeText.of(result.study());
    List<Series> series = new ArrayList<>();
    series.add(
        Series.of(UNDER_CONTROL, x, held(result, Step::control), Series.Style.LINE, CONTROL));
    series.add(Series.of(TARGET_HELD, x, held(result, Step::heldOutcome), Series.Style.LINE, HELD));
    if (!Double.isNaN(result.margin())) {
      series.add(
          Series.of(fixedName(result), x, held(result, Step::fixed), Series.Style.LINE, FIXED));
    }
    if (die >= 0 && die < result.dies().size()) {
      series.add(
          Series.of(
              "die of trial " + die,
              x,
              doubled(result.dies().get(die).control()),
              Series.Style.OUTLINE,
              DIE));
    }
    return figure(
        words.heading() + " over the trace",
        words.axis(),
        series,
        minutes,
        "Means of " + dies(result) + ".");
  }

  /** The energy of an inference. */
  public static LineFigure energy(CanaryResult result, double minutes) {
    double[] x = times(result);
    double most =
        result.steps().stream()
            .mapToDouble(s -> Math.max(s.controlEnergy(), s.heldEnergy()))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    SiPrefix prefix =
        SiPrefix.of(Math.max(most, Double.isNaN(result.fixedEnergy()) ? 0 : result.fixedEnergy()));
    List<Series> series = new ArrayList<>();
    series.add(
        Series.of(
            UNDER_CONTROL,
            x,
            held(result, s -> prefix.scale(s.controlEnergy())),
            Series.Style.LINE,
            CONTROL));
    series.add(
        Series.of(
            TARGET_HELD,
            x,
            held(result, s -> prefix.scale(s.heldEnergy())),
            Series.Style.LINE,
            HELD));
    if (!Double.isNaN(result.fixedEnergy())) {
      series.add(
          Series.of(
              fixedName(result),
              x,
              constant(x, prefix.scale(result.fixedEnergy())),
              Series.Style.LINE,
              FIXED));
    }
    return figure(
        "Energy over the trace",
        Axis.linear("Energy per inference", prefix.symbol() + "J"),
        series,
        minutes,
        "The energy of reading canaries is left out: it depends on how often they are read.");
  }

  private static LineFigure figure(
      String title, Axis y, List<Series> series, double minutes, String note) {
    return new LineFigure(
        title,
        Axis.linear("Time", "min"),
        y,
        series,
        Double.isNaN(minutes) ? List.of() : List.of(Marker.operating(minutes, clock(minutes))),
        List.of(),
        note);
  }

  /** A time in a few letters: {@code 12.5 min}. */
  public static String clock(double minutes) {
    return String.format(Locale.ROOT, "%.1f min", minutes);
  }

  private static String fixedName(CanaryResult result) {
    return "fixed " + CsvWriter.number(result.margin()) + " V";
  }

  private static String dies(CanaryResult result) {
    int n = result.dies().size();
    return n == 1 ? "1 die" : n + " dies";
  }

  /** Where a step ends, s from the begin of the trace. */
  private static double end(CanaryResult result, int step) {
    List<TemperatureTrace.Step> steps = result.plan().trace().steps();
    double next =
        step + 1 < steps.size() ? steps.get(step + 1).seconds() : result.plan().trace().end();
    return next - steps.get(0).seconds();
  }

  /** How long a trace takes, minutes. */
  public static double minutes(CanaryResult result) {
    return end(result, result.steps().size() - 1) / 60;
  }

  /** The step of the trace at a time, minutes from its begin. */
  public static int step(CanaryResult result, double minutes) {
    int step = 0;
    while (step + 1 < result.steps().size() && end(result, step) / 60 <= minutes) {
      step++;
    }
    return step;
  }

  /** The poll at a time, minutes from the begin of the trace. */
  public static int poll(CanaryResult result, double minutes) {
    int step = step(result, minutes);
    int polls = result.plan().settings().polls();
    double from = step == 0 ? 0 : end(result, step - 1) / 60;
    double share = (minutes - from) / (end(result, step) / 60 - from);
    return step * polls + Math.max(0, Math.min(polls - 1, (int) (share * polls)));
  }

  /** Begin and end of every step. */
  private static double[] times(CanaryResult result) {
    double[] x = new double[2 * result.steps().size()];
    for (int s = 0; s < result.steps().size(); s++) {
      x[2 * s] = s == 0 ? 0 : end(result, s - 1) / 60;
      x[2 * s + 1] = end(result, s) / 60;
    }
    return x;
  }

  private static double[] held(CanaryResult result, ToDoubleFunction<Step> of) {
    return doubled(result.steps().stream().mapToDouble(of).toArray());
  }

  private static double[] doubled(double[] values) {
    double[] twice = new double[2 * values.length];
    for (int i = 0; i < values.length; i++) {
      twice[2 * i] = values[i];
      twice[2 * i + 1] = values[i];
    }
    return twice;
  }

  private static double[] constant(double[] x, double value) {
    double[] all = new double[x.length];
    Arrays.fill(all, value);
    return all;
  }
}
