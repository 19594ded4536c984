package org.voltscape.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which interval is made of which sample, on both sides of every limit. */
class IntervalChoiceTest {
  /** Whether bootstrap-t was used for errors without a largest value. */
  private static boolean resampled(double[] errors) {
    return !BootstrapT.of(errors, errors.length, Sample.of(errors), 0.05).equals(Interval.UNKNOWN);
  }

  @Test
  void eight_different_values_carry_a_bootstrap_and_seven_do_not() {
    // One in eight of them large, so that they are skewed.
    assertThat(resampled(IntStream.range(0, 64).mapToDouble(i -> large(i % 8, 8)).toArray()))
        .isTrue();
    assertThat(resampled(IntStream.range(0, 63).mapToDouble(i -> large(i % 7, 7)).toArray()))
        .isFalse();
  }

  private static double large(int i, int of) {
    return 5 + i / 1000.0 + (i == of - 1 ? 1 : 0);
  }

  @Test
  void beyond_two_thousand_errors_the_mean_is_normal() {
    double[] errors = IntStream.range(0, 2001).mapToDouble(i -> large(i % 9, 9)).toArray();
    assertThat(resampled(Arrays.copyOf(errors, 2000))).isTrue();
    assertThat(resampled(errors)).isFalse();
  }

  /** A share p of large values has the skewness (1 - 2p) / sqrt(p (1 - p)), whatever the scale. */
  @ParameterizedTest
  @CsvSource({
    "25, 1.15, true",
    "27, 1.04, true",
    "29, 0.93, false",
    "40, 0.41, false",
    "60, -0.41, false",
    "71, -0.93, false",
    "73, -1.04, true",
    "75, -1.15, true"
  })
  void errors_are_skewed_from_a_skewness_of_one_on(int percent, double skewness, boolean skewed) {
    double p = percent / 100.0;
    assertThat((1 - 2 * p) / Math.sqrt(p * (1 - p))).isCloseTo(skewness, within(0.01));
    for (double scale : new double[] {0.01, 1, 100}) {
      for (double base : new double[] {0, 3}) {
        double[] errors = new double[200];
        for (int i = 0; i < 200; i++) {
          // A hair's breadth apart, so that there are enough different ones.
          errors[i] = scale * (base + (i < 2 * percent ? 1 : 0) + i * 1e-6);
        }
        assertThat(resampled(errors)).isEqualTo(skewed);
      }
    }
  }

  /** The q-quantile of n values lies at the place q (n + 1), counted from 1. */
  @ParameterizedTest
  @CsvSource({
    "0.25, 10",
    "0.5, 20",
    "0.75, 50",
    "0.375, 15",
    "0.625, 35",
    "0.7, 44",
    "0, 10",
    "0.1, 10",
    "0.9, 50",
    "1, 50"
  })
  void quantiles_lie_between_the_neighbours_of_their_place(double q, double expected) {
    assertThat(Quantiles.of(new double[] {10, 20, 50}, q)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void a_quantile_of_one_value_is_that_value() {
    for (double q : new double[] {0, 0.025, 0.5, 1}) {
      assertThat(Quantiles.of(new double[] {7}, q)).isEqualTo(7);
    }
  }

  private static Summary ofQuantities(double... values) {
    return Intervals.ofQuantities(
        values, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, Looks.PLANNED);
  }

  @Test
  void quantities_of_either_sign_have_an_interval_of_either_sign() {
    // mean 0, sd 1, t(2, 97.5 %) = 4.3026527.
    Summary s = ofQuantities(-1, 0, 1);
    assertThat(s.method()).isEqualTo(Summary.Method.SEEN);
    assertThat(s.low()).isCloseTo(-4.3026527 / Math.sqrt(3), within(1e-6));
    assertThat(s.high()).isCloseTo(4.3026527 / Math.sqrt(3), within(1e-6));
    Summary one = ofQuantities(-3);
    assertThat(one.mean()).isEqualTo(-3);
    assertThat(one.method()).isEqualTo(Summary.Method.UNKNOWN);
    assertThat(ofQuantities(1, Double.NaN).outer()).isEqualTo(Interval.UNKNOWN);
  }

  @Test
  void every_method_says_what_it_is() {
    Interval some = new Interval(0, 1);
    for (Looks looks : Looks.values()) {
      assertThat(
              Stream.of(Summary.Method.values())
                  .map(m -> new Summary(9, 0.5, 0.1, some, some, 0.1, m, looks).methodText()))
          .doesNotHaveDuplicates()
          .allSatisfy(text -> assertThat(text).isNotBlank());
    }
    assertThat(Stream.of(Looks.values()).map(l -> bound(l).methodText()))
        .containsExactly(
            "Dirichlet bound",
            "Dirichlet bound, 97 % at each look of the stop rule",
            "betting sequence, at every look");
    assertThat(Intervals.ofImages(1, 2).methodText()).isEqualTo("Wilson's score over images");
  }

  private static Summary bound(Looks looks) {
    return Intervals.ofAccuracies(Sample.of(new double[] {0.5, 0.6}), 10, looks);
  }

  @Test
  void ratios_to_or_of_nothing_have_no_value() {
    double[] ones = {1, 2, 3};
    double[] noughts = {0, 0, 0};
    assertThat(PairedRatio.of(ones, noughts).ratio()).isNaN();
    assertThat(PairedRatio.of(noughts, ones).ratio()).isNaN();
    // Two dies are too few to resample, three are enough.
    PairedRatio two = PairedRatio.of(new double[] {3, 9}, new double[] {1, 2});
    assertThat(two.ratio()).isEqualTo(4);
    assertThat(two.low()).isNaN();
    assertThat(PairedRatio.of(ones, ones).low()).isEqualTo(1);
    // One die in three has all of it: resamples without it have a ratio of 0.
    PairedRatio rare = PairedRatio.of(new double[] {0, 0, 3}, new double[] {1, 1, 1});
    assertThat(rare.low()).isZero();
    assertThat(rare.high()).isEqualTo(3);
    PairedRatio open = PairedRatio.of(new double[] {1, 1, 1}, new double[] {0, 0, 3});
    assertThat(open.low()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(open.high()).isInfinite();
  }
}
