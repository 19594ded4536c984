package org.voltscape.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FaultlessTest {
  private static Summary equal(double value, int trials) {
    double[] values = new double[trials];
    Arrays.fill(values, value);
    return Intervals.ofAccuracies(Sample.of(values), 250, Looks.PLANNED);
  }

  @Test
  void where_hardly_a_die_has_a_fault_no_unseen_one_can_move_the_mean() {
    Summary s = new Faultless(0.984, 0.001).limit(equal(0.984, 10), 1);
    // All faulty dies dead, or all of them right.
    assertThat(s.low()).isCloseTo(0.984 * 0.999, within(1e-12));
    assertThat(s.high()).isCloseTo(0.984 * 0.999 + 0.001, within(1e-12));
    assertThat(s.seen().low()).isCloseTo(0.984 * 0.999, within(1e-12));
    assertThat(s.unseen()).isEqualTo(0.001);
    assertThat(s.mean()).isEqualTo(0.984);
  }

  @Test
  void where_most_dies_have_faults_nothing_changes() {
    Summary before = equal(0.984, 10);
    assertThat(new Faultless(0.984, 0.999).limit(before, 1)).isEqualTo(before);
  }

  @Test
  void without_any_fault_all_dies_are_one() {
    Summary s = new Faultless(0.984, 0).limit(equal(0.984, 3), 1);
    assertThat(s.outer()).isEqualTo(new Interval(0.984, 0.984));
    assertThat(s.unseen()).isZero();
  }

  @Test
  void a_rare_die_that_was_met_stays_inside() {
    Sample rare = Sample.of(new double[] {0.984, 0.984, 0.984, 0.1});
    Summary s =
        new Faultless(0.984, 1e-6).limit(Intervals.ofAccuracies(rare, 250, Looks.PLANNED), 1);
    assertThat(s.outer().contains(s.mean())).isTrue();
    assertThat(s.high()).isCloseTo(0.984, within(2e-6));
  }

  @Test
  void an_error_without_a_largest_value_stays_open_above_and_a_difference_is_bounded() {
    Interval errors = new Faultless(0.2, 0.1).mean(0, Double.POSITIVE_INFINITY);
    assertThat(errors.low()).isCloseTo(0.18, within(1e-12));
    assertThat(errors.high()).isInfinite();
    Faultless difference = new Faultless(0.98, 0.01).minus(new Faultless(0.95, 0.02));
    assertThat(difference.value()).isCloseTo(0.03, within(1e-12));
    assertThat(difference.share()).isCloseTo(0.03, within(1e-12));
    double[] better = {0.98, 0.98, 0.98};
    double[] worse = {0.95, 0.95, 0.95};
    PairedDifference d =
        PairedDifference.of(better, worse, 1, 0.004, Looks.PLANNED)
            .limit(new Faultless(0.03, 0.01), 1);
    assertThat(d.outer().low()).isCloseTo(0.03 * 0.99 - 0.01, within(1e-12));
    assertThat(d.clear()).isTrue();
    assertThat(d.unseen()).isEqualTo(0.01);
    assertThat(d.reversal()).isCloseTo(d.seen().low() * 99, within(1e-9));
  }
}
