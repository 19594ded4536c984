package org.voltscape.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GapsTest {
  private static final int DRAWS = 200_000;

  @Test
  void the_logarithm_is_right_to_twelve_digits() {
    for (int i = 0; i < 100_000; i++) {
      long hash = CounterHash.hash(5, i) >>> (i % 50);
      double u = ((hash >>> 11) + 1) * 0x1.0p-53;
      double expected = StrictMath.log(u);
      assertThat(Gaps.ln(hash)).isCloseTo(expected, within(1e-12 * Math.max(1, -expected)));
    }
  }

  @Test
  void gaps_have_the_mean_and_variance_of_geometric_numbers() {
    for (double p : new double[] {1e-4, 1e-3, 0.0156, 0.3, 0.9}) {
      Gaps gaps = new Gaps();
      gaps.start(CounterHash.hash(1, Math.round(p * 1e6)), p);
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < DRAWS; i++) {
        double gap = gaps.next();
        sum += gap;
        squares += gap * gap;
      }
      double mean = (1 - p) / p;
      double variance = (1 - p) / (p * p);
      double found = sum / DRAWS;
      assertThat(found).isCloseTo(mean, within(5 * Math.sqrt(variance / DRAWS)));
      assertThat(squares / DRAWS - found * found).isCloseTo(variance, within(0.04 * variance));
    }
  }

  @Test
  void certain_success_leaves_no_gap_and_none_never_ends() {
    Gaps gaps = new Gaps();
    gaps.start(3, 1);
    for (int i = 0; i < 100; i++) {
      assertThat(gaps.next()).isZero();
    }
    gaps.start(3, 0);
    assertThat(gaps.next()).isGreaterThan(Long.MAX_VALUE / 8);
  }

  @Test
  void a_stream_is_a_function_of_its_seed() {
    Gaps one = new Gaps();
    Gaps other = new Gaps();
    one.start(7, 0.1);
    other.start(8, 0.1);
    other.next();
    other.start(7, 0.1);
    for (int i = 0; i < 100; i++) {
      assertThat(one.next()).isEqualTo(other.next());
      assertThat(one.below(24)).isEqualTo(other.below(24)).isBetween(0, 23);
    }
  }
}
