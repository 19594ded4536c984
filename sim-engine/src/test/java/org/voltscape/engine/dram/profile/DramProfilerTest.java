package org.voltscape.engine.dram.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.dram.AxisLaw;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramGeometry;
import org.voltscape.engine.dram.DramPoint;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.dram.Variation;
import org.voltscape.engine.dram.reads.DataPattern;
import org.voltscape.engine.dram.reads.DramReads;
import org.voltscape.engine.memory.FaultKind;

class DramProfilerTest {
  private static final DramPoint POINT = new DramPoint(1.35, 13, 13, 64, 20);
  private static final List<Double> VOLTS = List.of(1.05, 1.1, 1.15, 1.2, 1.35);

  static DramDevice device(FaultKind kind, Variation variation, long seed) {
    List<CurvePoint> points =
        List.of(
            new CurvePoint(1.05, 0.1),
            new CurvePoint(1.1, 1e-2),
            new CurvePoint(1.15, 1e-3),
            new CurvePoint(1.2, 1e-4),
            new CurvePoint(1.35, 1e-12));
    return new DramDevice(
        "test",
        "test",
        "test",
        new DramGeometry(1, 1, 2, 4, 512, 128, 8),
        POINT,
        Map.of(
            DramAxis.SUPPLY,
            AxisLaw.given(
                DramAxis.SUPPLY,
                new ErrorCurve("t", "t", "t", DramAxis.SUPPLY.curve(), points, "t"),
                kind,
                AxisLaw.Slope.UNKNOWN)),
        variation,
        seed);
  }

  static List<PartitionProfile> profile(DramDevice device, int rows) {
    return DramProfiler.profile(
        device,
        new DramProfiler.Plan(
            DramAxis.SUPPLY, VOLTS, POINT, Partition.all(device.geometry(), Partition.Level.BANK)),
        new DramReads.Effort(DataPattern.STANDARD, 1, rows, 1),
        done -> {},
        () -> false);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"FLIPS", "EDEN_1", "EDEN_2", "EDEN_3"})
  void the_rule_and_the_likelihoods_find_the_model_that_made_the_errors(FaultKind kind) {
    for (long seed = 1; seed <= 8; seed++) {
      for (PartitionProfile p : profile(device(kind, Variation.NONE, seed), 64)) {
        assertThat(p.model().chosen()).isEqualTo(kind);
        assertThat(p.model().likeliest()).isEqualTo(kind);
        assertThat(p.model().probability(kind)).isGreaterThan(0.999);
      }
    }
  }

  @Test
  void points_have_exact_intervals_and_an_upper_bound_without_errors() {
    PartitionProfile p = profile(device(FaultKind.FLIPS, Variation.NONE, 2), 16).get(0);
    assertThat(p.points()).hasSize(5);
    for (int i = 0; i < 4; i++) {
      ProfilePoint point = p.points().get(i);
      int bits = (int) point.tally().bits();
      int wrong = (int) point.tally().wrong();
      assertThat(bits).isEqualTo(4 * 16 * 128 * 8);
      // Each end is the rate at which counts so far out come in 2.5 % of cases.
      assertThat(
              BinomialDistribution.of(bits, point.interval().high()).cumulativeProbability(wrong))
          .isCloseTo(0.025, within(1e-6));
      assertThat(
              1
                  - BinomialDistribution.of(bits, point.interval().low())
                      .cumulativeProbability(wrong - 1))
          .isCloseTo(0.025, within(1e-6));
      assertThat(point.upperBound()).isFalse();
    }
    ProfilePoint none = p.points().get(4);
    assertThat(none.upperBound()).isTrue();
    assertThat(none.ber()).isEqualTo(none.interval().high());
    assertThat(Math.pow(1 - none.ber(), none.tally().bits())).isCloseTo(0.05, within(1e-9));
    assertThat(p.usedPoints()).isBetween(3, 4);
  }

  @Test
  void intervals_cover_the_rate_of_the_device() {
    int covered = 0;
    int all = 0;
    for (long seed = 1; seed <= 40; seed++) {
      for (PartitionProfile p : profile(device(FaultKind.FLIPS, Variation.NONE, seed), 8)) {
        for (ProfilePoint point : p.points()) {
          double rate =
              device(FaultKind.FLIPS, Variation.NONE, 1)
                  .mean(POINT.with(DramAxis.SUPPLY, point.at()))
                  .ber();
          all++;
          covered += point.interval().low() <= rate && rate <= point.interval().high() ? 1 : 0;
        }
      }
    }
    assertThat((double) covered / all).isGreaterThan(0.93);
  }

  @Test
  void curves_are_monotone_where_few_errors_are_not() {
    List<PartitionProfile> profiles = new ArrayList<>();
    for (long seed = 1; seed <= 20; seed++) {
      profiles.addAll(
          profile(device(FaultKind.EDEN_1, new Variation(0, 0, 0.3, 0.3, 0.3, 0.3), seed), 4));
    }
    for (PartitionProfile p : profiles) {
      for (int i = 1; i < p.monotone().size(); i++) {
        assertThat(p.monotone().get(i)).isLessThanOrEqualTo(p.monotone().get(i - 1));
      }
      assertThat(p.monotone().get(0)).isCloseTo(p.points().get(0).ber(), within(1e-12));
      assertThat(p.monotone()).allMatch(rate -> rate > 0);
    }
  }

  @Test
  void points_without_errors_together_are_a_closer_bound() {
    DramDevice device = device(FaultKind.FLIPS, Variation.NONE, 1);
    PartitionProfile p =
        DramProfiler.profile(
                device,
                new DramProfiler.Plan(
                    DramAxis.SUPPLY,
                    List.of(1.35, 1.05, 1.34, 1.33),
                    POINT,
                    List.of(new Partition(0, 0, 0, 0))),
                new DramReads.Effort(DataPattern.STANDARD, 1, 16, 1),
                done -> {},
                () -> false)
            .get(0);
    assertThat(p.points()).extracting(ProfilePoint::at).containsExactly(1.05, 1.33, 1.34, 1.35);
    long bits = p.points().get(0).tally().bits();
    for (int i = 1; i < 4; i++) {
      assertThat(p.points().get(i).upperBound()).isTrue();
      assertThat(Math.pow(1 - p.monotone().get(i), i * bits)).isCloseTo(0.05, within(1e-9));
    }
  }

  @Test
  void weak_lines_show_beside_the_model() {
    ModelChoice plain = profile(device(FaultKind.FLIPS, Variation.NONE, 1), 256).get(0).model();
    ModelChoice weak =
        profile(device(FaultKind.FLIPS, Variation.NONE.withLines(0.4, 0.4), 1), 256).get(0).model();
    assertThat(plain.rowDispersion()).isBetween(0.8, 1.2);
    assertThat(weak.rowDispersion()).isGreaterThan(2);
    assertThat(weak.columnDispersion()).isGreaterThan(2);
    assertThat(plain.neighbours()).isCloseTo(plain.neighboursByChance(), within(0.02));
    assertThat(weak.neighbours()).isGreaterThan(weak.neighboursByChance());
  }

  @Test
  void a_memory_without_errors_is_given_the_default_model() {
    DramDevice device = device(FaultKind.EDEN_3, Variation.NONE, 1);
    ModelChoice choice =
        DramProfiler.profile(
                device,
                new DramProfiler.Plan(
                    DramAxis.SUPPLY, List.of(1.35), POINT, List.of(new Partition(0, 0, 0, 0))),
                new DramReads.Effort(DataPattern.STANDARD, 1, 16, 1),
                done -> {},
                () -> false)
            .get(0)
            .model();
    assertThat(choice.chosen()).isEqualTo(FaultKind.FLIPS);
    assertThat(choice.errors()).isZero();
    assertThat(choice.probability(FaultKind.EDEN_1)).isEqualTo(0.25);
  }

  @Test
  void it_stops_when_it_is_asked_to() {
    DramDevice device = device(FaultKind.FLIPS, Variation.NONE, 1);
    assertThatThrownBy(
            () ->
                DramProfiler.profile(
                    device,
                    new DramProfiler.Plan(
                        DramAxis.SUPPLY, VOLTS, POINT, List.of(new Partition(0, 0, 0, 0))),
                    new DramReads.Effort(DataPattern.STANDARD, 1, 16, 1),
                    done -> {},
                    () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
