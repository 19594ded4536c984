package org.voltscape.engine.minerva;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RiseTest {
  @Test
  void a_rise_is_told_by_the_examples_on_which_both_differ() {
    boolean[] before = new boolean[100];
    boolean[] now = new boolean[100];
    // Wrong in both; wrong before only; wrong now only.
    before[0] = now[0] = true;
    before[1] = before[2] = true;
    now[3] = now[4] = now[5] = now[6] = now[7] = true;
    Rise rise = Rise.of(before, now);
    assertThat(rise.mean()).isCloseTo(0.03, within(1e-15));
    // The standard deviation of 7 differences of size 1 among 100, over the root of 100.
    double sum = 0;
    for (int i = 0; i < 100; i++) {
      double d = (now[i] ? 1 : 0) - (before[i] ? 1 : 0) - 0.03;
      sum += d * d;
    }
    assertThat(rise.standardError()).isCloseTo(Math.sqrt(sum / 100 / 100), within(1e-15));
    assertThat(rise.counted()).isEqualTo(rise.mean() + 2 * rise.standardError());
    assertThat(Rise.of(before, before).counted()).isZero();
    // Better by luck: the standard error alone.
    Rise better = Rise.of(now, before);
    assertThat(better.mean()).isCloseTo(-0.03, within(1e-15));
    assertThat(better.counted()).isEqualTo(2 * better.standardError());
  }
}
