package org.voltscape.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;

class ProfilerTest {
  private static final ErrorCurve CURVE = CurvePresets.find("snnac-65nm").orElseThrow();
  private static final int[] COUNTS = {900, 0, 300};
  private static final int BITS = 8;
  private static final Profiler.Memories ALL =
      new Profiler.Memories(COUNTS, BITS, new int[] {-1, -1, -1});
  private static final List<Double> VOLTS = List.of(0.46, 0.48, 0.5, 0.52, 0.54);

  private static Profiler.Profile measure(DieCells die, Profiler.Options options) {
    return Profiler.measure(die, CURVE, ALL, VOLTS, options, n -> {}, () -> false);
  }

  /** Cells of which map and die do not agree, over all memories, at a voltage. */
  private static int differences(DieCells die, MeasuredMap map, double volts) {
    int different = 0;
    for (int m = 0; m < COUNTS.length; m++) {
      FailureMap truth = FailureMap.of(die, m, COUNTS[m], BITS, die.probability(CURVE, volts));
      FailureMap found = FailureMap.of(map, m, COUNTS[m], BITS, map.probability(CURVE, volts));
      for (int w = 0; w < COUNTS[m]; w++) {
        different +=
            Integer.bitCount(
                truth.stuckMask(w) ^ found.stuckMask(w)
                    | truth.stuckValue(w) ^ found.stuckValue(w));
      }
    }
    return different;
  }

  @Test
  void without_noise_the_map_is_the_dies_own_at_every_voltage() {
    for (DieCells die : List.of(new Die(3, 0.3), CorrelatedDie.of(new Die(3, 0.6), 0.3, 0.2))) {
      Profiler.Profile profile = measure(die, Profiler.Options.STANDARD);
      for (double volts : VOLTS) {
        assertThat(differences(die, profile.map(), volts)).isZero();
      }
      assertThat(profile.steps().stream().map(Profiler.Step::volts))
          .containsExactly(0.54, 0.52, 0.5, 0.48, 0.46);
      for (Profiler.Step step : profile.steps()) {
        assertThat(step.failing()).isEqualTo(profile.map().failingAt(step.volts()));
        assertThat(step.unstable()).isZero();
      }
    }
  }

  @Test
  void a_profile_of_a_profile_is_the_same() {
    MeasuredMap first = measure(new Die(4, 0.5), Profiler.Options.STANDARD).map();
    MeasuredMap second = measure(first, Profiler.Options.STANDARD).map();
    assertThat(second.failingCells()).isEqualTo(first.failingCells());
    for (int i = 0; i < first.failingCells(); i++) {
      assertThat(second.cell(i)).isEqualTo(first.cell(i));
      assertThat(second.one(i)).isEqualTo(first.one(i));
      assertThat(second.volts(i)).isEqualTo(first.volts(i));
    }
  }

  @Test
  void a_pattern_finds_only_what_it_stores_the_wrong_way() {
    Die die = new Die(5, 0.5);
    MeasuredMap zeros =
        measure(die, new Profiler.Options(List.of(Profiler.Pattern.ZEROS), 2, 0, 1)).map();
    MeasuredMap ones =
        measure(die, new Profiler.Options(List.of(Profiler.Pattern.ONES), 2, 0, 1)).map();
    MeasuredMap both = measure(die, Profiler.Options.STANDARD).map();
    for (int i = 0; i < zeros.failingCells(); i++) {
      assertThat(zeros.one(i)).isTrue();
    }
    for (int i = 0; i < ones.failingCells(); i++) {
      assertThat(ones.one(i)).isFalse();
    }
    assertThat(zeros.failingCells() + ones.failingCells()).isEqualTo(both.failingCells());
    List<Profiler.Pattern> boards =
        List.of(Profiler.Pattern.CHECKERBOARD, Profiler.Pattern.INVERSE_CHECKERBOARD);
    MeasuredMap all = measure(die, new Profiler.Options(boards, 1, 0, 1)).map();
    assertThat(all.failingCells()).isEqualTo(both.failingCells());
    MeasuredMap half = measure(die, new Profiler.Options(boards.subList(0, 1), 1, 0, 1)).map();
    assertThat((double) half.failingCells() / both.failingCells()).isCloseTo(0.5, within(0.05));
  }

  @Test
  void only_cells_that_can_fail_are_found() {
    Profiler.Memories some = new Profiler.Memories(COUNTS, BITS, new int[] {0, 0, 0b11});
    MeasuredMap map =
        Profiler.measure(
                new Die(6, 0.5),
                CURVE,
                some,
                VOLTS,
                Profiler.Options.STANDARD,
                n -> {},
                () -> false)
            .map();
    assertThat(map.failingCells()).isPositive();
    for (int i = 0; i < map.failingCells(); i++) {
      assertThat(map.cell(i)).isGreaterThanOrEqualTo(900L * BITS);
      assertThat(map.cell(i) % BITS).isLessThan(2);
    }
  }

  @Test
  void cells_near_their_limit_are_unstable_under_noise_and_votes_settle_them() {
    Die die = new Die(7, 0.5);
    Profiler.Options few = new Profiler.Options(Profiler.Options.STANDARD.patterns(), 3, 0.01, 1);
    Profiler.Options many = new Profiler.Options(Profiler.Options.STANDARD.patterns(), 99, 0.01, 1);
    Profiler.Profile rough = measure(die, few);
    Profiler.Profile fine = measure(die, many);
    long unstable = fine.steps().stream().mapToLong(Profiler.Step::unstable).sum();
    assertThat(unstable).isPositive();
    int missedRough = differences(die, rough.map(), 0.48);
    int missedFine = differences(die, fine.map(), 0.48);
    assertThat(missedFine).isLessThan(missedRough);
    // A cell counts as unstable only where the supply it sees can cross its limit.
    long near = 0;
    for (int m = 0; m < COUNTS.length; m++) {
      near +=
          FailureMap.of(die, m, COUNTS[m], BITS, CURVE.probability(0.47)).failing()
              - FailureMap.of(die, m, COUNTS[m], BITS, CURVE.probability(0.49)).failing();
    }
    Profiler.Step at48 = fine.steps().get(3);
    assertThat(at48.volts()).isEqualTo(0.48);
    assertThat(at48.unstable()).isLessThanOrEqualTo(near).isGreaterThan(near / 2);
    assertThat(measure(die, few).steps()).isEqualTo(rough.steps());
  }

  @Test
  void progress_is_told_and_cancelling_ends_it() {
    List<Integer> told = new ArrayList<>();
    Profiler.measure(
        new Die(8, 0.5), CURVE, ALL, VOLTS, Profiler.Options.STANDARD, told::add, () -> false);
    assertThat(told).isEqualTo(Arrays.asList(1, 2, 3, 4, 5));
    assertThatThrownBy(
            () ->
                Profiler.measure(
                    new Die(8, 0.5),
                    CURVE,
                    ALL,
                    VOLTS,
                    Profiler.Options.STANDARD,
                    n -> {},
                    () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
