package org.voltscape.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.BandPoint;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.Probit;
import org.voltscape.engine.results.parts.ResultsWriter;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

class CurveEffectTest {
  private static final double[] VOLTS = {0.46, 0.48, 0.50, 0.52, 0.54};
  private static final double WIDTH = 0.3;

  /** Straight in probit; its band is {@code WIDTH} probits to both sides up to 0.53 V. */
  private static ErrorCurve curve() {
    List<CurvePoint> points = List.of(point(0.44), point(0.56));
    List<BandPoint> band = new ArrayList<>();
    for (double v = 0.44; v < 0.5301; v += 0.01) {
      double z = line(v);
      band.add(new BandPoint(v, Probit.probability(z - WIDTH), Probit.probability(z + WIDTH)));
    }
    return new ErrorCurve("c", "", "", CurveAxis.SRAM_SUPPLY, points, "c").withBand(band, "c");
  }

  private static double line(double volts) {
    return (0.48 - volts) / 0.02;
  }

  private static CurvePoint point(double volts) {
    return new CurvePoint(volts, Probit.probability(line(volts)));
  }

  private static Study study() {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"voltages\": [0.46, 0.48, 0.50, 0.52, 0.54],"
            + " \"schemes\": [\"none\", \"bit-masking\"], \"trials\": 20}",
        "study");
  }

  /** Accuracies straight in probit, so that interpolation is exact. */
  private static double accuracy(int scheme, double volts) {
    return (scheme == 0 ? 0.5 : 0.8) - (scheme == 0 ? 0.1 : 0.02) * line(volts);
  }

  private static Snapshot run(int known) {
    List<PointResult> points = new ArrayList<>();
    for (int s = 0; s < 2; s++) {
      for (int v = 0; v < VOLTS.length; v++) {
        double mean = accuracy(s, VOLTS[v]);
        Summary accuracy =
            Intervals.ofAccuracies(Sample.of(new double[] {mean}), 100, Looks.PLANNED);
        points.add(
            new PointResult(
                s,
                v,
                VOLTS[v],
                point(VOLTS[v]).probability(),
                points.size() < known ? accuracy : null,
                TrialValues.NONE,
                null,
                1,
                1,
                1,
                1e-6,
                0.5,
                false));
      }
    }
    return new Snapshot(1, study(), Snapshot.State.DONE, "", points, 0.95, 200, 200, 1, Double.NaN);
  }

  @Test
  void the_band_becomes_accuracy_by_the_runs_own_points() {
    Snapshot run = run(100);
    List<CurveEffect> effects = CurveEffect.of(run, curve());
    assertThat(effects).hasSize(10);
    for (int s = 0; s < 2; s++) {
      double slope = s == 0 ? 0.1 : 0.02;
      for (int v = 1; v < 4; v++) {
        CurveEffect effect = effects.get(s * 5 + v);
        double mean = accuracy(s, VOLTS[v]);
        assertThat(effect.high()).isCloseTo(mean + slope * WIDTH, within(1e-4));
        assertThat(effect.low()).isCloseTo(mean - slope * WIDTH, within(1e-4));
        assertThat(effect.clipped()).isFalse();
      }
    }
  }

  @Test
  void it_brackets_the_mean_grows_with_the_band_and_follows_the_voltage() {
    List<CurveEffect> effects = CurveEffect.of(run(100), curve());
    double lowest = 0;
    for (int v = 0; v < 4; v++) {
      CurveEffect effect = effects.get(v);
      assertThat(accuracy(0, VOLTS[v])).isBetween(effect.low(), effect.high());
      assertThat(effect.low()).isGreaterThan(lowest);
      lowest = effect.low();
    }
  }

  @Test
  void what_the_run_has_not_seen_is_clipped_and_said() {
    List<CurveEffect> effects = CurveEffect.of(run(100), curve());
    assertThat(effects.get(0).clippedHigh()).isTrue();
    assertThat(effects.get(0).clippedLow()).isFalse();
    assertThat(effects.get(0).low()).isEqualTo(accuracy(0, 0.46));
    CurveEffect alone = CurveEffect.of(run(1), curve()).get(0);
    assertThat(alone.clippedLow()).isTrue();
    assertThat(alone.low()).isEqualTo(alone.high());
  }

  @Test
  void there_is_none_without_band_or_accuracy() {
    ErrorCurve plain = curve().withPoints(curve().points());
    assertThat(CurveEffect.of(run(100), plain)).hasSize(10).containsOnlyNulls();
    assertThat(CurveEffect.of(run(100), null)).containsOnlyNulls();
    List<CurveEffect> effects = CurveEffect.of(run(3), curve());
    assertThat(effects.get(2)).isNotNull();
    assertThat(effects.get(3)).isNull();
    // Above 0.53 V nothing is said about the curve.
    assertThat(CurveEffect.of(run(100), curve()).get(4)).isNull();
  }

  @Test
  void results_carry_it_for_curves_with_a_band_only() throws IOException {
    JsonNode first = results(curve()).get(1);
    assertThat(first.get("probability_low").asDouble())
        .isLessThan(first.get("failure_probability").asDouble());
    assertThat(first.get("probability_high").asDouble())
        .isGreaterThan(first.get("failure_probability").asDouble());
    assertThat(first.get("accuracy_curve_low").asDouble())
        .isLessThan(first.get("accuracy_mean").asDouble());
    assertThat(first.get("accuracy_curve_high").asDouble())
        .isGreaterThan(first.get("accuracy_mean").asDouble());
    assertThat(results(curve()).get(4).get("probability_low").isNull()).isTrue();
    JsonNode plain = results(curve().withPoints(curve().points())).get(1);
    assertThat(plain.has("probability_low")).isFalse();
    assertThat(plain.has("accuracy_curve_low")).isFalse();
  }

  private static JsonNode results(ErrorCurve curve) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultsWriter.json(run(100), curve, out);
    return new ObjectMapper().readTree(out.toByteArray()).get("results");
  }
}
