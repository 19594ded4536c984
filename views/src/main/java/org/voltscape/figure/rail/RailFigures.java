package org.voltscape.figure.rail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.voltscape.engine.energy.fit.FitConstant;
import org.voltscape.engine.energy.fit.RailFit;
import org.voltscape.engine.energy.fit.RailMeasurement;
import org.voltscape.engine.energy.fit.RailModel;
import org.voltscape.engine.energy.fit.RailResidual;
import org.voltscape.figure.Axis;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.studies.SiPrefix;

/** Measured powers or energies of a rail beside the model fitted to them. Pure functions. */
public final class RailFigures {
  private static final int SAMPLES = 100;
  private static final int DIGITS = 3;

  /** More lines than these cannot be told apart. */
  private static final int MOST_CLOCKS = 6;

  /** Where the largest value is so many times the least, decades show both. */
  private static final double WIDE = 20;

  /** The grey of the data colours. */
  private static final int GREY = 6;

  private static final double ROOM = 0.05;

  private RailFigures() {}

  /**
   * Measurements and model over the supply: one line a clock where several were measured.
   *
   * @param title one line naming the figure; may be empty
   */
  public static LineFigure of(RailFit fit, String title) {
    double most = 0;
    double least = Double.POSITIVE_INFINITY;
    for (RailResidual r : fit.residuals()) {
      most = Math.max(most, Math.max(r.measured(), r.model()));
      least = Math.min(least, Math.min(r.measured(), r.model()));
    }
    SiPrefix prefix = SiPrefix.of(most);
    List<Series> series = series(fit, prefix);
    boolean power = fit.model() != RailModel.ENERGY_LAW;
    String label = power ? "Power" : "Energy of a clock cycle";
    String unit = prefix.symbol() + (power ? "W" : "J");
    double room = ROOM * (fit.referenceVolts() - fit.lowestVolts());
    return new LineFigure(
        title,
        Axis.linear("Supply", "V").within(fit.lowestVolts() - room, fit.referenceVolts() + room),
        most > WIDE * least
            ? Axis.log(label, unit)
            : Axis.linear(label, unit).within(0, Double.NaN),
        series,
        List.of(),
        List.of(),
        note(fit));
  }

  private static List<Series> series(RailFit fit, SiPrefix prefix) {
    List<Series> all = new ArrayList<>();
    TreeSet<Double> clocks = new TreeSet<>();
    fit.residuals().forEach(r -> clocks.add(r.of().hertz()));
    if (fit.model() != RailModel.SWITCHING_AND_LEAKAGE) {
      all.add(line(fit, prefix, "model", Double.NaN, 0));
      all.add(points(fit.residuals(), prefix, "measured", GREY));
    } else if (clocks.size() > MOST_CLOCKS) {
      all.add(alongRows(fit, prefix));
      all.add(points(fit.residuals(), prefix, "measured", GREY));
    } else {
      int colour = 0;
      for (double hertz : clocks.descendingSet()) {
        String clock = hertz == 0 ? "clock at rest" : number(hertz * 1e-6) + " MHz";
        List<RailResidual> own =
            fit.residuals().stream().filter(r -> r.of().hertz() == hertz).toList();
        all.add(line(fit, prefix, clock, hertz, colour));
        all.add(points(own, prefix, "", colour++));
      }
    }
    return all;
  }

  private static Series line(RailFit fit, SiPrefix prefix, String label, double hertz, int colour) {
    double from = fit.lowestVolts();
    double to = fit.referenceVolts();
    double[] x =
        DoubleStream.iterate(0, i -> i <= SAMPLES, i -> i + 1)
            .map(i -> from + (to - from) * i / SAMPLES)
            .toArray();
    double[] clocks = new double[x.length];
    Arrays.fill(clocks, hertz);
    return model(fit, prefix, label, x, clocks, colour);
  }

  private static Series alongRows(RailFit fit, SiPrefix prefix) {
    List<RailMeasurement> rows =
        fit.residuals().stream()
            .map(RailResidual::of)
            .sorted(
                Comparator.comparingDouble(RailMeasurement::volts)
                    .thenComparingDouble(RailMeasurement::hertz))
            .toList();
    return model(
        fit,
        prefix,
        "model at the clock of each point",
        rows.stream().mapToDouble(RailMeasurement::volts).toArray(),
        rows.stream().mapToDouble(RailMeasurement::hertz).toArray(),
        0);
  }

  private static Series model(
      RailFit fit, SiPrefix prefix, String label, double[] x, double[] clocks, int colour) {
    double[] y = new double[x.length];
    double[] low = new double[x.length];
    double[] high = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double factor = fit.curve().bandFactor(x[i], clocks[i]);
      y[i] = prefix.scale(fit.curve().at(x[i], clocks[i]));
      low[i] = y[i] / factor;
      high[i] = y[i] * factor;
    }
    return fit.curve().hasBand()
        ? new Series(label, x, y, low, high, Series.Style.LINE, colour)
        : Series.of(label, x, y, Series.Style.LINE, colour);
  }

  private static Series points(List<RailResidual> rows, SiPrefix prefix, String label, int colour) {
    double[] x = rows.stream().mapToDouble(r -> r.of().volts()).toArray();
    double[] y = rows.stream().mapToDouble(r -> prefix.scale(r.measured())).toArray();
    double[] shares = rows.stream().mapToDouble(r -> r.of().uncertainty()).toArray();
    if (DoubleStream.of(shares).allMatch(Double::isNaN)) {
      return Series.of(label, x, y, Series.Style.POINTS, colour);
    }
    double[] low = new double[x.length];
    double[] high = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      low[i] = y[i] * (1 - shares[i]);
      high[i] = y[i] * (1 + shares[i]);
    }
    return new Series(label, x, y, low, high, Series.Style.POINTS, colour);
  }

  private static String note(RailFit fit) {
    StringBuilder text = new StringBuilder("Points: measured; lines: ");
    text.append(fit.model().formula());
    text.append(fit.curve().hasBand() ? " with its 95 % band" : "");
    text.append(", V0 = ").append(number(fit.referenceVolts())).append(" V");
    for (FitConstant c : fit.constants()) {
      if (c.determined()) {
        ConstantText told = ConstantText.of(c, DIGITS);
        text.append(", ").append(c.symbol()).append(" = ").append(told.value());
        text.append(c.bounded() ? " (" + told.interval() + ")" : "");
        text.append(told.unit().isEmpty() ? "" : " " + told.unit());
      }
    }
    if (!Double.isNaN(fit.relativeSd())) {
      text.append(
          String.format(Locale.ROOT, "; the points scatter by %.2g %%", 100 * fit.relativeSd()));
    }
    return text.append('.').toString();
  }

  private static String number(double value) {
    return ConstantText.number(value, DIGITS);
  }
}
