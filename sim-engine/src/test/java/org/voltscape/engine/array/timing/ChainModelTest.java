package org.voltscape.engine.array.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChainModelTest {
  @Test
  void one_path_is_the_printed_sum_for_whole_stages() {
    for (double p : new double[] {0.5, 0.3, 0.9}) {
      ChainModel chain = new ChainModel(p, 1);
      for (int length = 1; length <= 48; length++) {
        for (int fitting = 0; fitting <= length + 2; fitting++) {
          double sum = 0;
          for (int n = fitting; n <= length; n++) {
            sum += Math.pow(p, n) * (1 - p);
          }
          assertThat(chain.onePath(fitting, length)).isCloseTo(sum, within(1e-15));
        }
      }
    }
  }

  /** Every outcome of every stage of three paths, all equally likely at p = 1/2. */
  @Test
  void any_path_is_the_share_of_all_outcomes_where_one_is_late() {
    int length = 4;
    int paths = 3;
    int bits = length + 1;
    for (int fitting = 0; fitting <= bits; fitting++) {
      int late = 0;
      for (int outcome = 0; outcome < 1 << bits * paths; outcome++) {
        boolean any = false;
        for (int path = 0; path < paths; path++) {
          int passed = Integer.numberOfTrailingZeros(~(outcome >>> path * bits));
          any |= passed >= fitting && passed < bits && isStopped(outcome, path, bits);
        }
        late += any ? 1 : 0;
      }
      assertThat(new ChainModel(0.5, paths).anyPath(fitting, length))
          .isCloseTo(late / (double) (1 << bits * paths), within(1e-15));
    }
  }

  private static boolean isStopped(int outcome, int path, int bits) {
    int mask = (1 << bits) - 1;
    return (outcome >>> path * bits & mask) != mask;
  }

  @Test
  void single_inverters_as_stages_are_far_from_the_printed_probabilities() {
    // 48 that just meet the clock at 1.08 V: so many fit at 0.68 V.
    double fitting = 48 / new DelayLaw(0.4, 1.3, 0.03, 48).relative(0.68, 1.08);
    assertThat(fitting).isBetween(24.0, 24.2);
    assertThat(new ChainModel(0.5, 16).anyPath(fitting, 48)).isBetween(8e-7, 1e-6);
  }

  @Test
  void fractions_of_a_stage_lie_between_whole_ones() {
    ChainModel chain = new ChainModel(0.5, 16);
    double before = 1;
    for (double fitting = 0; fitting < 14.5; fitting += 0.01) {
      double now = chain.anyPath(fitting, 13.3);
      assertThat(now).isLessThanOrEqualTo(before).isBetween(0.0, 1.0);
      before = now;
    }
    assertThat(before).isZero();
  }

  @Test
  void senseless_chains_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ChainModel(1, 16));
    assertThatIllegalArgumentException().isThrownBy(() -> new ChainModel(0.5, 0));
  }
}
