package org.voltscape.engine.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * An interval for the mean of a bounded quantity that no unseen value can upset, as long as the
 * quantity stays in its range: the observations and one unseen one at the worst end of the range
 * are weighted by a flat Dirichlet distribution, and the interval's end is a quantile of the
 * weighted mean. The bound is Gaffke's (2005); of observations that are 0 or 1 it is the interval
 * of Clopper and Pearson (1934). That it holds for every distribution is proved for 0 and 1 and
 * believed, not proved, for others.
 *
 * <p>The quantile is exact. P(weighted mean &lt;= c) is the probability that a sum of exponentials
 * is not above 0, which is the integral of its moment generating function along a line through its
 * saddle point, and falls so fast there that the trapezoidal rule needs a few dozen places (Daniels
 * 1954 for the path). Factors are divided by their values at the saddle point, so that their
 * product only shrinks and nothing can overflow.
 */
public final class DirichletBound {
  /** Step of the trapezoidal rule, whose error falls as exp(-pi^2 / step). */
  private static final double STEP = 0.125;

  /** Terms smaller than this share of the first are left out. */
  private static final double NEGLIGIBLE = 1e-14;

  private static final int MOST_TERMS = 600;
  private static final double PRECISION = 1e-10;

  private DirichletBound() {}

  /**
   * The interval of the mean.
   *
   * @param sample of the quantity
   * @param least what it cannot be below; infinite for a quantity without a least value, whose
   *     interval has no lower end: it is infinite
   * @param most what it cannot be above; likewise
   * @param alpha the chance allowed to be wrong, half of it at each end
   * @throws IllegalArgumentException for observations beyond the range
   */
  public static Interval of(Sample sample, double least, double most, double alpha) {
    return new Interval(
        low(sample, least, alpha / 2), 0.0 - low(sample.mirrored(), 0.0 - most, alpha / 2));
  }

  /**
   * The lower end alone.
   *
   * @param least what the quantity cannot be below
   * @param delta the chance that the mean is lower
   */
  public static double low(Sample sample, double least, double delta) {
    if (sample.least() < least) {
      throw new IllegalArgumentException(sample.least() + " below " + least);
    }
    if (Double.isInfinite(least)) {
      return least;
    }
    double span = sample.most() - least;
    if (!(span > 0)) {
      return least;
    }
    int first = sample.least() == least ? 1 : 0;
    int worst = 1 + (first == 1 ? sample.times(0) : 0);
    int n = sample.distinct() - first;
    if (n == 1) {
      int times = sample.times(first);
      return least
          + span
              * (worst == 1
                  ? Math.pow(delta, 1.0 / times)
                  : BetaDistribution.of(times, worst).inverseCumulativeProbability(delta));
    }
    double[] y = new double[n];
    int[] times = new int[n];
    for (int i = 0; i < n; i++) {
      y[i] = (sample.value(first + i) - least) / span;
      times[i] = sample.times(first + i);
    }
    return least + span * new Weighted(y, times, worst).quantile(delta);
  }

  /**
   * The mean of values in (0, 1], the largest of them 1, and of the worst value 0, weighted by
   * exponentials.
   */
  private static final class Weighted implements GuardedNewton.Increasing {
    private final double[] y;
    private final int[] times;
    private final int worst;
    private final double[] shrink;
    private final Saddle saddle = new Saddle();
    private double logDelta;
    private double slope;

    /** Of the last place of the path: the product of the factors, and the sum of inverses. */
    private double productRe;

    private double productIm;
    private double inverseRe;
    private double inverseIm;

    Weighted(double[] y, int[] times, int worst) {
      this.y = y;
      this.times = times;
      this.worst = worst;
      shrink = new double[y.length];
    }

    double quantile(double delta) {
      logDelta = Math.log(delta);
      double weights = worst;
      double sum = 0;
      for (int i = 0; i < y.length; i++) {
        weights += times[i];
        sum += times[i] * y[i];
      }
      double mean = sum / weights;
      double squares = worst * mean * mean;
      for (int i = 0; i < y.length; i++) {
        squares += times[i] * (y[i] - mean) * (y[i] - mean);
      }
      double sd = Math.sqrt(squares / weights / (weights + 1));
      double start = mean - 2 * sd;
      return GuardedNewton.root(this, 0, mean, start > 0 ? start : mean / 2, PRECISION);
    }

    /** ln P(weighted mean <= c) - ln delta. */
    @Override
    public double at(double c) {
      double s = saddle.of(c);
      double curvature = worst * square(c / (1 + s * c));
      double log = -worst * Math.log1p(s * c);
      for (int i = 0; i < y.length; i++) {
        double d = y[i] - c;
        double at = 1 - s * d;
        shrink[i] = d / at;
        curvature += times[i] * square(shrink[i]);
        log -= times[i] * Math.log(at);
      }
      double width = 1 / Math.sqrt(curvature);
      double probability = 0;
      double density = 0;
      for (int k = 0; k < MOST_TERMS; k++) {
        double v = k * STEP;
        double t = Math.sinh(v) * width;
        along(t, s, c);
        double weight = (k == 0 ? 0.5 : 1) * Math.cosh(v) * STEP * width;
        double norm = s * s + t * t;
        probability -= weight * (productRe * s + productIm * t) / norm;
        density += weight * (productRe * inverseRe - productIm * inverseIm);
        double size = Math.hypot(productRe, productIm) * Math.cosh(v);
        if (size < NEGLIGIBLE) {
          break;
        }
      }
      slope = density / probability;
      return Math.log(probability / Math.PI) + log - logDelta;
    }

    @Override
    public double slope() {
      return slope;
    }

    private static double square(double x) {
      return x * x;
    }

    /** The factors at s + it against those at s. */
    private void along(double t, double s, double c) {
      productRe = 1;
      productIm = 0;
      inverseRe = 0;
      inverseIm = 0;
      for (int i = 0; i < y.length; i++) {
        factor(-t * shrink[i], times[i], 1 / (1 - s * (y[i] - c)));
      }
      factor(t * c / (1 + s * c), worst, 1 / (1 + s * c));
    }

    /** Multiplies by 1 / (1 + i b), so many times; the inverse itself has a scale. */
    private void factor(double b, int count, double scale) {
      double norm = 1 + b * b;
      double re = 1 / norm;
      double im = -b / norm;
      inverseRe += count * scale * re;
      inverseIm += count * scale * im;
      for (int rest = count; ; ) {
        if ((rest & 1) != 0) {
          double p = productRe * re - productIm * im;
          productIm = productRe * im + productIm * re;
          productRe = p;
        }
        rest >>= 1;
        if (rest == 0) {
          return;
        }
        double q = re * re - im * im;
        im = 2 * re * im;
        re = q;
      }
    }

    /** The saddle point s in (-1/c, 0), as 0 < -s c < 1. */
    private final class Saddle implements GuardedNewton.Increasing {
      private double c;
      private double last = 0.5;
      private double slope;

      double of(double at) {
        c = at;
        last = GuardedNewton.root(this, 0, 1, last, 1e-13);
        return -last / c;
      }

      /** Minus the slope of the logarithm of the moment generating function, times c. */
      @Override
      public double at(double u) {
        double sum = worst / (1 - u);
        slope = worst / square(1 - u);
        for (int i = 0; i < y.length; i++) {
          double d = (y[i] - c) / c;
          double at = 1 / (1 + u * d);
          sum -= times[i] * d * at;
          slope += times[i] * square(d * at);
        }
        return sum;
      }

      @Override
      public double slope() {
        return slope;
      }
    }
  }
}
