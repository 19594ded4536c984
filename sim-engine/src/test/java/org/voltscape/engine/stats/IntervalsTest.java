package org.voltscape.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.voltscape.engine.random.CounterHash;

class IntervalsTest {
  private static Summary accuracies(double... values) {
    return Intervals.ofAccuracies(Sample.of(values), 250, Looks.PLANNED);
  }

  @Example
  void the_spread_of_trials_that_differ_is_students() {
    // mean 0.5, sample deviation 0.1, t(4, 97.5 %) = 2.7764451: half-width 0.1241664.
    double d = 0.1 / Math.sqrt(2.5);
    Sample s = Sample.of(new double[] {0.5 - 2 * d, 0.5 - d, 0.5, 0.5 + d, 0.5 + 2 * d});
    assertThat(s.count()).isEqualTo(5);
    assertThat(s.mean()).isCloseTo(0.5, within(1e-12));
    assertThat(s.sd()).isCloseTo(0.1, within(1e-12));
    assertThat(SeenSpread.student(s, 0.05)).isCloseTo(0.124166399, within(1e-7));
    // The floor, 0.5218 of the range of 0.2530, is wider.
    assertThat(SeenSpread.of(s, 0, 0.05).halfWidth()).isCloseTo(0.1320, within(5e-5));
  }

  @Example
  void two_trials_have_the_widest_t() {
    // t(1, 97.5 %) = 12.7062; sd / sqrt(2) = 0.005.
    assertThat(accuracies(0.495, 0.505).seen().halfWidth())
        .isCloseTo(12.7062 * 0.005, within(1e-6));
  }

  @Example
  void wilsons_score_has_its_known_values() {
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    wilson(81, 263, 0.2553, 0.3662);
    wilson(15, 148, 0.0624, 0.1605);
    wilson(0, 20, 0.0000, 0.1611);
    wilson(1, 29, 0.0061, 0.1718);
    wilson(29, 29, 0.8830, 1.0000);
  }

  private static void wilson(int hits, int count, double low, double high) {
    Summary s = Intervals.ofImages(hits, count);
    assertThat(s.method()).isEqualTo(Summary.Method.WILSON);
    assertThat(s.mean()).isEqualTo((double) hits / count);
    assertThat(s.count()).isEqualTo(1);
    assertThat(s.sd()).isNaN();
    assertThat(s.low()).isCloseTo(low, within(5e-5));
    assertThat(s.high()).isCloseTo(high, within(5e-5));
    assertThat(s.low()).isBetween(0.0, s.mean());
    assertThat(s.high()).isBetween(s.mean(), 1.0);
  }

  /** Of one trial of accuracy x the mean may be as low as 0.025 x. */
  @Example
  void one_trial_says_next_to_nothing() {
    Summary s = accuracies(0.97);
    assertThat(s.mean()).isEqualTo(0.97);
    assertThat(s.sd()).isNaN();
    assertThat(s.low()).isCloseTo(0.97 * 0.025, within(1e-12));
    assertThat(s.high()).isCloseTo(1 - 0.03 * 0.025, within(1e-12));
    assertThat(s.seen()).isEqualTo(Interval.UNKNOWN);
    assertThat(s.seen().halfWidth()).isInfinite();
  }

  @Example
  void equal_trials_claim_no_certainty_whatever_their_value() {
    for (int n = 2; n <= 40; n++) {
      for (int i = 0; i <= 2000; i += 7) {
        double[] values = new double[n];
        Arrays.fill(values, i / 2000.0);
        Summary s = accuracies(values);
        assertThat(s.mean()).isEqualTo(i / 2000.0);
        assertThat(s.sd()).isZero();
        assertThat(s.low()).isCloseTo(s.mean() * Math.pow(0.025, 1.0 / n), within(1e-9));
        assertThat(1 - s.high()).isCloseTo((1 - s.mean()) * Math.pow(0.025, 1.0 / n), within(1e-9));
        double floor = (1 - Math.pow(0.025, 1.0 / n)) / 250;
        assertThat(s.seen().low()).isCloseTo(Math.max(0, s.mean() - floor), within(1e-12));
        assertThat(s.seen().high()).isCloseTo(Math.min(1, s.mean() + floor), within(1e-12));
      }
    }
  }

  @Property(tries = 500, seed = "1")
  void intervals_hold_their_mean_and_stay_inside_zero_to_one(
      @ForAll @Size(min = 2, max = 40) List<@DoubleRange(max = 1) Double> list) {
    double[] values = list.stream().mapToDouble(v -> v).toArray();
    check(values);
  }

  @Property(tries = 500, seed = "2")
  void intervals_near_the_edge_hold_their_mean_too(
      @ForAll @Size(min = 2, max = 40) List<@DoubleRange(max = 0.05) Double> list) {
    double[] values = list.stream().mapToDouble(v -> v).toArray();
    check(values);
    check(Arrays.stream(values).map(v -> 1 - v).toArray());
  }

  private static void check(double[] values) {
    Summary s = accuracies(values);
    assertThat(s.mean()).isCloseTo(Arrays.stream(values).average().orElseThrow(), within(1e-12));
    for (Interval interval : List.of(s.outer(), s.seen())) {
      assertThat(interval.low()).isBetween(0.0, s.mean());
      assertThat(interval.high()).isBetween(s.mean(), 1.0);
    }
    double[] backwards = new double[values.length];
    Arrays.setAll(backwards, i -> values[values.length - 1 - i]);
    assertThat(accuracies(backwards).low()).isCloseTo(s.low(), within(1e-9));
    assertThat(accuracies(backwards).high()).isCloseTo(s.high(), within(1e-9));
    // Looking at any time costs width, below and above.
    Summary looked = Intervals.ofAccuracies(Sample.of(values), 250, Looks.ANY);
    assertThat(looked.low()).isLessThanOrEqualTo(s.low() + 1e-9);
    assertThat(looked.high()).isGreaterThanOrEqualTo(s.high() - 1e-9);
  }

  /** Of trials that are right or wrong the bound is the exact one of shares. */
  @Example
  void the_bound_of_noughts_and_ones_is_clopper_and_pearsons() {
    for (int n : new int[] {2, 7, 30, 400}) {
      for (int k = 0; k <= n; k += Math.max(1, n / 9)) {
        double[] values = new double[n];
        Arrays.fill(values, 0, k, 1);
        Interval exact = Shares.clopperPearson(k, n, 0.05);
        Summary s = accuracies(values);
        assertThat(s.low()).isCloseTo(exact.low(), within(1e-9));
        assertThat(s.high()).isCloseTo(exact.high(), within(1e-9));
      }
    }
    // Clopper and Pearson's values of 15 of 148, from Newcombe 1998, table I, method 5.
    Interval known = Shares.clopperPearson(15, 148, 0.05);
    assertThat(known.low()).isCloseTo(0.0578, within(5e-5));
    assertThat(known.high()).isCloseTo(0.1617, within(5e-5));
    assertThat(Shares.clopperPearson(0, 0, 0.05)).isEqualTo(new Interval(0, 1));
  }

  /** The bound is a quantile of means weighted at random; so many of them can be drawn. */
  @Example
  void the_bound_is_the_quantile_of_randomly_weighted_means() {
    double[] values = {0.9, 0.9, 0.95, 0.2, 0.97, 0.98, 0.61};
    int draws = 200_000;
    double low = accuracies(values).low();
    int below = 0;
    for (int r = 0; r < draws; r++) {
      double sum = 0;
      double weights = -Math.log(1 - CounterHash.unit(CounterHash.hash(9, r, values.length)));
      for (int i = 0; i < values.length; i++) {
        double w = -Math.log(1 - CounterHash.unit(CounterHash.hash(9, r, i)));
        weights += w;
        sum += w * values[i];
      }
      below += sum / weights <= low ? 1 : 0;
    }
    // 2.5 % of 200,000, within four standard deviations of 70.
    assertThat(below).isBetween(5000 - 280, 5000 + 280);
  }

  /** Distributions far from normal, of many sizes: the bound moves steadily and stays finite. */
  @Example
  void the_bound_takes_thousands_of_trials_and_values_far_apart() {
    int[] byHits = new int[1001];
    byHits[0] = 40_000;
    byHits[3] = 1;
    byHits[500] = 7;
    byHits[1000] = 60_000;
    Summary many = Intervals.ofAccuracies(Sample.ofHits(byHits, 1000), 1000, Looks.PLANNED);
    double half = 1.96 * many.sd() / Math.sqrt(many.count());
    assertThat(many.low()).isCloseTo(many.mean() - half, within(2e-5));
    assertThat(many.high()).isCloseTo(many.mean() + half, within(2e-5));
    double[] tiny = {1e-12, 1e-9, 1e-6, 1e-3, 1};
    Summary far = accuracies(tiny);
    assertThat(far.low()).isBetween(1e-6, far.mean());
    assertThat(accuracies(1e-300, 1e-299).low()).isBetween(0.0, 1e-299);
  }

  @Example
  void a_quantity_without_a_largest_value_has_a_bound_below_alone() {
    Sample s = Sample.of(new double[] {1, 2, 3});
    Interval open = DirichletBound.of(s, 0, Double.POSITIVE_INFINITY, 0.05);
    assertThat(open.low()).isEqualTo(DirichletBound.of(s, 0, 3, 0.05).low()).isPositive();
    assertThat(open.high()).isInfinite();
    Interval bets = BettingSequence.of(s, 0, Double.POSITIVE_INFINITY, 0.05);
    assertThat(bets.low()).isEqualTo(BettingSequence.of(s, 0, 3, 0.05).low()).isPositive();
    assertThat(bets.high()).isInfinite();
  }
}
