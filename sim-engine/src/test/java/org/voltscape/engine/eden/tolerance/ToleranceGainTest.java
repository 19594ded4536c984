package org.voltscape.engine.eden.tolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.stats.Interval;

class ToleranceGainTest {
  private static Tolerance tolerance(double rate, double low, double high) {
    return new Tolerance(rate, new Interval(low, high), 0.99, 40, List.of());
  }

  @Test
  void intervals_come_together_as_distances_on_the_logarithm() {
    // Distances of 3 and 4 units make one of 5, a unit being a hundredth of a natural logarithm.
    ToleranceGain gain =
        ToleranceGain.of(
            tolerance(1e-3, 1e-3 * Math.exp(-0.12), 1e-3 * Math.exp(0.04)),
            tolerance(2e-2, 2e-2 * Math.exp(-0.03), 2e-2 * Math.exp(0.05)));
    assertThat(gain.factor()).isCloseTo(20, within(1e-9));
    assertThat(Math.log(20 / gain.interval().low())).isCloseTo(0.05, within(1e-9));
    assertThat(Math.log(gain.interval().high() / 20)).isCloseTo(0.13, within(1e-9));
  }

  @Test
  void what_is_not_known_stays_so() {
    Tolerance known = tolerance(1e-3, 9e-4, 2e-3);
    Tolerance half = tolerance(1e-2, Double.NaN, 2e-2);
    assertThat(ToleranceGain.of(known, tolerance(Double.NaN, Double.NaN, Double.NaN)).factor())
        .isNaN();
    assertThat(ToleranceGain.of(known, half).interval().low()).isNaN();
    assertThat(ToleranceGain.of(known, half).interval().high()).isGreaterThan(20);
  }

  /** Of two rates that are estimated with errors of known size, 95 of 100 intervals hold. */
  @Test
  void it_covers_the_true_gain() {
    int covered = 0;
    for (int n = 0; n < 2000; n++) {
      ToleranceGain gain = ToleranceGain.of(drawn(1e-3, 0.1, 1, n), drawn(7e-3, 0.05, 2, n));
      covered += gain.interval().contains(7) ? 1 : 0;
    }
    assertThat(covered).isBetween(1860, 1940);
  }

  private static Tolerance drawn(double rate, double deviation, long seed, long n) {
    double u = CounterHash.unit(CounterHash.hash(seed, n, 0));
    double v = CounterHash.unit(CounterHash.hash(seed, n, 1));
    double normal = Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v);
    double found = rate * Math.exp(deviation * normal);
    return tolerance(
        found, found * Math.exp(-1.96 * deviation), found * Math.exp(1.96 * deviation));
  }
}
