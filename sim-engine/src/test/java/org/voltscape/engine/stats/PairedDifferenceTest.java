package org.voltscape.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
  private static final double NONE = Double.NaN;

  private static PairedDifference of(double[] values, double[] reference) {
    return PairedDifference.of(values, reference, Double.POSITIVE_INFINITY, 0, Looks.PLANNED);
  }

  private static PairedDifference ofAccuracies(double[] values, double[] reference) {
    return PairedDifference.of(values, reference, 1, 0.01, Looks.PLANNED);
  }

  @Test
  void it_is_students_t_over_the_differences_of_common_trials() {
    // Differences 1, 2, 3: mean 2, sd 1, t(2, 97.5 %) = 4.3026527.
    PairedDifference d =
        of(new double[] {11, NONE, 7, 33, 5}, new double[] {10, 4, 5, 30, NONE, 8});
    assertThat(d.trials()).isEqualTo(3);
    assertThat(d.mean()).isCloseTo(2, within(1e-12));
    assertThat(d.sd()).isCloseTo(1, within(1e-12));
    assertThat(d.seen().low()).isCloseTo(2 - 4.3026527 / Math.sqrt(3), within(1e-6));
    assertThat(d.seen().high()).isCloseTo(2 + 4.3026527 / Math.sqrt(3), within(1e-6));
    assertThat(d.outer()).isEqualTo(Interval.UNKNOWN);
    assertThat(d.clear()).isFalse();
    assertThat(d.seenClear()).isFalse();
  }

  @Test
  void what_varies_from_die_to_die_cancels() {
    double[] dies = {0.1, 0.9, 0.4, 0.7};
    double[] better = {0.11, 0.91, 0.41, 0.71};
    PairedDifference d = ofAccuracies(better, dies);
    assertThat(d.mean()).isCloseTo(0.01, within(1e-12));
    // Four dies leave 1 - 0.025^(1/4) = 0.6024 of one image unseen.
    assertThat(d.seen().halfWidth()).isCloseTo(0.006024, within(1e-6));
    assertThat(d.seenClear()).isTrue();
    assertThat(d.more()).isEqualTo(4);
    assertThat(d.less()).isZero();
    assertThat(d.equal()).isZero();
    // All of four: the share is at least 0.025^(1/4).
    assertThat(d.moreShare().low()).isCloseTo(0.3976, within(5e-5));
    assertThat(d.moreShare().high()).isEqualTo(1);
    // Whatever unseen dies do it may be otherwise.
    assertThat(d.clear()).isFalse();
    assertThat(d.outer().low()).isNegative();
    PairedDifference back = ofAccuracies(dies, better);
    assertThat(back.mean()).isEqualTo(-d.mean());
    assertThat(back.seen().low()).isCloseTo(-d.seen().high(), within(1e-15));
    assertThat(back.outer().low()).isCloseTo(-d.outer().high(), within(1e-12));
    assertThat(back.less()).isEqualTo(4);
    assertThat(back.reversal()).isCloseTo(d.reversal(), within(1e-15));
  }

  /** (1 - q) / q of the seen end nearest to 0, with q = 1 - 0.05^(1/4) = 0.5271. */
  @Test
  void unseen_dies_would_have_to_lose_more_than_dies_seen_gain() {
    PairedDifference d =
        ofAccuracies(new double[] {0.11, 0.91, 0.41, 0.71}, new double[] {0.1, 0.9, 0.4, 0.7});
    double q = 0.527129;
    assertThat(d.reversal()).isCloseTo((0.01 - 0.006024) * (1 - q) / q, within(1e-6));
    assertThat(ofAccuracies(new double[] {0.2, 0.1}, new double[] {0.1, 0.2}).reversal()).isNaN();
  }

  @Test
  void a_large_difference_on_many_dies_is_clear_whatever_unseen_dies_do() {
    double[] good = new double[40];
    double[] bad = new double[40];
    for (int k = 0; k < 40; k++) {
      good[k] = 0.98 - 0.001 * (k % 3);
      bad[k] = k == 7 ? good[k] : 0.5;
    }
    PairedDifference d = ofAccuracies(good, bad);
    assertThat(d.clear()).isTrue();
    assertThat(d.outer().low()).isPositive();
    assertThat(d.more()).isEqualTo(39);
    assertThat(d.equal()).isOne();
    assertThat(ofAccuracies(bad, good).clear()).isTrue();
  }

  @Test
  void one_common_trial_has_a_difference_without_interval_and_none_has_nothing() {
    PairedDifference one = of(new double[] {NONE, 0.5}, new double[] {0.5, 0.25});
    assertThat(one.trials()).isEqualTo(1);
    assertThat(one.mean()).isEqualTo(0.25);
    assertThat(one.seen()).isEqualTo(Interval.UNKNOWN);
    assertThat(one.clear()).isFalse();
    assertThat(of(new double[] {NONE, 1}, new double[] {1, NONE})).isNull();
    assertThat(of(new double[0], new double[] {1})).isNull();
    assertThat(of(new double[] {Double.POSITIVE_INFINITY}, new double[] {Double.POSITIVE_INFINITY}))
        .isNull();
  }
}
