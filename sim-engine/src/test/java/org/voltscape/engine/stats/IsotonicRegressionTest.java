package org.voltscape.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IsotonicRegressionTest {
  @Test
  void it_is_the_best_of_all_ways_to_cut_into_falling_blocks() {
    Random random = new Random(7);
    for (int trial = 0; trial < 300; trial++) {
      int n = 1 + random.nextInt(8);
      double[] values = random.doubles(n).toArray();
      double[] weights = random.doubles(n, 0.1, 3).toArray();
      double[] fitted = IsotonicRegression.falling(values, weights);
      for (int i = 1; i < n; i++) {
        assertThat(fitted[i]).isLessThanOrEqualTo(fitted[i - 1]);
      }
      assertThat(cost(values, weights, fitted))
          .isCloseTo(bruteForce(values, weights), within(1e-12));
    }
  }

  /** The best fit has constant blocks, each at its mean: all ways to cut are tried. */
  private static double bruteForce(double[] values, double[] weights) {
    int n = values.length;
    double best = Double.POSITIVE_INFINITY;
    for (int cuts = 0; cuts < 1 << (n - 1); cuts++) {
      double[] fitted = new double[n];
      int from = 0;
      for (int to = 1; to <= n; to++) {
        if (to == n || (cuts >>> (to - 1) & 1) != 0) {
          double sum = 0;
          double weight = 0;
          for (int i = from; i < to; i++) {
            sum += values[i] * weights[i];
            weight += weights[i];
          }
          for (int i = from; i < to; i++) {
            fitted[i] = sum / weight;
          }
          from = to;
        }
      }
      boolean falling = true;
      for (int i = 1; i < n; i++) {
        falling &= fitted[i] <= fitted[i - 1];
      }
      best = falling ? Math.min(best, cost(values, weights, fitted)) : best;
    }
    return best;
  }

  private static double cost(double[] values, double[] weights, double[] fitted) {
    double cost = 0;
    for (int i = 0; i < values.length; i++) {
      cost += weights[i] * (values[i] - fitted[i]) * (values[i] - fitted[i]);
    }
    return cost;
  }

  @Test
  void what_falls_stays() {
    assertThat(IsotonicRegression.falling(new double[] {3, 2, 2, 1}, new double[] {1, 9, 1, 1}))
        .containsExactly(3, 2, 2, 1);
    assertThat(IsotonicRegression.falling(new double[] {1, 2}, new double[] {3, 1}))
        .containsExactly(1.25, 1.25);
  }
}
