package org.voltscape.engine.shmoo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.stats.Interval;

class ShmooLooksTest {
  @Test
  void looks_double_and_end_at_the_most() {
    ShmooLooks looks = ShmooLooks.upTo(40);
    assertThat(looks.count()).isEqualTo(4);
    assertThat(looks.dies(0)).isEqualTo(8);
    assertThat(looks.dies(2)).isEqualTo(32);
    assertThat(looks.dies(3)).isEqualTo(40);
    assertThat(ShmooLooks.upTo(5).count()).isEqualTo(1);
    assertThat(ShmooLooks.upTo(5).dies(0)).isEqualTo(5);
    assertThat(ShmooLooks.upTo(8).count()).isEqualTo(1);
  }

  /** Exactly, by following every number of dies that hold through all looks. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.2, 0.4, 0.49, 0.5, 0.51, 0.6, 0.75, 0.9, 0.99})
  void the_interval_at_the_end_covers_the_share_in_95_percent(double share) {
    ShmooLooks looks = ShmooLooks.upTo(32);
    double[] chance = {1};
    int dies = 0;
    double covered = 0;
    for (int look = 0; look < looks.count(); look++) {
      for (; dies < looks.dies(look); dies++) {
        double[] next = new double[chance.length + 1];
        for (int k = 0; k < chance.length; k++) {
          next[k] += chance[k] * (1 - share);
          next[k + 1] += chance[k] * share;
        }
        chance = next;
      }
      for (int k = 0; k < chance.length; k++) {
        Interval interval = looks.interval(k, dies);
        boolean ends = look + 1 == looks.count() || interval.low() >= 0.5 || interval.high() < 0.5;
        if (ends) {
          covered += interval.contains(share) ? chance[k] : 0;
          chance[k] = 0;
        }
      }
    }
    assertThat(covered).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void eight_dies_of_a_kind_tell_the_side_of_a_half() {
    ShmooLooks looks = ShmooLooks.upTo(32);
    assertThat(looks.interval(8, 8).low()).isGreaterThan(0.5);
    assertThat(looks.interval(0, 8).high()).isLessThan(0.5);
    assertThat(looks.interval(7, 8).low()).isLessThan(0.5);
  }
}
