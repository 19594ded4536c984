package org.voltscape.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.random.CounterHash;

class PairedRatioTest {
  @Test
  void it_is_the_ratio_of_means_not_the_mean_of_ratios() {
    PairedRatio r = PairedRatio.of(new double[] {2, 4, 6}, new double[] {1, 1, 4});
    assertThat(r.ratio()).isCloseTo(2, within(1e-12));
    assertThat(r.dies()).isEqualTo(3);
    assertThat(r.low()).isBetween(1.0, 2.0);
    assertThat(r.high()).isBetween(2.0, 4.0);
  }

  @Test
  void dies_are_drawn_with_both_their_values() {
    double[] below = {0.1, 0.5, 0.02, 0.3, 0.9};
    double[] above = {0.3, 1.5, 0.06, 0.9, 2.7};
    PairedRatio r = PairedRatio.of(above, below);
    assertThat(r.ratio()).isCloseTo(3, within(1e-12));
    assertThat(r.low()).isCloseTo(3, within(1e-9));
    assertThat(r.high()).isCloseTo(3, within(1e-9));
    assertThat(PairedRatio.of(above, below)).isEqualTo(r);
  }

  @Test
  void nothing_to_divide_by_has_no_ratio() {
    PairedRatio none = PairedRatio.of(new double[] {1, 2, 3}, new double[] {-1, 0, 1});
    assertThat(none.ratio()).isNaN();
    assertThat(none.high()).isNaN();
    assertThat(PairedRatio.of(new double[] {-1}, new double[] {1}).ratio()).isNaN();
    PairedRatio open = PairedRatio.of(new double[] {1, 1, 1}, new double[] {-0.5, 1, 0.5});
    assertThat(open.ratio()).isCloseTo(3, within(1e-12));
    assertThat(open.high()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(open.low()).isCloseTo(1, within(0.3));
    PairedRatio two = PairedRatio.of(new double[] {1, 3}, new double[] {1, 1});
    assertThat(two.ratio()).isEqualTo(2);
    assertThat(two.low()).isNaN();
    assertThatThrownBy(() -> PairedRatio.of(new double[1], new double[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Dies of independent errors, means 8 and 2: the interval holds the true ratio mostly. */
  @Test
  void the_interval_covers_the_true_ratio() {
    int covered = 0;
    for (int run = 0; run < 200; run++) {
      double[] above = new double[20];
      double[] below = new double[20];
      for (int i = 0; i < 20; i++) {
        above[i] = 6 + 4 * CounterHash.unit(CounterHash.hash(2L * run, i));
        below[i] = 1 + 2 * CounterHash.unit(CounterHash.hash(2L * run + 1, i));
      }
      PairedRatio r = PairedRatio.of(above, below);
      covered += r.low() <= 4 && r.high() >= 4 ? 1 : 0;
    }
    assertThat(covered).isBetween(178, 199);
  }
}
