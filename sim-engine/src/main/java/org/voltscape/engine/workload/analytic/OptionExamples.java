package org.voltscape.engine.workload.analytic;

import org.voltscape.engine.network.ErrorMeasure;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.workload.Split;

/**
 * Options to price, drawn from the grid of values that PARSEC's blackscholes input consists of:
 * 8,640 different ones. A tenth of them is kept for testing, so that no option is trained on and
 * tested; within a split options come more than once, as in PARSEC's file.
 */
public final class OptionExamples {
  /** Spot and strike prices that come together. */
  private static final double[][] PRICES = {
    {42, 40}, {50, 41.25}, {50, 50}, {50, 60.75}, {60, 65}, {100, 90}, {100, 100}, {100, 110}
  };

  private static final double[] RATES = {0.0275, 0.05, 0.0725, 0.08, 0.0825, 0.10};
  private static final double[] VOLATILITIES = {
    0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.35, 0.45, 0.50, 0.65
  };
  private static final double[] YEARS = {0.05, 0.10, 0.15, 0.25, 0.35, 0.40, 0.50, 0.75, 1.00};

  /** Lowest and highest value of spot, strike, rate, volatility, years and kind. */
  private static final double[][] RANGES = {
    {42, 100}, {40, 110}, {0.0275, 0.10}, {0.05, 0.65}, {0.05, 1}, {0, 1}
  };

  private static final int INPUTS = RANGES.length;

  /** Prices are told as a share of this. */
  private static final double UNIT = 120;

  private static final OutputScale OUTPUTS = new OutputScale(0.4);
  private static final ErrorMeasure MEASURE = new RootMeanSquareError(OUTPUTS, "price/120");

  /** Fixed for good: another value is another data set. */
  private static final long SEED = 0x5EEDB1AC25C401E5L;

  private static final int TEST_STREAM = 2;
  private static final double TEST_SHARE = 0.1;

  private OptionExamples() {}

  /** How errors of the price are measured. */
  public static ErrorMeasure measure() {
    return MEASURE;
  }

  /** Number of different options. */
  static int options() {
    return PRICES.length * RATES.length * VOLATILITIES.length * YEARS.length * 2;
  }

  /** Whether an option is kept for testing. */
  static boolean tested(int option) {
    return CounterHash.unit(CounterHash.hash(SEED, TEST_STREAM, option)) < TEST_SHARE;
  }

  /** Spot, strike, rate, volatility, years and kind (0 to buy, 1 to sell) of an option. */
  static double[] option(int number) {
    int left = number;
    double kind = left % 2;
    left /= 2;
    double years = YEARS[left % YEARS.length];
    left /= YEARS.length;
    double volatility = VOLATILITIES[left % VOLATILITIES.length];
    left /= VOLATILITIES.length;
    double rate = RATES[left % RATES.length];
    double[] prices = PRICES[left / RATES.length];
    return new double[] {prices[0], prices[1], rate, volatility, years, kind};
  }

  /**
   * Examples: inputs in [-1, 1], target the price.
   *
   * @param count how many, each a pure function of split and index
   */
  public static Examples examples(Split split, int count) {
    float[] inputs = new float[INPUTS * count];
    float[] targets = new float[count];
    for (int n = 0; n < count; n++) {
      double[] o = option(draw(split, n));
      for (int i = 0; i < INPUTS; i++) {
        double share = (o[i] - RANGES[i][0]) / (RANGES[i][1] - RANGES[i][0]);
        inputs[INPUTS * n + i] = (float) (2 * share - 1);
      }
      double price = OptionPricing.price(o[0], o[1], o[2], o[3], o[4], o[5] == 1);
      targets[n] = (float) OUTPUTS.output(price / UNIT);
    }
    return Examples.ofNumbers(count, INPUTS, inputs, new Targets(1, targets, MEASURE));
  }

  /** An option of a split: draws until one belongs to it. */
  static int draw(Split split, int index) {
    long seed = CounterHash.hash(SEED, split.ordinal(), index);
    for (long i = 0; ; i++) {
      int option = (int) (CounterHash.unit(CounterHash.hash(seed, i)) * options());
      if (tested(option) == (split == Split.TEST)) {
        return option;
      }
    }
  }
}
