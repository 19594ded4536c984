package org.voltscape.engine.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.curve.CurveFitter.Measurement;
import org.voltscape.engine.param.BadInputException;

class CurveFitterTest {
  private static final double[] VOLTS = {0.46, 0.47, 0.48, 0.49, 0.50, 0.51, 0.52, 0.53};
  private static final DoubleUnaryOperator GAUSSIAN = v -> Probit.probability((0.49 - v) / 0.012);
  private static final DoubleUnaryOperator LOG_LINEAR = v -> Math.exp(50 - 115 * v);

  private static Measurement of(List<MeasuredPoint> points) {
    return new Measurement("bench", "bench 3", CurveAxis.SRAM_SUPPLY, points);
  }

  /** Failures of so many cells at every voltage, drawn cell by cell. */
  private static Measurement counted(DoubleUnaryOperator p, long cells, long seed) {
    Random random = new Random(seed);
    List<MeasuredPoint> points = new ArrayList<>();
    for (double v : VOLTS) {
      int failing = 0;
      for (long i = 0; i < cells; i++) {
        failing += random.nextDouble() < p.applyAsDouble(v) ? 1 : 0;
      }
      points.add(new MeasuredPoint(v, (double) failing / cells, cells));
    }
    return of(points);
  }

  private static Measurement exact(DoubleUnaryOperator p) {
    List<MeasuredPoint> points = new ArrayList<>();
    for (double v : VOLTS) {
      points.add(new MeasuredPoint(v, p.applyAsDouble(v), 0));
    }
    return of(points);
  }

  private static CurveFit fit(Measurement measurement, FitModel model) {
    return CurveFitter.fit(measurement, model, "points.csv");
  }

  private static double value(CurveFit fit, String name) {
    return fit.parameter(name).orElseThrow().value();
  }

  @Test
  void exact_points_give_their_parameters_back() {
    CurveFit gaussian = fit(exact(GAUSSIAN), FitModel.GAUSSIAN);
    assertThat(value(gaussian, "mu")).isCloseTo(0.49, within(1e-12));
    assertThat(value(gaussian, "sigma")).isCloseTo(0.012, within(1e-12));
    assertThat(gaussian.rmsDecades()).isLessThan(1e-9);
    CurveFit logLinear = fit(exact(LOG_LINEAR), FitModel.LOG_LINEAR);
    assertThat(value(logLinear, "a")).isCloseTo(50, within(1e-9));
    assertThat(value(logLinear, "b")).isCloseTo(-115, within(1e-9));
    assertThat(logLinear.parameter("b").orElseThrow().unit()).isEqualTo("1/V");
  }

  @Test
  void counts_give_parameters_within_their_errors() {
    CurveFit gaussian = fit(counted(GAUSSIAN, 20_000, 1), FitModel.GAUSSIAN);
    for (FitParameter p : gaussian.parameters()) {
      double wanted = p.name().equals("mu") ? 0.49 : 0.012;
      assertThat(Math.abs(p.value() - wanted)).isLessThan(3 * p.standardError());
      assertThat(p.standardError()).isBetween(1e-6, 1e-4);
    }
    CurveFit logLinear = fit(counted(LOG_LINEAR, 20_000, 2), FitModel.LOG_LINEAR);
    for (FitParameter p : logLinear.parameters()) {
      double wanted = p.name().equals("a") ? 50 : -115;
      assertThat(Math.abs(p.value() - wanted)).isLessThan(3 * p.standardError());
    }
  }

  /** The slope of the likelihood vanishes: no neighbour of the estimate is likelier. */
  @ParameterizedTest
  @EnumSource(
      value = FitModel.class,
      names = {"GAUSSIAN", "LOG_LINEAR"})
  void the_estimate_is_the_likeliest(FitModel model) {
    Measurement measurement = counted(model == FitModel.GAUSSIAN ? GAUSSIAN : LOG_LINEAR, 500, 5);
    CurveFit fit = fit(measurement, model);
    double best = likelihood(measurement, model, fit.parameters().get(0).value(), 0, fit);
    for (int sign = -1; sign <= 1; sign += 2) {
      for (int which = 0; which < 2; which++) {
        double step = sign * 0.05 * fit.parameters().get(which).standardError();
        double other =
            likelihood(
                measurement,
                model,
                fit.parameters().get(0).value() + (which == 0 ? step : 0),
                which == 1 ? step : 0,
                fit);
        assertThat(other).isLessThan(best);
      }
    }
  }

  private static double likelihood(
      Measurement measurement, FitModel model, double first, double step, CurveFit fit) {
    double second = fit.parameters().get(1).value() + step;
    double sum = 0;
    for (MeasuredPoint m : measurement.points()) {
      double p =
          model == FitModel.GAUSSIAN
              ? Probit.probability((first - m.x()) / second)
              : Math.exp(first + second * m.x());
      sum += m.failing() * Math.log(p) + (m.cells() - m.failing()) * Math.log1p(-p);
    }
    return sum;
  }

  @Test
  void the_band_holds_the_true_curve_in_about_95_of_100_measurements() {
    coverage(GAUSSIAN, FitModel.GAUSSIAN, 400, new double[] {0.47, 0.49, 0.505, 0.54});
    coverage(LOG_LINEAR, FitModel.LOG_LINEAR, 400, new double[] {0.47, 0.49, 0.505, 0.54});
  }

  private static void coverage(
      DoubleUnaryOperator truth, FitModel model, int cells, double[] volts) {
    int sets = 300;
    for (double v : volts) {
      int held = 0;
      for (int set = 0; set < sets; set++) {
        ProbabilityBand band =
            fit(counted(truth, cells, 1000 + set), model).curve().band(v).orElseThrow();
        double p = truth.applyAsDouble(v);
        held += band.low() <= p && p <= band.high() ? 1 : 0;
      }
      assertThat((double) held / sets).as("%s at %s V", model, v).isBetween(0.90, 0.99);
    }
  }

  @Test
  void the_band_of_points_without_counts_has_students_width() {
    int sets = 400;
    Random random = new Random(7);
    int held = 0;
    for (int set = 0; set < sets; set++) {
      List<MeasuredPoint> points = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        double line = (0.49 - VOLTS[i]) / 0.012 + 0.1 * random.nextGaussian();
        points.add(new MeasuredPoint(VOLTS[i], Probit.probability(line), 0));
      }
      ProbabilityBand band = fit(of(points), FitModel.GAUSSIAN).curve().band(0.505).orElseThrow();
      double p = GAUSSIAN.applyAsDouble(0.505);
      held += band.low() <= p && p <= band.high() ? 1 : 0;
    }
    assertThat((double) held / sets).isBetween(0.92, 0.98);
  }

  @Test
  void points_with_none_or_all_failing_count() {
    List<MeasuredPoint> points =
        new ArrayList<>(
            List.of(
                new MeasuredPoint(0.40, 1, 10_000),
                new MeasuredPoint(0.48, 0.797, 10_000),
                new MeasuredPoint(0.50, 0.2023, 10_000)));
    double without = fit(of(points), FitModel.GAUSSIAN).curve().probability(0.53);
    points.add(new MeasuredPoint(0.53, 0, 50_000_000));
    CurveFit fit = fit(of(points), FitModel.GAUSSIAN);
    assertThat(fit.curve().probability(0.53)).isLessThan(without / 10);
    assertThat(fit.curve().probability(0.40)).isGreaterThan(0.999);
    assertThat(fit.rmsDecades()).isFinite();
    CurveFit logLinear = fit(of(points), FitModel.LOG_LINEAR);
    assertThat(logLinear.curve().probability(0.40)).isEqualTo(1);
  }

  @Test
  void the_better_model_is_chosen_and_says_why() {
    CurveFit gaussian = CurveFitter.best(counted(GAUSSIAN, 20_000, 3), "x");
    assertThat(gaussian.model()).isEqualTo(FitModel.GAUSSIAN);
    assertThat(gaussian.reason()).contains("AIC").contains("Log-linear");
    assertThat(CurveFitter.best(counted(LOG_LINEAR, 20_000, 3), "x").model())
        .isEqualTo(FitModel.LOG_LINEAR);
    assertThat(CurveFitter.best(exact(LOG_LINEAR), "x").reason()).contains("decades");
    assertThat(CurveFitter.best(exact(LOG_LINEAR), "x").model()).isEqualTo(FitModel.LOG_LINEAR);
  }

  /** Cells by the million of a log-linear memory: the Gaussian must not claim their precision. */
  @Test
  void a_model_that_misses_its_points_widens_its_band() {
    List<MeasuredPoint> points = new ArrayList<>();
    for (double v : VOLTS) {
      long cells = 10_000_000;
      double failing = Math.rint(LOG_LINEAR.applyAsDouble(v) * cells);
      points.add(new MeasuredPoint(v, failing / cells, cells));
    }
    CurveFit right = fit(of(points), FitModel.LOG_LINEAR);
    CurveFit wrong = fit(of(points), FitModel.GAUSSIAN);
    assertThat(right.dispersion()).isEqualTo(1);
    assertThat(wrong.dispersion()).isGreaterThan(100);
    assertThat(width(wrong)).isGreaterThan(20 * width(right));
  }

  private static double width(CurveFit fit) {
    ProbabilityBand band = fit.curve().band(0.50).orElseThrow();
    return Math.log(band.high() / band.low());
  }

  @ParameterizedTest
  @EnumSource(
      value = FitModel.class,
      names = {"GAUSSIAN", "LOG_LINEAR"})
  void curve_and_band_are_the_models_to_a_percent(FitModel model) {
    CurveFit fit =
        fit(counted(model == FitModel.GAUSSIAN ? GAUSSIAN : LOG_LINEAR, 5_000, 9), model);
    double first = fit.parameters().get(0).value();
    double second = fit.parameters().get(1).value();
    for (double v = 0.30; v < 0.65; v += 0.000_37) {
      double p =
          model == FitModel.GAUSSIAN
              ? Probit.probability((first - v) / second)
              : Math.min(1, Math.exp(first + second * v));
      if (p > 2e-15) {
        assertThat(fit.curve().probability(v)).as("%s V", v).isCloseTo(p, within(0.01 * p));
      }
    }
    for (int i = 0; i < VOLTS.length; i++) {
      ProbabilityBand sampled = fit.curve().band(VOLTS[i]).orElseThrow();
      ProbabilityBand direct = fit.bands().get(i);
      assertThat(sampled.low()).isCloseTo(direct.low(), within(0.01 * direct.low()));
      assertThat(sampled.high()).isCloseTo(direct.high(), within(0.01 * direct.high()));
    }
  }

  @Test
  void a_fit_is_extrapolated_outside_the_measured_voltages_only() {
    for (FitModel model : FitModel.values()) {
      ErrorCurve curve = fit(counted(LOG_LINEAR, 5_000, 4), model).curve();
      assertThat(curve.lowest()).isEqualTo(0.46);
      assertThat(curve.highest()).isEqualTo(0.53);
      assertThat(curve.extrapolated(0.459)).isTrue();
      assertThat(curve.extrapolated(0.531)).isTrue();
      assertThat(curve.extrapolated(0.50)).isFalse();
    }
  }

  @Test
  void points_are_met_exactly_with_wilsons_band() {
    Measurement measurement = counted(GAUSSIAN, 1000, 6);
    CurveFit fit = fit(measurement, FitModel.POINTS);
    for (MeasuredPoint m : measurement.points()) {
      assertThat(fit.curve().probability(m.x())).isEqualTo(m.probability());
      ProbabilityBand band = fit.curve().band(m.x()).orElseThrow();
      assertThat(band.low()).isLessThanOrEqualTo(m.probability());
      assertThat(band.high()).isGreaterThan(m.probability());
    }
    // Newcombe (Stat. Med. 17, 1998), table I, score method: 15 of 148 is 0.0624 to 0.1605.
    List<BandPoint> wilson = CurveBand.ofCounts(List.of(new MeasuredPoint(0.5, 15.0 / 148, 148)));
    assertThat(wilson.get(0).low()).isCloseTo(0.0624, within(5e-5));
    assertThat(wilson.get(0).high()).isCloseTo(0.1605, within(5e-5));
    assertThat(fit(exact(GAUSSIAN), FitModel.POINTS).curve().hasBand()).isFalse();
  }

  @Test
  void two_points_without_counts_leave_nothing_to_judge_errors_by() {
    List<MeasuredPoint> two =
        List.of(new MeasuredPoint(0.5, 0.1, 0), new MeasuredPoint(0.6, 0.001, 0));
    CurveFit fit = fit(of(two), FitModel.GAUSSIAN);
    assertThat(fit.parameters()).allMatch(p -> Double.isNaN(p.standardError()));
    assertThat(fit.curve().hasBand()).isFalse();
    assertThat(fit.bands()).isEmpty();
  }

  @Test
  void points_no_model_can_run_through_are_refused() {
    refused("points at one voltage only", point(0.5, 0.1, 0), point(0.5, 0.2, 0));
    refused("no points");
    refused("probability 0 at 0.6 V", point(0.5, 0.1, 0), point(0.55, 0.01, 0), point(0.6, 0, 0));
    refused("rises with voltage", point(0.5, 0.1, 0), point(0.6, 0.2, 0), point(0.7, 0.3, 0));
    refused("rises with voltage", point(0.5, 0.1, 100), point(0.6, 0.2, 100));
    refused("leaves the slope open", point(0.5, 1, 100), point(0.6, 0, 100));
    refused("leaves the slope open", point(0.5, 1, 100), point(0.55, 0.5, 100), point(0.6, 0, 9));
  }

  private static MeasuredPoint point(double x, double p, long cells) {
    return new MeasuredPoint(x, p, cells);
  }

  private static void refused(String sentence, MeasuredPoint... points) {
    assertThatThrownBy(() -> CurveFitter.best(of(List.of(points)), "points.csv"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("points.csv")
        .hasMessageContaining(sentence);
  }
}
