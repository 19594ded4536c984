package org.voltscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.stats.Intervals;

class StopRuleTest {
  @Test
  void a_point_ends_once_half_of_its_interval_is_narrow_enough() {
    StopRule rule = new StopRule(0.5);
    assertThat(rule.enough(null)).isFalse();
    assertThat(rule.enough(Intervals.ofErrors(new double[] {30}, 1))).isFalse();
    assertThat(rule.enough(Intervals.ofErrors(new double[] {30, 30.1}, 2))).isFalse();
    assertThat(rule.enough(Intervals.ofErrors(new double[] {30, 30.1, 30.2}, 3))).isTrue();
  }

  @Test
  void without_a_width_no_point_ends_early() {
    StopRule never = new StopRule(0);
    assertThat(never.active()).isFalse();
    assertThat(never.enough(Intervals.ofErrors(new double[] {30, 30, 30}, 3))).isFalse();
  }
}
