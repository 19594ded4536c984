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
  /** A mean of exactly {@code mean}: steps this small are exact around it. */
  private static double[] around(double mean, int pairs, double step) {
    double[] values = new double[2 * pairs + 1];
    values[0] = mean;
    for (int i = 1; i <= pairs; i++) {
      values[2 * i - 1] = mean - i * step;
      values[2 * i] = mean + i * step;
    }
    return values;
  }

  @Test
  void a_mean_of_ten_or_ninety_percent_is_not_yet_at_the_edge() {
    double step = 0x1p-10;
    for (double mean : new double[] {0.1, 0.9}) {
      double[] values = around(mean, 6, step);
      Summary at = Intervals.ofTrials(values);
      assertThat(at.mean()).isEqualTo(mean);
      assertThat(at.method()).isEqualTo(Summary.Method.STUDENT);
      double out = mean < 0.5 ? -step : step;
      Summary beyond = Intervals.ofTrials(Arrays.stream(values).map(v -> v + out).toArray());
      assertThat(beyond.method()).isEqualTo(Summary.Method.BOOTSTRAP_T);
    }
  }

  @Test
  void eight_different_values_carry_a_bootstrap_and_seven_do_not() {
    double[] eight = IntStream.range(0, 24).mapToDouble(i -> 0.95 + i % 8 / 1000.0).toArray();
    double[] seven = IntStream.range(0, 24).mapToDouble(i -> 0.95 + i % 7 / 1000.0).toArray();
    assertThat(Intervals.ofTrials(eight).method()).isEqualTo(Summary.Method.BOOTSTRAP_T);
    assertThat(Intervals.ofTrials(seven).method()).isEqualTo(Summary.Method.STUDENT);
    // The same of errors, one in eight of them large, so that they are skewed.
    double[] errors = IntStream.range(0, 64).mapToDouble(i -> large(i % 8, 8)).toArray();
    assertThat(Intervals.ofErrors(errors, 64).method()).isEqualTo(Summary.Method.BOOTSTRAP_T);
    double[] fewer = IntStream.range(0, 63).mapToDouble(i -> large(i % 7, 7)).toArray();
    assertThat(Intervals.ofErrors(fewer, 63).method()).isEqualTo(Summary.Method.STUDENT);
  }

  private static double large(int i, int of) {
    return 5 + i / 1000.0 + (i == of - 1 ? 1 : 0);
  }

  @Test
  void beyond_two_thousand_errors_the_mean_is_normal() {
    double[] errors = IntStream.range(0, 2001).mapToDouble(i -> large(i % 9, 9)).toArray();
    assertThat(Intervals.ofErrors(errors, 2000).method()).isEqualTo(Summary.Method.BOOTSTRAP_T);
    assertThat(Intervals.ofErrors(errors, 2001).method()).isEqualTo(Summary.Method.STUDENT);
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
        assertThat(Intervals.ofErrors(errors, 200).method())
            .isEqualTo(skewed ? Summary.Method.BOOTSTRAP_T : Summary.Method.STUDENT);
      }
    }
  }

  @Test
  void equal_errors_have_no_spread() {
    double[] errors = new double[20];
    Arrays.fill(errors, 0.7);
    Summary s = Intervals.ofErrors(errors, 20);
    assertThat(s.method()).isEqualTo(Summary.Method.STUDENT);
    assertThat(s.low()).isEqualTo(0.7).isEqualTo(s.high());
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
    assertThat(Intervals.quantile(new double[] {10, 20, 50}, q)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void a_quantile_of_one_value_is_that_value() {
    for (double q : new double[] {0, 0.025, 0.5, 1}) {
      assertThat(Intervals.quantile(new double[] {7}, q)).isEqualTo(7);
    }
  }

  @Test
  void quantities_of_either_sign_have_an_interval_of_either_sign() {
    // mean 0, sd 1, t(2, 97.5 %) = 4.3026527.
    Summary s = Intervals.ofQuantities(new double[] {-1, 0, 1});
    assertThat(s.low()).isCloseTo(-4.3026527 / Math.sqrt(3), within(1e-6));
    assertThat(s.high()).isCloseTo(4.3026527 / Math.sqrt(3), within(1e-6));
    Summary one = Intervals.ofQuantities(new double[] {-3});
    assertThat(one.mean()).isEqualTo(-3);
    assertThat(one.method()).isEqualTo(Summary.Method.UNKNOWN);
  }

  @Test
  void every_method_says_what_it_is() {
    assertThat(Stream.of(Summary.Method.values()).map(Summary.Method::text))
        .doesNotHaveDuplicates()
        .allSatisfy(text -> assertThat(text).isNotBlank());
    assertThat(Summary.Method.WILSON.text()).isEqualTo("Wilson's score over images");
  }

  @Test
  void no_difference_at_all_is_not_a_clear_one() {
    PairedDifference same = PairedDifference.of(new double[] {1, 2, 3}, new double[] {1, 2, 3});
    assertThat(same.low()).isZero();
    assertThat(same.high()).isZero();
    assertThat(same.hasInterval()).isTrue();
    assertThat(same.clear()).isFalse();
    assertThat(PairedDifference.of(new double[] {1, 2}, new double[] {3, 4}).clear()).isTrue();
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
