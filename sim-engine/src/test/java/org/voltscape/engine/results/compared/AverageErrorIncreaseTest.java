package org.voltscape.engine.results.compared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.SampleSnapshots;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.stats.DirichletBound;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;

class AverageErrorIncreaseTest {
  private static final double NONE = Double.NaN;
  private static final Study STUDY =
      SampleSnapshots.study(
          "digits-10x10", "\"bit-masking\", \"none\", \"secded\"", "0.46, 0.48, 0.50");

  /** Fault-free error 0.1; masking loses 0.05, 0.04, 0 and so on, nothing four times as much. */
  private static Snapshot run() {
    return SampleSnapshots.of(
        STUDY,
        0.9,
        new double[][][] {
          {{0.80, 0.84, 0.82}, {0.86, 0.88, 0.87}, {0.90, 0.90, 0.90}},
          {{0.50, 0.66, 0.58}, {0.74, 0.82, 0.78}, {0.90, 0.90, 0.90}},
          {{0.90, 0.90, NONE}, {0.90, NONE, 0.90}, {0.90, 0.90, 0.90}}
        });
  }

  @Test
  void it_is_the_mean_over_voltages_and_dies_of_what_is_above_the_fault_free_error() {
    AverageErrorIncrease aei = AverageErrorIncrease.of(run(), 0.46, 0.48);
    assertThat(aei.voltages()).isEqualTo(2);
    assertThat(aei.from()).isEqualTo(0.46);
    assertThat(aei.to()).isEqualTo(0.48);
    assertThat(aei.nominal()).isCloseTo(0.1, within(1e-12));
    AverageErrorIncrease.OfScheme masking = aei.schemes().get(0);
    // Dies: (0.10 + 0.04) / 2, (0.06 + 0.02) / 2, (0.08 + 0.03) / 2.
    assertThat(masking.increase().count()).isEqualTo(3);
    assertThat(masking.increase().mean()).isCloseTo(0.055, within(1e-12));
    assertThat(masking.increase().sd()).isCloseTo(0.015, within(1e-12));
    double half = 4.3026527 * 0.015 / Math.sqrt(3);
    assertThat(masking.increase().seen().low()).isCloseTo(0.055 - half, within(1e-8));
    assertThat(masking.increase().seen().high()).isCloseTo(0.055 + half, within(1e-8));
    // An increase lies between -0.1, all right, and 0.9, all wrong.
    Interval bound =
        DirichletBound.of(Sample.of(new double[] {0.07, 0.04, 0.055}), -0.1, 0.9, 0.05);
    assertThat(masking.increase().low()).isCloseTo(bound.low(), within(1e-9));
    assertThat(masking.increase().high()).isCloseTo(bound.high(), within(1e-9));
    // Nothing: 0.28, 0.16, 0.22.
    assertThat(aei.schemes().get(1).increase().mean()).isCloseTo(0.22, within(1e-12));
  }

  @Test
  void the_ratio_says_how_many_times_larger_it_is_without_protection() {
    AverageErrorIncrease aei = AverageErrorIncrease.of(run(), 0.46, 0.48);
    assertThat(aei.reference()).isEqualTo(1);
    assertThat(aei.schemes().get(1).ratio()).isNull();
    assertThat(aei.schemes().get(0).ratio().ratio()).isCloseTo(4, within(1e-9));
    assertThat(aei.schemes().get(0).ratio().low()).isCloseTo(4, within(1e-9));
    assertThat(aei.schemes().get(0).ratio().high()).isCloseTo(4, within(1e-9));
  }

  @Test
  void a_die_counts_where_it_has_every_voltage_of_the_range() {
    AverageErrorIncrease both = AverageErrorIncrease.of(run(), 0.46, 0.48);
    assertThat(both.schemes().get(2).increase().count()).isEqualTo(1);
    assertThat(both.schemes().get(2).increase().seen().known()).isFalse();
    assertThat(both.schemes().get(2).increase().mean()).isCloseTo(0, within(1e-12));
    // No increase at all: nothing to divide by.
    assertThat(both.schemes().get(2).ratio().ratio()).isNaN();
    assertThat(AverageErrorIncrease.of(run(), 0.50, 0.50).schemes().get(2).increase().count())
        .isEqualTo(3);
  }

  @Test
  void the_median_over_dies_is_not_moved_by_a_dead_one() {
    Snapshot run =
        SampleSnapshots.of(
            STUDY,
            0.9,
            new double[][][] {
              {{0.88, 0.1, 0.88}, {0.88, 0.88, 0.1}, {0.88, 0.88, 0.88}},
              {{0.50, 0.50, 0.50}, {0.50, 0.50, 0.50}, {0.50, 0.50, 0.50}},
              {{NONE}, {NONE}, {NONE}}
            });
    AverageErrorIncrease aei = AverageErrorIncrease.ofSweep(run);
    assertThat(aei.voltages()).isEqualTo(3);
    assertThat(aei.schemes().get(0).median()).isCloseTo(0.02, within(1e-12));
    assertThat(aei.schemes().get(0).medianRatio()).isCloseTo(20, within(1e-9));
    assertThat(aei.schemes().get(0).increase().mean()).isGreaterThan(0.18);
    assertThat(aei.schemes().get(2).increase()).isNull();
    assertThat(aei.schemes().get(2).median()).isNaN();
    assertThat(aei.schemes().get(2).ratio()).isNull();
  }

  @Test
  void without_the_unprotected_scheme_the_first_is_the_reference() {
    Study study = SampleSnapshots.study("digits-10x10", "\"secded\", \"bit-masking\"", "0.46");
    Snapshot run = SampleSnapshots.of(study, 0.9, new double[][][] {{{0.8, 0.7}}, {{0.85, 0.8}}});
    assertThat(AverageErrorIncrease.ofSweep(run).reference()).isZero();
    assertThat(AverageErrorIncrease.ofSweep(run).schemes().get(1).ratio().ratio())
        .isCloseTo(2, within(1e-9));
  }

  @Test
  void nothing_is_told_of_no_voltage_first_estimates_or_before_the_first_trial() {
    assertThat(AverageErrorIncrease.of(run(), 0.47, 0.475)).isNull();
    assertThat(AverageErrorIncrease.of(run(), 0.4600000000001, 0.47).voltages()).isEqualTo(1);
    List<PointResult> points = new ArrayList<>(run().points());
    points.set(1, SampleSnapshots.point(STUDY, 0, 1, new double[] {0.8, 0.8, 0.8}, true));
    Snapshot rough = new Snapshot(1, STUDY, Snapshot.State.RUNNING, "", points, 0.9, 1, 2, 1, 1);
    assertThat(AverageErrorIncrease.of(rough, 0.46, 0.48).schemes().get(0).increase()).isNull();
    assertThat(AverageErrorIncrease.of(rough, 0.46, 0.46).schemes().get(0).increase()).isNotNull();
    Snapshot empty =
        new Snapshot(1, STUDY, Snapshot.State.PREPARING, "", List.of(), NONE, 0, 0, 0, NONE);
    assertThat(AverageErrorIncrease.ofSweep(empty)).isNull();
  }

  /** Its 0.46 V point was inferred from the increase that the paper prints. */
  @Test
  void an_increase_on_the_curve_inferred_from_it_is_said_to_be_no_check() {
    assertThat(AverageErrorIncrease.of(run(), 0.46, 0.48).remark(STUDY))
        .contains("no check of the paper")
        .contains("0.46 V");
    assertThat(AverageErrorIncrease.of(run(), 0.50, 0.50).remark(STUDY)).isEmpty();
    Study printed =
        STUDY.withMemory(STUDY.memory().withCurve(new CurveChoice.Preset("snnac-65nm-pchip")));
    assertThat(AverageErrorIncrease.of(run(), 0.46, 0.48).remark(printed)).isEmpty();
  }
}
