package org.voltscape.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.Profiler.Pattern;
import org.voltscape.engine.random.CounterHash;

/**
 * What a noisy measurement may find, cell by cell, from the supply at which each cell gives way.
 */
class ProfilerNoiseTest {
  private static final ErrorCurve CURVE = CurvePresets.find("snnac-65nm").orElseThrow();
  private static final Die DIE = new Die(17, 0.5);
  private static final int[] COUNTS = {260, 0, 150};
  private static final int BITS = 9;
  private static final double NOISE = 0.012;
  private static final List<Double> FALLING = List.of(0.53, 0.5, 0.47);

  /** The highest supply at which a cell fails. */
  private static double limit(int memory, long cell) {
    double fails = 0.3;
    double holds = 0.9;
    for (int i = 0; i < 50; i++) {
      double middle = (fails + holds) / 2;
      long threshold = CounterHash.threshold(CURVE.probability(middle));
      if (DIE.quantile53(memory, BITS, cell) < threshold) {
        fails = middle;
      } else {
        holds = middle;
      }
    }
    return fails;
  }

  private static Profiler.Profile measure(
      List<Pattern> patterns, int reads, double noise, int[] cells, long seed) {
    return Profiler.measure(
        DIE,
        CURVE,
        new Profiler.Memories(COUNTS, BITS, cells),
        FALLING,
        new Profiler.Options(patterns, reads, noise, seed),
        n -> {},
        () -> false);
  }

  @Test
  void cells_are_found_at_the_first_supply_that_is_clearly_below_their_limit() {
    int[] some = {0b1_0110_1011, -1, 0b0_1111_1111};
    for (Pattern pattern : Pattern.values()) {
      MeasuredMap map = measure(List.of(pattern), 99, NOISE, some, 5).map();
      int next = 0;
      int sure = 0;
      int first = 0;
      for (int memory = 0; memory < COUNTS.length; memory++) {
        for (int cell = 0; cell < COUNTS[memory] * BITS; cell++) {
          long place = (long) first * BITS + cell;
          boolean found = next < map.failingCells() && map.cell(next) == place;
          double at = found ? map.volts(next) : Double.NaN;
          next += found ? 1 : 0;
          boolean one = DIE.prefersOne(memory, BITS, cell);
          boolean stored = stored(pattern, cell / BITS, cell % BITS);
          boolean able = (some[memory] >> (cell % BITS) & 1) != 0;
          if (!able || stored == one) {
            assertThat(found).isFalse();
            continue;
          }
          double limit = limit(memory, cell);
          // Half the noise off, 99 reads vote wrongly once in a million cells.
          if (FALLING.stream().allMatch(v -> Math.abs(limit - v) > NOISE / 2)) {
            double expected = FALLING.stream().filter(v -> v < limit).findFirst().orElse(0.0);
            assertThat(found).isEqualTo(expected > 0);
            assertThat(!found || at == expected).isTrue();
            assertThat(!found || map.one(next - 1) == one).isTrue();
            sure += found ? 1 : 0;
          }
        }
        first += COUNTS[memory];
      }
      assertThat(next).isEqualTo(map.failingCells());
      assertThat(sure).isGreaterThan(100);
    }
  }

  /** Neighbours differ on a checkerboard, along the word and from word to word. */
  private static boolean stored(Pattern pattern, int word, int bit) {
    return switch (pattern) {
      case ZEROS -> false;
      case ONES -> true;
      case CHECKERBOARD -> (word + bit) % 2 == 1;
      case INVERSE_CHECKERBOARD -> (word + bit) % 2 == 0;
    };
  }

  @Test
  void only_cells_within_the_noise_waver_and_a_single_read_never_does() {
    List<Pattern> both = List.of(Pattern.ZEROS, Pattern.ONES);
    int[] all = {-1, -1, -1};
    Profiler.Profile profile = measure(both, 40, NOISE, all, 1);
    for (int step = 0; step < FALLING.size(); step++) {
      double volts = FALLING.get(step);
      int near = 0;
      int amid = 0;
      for (int memory = 0; memory < COUNTS.length; memory++) {
        for (int cell = 0; cell < COUNTS[memory] * BITS; cell++) {
          double off = Math.abs(limit(memory, cell) - volts);
          near += off < NOISE ? 1 : 0;
          amid += off < 0.7 * NOISE ? 1 : 0;
        }
      }
      // Of 40 reads, all of a cell that fails at 15 % of them hold once in 600 cells.
      assertThat(profile.steps().get(step).unstable()).isBetween((long) (0.98 * amid), (long) near);
    }
    for (Profiler.Step step : measure(both, 1, NOISE, all, 1).steps()) {
      assertThat(step.unstable()).isZero();
    }
  }

  @Test
  void each_seed_has_a_noise_of_its_own_and_patterns_do_not_share_it() {
    List<Pattern> zeros = List.of(Pattern.ZEROS);
    int[] all = {-1, -1, -1};
    assertThat(measure(zeros, 1, NOISE, all, 1).steps())
        .isEqualTo(measure(zeros, 1, NOISE, all, 1).steps())
        .isNotEqualTo(measure(zeros, 1, NOISE, all, 2).steps());
    // The checkerboards find together what zeros and ones find, but with other reads.
    List<Pattern> boards = List.of(Pattern.CHECKERBOARD, Pattern.INVERSE_CHECKERBOARD);
    assertThat(measure(boards, 1, NOISE, all, 1).steps())
        .isNotEqualTo(measure(List.of(Pattern.ZEROS, Pattern.ONES), 1, NOISE, all, 1).steps());
  }

  @Test
  void options_are_checked_at_their_limits() {
    List<Pattern> zeros = List.of(Pattern.ZEROS);
    assertThat(new Profiler.Options(zeros, Profiler.MOST_READS, 0, 1).reads()).isEqualTo(99);
    assertThat(new Profiler.Options(zeros, 1, 0, 1).reads()).isEqualTo(1);
    for (Runnable bad :
        List.<Runnable>of(
            () -> new Profiler.Options(List.of(), 1, 0, 1),
            () -> new Profiler.Options(zeros, 0, 0, 1),
            () -> new Profiler.Options(zeros, 100, 0, 1),
            () -> new Profiler.Options(zeros, 1, -0.1, 1),
            () -> new Profiler.Options(zeros, 1, Double.NaN, 1))) {
      assertThatThrownBy(bad::run).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Stream.of(Pattern.values()).map(Pattern::id))
        .containsExactly("zeros", "ones", "checkerboard", "inverse-checkerboard");
  }

  @Test
  void check_cells_share_the_word_lines_of_their_own_words_only() {
    CorrelatedDie die = new CorrelatedDie(new Die(3, 0.4), 0.999, 0, new Geometry(16, 1));
    int together = 0;
    int apart = 0;
    for (int word = 0; word < 200; word++) {
      // Nearly all variance is the line's: one word a line here.
      double own = die.quantile(3, 8, 8L * word);
      together += Math.abs(die.quantile(3 + DieCells.BESIDE, 1, word) - own) < 0.1 ? 1 : 0;
      apart += Math.abs(die.quantile(4 + DieCells.BESIDE, 1, word) - own) < 0.1 ? 1 : 0;
    }
    assertThat(together).isGreaterThan(190);
    assertThat(apart).isLessThan(70);
  }

  @Test
  void lists_are_refilled_on_correlated_dies_too() {
    CorrelatedDie die = new CorrelatedDie(new Die(3, 0.4), 0.2, 0.1, Geometry.STANDARD);
    FaultList list = new FaultList();
    die.flips(0, 300, 8, 0.2, list);
    int size = list.size();
    die.flips(0, 300, 8, 0.2, list);
    assertThat(list.size()).isEqualTo(size).isPositive();
    FailureMap map = FailureMap.of(die, 0, 300, 8, 0.2);
    assertThat(map.words()).isEqualTo(300);
    assertThat(map.bits()).isEqualTo(8);
    assertThat(list.cells()).isEqualTo(map.failing());
  }
}
