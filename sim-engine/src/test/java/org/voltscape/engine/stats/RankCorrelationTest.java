package org.voltscape.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.random.CounterHash;

class RankCorrelationTest {
  /** Ten pairs without ties: the sum of squared rank differences is 194, r = 1 - 6 * 194 / 990. */
  @Test
  void a_worked_example_without_ties() {
    double[] a = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
    double[] b = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
    RankCorrelation found = RankCorrelation.of(a, b);
    assertThat(found.r()).isCloseTo(-29 / 165.0, within(1e-15));
    // artanh r = -0.177602, its standard error sqrt((1 + r^2 / 2) / 7) = 0.380872.
    assertThat(found.low()).isCloseTo(-0.727830, within(1e-6));
    assertThat(found.high()).isCloseTo(0.514547, within(1e-6));
  }

  /** Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: products of differences 4.5, squares 4.5 and 5. */
  @Test
  void equal_values_share_their_mean_rank() {
    RankCorrelation found =
        RankCorrelation.of(new double[] {10, 20, 20, 30}, new double[] {1, 2, 3, 4});
    assertThat(found.r()).isCloseTo(Math.sqrt(0.9), within(1e-15));
  }

  @Test
  void equals_the_correlation_of_ranks_counted_pair_by_pair() {
    for (int seed = 0; seed < 50; seed++) {
      int n = 4 + seed;
      double[] a = whole(seed, n);
      double[] b = whole(1000 + seed, n);
      assertThat(RankCorrelation.of(a, b).r()).isCloseTo(counted(a, b), within(1e-12));
    }
  }

  private static double[] whole(int seed, int n) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> Math.floor(8 * CounterHash.unit(CounterHash.hash(seed, i))));
    return values;
  }

  private static double counted(double[] a, double[] b) {
    double products = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      double above = 0;
      double right = 0;
      for (int j = 0; j < a.length; j++) {
        above += Math.signum(a[i] - a[j]);
        right += Math.signum(b[i] - b[j]);
      }
      products += above * right;
      squaresA += above * above;
      squaresB += right * right;
    }
    return products / Math.sqrt(squaresA * squaresB);
  }

  @Test
  void only_the_order_of_values_counts() {
    double[] a = {3, 1, 4, 1.5, 5, 9, 2, 6};
    double[] b = {2, 7, 1, 8, 2.5, 1.8, 2.8, 4};
    double[] stretched = Arrays.stream(b).map(Math::exp).toArray();
    assertThat(RankCorrelation.of(a, stretched)).isEqualTo(RankCorrelation.of(a, b));
    double[] turned = Arrays.stream(b).map(v -> -v).toArray();
    assertThat(RankCorrelation.of(a, turned).r())
        .isCloseTo(-RankCorrelation.of(a, b).r(), within(1e-15));
    assertThat(RankCorrelation.of(b, a)).isEqualTo(RankCorrelation.of(a, b));
  }

  @Test
  void no_interval_without_a_width_or_with_few_pairs() {
    RankCorrelation perfect =
        RankCorrelation.of(new double[] {1, 2, 3, 4, 5}, new double[] {2, 4, 6, 8, 9});
    assertThat(perfect.r()).isEqualTo(1);
    assertThat(perfect.low()).isNaN();
    assertThat(RankCorrelation.of(new double[] {1, 2, 3}, new double[] {2, 1, 3}).high()).isNaN();
    assertThat(RankCorrelation.of(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4}).r())
        .isNaN();
    assertThatThrownBy(() -> RankCorrelation.of(new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Normal pairs of correlation 0.7, whose Spearman correlation is 6 / pi asin(0.35). */
  @Test
  void the_interval_covers_the_truth_about_as_often_as_it_says() {
    double truth = 6 / Math.PI * Math.asin(0.35);
    int covered = 0;
    int samples = 2000;
    int n = 20;
    for (int s = 0; s < samples; s++) {
      double[] a = new double[n];
      double[] b = new double[n];
      for (int i = 0; i < n; i++) {
        double u = normal(s, 2 * i);
        a[i] = u;
        b[i] = 0.7 * u + Math.sqrt(1 - 0.49) * normal(s, 2 * i + 1);
      }
      RankCorrelation found = RankCorrelation.of(a, b);
      covered += found.low() <= truth && truth <= found.high() ? 1 : 0;
    }
    assertThat((double) covered / samples).isBetween(0.93, 0.97);
  }

  /** Box and Muller. */
  private static double normal(long seed, int i) {
    double u = CounterHash.unit(CounterHash.hash(seed, i, 0)) + 0x1p-54;
    double v = CounterHash.unit(CounterHash.hash(seed, i, 1));
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
  }
}
