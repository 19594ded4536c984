package org.voltscape.engine.dram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.stats.IsotonicRegression;
import org.voltscape.engine.stats.Shares;

/**
 * The fit of measurements over one axis: at each place the mean of all measurements at the
 * reference temperature, made monotone by isotonic regression with the numbers of measurements as
 * weights. Places without any error hold what the rate can be at most.
 *
 * @param points one a place, in order of falling rates
 * @param residuals how far each measured mean with errors is from the fit, one a summary at the
 *     reference temperature
 */
public record AxisFit(List<Point> points, List<Residual> residuals) {
  /** Temperature of the fit, degrees C: that at which all modules were measured. */
  public static final double REFERENCE_CELSIUS = 20;

  /**
   * A place of the fit.
   *
   * @param at the value on the axis
   * @param share the fitted share of what was counted; the upper bound where no error was seen
   * @param ber the bit error rate that it stands for
   * @param low lowest rate: that of the pattern with the fewest errors, by the conversion with the
   *     fewest wrong bits; 0 without errors
   * @param high highest rate likewise
   * @param upperBound whether no error was seen, so that the share is an upper bound
   */
  public record Point(
      double at, double share, double ber, double low, double high, boolean upperBound) {}

  /**
   * What is left of a measured mean.
   *
   * @param rate the measurements
   * @param fitted the fitted share at its place
   * @param decades logarithm to base 10 of measured over fitted; minus infinity where this pattern
   *     had no error but others had
   */
  public record Residual(MeasuredRate rate, double fitted, double decades) {}

  public AxisFit {
    points = List.copyOf(points);
    residuals = List.copyOf(residuals);
  }

  /** Largest finite residual either way, in decades; 0 without any. */
  public double largestResidual() {
    return residuals.stream()
        .mapToDouble(r -> Math.abs(r.decades()))
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }

  /**
   * Fits measurements.
   *
   * @param rates at two places at least
   * @param perModule bits or lines of a module that one measurement reads
   */
  static AxisFit of(DramAxis axis, List<MeasuredRate> rates, Counted counted, long perModule) {
    NavigableMap<Double, List<MeasuredRate>> places = new TreeMap<>();
    for (MeasuredRate rate : rates) {
      if (rate.celsius() == REFERENCE_CELSIUS) {
        places.computeIfAbsent(axis.place(rate.at()), p -> new ArrayList<>()).add(rate);
      }
    }
    List<List<MeasuredRate>> groups = List.copyOf(places.values());
    double[] means = new double[groups.size()];
    double[] weights = new double[groups.size()];
    for (int i = 0; i < means.length; i++) {
      for (MeasuredRate rate : groups.get(i)) {
        means[i] += rate.mean() * rate.measurements();
        weights[i] += rate.measurements();
      }
      means[i] /= weights[i];
    }
    double[] fitted = IsotonicRegression.falling(means, weights);
    List<Point> points = new ArrayList<>();
    List<Residual> residuals = new ArrayList<>();
    for (int i = 0; i < fitted.length; i++) {
      List<MeasuredRate> group = groups.get(i);
      Point before = points.isEmpty() ? null : points.get(i - 1);
      points.add(
          fitted[i] > 0
              ? measured(group, fitted[i], counted)
              : bound(group, counted, perModule, before));
      for (MeasuredRate rate : group) {
        if (fitted[i] > 0) {
          residuals.add(new Residual(rate, fitted[i], Math.log10(rate.mean() / fitted[i])));
        }
      }
    }
    return new AxisFit(points, residuals);
  }

  private static Point measured(List<MeasuredRate> group, double share, Counted counted) {
    double least = Math.min(share, group.stream().mapToDouble(MeasuredRate::mean).min().orElse(1));
    double most = Math.max(share, group.stream().mapToDouble(MeasuredRate::mean).max().orElse(0));
    return new Point(
        group.get(0).at(),
        share,
        counted.ber(share),
        counted.lowest(least),
        counted.highest(most),
        false);
  }

  /**
   * The exact one-sided 95 % bound of a share of which nothing was seen, about 3 / n. The same
   * modules were read with every pattern and again and again, so that n counts each once. The rate
   * is no higher than the one before, so that it does not rise; its high end is the bound itself,
   * or that of a place before without errors, for a rate before that was seen is itself uncertain.
   */
  private static Point bound(
      List<MeasuredRate> group, Counted counted, long perModule, @Nullable Point before) {
    int modules =
        group.stream().max(Comparator.comparingInt(MeasuredRate::modules)).orElseThrow().modules();
    double share = Shares.unseen(modules * perModule);
    double ber = counted.ber(share);
    double high = counted.highest(share);
    return new Point(
        group.get(0).at(),
        before == null ? share : Math.min(share, before.share()),
        before == null ? ber : Math.min(ber, before.ber()),
        0,
        before == null || !before.upperBound() ? high : Math.min(high, before.high()),
        true);
  }
}
