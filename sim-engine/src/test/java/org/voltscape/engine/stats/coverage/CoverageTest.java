package org.voltscape.engine.stats.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.stats.Looks;

/**
 * Intervals cover what they promise: without chance where dies are of two kinds, by drawing from
 * some of the populations otherwise. {@link CoverageTablesTest} tries all.
 */
class CoverageTest {
  private static final double ALPHA = Looks.PLANNED.alpha();
  private static final double SCHEDULED = Looks.SCHEDULED.alpha();
  private static final double SCHEDULED_SEEN = Looks.SCHEDULED.seenAlpha();

  /** Shares of the dies that are alive. */
  private static final double[] SHARES =
      DoubleStream.concat(
              DoubleStream.of(0.002, 0.01, 0.99, 0.998),
              IntStream.range(1, 40).mapToDouble(i -> i / 40.0))
          .toArray();

  private static final Population UNLIKE = Populations.fewUnlike();

  private static double limit(double promised, int repetitions) {
    return promised - Coverage.noise(promised, repetitions);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 20, 50, 200})
  void outer_interval_of_dead_and_perfect_dies_misses_at_most_on_2_5_percent_of_either_side(int n) {
    TwoValues dies = new TwoValues(0, 1, 0, 0, 1, Bound.outer(ALPHA));
    double most = 0;
    for (double share : SHARES) {
      assertThat(dies.below(n, share)).as("%s alive", share).isLessThanOrEqualTo(0.025);
      assertThat(dies.above(n, share)).as("%s alive", share).isLessThanOrEqualTo(0.025);
      most = Math.max(most, Math.max(dies.below(n, share), dies.above(n, share)));
    }
    // And is not wider than it has to be.
    assertThat(most).isGreaterThan(0.018);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10, 20, 50})
  void outer_interval_holds_between_the_ends_of_its_range_and_for_differences(int n) {
    TwoValues dies = new TwoValues(0, 1, 0.002, 0.1, 0.98, Bound.outer(ALPHA));
    TwoValues pairs = new TwoValues(-1, 1, 0.002, -0.19, 0.01, Bound.outer(ALPHA));
    for (double share : new double[] {0.5, 0.85, 0.9, 0.95, 0.99, 0.997}) {
      assertThat(dies.below(n, share) + dies.above(n, share)).isLessThanOrEqualTo(ALPHA);
      assertThat(pairs.below(n, share) + pairs.above(n, share)).isLessThanOrEqualTo(ALPHA);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 50})
  void outer_interval_holds_where_all_dies_differ(int n) {
    int repetitions = 200;
    for (Population p :
        List.of(
            Populations.dead(0.15),
            Populations.beta(0.4, 5.86),
            Populations.regressions().get(0))) {
      Coverage c = Coverage.drawn(p, Bound.outer(ALPHA), n, repetitions);
      assertThat(c.share()).as(p.name()).isGreaterThanOrEqualTo(limit(0.95, repetitions));
      assertThat(c.leastHalfWidth()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 8, 10, 20, 50})
  void spread_of_the_dies_seen_covers_on_measured_accuracies_and_is_never_without_width(int n) {
    int repetitions = 1000;
    for (Population p : Populations.measured()) {
      Coverage c = Coverage.drawn(p, Bound.inner(ALPHA), n, repetitions);
      assertThat(c.share())
          .as(p.name())
          .isGreaterThanOrEqualTo(limit(n < 8 ? 0.9 : 0.94, repetitions));
      assertThat(c.leastHalfWidth()).as(p.name()).isPositive();
      Coverage t = Coverage.drawn(p, Bound.student(), n, repetitions);
      if (n >= 10 && t.share() > 0.9) {
        assertThat(c.halfWidth() / t.halfWidth()).as(p.name()).isBetween(1.0, n == 10 ? 1.45 : 1.6);
      }
    }
  }

  @Test
  void where_few_dies_differ_student_says_what_it_does_not_know_and_the_others_do_not() {
    assertThat(Coverage.drawn(UNLIKE, Bound.student(), 10, 1000).share()).isLessThan(0.35);
    assertThat(Coverage.drawn(UNLIKE, Bound.inner(ALPHA), 10, 1000).share()).isGreaterThan(0.98);
    // But it does not know of dead dies that it has not seen: this is why there are two intervals.
    assertThat(Coverage.drawn(Populations.dead(0.01), Bound.inner(ALPHA), 20, 1000).share())
        .isLessThan(0.4);
  }

  @Test
  void spread_of_differences_covers_on_measured_pairs() {
    int repetitions = 300;
    for (Population p : Populations.pairs()) {
      for (int n : new int[] {10, 20, 50}) {
        assertThat(Coverage.drawn(p, Bound.inner(ALPHA), n, repetitions).share())
            .as(p.name())
            .isGreaterThanOrEqualTo(limit(0.93, repetitions));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.0025})
  void a_run_that_the_spread_of_the_dies_seen_ends_covers_on_measured_accuracies(double half) {
    int repetitions = 300;
    for (Population p : Populations.measured()) {
      if (p.sd() / half < 4) {
        Bound inner = Bound.inner(SCHEDULED_SEEN);
        Looking.Stopped s = Looking.stopped(p, inner, x -> 0, inner, half, repetitions);
        assertThat(s.share()).as(p.name()).isGreaterThanOrEqualTo(limit(0.96, repetitions));
        assertThat(s.fewest()).as(p.name()).isGreaterThanOrEqualTo(16);
        assertThat(s.capped()).as(p.name()).isZero();
      }
    }
  }

  @Test
  void a_run_that_the_outer_interval_ends_covers_whatever_dies_there_are() {
    TwoValues dies = new TwoValues(0, 1, 0, 0, 1, Bound.outer(SCHEDULED));
    double worst = 1;
    for (double share : SHARES) {
      double covered = dies.coveredAtStop(0.08, share, Looking.CAP);
      assertThat(covered).as("%s alive", share).isGreaterThanOrEqualTo(0.955);
      worst = Math.min(worst, covered);
    }
    assertThat(worst).isLessThan(0.975);
  }

  @Test
  void the_betting_sequence_may_be_looked_at_after_every_trial() {
    TwoValues dies = new TwoValues(0, 1, 0, 0, 1, Bound.betting(Looks.ANY.alpha()));
    double most = 0;
    for (double share : new double[] {0.02, 0.1, 0.5, 0.85, 0.95, 0.99}) {
      double mean = dies.mean(share);
      double wrong = dies.ever(share, 150, i -> !Coverage.covers(i, mean));
      assertThat(wrong).as("%s alive", share).isLessThanOrEqualTo(ALPHA);
      most = Math.max(most, wrong);
    }
    assertThat(most).isGreaterThan(0.01);
  }

  @ParameterizedTest
  @CsvSource({"0.01, -0.19, 0.05", "0.002, -0.098, 0.02", "0.0089, -0.8811, 0.01"})
  void no_scheme_is_called_better_while_looking_where_none_is(
      double usual, double rare, double share) {
    TwoValues pairs = new TwoValues(-1, 1, 0.002, rare, usual, Bound.betting(Looks.ANY.alpha()));
    assertThat(pairs.ever(1 - share, 250, i -> i.low() > 0 || i.high() < 0))
        .isLessThanOrEqualTo(0.01);
  }

  @Test
  void intervals_over_dies_and_images_cover_the_mean_over_both() {
    int repetitions = 200;
    for (Crossed model : Crossed.ALL) {
      Crossed.Covered c = model.covered(5, 250, repetitions);
      assertThat(c.outer()).as(model.name()).isGreaterThanOrEqualTo(limit(0.95, repetitions));
      if (model.dead() == 0) {
        assertThat(c.inner()).as(model.name()).isGreaterThanOrEqualTo(limit(0.96, repetitions));
      }
    }
    // The dies alone say nothing of other images.
    assertThat(Crossed.ALL.get(0).covered(20, 250, repetitions).diesOnly()).isLessThan(0.7);
  }
}
