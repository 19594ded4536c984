package org.voltscape.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.random.CounterHash;

class ErrorIntervalsTest {
  private static Summary ofErrors(double[] values, int n) {
    return Intervals.ofErrors(values, n, Double.POSITIVE_INFINITY, Looks.PLANNED);
  }

  @Test
  void errors_may_be_far_above_one_but_not_below_nought() {
    // mean 5, sd 1.5811388, t(4, 97.5 %) = 2.7764451: half-width 1.9632432.
    Summary s = ofErrors(new double[] {3, 4, 5, 6, 7, 1000}, 5);
    assertThat(s.method()).isEqualTo(Summary.Method.BOUND_BELOW);
    assertThat(s.count()).isEqualTo(5);
    assertThat(s.mean()).isCloseTo(5, within(1e-12));
    // Wider still is the floor: 0.5218 of the range of 4.
    assertThat(s.seen().halfWidth()).isCloseTo(2.087295, within(1e-6));
    assertThat(s.high()).isEqualTo(s.seen().high());
    assertThat(s.low()).isBetween(1.0, s.seen().low());
    Summary low = ofErrors(new double[] {0.01, 0.2}, 2);
    assertThat(low.low()).isBetween(0.0, 0.05);
    assertThat(low.seen().low()).isZero();
    assertThat(low.high()).isGreaterThan(1);
  }

  @Test
  void errors_with_a_largest_value_are_bounded_above_too() {
    double[] errors = {0.1, 0.11, 0.12, 0.1, 0.13};
    Summary s = Intervals.ofErrors(errors, 5, 1, Looks.PLANNED);
    assertThat(s.method()).isEqualTo(Summary.Method.BOUND);
    assertThat(s.outer()).isEqualTo(DirichletBound.of(Sample.of(errors), 0, 1, 0.05));
    assertThat(s.high()).isGreaterThan(s.seen().high());
    assertThat(Intervals.ofErrors(errors, 1, 1, Looks.PLANNED).high())
        .isCloseTo(1 - 0.9 * 0.025, within(1e-12));
    // What is larger than it should be is a reason to widen, not to fail.
    assertThat(Intervals.ofErrors(errors, 5, 0.125, Looks.PLANNED).outer())
        .isEqualTo(DirichletBound.of(Sample.of(errors), 0, 0.13, 0.05));
  }

  @Test
  void equal_errors_say_nothing_of_their_spread() {
    double[] errors = new double[20];
    Arrays.fill(errors, 0.7);
    Summary s = ofErrors(errors, 20);
    assertThat(s.seen()).isEqualTo(Interval.UNKNOWN);
    assertThat(s.low()).isCloseTo(0.7 * Math.pow(0.025, 0.05), within(1e-9));
    assertThat(s.high()).isNaN();
  }

  @Test
  void skewed_errors_reach_further_up_than_down() {
    double[] errors = new double[200];
    Arrays.setAll(errors, i -> -Math.log(1 - (i + 0.5) / 200) / 10);
    Summary s = ofErrors(errors, 200);
    Interval plain = SeenSpread.of(Sample.of(errors), 0, 0.05);
    assertThat(s.seen().low()).isEqualTo(plain.low());
    assertThat(s.seen().high()).isGreaterThan(plain.high()).isEqualTo(s.high());
    assertThat(ofErrors(errors, 200)).isEqualTo(s);
  }

  @Test
  void one_dead_die_among_few_is_no_ground_for_resampling() {
    double[] errors = {0.0901, 0.0902, 0.0903, 0.0904, 0.0905, 0.0906, 0.0907, 0.7};
    Summary s = ofErrors(errors, 8);
    assertThat(s.seen())
        .isEqualTo(SeenSpread.of(Sample.of(errors), 0, 0.05).within(0, Double.POSITIVE_INFINITY));
    assertThat(s.high()).isGreaterThan(0.3);
  }

  @Test
  void single_and_infinite_errors_have_no_interval_over_trials() {
    Summary one = ofErrors(new double[] {0.3}, 1);
    assertThat(one.method()).isEqualTo(Summary.Method.UNKNOWN);
    assertThat(one.outer()).isEqualTo(Interval.UNKNOWN);
    for (double[] values :
        new double[][] {
          {0.1, Double.POSITIVE_INFINITY, 0.2}, {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY}
        }) {
      Summary s = ofErrors(values, values.length);
      assertThat(s.mean()).isEqualTo(Double.POSITIVE_INFINITY);
      assertThat(s.high()).isNaN();
      assertThat(s.method()).isEqualTo(Summary.Method.UNBOUNDED);
    }
  }

  @Test
  void one_die_has_the_normal_interval_over_its_examples() {
    Summary s = Intervals.ofExamples(0.1, 0.01);
    assertThat(s.method()).isEqualTo(Summary.Method.NORMAL);
    assertThat(s.low()).isCloseTo(0.1 - 0.0195996, within(1e-6));
    assertThat(s.high()).isCloseTo(0.1 + 0.0195996, within(1e-6));
    assertThat(Intervals.ofExamples(0.01, 0.01).low()).isZero();
    assertThat(Intervals.ofExamples(0.1, Double.NaN).method()).isEqualTo(Summary.Method.UNKNOWN);
    assertThat(Intervals.ofExamples(Double.POSITIVE_INFINITY, 1).method())
        .isEqualTo(Summary.Method.UNBOUNDED);
  }

  /** Errors of an exponential spread, as dies near failing have. */
  @Test
  void intervals_of_skewed_errors_cover_their_mean() {
    int covered = 0;
    for (int run = 0; run < 200; run++) {
      double[] errors = new double[30];
      long seed = run;
      Arrays.setAll(errors, i -> -Math.log(1 - CounterHash.unit(CounterHash.hash(seed, i))));
      Summary s = ofErrors(errors, 30);
      covered += s.low() <= 1 && s.high() >= 1 ? 1 : 0;
    }
    assertThat(covered).isBetween(178, 199);
  }
}
