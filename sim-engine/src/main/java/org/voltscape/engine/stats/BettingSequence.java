package org.voltscape.engine.stats;

/**
 * An interval for the mean of a bounded quantity that holds at every look at once: however often
 * and for whatever reason one looks, and stops, the chance that it is ever wrong is at most alpha.
 * A gambler bets on every observation being above the mean, with each of ten stakes and a tenth of
 * the money; means at which the money grew more than 2 / alpha-fold are left out. By Ville's
 * inequality (1939) for test martingales; stakes as in the betting intervals of Waudby-Smith and
 * Ramdas (2024), mixed instead of adapted, so that the order of the observations does not matter.
 */
public final class BettingSequence {
  private static final double[] STAKES = {0.02, 0.04, 0.08, 0.15, 0.25, 0.4, 0.6, 0.8, 0.95, 1};

  private static final double PRECISION = 1e-10;

  private BettingSequence() {}

  /** Number of stakes, each with as large a part of the money. */
  static int bets() {
    return STAKES.length;
  }

  /**
   * The interval of the mean.
   *
   * @param sample of the quantity
   * @param least what it cannot be below; infinite for a quantity without a least value, whose
   *     interval has no lower end: it is infinite
   * @param most what it cannot be above; likewise
   * @param alpha the chance allowed to be wrong at any look, half of it at each end
   */
  public static Interval of(Sample sample, double least, double most, double alpha) {
    return new Interval(
        low(sample, least, alpha / 2), 0.0 - low(sample.mirrored(), 0.0 - most, alpha / 2));
  }

  private static double low(Sample sample, double least, double delta) {
    if (sample.least() < least) {
      throw new IllegalArgumentException(sample.least() + " below " + least);
    }
    if (Double.isInfinite(least)) {
      return least;
    }
    double mean = sample.mean() - least;
    if (!(mean > 0)) {
      return least;
    }
    Money money = new Money(sample, least, Math.log(STAKES.length / delta));
    // At its own mean a sample never makes money, at a mean of nothing it makes any.
    return least + GuardedNewton.root(money, 0, mean, mean * 0.5, PRECISION);
  }

  /** What is wanted less what was won, a logarithm; rises with the mean that is bet against. */
  private static final class Money implements GuardedNewton.Increasing {
    private final Sample sample;
    private final double least;
    private final double wanted;
    private final double[] logs = new double[STAKES.length];
    private final double[] slopes = new double[STAKES.length];
    private double slope;

    Money(Sample sample, double least, double wanted) {
      this.sample = sample;
      this.least = least;
      this.wanted = wanted;
    }

    @Override
    public double at(double mean) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < STAKES.length; j++) {
        bet(j, mean);
        largest = Math.max(largest, logs[j]);
      }
      double sum = 0;
      double weighted = 0;
      for (int j = 0; j < STAKES.length; j++) {
        double share = Math.exp(logs[j] - largest);
        sum += share;
        weighted += share == 0 ? 0 : share * slopes[j];
      }
      slope = -weighted / sum;
      return wanted - largest - Math.log(sum);
    }

    private void bet(int j, double mean) {
      double log = 0;
      double change = 0;
      for (int i = 0; i < sample.distinct(); i++) {
        double odds = (sample.value(i) - least) / mean;
        double gain = 1 + STAKES[j] * (odds - 1);
        log += sample.times(i) * Math.log(gain);
        change -= sample.times(i) * STAKES[j] * odds / gain / mean;
      }
      // A whole stake on what came to nothing is lost for good.
      logs[j] = log;
      slopes[j] = Double.isFinite(log) ? change : 0;
    }

    @Override
    public double slope() {
      return slope;
    }
  }
}
