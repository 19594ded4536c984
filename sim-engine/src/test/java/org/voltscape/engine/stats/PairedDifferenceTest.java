package org.voltscape.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
  private static final double NONE = Double.NaN;

  @Test
  void it_is_students_t_over_the_differences_of_common_trials() {
    // Differences 1, 2, 3: mean 2, sd 1, t(2, 97.5 %) = 4.3026527.
    PairedDifference d =
        PairedDifference.of(
            new double[] {11, NONE, 7, 33, 5}, new double[] {10, 4, 5, 30, NONE, 8});
    assertThat(d.trials()).isEqualTo(3);
    assertThat(d.mean()).isCloseTo(2, within(1e-12));
    assertThat(d.sd()).isCloseTo(1, within(1e-12));
    assertThat(d.low()).isCloseTo(2 - 4.3026527 / Math.sqrt(3), within(1e-6));
    assertThat(d.high()).isCloseTo(2 + 4.3026527 / Math.sqrt(3), within(1e-6));
    assertThat(d.clear()).isFalse();
  }

  @Test
  void what_varies_from_die_to_die_cancels() {
    double[] dies = {0.1, 0.9, 0.4, 0.7};
    double[] better = {0.11, 0.91, 0.41, 0.71};
    PairedDifference d = PairedDifference.of(better, dies);
    assertThat(d.mean()).isCloseTo(0.01, within(1e-12));
    assertThat(d.high() - d.low()).isLessThan(1e-9);
    assertThat(d.clear()).isTrue();
    PairedDifference back = PairedDifference.of(dies, better);
    assertThat(back.mean()).isEqualTo(-d.mean());
    assertThat(back.low()).isCloseTo(-d.high(), within(1e-15));
  }

  @Test
  void one_common_trial_has_a_difference_without_interval_and_none_has_nothing() {
    PairedDifference one = PairedDifference.of(new double[] {NONE, 0.5}, new double[] {0.5, 0.25});
    assertThat(one.trials()).isEqualTo(1);
    assertThat(one.mean()).isEqualTo(0.25);
    assertThat(one.hasInterval()).isFalse();
    assertThat(one.low()).isNaN();
    assertThat(one.clear()).isFalse();
    assertThat(PairedDifference.of(new double[] {NONE, 1}, new double[] {1, NONE})).isNull();
    assertThat(PairedDifference.of(new double[0], new double[] {1})).isNull();
    assertThat(
            PairedDifference.of(
                new double[] {Double.POSITIVE_INFINITY}, new double[] {Double.POSITIVE_INFINITY}))
        .isNull();
  }
}
