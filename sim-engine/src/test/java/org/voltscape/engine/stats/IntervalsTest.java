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
  @Example
  void students_t_has_its_known_width() {
    // mean 0.5, sample deviation 0.1, t(4, 97.5 %) = 2.7764451: half-width 0.1241664.
    double d = 0.1 / Math.sqrt(2.5);
    Summary s = Intervals.ofTrials(new double[] {0.5 - 2 * d, 0.5 - d, 0.5, 0.5 + d, 0.5 + 2 * d});
    assertThat(s.method()).isEqualTo(Summary.Method.STUDENT);
    assertThat(s.count()).isEqualTo(5);
    assertThat(s.mean()).isCloseTo(0.5, within(1e-12));
    assertThat(s.sd()).isCloseTo(0.1, within(1e-12));
    assertThat(s.low()).isCloseTo(0.5 - 0.124166399, within(1e-7));
    assertThat(s.high()).isCloseTo(0.5 + 0.124166399, within(1e-7));
    assertThat(s.halfWidth()).isCloseTo(0.124166399, within(1e-7));
  }

  @Example
  void two_trials_have_the_widest_t() {
    // t(1, 97.5 %) = 12.7062; sd / sqrt(2) = 0.005.
    Summary s = Intervals.ofTrials(new double[] {0.495, 0.505});
    assertThat(s.halfWidth()).isCloseTo(12.7062 * 0.005, within(1e-6));
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

  @Example
  void one_trial_says_nothing_of_its_spread() {
    Summary s = Intervals.ofTrials(new double[] {0.97});
    assertThat(s.method()).isEqualTo(Summary.Method.UNKNOWN);
    assertThat(s.mean()).isEqualTo(0.97);
    assertThat(s.sd()).isNaN();
    assertThat(s.low()).isNaN();
    assertThat(s.high()).isNaN();
    assertThat(s.halfWidth()).isInfinite();
  }

  @Example
  void equal_trials_have_no_spread_whatever_their_value() {
    for (int n = 2; n <= 40; n++) {
      for (int i = 0; i <= 2000; i += 7) {
        double[] values = new double[n];
        Arrays.fill(values, i / 2000.0);
        Summary s = Intervals.ofTrials(values);
        assertThat(s.mean()).isEqualTo(i / 2000.0);
        assertThat(s.sd()).isZero();
        assertThat(s.low()).isEqualTo(s.mean());
        assertThat(s.high()).isEqualTo(s.mean());
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
    Summary s = Intervals.ofTrials(values);
    assertThat(s.low()).isBetween(0.0, s.mean());
    assertThat(s.high()).isBetween(s.mean(), 1.0);
    assertThat(s.mean()).isCloseTo(Arrays.stream(values).average().orElseThrow(), within(1e-12));
    assertThat(Intervals.ofTrials(values)).isEqualTo(s);
  }

  @Example
  void near_the_edge_the_interval_is_a_skewed_bootstrap() {
    // Accuracies that now and then fall far: the interval reaches further down than up.
    double[] values = new double[30];
    for (int i = 0; i < 30; i++) {
      values[i] = 0.98 - 0.001 * (i % 9) - (i % 10 == 0 ? 0.2 : 0);
    }
    Summary s = Intervals.ofTrials(values);
    assertThat(s.method()).isEqualTo(Summary.Method.BOOTSTRAP_T);
    assertThat(s.mean() - s.low()).isGreaterThan(1.1 * (s.high() - s.mean()));
    assertThat(s.high()).isGreaterThan(s.mean()).isLessThanOrEqualTo(1);
    assertThat(s.low()).isGreaterThan(0.85);
  }

  @Example
  void about_ninety_five_of_a_hundred_intervals_hold_the_truth() {
    // Uniform on [0.9, 1]: the true mean is 0.95; 1000 samples of 12.
    int held = 0;
    for (int r = 0; r < 1000; r++) {
      double[] values = new double[12];
      for (int i = 0; i < 12; i++) {
        values[i] = 0.9 + 0.1 * CounterHash.unit(CounterHash.hash(5, r, i));
      }
      Summary s = Intervals.ofTrials(values);
      assertThat(s.method()).isEqualTo(Summary.Method.BOOTSTRAP_T);
      held += s.low() <= 0.95 && 0.95 <= s.high() ? 1 : 0;
    }
    assertThat(held).isBetween(930, 990);
  }

  @Example
  void sums_over_many_trials_give_what_the_values_give() {
    int[] hits = {40, 55, 47, 60, 52, 49, 58, 44};
    double[] values = new double[hits.length];
    long sum = 0;
    long squares = 0;
    for (int i = 0; i < hits.length; i++) {
      values[i] = hits[i] / 100.0;
      sum += hits[i];
      squares += (long) hits[i] * hits[i];
    }
    Summary one = Intervals.ofTrials(values);
    Summary other = Intervals.ofSums(hits.length, sum, squares, 100);
    assertThat(other.mean()).isEqualTo(one.mean(), within(1e-12));
    assertThat(other.sd()).isEqualTo(one.sd(), within(1e-12));
    assertThat(other.low()).isEqualTo(one.low(), within(1e-12));
    assertThat(other.high()).isEqualTo(one.high(), within(1e-12));
    assertThat(Intervals.ofSums(3000, 3000 * 99L, 3000 * 99L * 99L, 100).halfWidth()).isZero();
  }
}
