package org.voltscape.engine.workload.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionPricingTest {
  /** The prices in PARSEC's input file, computed by DerivaGem. */
  @ParameterizedTest
  @CsvSource({
    "42, 40, 0.10, 0.20, 0.50, false, 4.759423",
    "42, 40, 0.10, 0.20, 0.50, true, 0.808600",
    "100, 100, 0.05, 0.15, 1, true, 3.714602"
  })
  void prices_are_parsecs(
      double spot,
      double strike,
      double rate,
      double volatility,
      double years,
      boolean put,
      double price) {
    assertThat(OptionPricing.price(spot, strike, rate, volatility, years, put))
        .isCloseTo(price, within(2e-6));
    // A price grows with the money it is told in.
    assertThat(120 * OptionPricing.price(spot / 120, strike / 120, rate, volatility, years, put))
        .isCloseTo(price, within(2e-6));
  }

  @Test
  void the_polynomial_is_the_normal_distribution() {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    for (double x = -6; x <= 6; x += 0.01) {
      assertThat(OptionPricing.normal(x))
          .isCloseTo(normal.cumulativeProbability(x), within(7.5e-8));
    }
  }

  @Test
  void buying_and_selling_differ_by_the_share_less_the_discounted_strike() {
    for (int i = 0; i < OptionExamples.options(); i += 2) {
      double[] o = OptionExamples.option(i);
      double call = OptionPricing.price(o[0], o[1], o[2], o[3], o[4], false);
      double put = OptionPricing.price(o[0], o[1], o[2], o[3], o[4], true);
      assertThat(call - put).isCloseTo(o[0] - o[1] * Math.exp(-o[2] * o[4]), within(1e-9));
    }
  }
}
