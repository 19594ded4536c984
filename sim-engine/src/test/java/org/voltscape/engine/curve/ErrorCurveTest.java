package org.voltscape.engine.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.voltscape.engine.param.BadInputException;

class ErrorCurveTest {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private static ErrorCurve curve(double... xp) {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < xp.length; i += 2) {
      points.add(new CurvePoint(xp[i], xp[i + 1]));
    }
    return new ErrorCurve("c", "C", "test", CurveAxis.SRAM_SUPPLY, points, "points.csv");
  }

  @Provide
  Arbitrary<ErrorCurve> curves() {
    Arbitrary<Double> wide = Arbitraries.doubles().between(0, 1).ofScale(12);
    Arbitrary<Double> tiny = Arbitraries.doubles().between(-300, -1).map(e -> Math.pow(10, e));
    Arbitrary<Double> nearOne =
        Arbitraries.doubles().between(-15.9, -1).map(e -> 1 - Math.pow(10, e));
    Arbitrary<Double> walls = Arbitraries.of(0.0, 1.0);
    Arbitrary<List<Double>> probabilities =
        Arbitraries.oneOf(wide, tiny, nearOne, walls)
            .list()
            .ofMinSize(2)
            .ofMaxSize(9)
            .filter(p -> p.stream().anyMatch(x -> x > 0) && p.stream().anyMatch(x -> x < 1));
    Arbitrary<List<Integer>> places =
        Arbitraries.integers().between(1, 2000).list().uniqueElements().ofSize(9);
    return Combinators.combine(probabilities, places)
        .as(
            (p, x) -> {
              List<Double> falling = p.stream().sorted(Comparator.reverseOrder()).toList();
              List<Integer> rising = x.subList(0, p.size()).stream().sorted().toList();
              double[] xp = new double[2 * p.size()];
              for (int i = 0; i < p.size(); i++) {
                xp[2 * i] = rising.get(i) / 1000.0;
                xp[2 * i + 1] = falling.get(i);
              }
              return curve(xp);
            });
  }

  /** The points, places just beside them, and a fine grid that goes beyond both ends. */
  private static TreeSet<Double> places(ErrorCurve curve) {
    TreeSet<Double> all = new TreeSet<>();
    for (CurvePoint point : curve.points()) {
      all.add(point.x());
      all.add(Math.nextDown(point.x()));
      all.add(Math.nextUp(point.x()));
      all.add(point.x() - 1e-9);
      all.add(point.x() + 1e-9);
    }
    double span = curve.highest() - curve.lowest();
    for (int i = -50; i <= 250; i++) {
      all.add(curve.lowest() + span * i / 200);
    }
    return all;
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void points_are_met_exactly_and_the_curve_never_rises(@ForAll("curves") ErrorCurve curve) {
    for (CurvePoint point : curve.points()) {
      assertThat(curve.probability(point.x())).isEqualTo(point.probability());
    }
    double before = 1;
    for (double volts : places(curve)) {
      double p = curve.probability(volts);
      // Between two points the last bits of the normal distribution may tremble; nothing passes a
      // point.
      assertThat(p).as("at %s V of %s", volts, curve).isBetween(0.0, before * (1 + 1e-9));
      for (CurvePoint point : curve.points()) {
        if (point.x() < volts) {
          assertThat(p).isLessThanOrEqualTo(point.probability());
        } else {
          assertThat(p).isGreaterThanOrEqualTo(point.probability());
        }
      }
      before = p;
    }
  }

  @Property(tries = 300, seed = "2", edgeCases = EdgeCasesMode.NONE)
  void walls_hold_from_their_point_outwards(@ForAll("curves") ErrorCurve curve) {
    for (CurvePoint point : curve.points()) {
      for (double volts : places(curve)) {
        if (point.probability() == 0 && volts >= point.x()) {
          assertThat(curve.probability(volts)).isZero();
        }
        if (point.probability() == 1 && volts <= point.x()) {
          assertThat(curve.probability(volts)).isEqualTo(1);
        }
      }
    }
  }

  @Example
  void tiny_probabilities_before_a_wall_do_not_rise() {
    ErrorCurve curve = curve(0.5, 1e-20, 0.6, 0, 0.7, 0);
    assertThat(curve.probability(0.55)).isLessThanOrEqualTo(1e-20);
    assertThat(curve.probability(0.65)).isZero();
  }

  @Example
  void two_points_make_a_straight_line_in_probit() {
    ErrorCurve curve = curve(0.4, 0.9, 0.8, 1e-6);
    double top = NORMAL.inverseCumulativeProbability(0.9);
    double bottom = NORMAL.inverseCumulativeProbability(1e-6);
    for (double share : new double[] {-0.5, -0.1, 0.1, 0.25, 0.5, 0.9, 1.2}) {
      double expected = NORMAL.cumulativeProbability(top + share * (bottom - top));
      assertThat(curve.probability(0.4 + 0.4 * share)).isCloseTo(expected, within(1e-9 * expected));
    }
  }

  @Example
  void between_points_the_probit_follows_pchip() {
    // Probits 2, 1, -1, -2 at 0, 1, 2, 3 (shifted by 1 V). Fritsch and Butland's slopes: inside
    // 3/(2/-1 + 1/-2) = 2 -1 -2 / -3 = -4/3, at the ends (3*-1 - -2)/2 = -1/2.
    double[] z = {2, 1, -1, -2};
    double[] d = {-0.5, -4.0 / 3, -4.0 / 3, -0.5};
    double[] xp = new double[8];
    for (int i = 0; i < 4; i++) {
      xp[2 * i] = 1 + i;
      xp[2 * i + 1] = NORMAL.cumulativeProbability(z[i]);
    }
    ErrorCurve curve = curve(xp);
    for (int i = 0; i < 3; i++) {
      for (double t : new double[] {0.1, 0.25, 0.5, 0.75, 0.9}) {
        double h00 = 2 * t * t * t - 3 * t * t + 1;
        double h10 = t * t * t - 2 * t * t + t;
        double h01 = -2 * t * t * t + 3 * t * t;
        double h11 = t * t * t - t * t;
        double expected = h00 * z[i] + h10 * d[i] + h01 * z[i + 1] + h11 * d[i + 1];
        assertThat(curve.probability(1 + i + t))
            .isCloseTo(NORMAL.cumulativeProbability(expected), within(1e-12));
      }
    }
    // Beyond the points along the secants of the last two: -1 a volt at both ends.
    assertThat(curve.probability(0.5)).isCloseTo(NORMAL.cumulativeProbability(2.5), within(1e-12));
    assertThat(curve.probability(6)).isCloseTo(NORMAL.cumulativeProbability(-4), within(1e-12));
  }

  @Example
  void what_lies_outside_the_points_is_extrapolated() {
    ErrorCurve curve = curve(0.4, 0.9, 0.5, 0.2, 0.8, 1e-6);
    assertThat(curve.extrapolated(0.4)).isFalse();
    assertThat(curve.extrapolated(0.8)).isFalse();
    assertThat(curve.extrapolated(0.45)).isFalse();
    assertThat(curve.extrapolated(Math.nextDown(0.4))).isTrue();
    assertThat(curve.extrapolated(0.81)).isTrue();
    assertThat(curve.lowest()).isEqualTo(0.4);
    assertThat(curve.highest()).isEqualTo(0.8);
  }

  @Example
  void points_may_come_in_any_order() {
    assertThat(curve(0.8, 1e-6, 0.4, 0.9, 0.5, 0.2))
        .isEqualTo(curve(0.4, 0.9, 0.5, 0.2, 0.8, 1e-6));
    assertThat(curve(0.8, 1e-6, 0.4, 0.9)).isNotEqualTo(curve(0.8, 1e-6, 0.4, 0.8));
  }

  @Example
  void points_that_make_no_curve_are_refused() {
    refused("found 0 control points", new double[0]);
    refused("found 1 control points", 0.5, 0.1);
    refused("point 2 of 2: found probability 0.2 at 0.6 V above 0.1 at 0.5 V", 0.5, 0.1, 0.6, 0.2);
    refused("point 2 of 2: found 0.5 V twice", 0.5, 0.2, 0.5, 0.1);
    refused("point 1 of 2: found 0.0 V, expected a voltage above 0 V", 0, 0.2, 0.5, 0.1);
    refused("point 1 of 2: found -1.0 V", -1, 0.2, 0.5, 0.1);
    refused("found NaN V", Double.NaN, 0.2, 0.5, 0.1);
    refused("found Infinity V", 0.5, 0.2, Double.POSITIVE_INFINITY, 0.1);
    refused("found probability NaN", 0.4, 0.2, 0.5, Double.NaN);
    refused("found probability 1.5", 0.4, 1.5, 0.5, 0.1);
    refused("found probability -0.5", 0.4, 0.2, 0.5, -0.5);
  }

  private static void refused(String message, double... xp) {
    assertThatThrownBy(() -> curve(xp))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("points.csv")
        .hasMessageContaining(message);
  }

  @Example
  void edited_points_are_checked_too() {
    ErrorCurve curve = curve(0.4, 0.9, 0.8, 1e-6);
    ErrorCurve edited = curve.withPoints(List.of(new CurvePoint(0.5, 0.5), new CurvePoint(0.6, 0)));
    assertThat(edited.id()).isEqualTo("c");
    assertThat(edited.probability(0.5)).isEqualTo(0.5);
    assertThat(curve.probability(0.4)).isEqualTo(0.9);
    assertThatThrownBy(() -> curve.withPoints(List.of())).isInstanceOf(BadInputException.class);
    assertThat(curve.named("n", "N", "s").points()).isEqualTo(curve.points());
  }

  @Example
  void a_band_is_part_of_equality_holds_the_curve_and_goes_with_an_edit() {
    ErrorCurve plain = curve(0.4, 0.5, 0.5, 1e-3, 0.6, 1e-6);
    assertThat(plain.band(0.5)).isEmpty();
    ErrorCurve banded =
        plain.withBand(List.of(new BandPoint(0.4, 0.4, 0.6), new BandPoint(0.6, 0, 1e-5)), "band");
    assertThat(banded).isNotEqualTo(plain);
    assertThat(banded.probability(0.47)).isEqualTo(plain.probability(0.47));
    for (double v = 0.4; v <= 0.6; v += 0.003) {
      ProbabilityBand band = banded.band(v).orElseThrow();
      assertThat(banded.probability(v)).isBetween(band.low(), band.high());
    }
    assertThat(banded.band(0.4).orElseThrow()).isEqualTo(new ProbabilityBand(0.4, 0.6));
    assertThat(banded.band(0.39)).isEmpty();
    assertThat(banded.named("c", "C", "test").hasBand()).isTrue();
    assertThat(banded.withPoints(plain.points())).isEqualTo(plain);
  }

  @Example
  void a_measured_range_decides_what_is_extrapolated_and_new_points_widen_it() {
    ErrorCurve wide = curve(0.3, 0.9, 0.4, 0.5, 0.7, 1e-9).withMeasuredRange(0.4, 0.6);
    assertThat(wide.extrapolated(0.35)).isTrue();
    assertThat(wide.extrapolated(0.65)).isTrue();
    List<CurvePoint> more = new ArrayList<>(wide.points());
    more.add(new CurvePoint(0.65, 1e-7));
    ErrorCurve edited = wide.withPoints(more);
    assertThat(edited.extrapolated(0.65)).isFalse();
    assertThat(edited.extrapolated(0.66)).isTrue();
    assertThat(edited.extrapolated(0.35)).isTrue();
  }
}
