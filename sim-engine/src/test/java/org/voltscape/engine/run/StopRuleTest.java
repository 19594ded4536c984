package org.voltscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Stop;

class StopRuleTest {
  private static Summary equal(int trials) {
    double[] values = new double[trials];
    Arrays.fill(values, 0.984);
    return Intervals.ofAccuracies(Sample.of(values), 250, Looks.SCHEDULED);
  }

  /** 16 equal trials leave (1 - 0.015^(1/16)) / 250 = 0.00092 to either side. */
  @Test
  void the_dies_seen_end_a_point_once_their_spread_is_narrow_enough() {
    StopRule rule = new StopRule(new Stop(0.001, Stop.Rule.DIES_SEEN));
    assertThat(rule.enough(null)).isFalse();
    assertThat(rule.enough(equal(1))).isFalse();
    assertThat(rule.enough(equal(14))).isFalse();
    assertThat(rule.enough(equal(16))).isTrue();
  }

  @Test
  void whatever_unseen_dies_do_takes_hundreds_of_trials() {
    StopRule rule = new StopRule(new Stop(0.01, Stop.Rule.ALL_DIES));
    assertThat(rule.enough(equal(16))).isFalse();
    assertThat(rule.enough(equal(184))).isFalse();
    assertThat(rule.enough(equal(240))).isTrue();
  }

  @Test
  void without_a_width_no_point_ends_early() {
    StopRule never = new StopRule(Stop.NEVER);
    assertThat(never.active()).isFalse();
    assertThat(never.enough(equal(5000))).isFalse();
  }

  @Test
  void looks_come_every_eighth_trial_up_to_64_and_then_an_eighth_apart() {
    int[] looks = IntStream.iterate(Stop.nextLook(0), Stop::nextLook).limit(16).toArray();
    assertThat(looks)
        .containsExactly(16, 24, 32, 40, 48, 56, 64, 72, 88, 104, 120, 136, 160, 184, 208, 240);
    for (int look = 64; look < 1_000_000; look = Stop.nextLook(look)) {
      assertThat(Stop.nextLook(look) % 8).isZero();
      assertThat((double) Stop.nextLook(look)).isBetween(look * 1.125, look * 1.125 + 8);
    }
  }
}
