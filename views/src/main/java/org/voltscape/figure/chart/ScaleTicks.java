package org.voltscape.figure.chart;

import java.util.ArrayList;
import java.util.List;
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
      for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high * (1 + 1e-12); i++) {
        ticks.add(tick(scale, i * step, step));
      }
      return ticks;
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

  private HeatScale.Tick tick(HeatScale scale, double value, double step) {
    return new HeatScale.Tick(scale.place(value), text(value, step, scale.logarithmic()));
  }
}
