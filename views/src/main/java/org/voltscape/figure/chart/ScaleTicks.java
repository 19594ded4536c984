package org.voltscape.figure.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.figure.TickNumbers;

/** Round values to write beside a scale of colours: how many, and in which numbers. */
enum ScaleTicks {
  /** Many, as plain text: a bar in the window leaves out those it has no room for. */
  WINDOW(8, new double[] {1, 2, 2.5, 5}, 1.5, new int[] {1, 2, 3, 5}) {
    @Override
    String text(double value, double step, boolean logarithmic) {
      return HeatScale.number(value);
    }
  },

  /** Few, in the numbers of axes. */
  PAGE(5, new double[] {1, 2, 5}, 2, new int[] {1, 2, 5}) {
    @Override
    String text(double value, double step, boolean logarithmic) {
      int exponent = TickNumbers.exponent(step);
      if (!logarithmic || (exponent >= -3 && exponent < 5)) {
        return TickNumbers.multiple(value, step);
      }
      long digit = Math.round(value / step);
      return (digit == 1 ? "" : digit + "×") + TickNumbers.power(exponent);
    }
  };

  private static final int[] ONE_A_DECADE = {1};

  private final double parts;
  private final double[] steps;
  private final double fewDecades;
  private final int[] digits;

  /**
   * @param parts into which steps of a linear scale cut it at the most
   * @param steps a step of a linear scale is one of them times a power of ten
   * @param fewDecades up to so many, a logarithmic scale has values between the powers of ten
   * @param digits they are these times a power of ten
   */
  ScaleTicks(double parts, double[] steps, double fewDecades, int[] digits) {
    this.parts = parts;
    this.steps = steps;
    this.fewDecades = fewDecades;
    this.digits = digits;
  }

  /**
   * A value as it is written.
   *
   * @param step it is a multiple of; the power of ten below it on a logarithmic scale
   */
  abstract String text(double value, double step, boolean logarithmic);

  /** Values within a scale, ascending. */
  List<HeatScale.Tick> of(HeatScale scale) {
    List<HeatScale.Tick> ticks = new ArrayList<>();
    double low = scale.low();
    double high = scale.high();
    if (!scale.logarithmic()) {
      double step = TickNumbers.stepAtLeast((high - low) / parts, steps);
      return of(scale, step);
    }
    boolean few = Math.log10(high / low) <= fewDecades;
    for (int e = TickNumbers.exponent(low); e <= TickNumbers.exponent(high); e++) {
      double power = Math.pow(10, e);
      for (int digit : few ? digits : ONE_A_DECADE) {
        double value = digit * power;
        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
          ticks.add(tick(scale, value, power));
        }
      }
    }
    return ticks;
  }

  private List<HeatScale.Tick> of(HeatScale scale, double step) {
    List<HeatScale.Tick> ticks = new ArrayList<>();
    long first = (long) Math.ceil(scale.low() / step - 1e-9);
    for (long i = first; i * step <= scale.high() * (1 + 1e-12); i++) {
      ticks.add(tick(scale, i * step, step));
    }
    return ticks;
  }

  /** Choices of values for a scale, from many to none: the first that has room is to be taken. */
  List<List<HeatScale.Tick>> choices(HeatScale scale) {
    List<List<HeatScale.Tick>> choices = new ArrayList<>();
    List<HeatScale.Tick> all = of(scale);
    choices.add(all);
    if (scale.logarithmic()) {
      List<HeatScale.Tick> decades = new ArrayList<>();
      int low = (int) Math.ceil(Math.log10(scale.low()) - 1e-9);
      int high = TickNumbers.exponent(scale.high());
      for (int step = 1; low + step <= high; step++) {
        decades.clear();
        for (int e = -Math.floorDiv(-low, step) * step; e <= high; e += step) {
          double power = Math.pow(10, e);
          decades.add(tick(scale, power, power));
        }
        choices.add(List.copyOf(decades));
      }
    } else {
      double step = TickNumbers.stepAtLeast((scale.high() - scale.low()) / parts, steps);
      for (int i = 0; i < 3; i++) {
        step = TickNumbers.stepAtLeast(step * 1.01, steps);
        choices.add(of(scale, step));
      }
    }
    choices.removeIf(ticks -> ticks.size() < 2);
    List<HeatScale.Tick> ends =
        List.of(
            new HeatScale.Tick(0, rounded(scale.low())),
            new HeatScale.Tick(1, rounded(scale.high())));
    choices.add(ends);
    choices.add(all.isEmpty() ? ends.subList(1, 2) : all.subList(all.size() - 1, all.size()));
    choices.add(List.of());
    return choices;
  }

  private static String rounded(double value) {
    return CsvWriter.number(new BigDecimal(value).round(new MathContext(3)).doubleValue());
  }

  private HeatScale.Tick tick(HeatScale scale, double value, double step) {
    return new HeatScale.Tick(scale.place(value), text(value, step, scale.logarithmic()));
  }
}
