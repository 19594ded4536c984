package org.voltscape.engine.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What a curve says beyond its points, against straight lines through two of them on normal paper,
 * worked out here with the distribution of Apache Commons alone.
 */
class ExtrapolationTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private static ErrorCurve curve(double... xp) {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < xp.length; i += 2) {
      points.add(new CurvePoint(xp[i], xp[i + 1]));
    }
    return new ErrorCurve("c", "C", "test", CurveAxis.SRAM_SUPPLY, points, "points.csv");
  }

  /** On the straight line through two points on normal paper. */
  private static double line(double x0, double p0, double x1, double p1, double at) {
    double z0 = NORMAL.inverseCumulativeProbability(p0);
    double z1 = NORMAL.inverseCumulativeProbability(p1);
    return NORMAL.cumulativeProbability(z0 + (z1 - z0) / (x1 - x0) * (at - x0));
  }

  private static void close(double found, double expected) {
    assertThat(found).isCloseTo(expected, within(1e-9 * expected + 1e-15));
  }

  /** The slope of the interpolation at 0.50 V is flat; that of the points is not. */
  @Example
  void a_measured_curve_does_not_stay_at_its_last_point() {
    ErrorCurve curve = curve(0.50, 0.28, 0.51, 0.2, 0.52, 1e-3, 0.53, 1e-5);
    for (double volts : new double[] {0.49, 0.46, 0.40, 0.30}) {
      close(curve.probability(volts), line(0.50, 0.28, 0.51, 0.2, volts));
      assertThat(curve.extrapolated(volts)).isTrue();
    }
    assertThat(curve.probability(0.40)).isCloseTo(0.9775, within(1e-4));
    for (double volts : new double[] {0.54, 0.56, 0.60}) {
      close(curve.probability(volts), line(0.52, 1e-3, 0.53, 1e-5, volts));
      assertThat(curve.extrapolated(volts)).isTrue();
    }
  }

  @Example
  void points_of_equal_probability_at_an_end_are_left_behind_for_the_next_that_differs() {
    ErrorCurve curve = curve(0.48, 0.3, 0.49, 0.3, 0.50, 0.3, 0.52, 0.01, 0.55, 1e-4, 0.57, 1e-4);
    close(curve.probability(0.44), line(0.48, 0.3, 0.52, 0.01, 0.44));
    close(curve.probability(0.60), line(0.52, 0.01, 0.57, 1e-4, 0.60));
    assertThat(curve.probability(0.485)).isEqualTo(0.3);
  }

  @Example
  void points_of_one_probability_leave_no_slope_and_the_curve_says_that_it_is_extrapolated() {
    ErrorCurve curve = curve(0.4, 0.01, 0.5, 0.01, 0.6, 0.01);
    assertThat(curve.probability(0.3)).isCloseTo(0.01, within(1e-15));
    assertThat(curve.probability(0.7)).isCloseTo(0.01, within(1e-15));
    assertThat(curve.extrapolated(0.3)).isTrue();
    assertThat(curve.extrapolated(0.7)).isTrue();
  }

  /** The curve never rises: above a voltage without failures there are none. */
  @Example
  void zeros_and_ones_hold_outwards_and_the_other_end_goes_on() {
    ErrorCurve zero = curve(0.5, 0.2, 0.52, 0.01, 0.54, 0);
    assertThat(zero.probability(0.55)).isZero();
    assertThat(zero.extrapolated(0.55)).isTrue();
    close(zero.probability(0.47), line(0.5, 0.2, 0.52, 0.01, 0.47));
    ErrorCurve one = curve(0.46, 1, 0.5, 0.6, 0.52, 0.01);
    assertThat(one.probability(0.40)).isEqualTo(1);
    assertThat(one.extrapolated(0.40)).isTrue();
    close(one.probability(0.54), line(0.5, 0.6, 0.52, 0.01, 0.54));
  }

  @Property(tries = 500, seed = "3")
  void beyond_any_points_the_curve_never_rises_and_reaches_towards_certainty(
      @ForAll @Size(min = 2, max = 8) List<@DoubleRange(min = -6, max = 6) Double> probits) {
    List<Double> falling = probits.stream().sorted((a, b) -> Double.compare(b, a)).toList();
    Assume.that(falling.get(0) - falling.get(falling.size() - 1) > 0.1);
    double[] xp = new double[2 * falling.size()];
    for (int i = 0; i < falling.size(); i++) {
      xp[2 * i] = 0.5 + 0.001 * i;
      xp[2 * i + 1] = NORMAL.cumulativeProbability(falling.get(i));
    }
    ErrorCurve curve = curve(xp);
    double before = 1;
    for (int millivolts = 1; millivolts < 1000; millivolts++) {
      double p = curve.probability(0.001 * millivolts);
      assertThat(p).isBetween(0.0, before * (1 + 1e-9));
      before = p;
    }
    int last = xp.length - 2;
    double ahead = xp[1] - xp[3];
    if (ahead > 1e-6) {
      assertThat(curve.probability(0.001)).isGreaterThan(xp[1]);
    }
    double behind = xp[last - 1] - xp[last + 1];
    if (behind > 1e-6) {
      assertThat(curve.probability(0.999)).isLessThan(xp[last + 1]);
    }
  }

  @Example
  void every_preset_goes_on_along_the_secants_of_its_outermost_points() {
    for (ErrorCurve preset : CurvePresets.all()) {
      CurvePoint first = preset.points().get(0);
      CurvePoint second = preset.points().get(1);
      double below = 0.8 * first.x();
      if (first.probability() < 1) {
        assertThat(preset.probability(below))
            .as(preset.id())
            .isCloseTo(
                line(first.x(), first.probability(), second.x(), second.probability(), below),
                within(1e-9))
            .isGreaterThan(first.probability());
      } else {
        assertThat(preset.probability(below)).as(preset.id()).isEqualTo(1);
      }
      int last = preset.points().size() - 1;
      CurvePoint end = preset.points().get(last);
      CurvePoint before = preset.points().get(last - 1);
      double above = 1.05 * end.x();
      double expected =
          end.probability() == 0
              ? 0
              : line(before.x(), before.probability(), end.x(), end.probability(), above);
      assertThat(preset.probability(above))
          .as(preset.id())
          .isCloseTo(expected, within(1e-9 * expected + 1e-15))
          .isLessThanOrEqualTo(end.probability());
      assertThat(preset.extrapolated(below)).as(preset.id()).isTrue();
      assertThat(preset.extrapolated(above)).as(preset.id()).isTrue();
    }
  }

  /** Issue: these stayed at their last point. */
  @Example
  void presets_whose_slope_is_flat_at_the_end_rise_below_it() {
    for (String id :
        List.of("ddr3-vendor-a", "ddr3-vendor-a-trp", "ddr3-vendor-b-trp", "ddr3-vendor-c-trp")) {
      ErrorCurve preset = CurvePresets.find(id).orElseThrow();
      double lowest = preset.lowest();
      assertThat(preset.probability(0.95 * lowest))
          .as(id)
          .isGreaterThan(preset.probability(lowest));
      assertThat(preset.probability(0.90 * lowest))
          .as(id)
          .isGreaterThan(preset.probability(0.95 * lowest));
    }
  }
}
