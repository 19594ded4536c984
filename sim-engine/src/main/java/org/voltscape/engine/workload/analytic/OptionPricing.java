package org.voltscape.engine.workload.analytic;

/**
 * Prices of European options without dividends by Black and Scholes, as PARSEC's blackscholes
 * computes them.
 */
public final class OptionPricing {
  /** Polynomial 26.2.17 of Abramowitz and Stegun; its error is below 7.5e-8. */
  private static final double[] COEFFICIENTS = {
    0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429
  };

  private static final double ARGUMENT = 0.2316419;
  private static final double NORMAL_PEAK = 1 / Math.sqrt(2 * Math.PI);

  private OptionPricing() {}

  /**
   * The price of an option, in the unit of spot and strike.
   *
   * @param spot price of the share today
   * @param strike price agreed on
   * @param rate riskless interest, a year
   * @param volatility of the share, a year
   * @param years until the option ends
   * @param put whether it is one to sell
   */
  public static double price(
      double spot, double strike, double rate, double volatility, double years, boolean put) {
    double spread = volatility * Math.sqrt(years);
    double d1 =
        (StrictMath.log(spot / strike) + (rate + volatility * volatility / 2) * years) / spread;
    double d2 = d1 - spread;
    double discounted = strike * StrictMath.exp(-rate * years);
    return put
        ? discounted * (1 - normal(d2)) - spot * (1 - normal(d1))
        : spot * normal(d1) - discounted * normal(d2);
  }

  /** The cumulative normal distribution. */
  static double normal(double x) {
    double k = 1 / (1 + ARGUMENT * Math.abs(x));
    double sum = 0;
    for (int i = COEFFICIENTS.length - 1; i >= 0; i--) {
      sum = (sum + COEFFICIENTS[i]) * k;
    }
    double tail = NORMAL_PEAK * StrictMath.exp(-x * x / 2) * sum;
    return x < 0 ? tail : 1 - tail;
  }
}
