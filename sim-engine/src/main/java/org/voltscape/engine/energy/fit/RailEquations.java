package org.voltscape.engine.energy.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/**
 * The equations of a fit: {@code y = u e^a (V / V0)^n + w e^b e^(s (V - V0))} for the parameters a,
 * n, b and s, with errors that are shares of y. Their logarithms are compared, so that too much and
 * too little count alike. Immutable.
 */
final class RailEquations {
  /** Places of the parameters. */
  static final int SWITCHING = 0;

  static final int EXPONENT = 1;
  static final int LEAKAGE = 2;
  static final int SLOPE = 3;
  static final int PARAMETERS = 4;

  private static final int EVALUATIONS = 2000;
  private static final int STARTS = 4;
  private static final double LEAST_SHARE = 1e-4;

  private final double[] logY;
  private final double[] logVolts;
  private final double[] volts;
  private final double[] logU;
  private final double[] logW;
  private final double[] weights;

  /**
   * @param y what was measured
   * @param volts supplies, V
   * @param v0 reference supply, V
   * @param u factors of the first term, 0 for none
   * @param w factors of the second term, 0 for none
   * @param weights of the relative errors: 1 over what they are expected to be, in any unit
   */
  RailEquations(double[] y, double[] volts, double v0, double[] u, double[] w, double[] weights) {
    logY = log(y);
    logVolts = Arrays.stream(volts).map(v -> Math.log(v / v0)).toArray();
    this.volts = Arrays.stream(volts).map(v -> v - v0).toArray();
    logU = log(u);
    logW = log(w);
    this.weights = weights.clone();
  }

  private static double[] log(double[] values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }

  /**
   * Parameters that fit.
   *
   * @param parameters all four
   * @param rss weighted sum of squares of the relative errors
   */
  record Solution(double[] parameters, double rss) {}

  int size() {
    return logY.length;
  }

  /** Logarithm of the model, and by which share of it each parameter moves it. */
  private double model(int i, double[] p, double[] slopes) {
    double a = logU[i] + p[SWITCHING] + p[EXPONENT] * logVolts[i];
    double b = logW[i] + p[LEAKAGE] + p[SLOPE] * volts[i];
    double most = Math.max(a, b);
    double sum = Math.exp(a - most) + Math.exp(b - most);
    double shareA = Math.exp(a - most) / sum;
    slopes[SWITCHING] = shareA;
    slopes[EXPONENT] = shareA * logVolts[i];
    slopes[LEAKAGE] = 1 - shareA;
    slopes[SLOPE] = (1 - shareA) * volts[i];
    return most + Math.log(sum);
  }

  /** Sum of squares at parameters. */
  double rss(double[] p) {
    double[] slopes = new double[PARAMETERS];
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      double r = weights[i] * (logY[i] - model(i, p, slopes));
      sum += r * r;
    }
    return sum;
  }

  /** How the weighted logarithms of the model move with the free parameters. */
  private double[][] jacobian(double[] p, int[] free) {
    double[][] rows = new double[size()][free.length];
    double[] slopes = new double[PARAMETERS];
    for (int i = 0; i < size(); i++) {
      model(i, p, slopes);
      for (int j = 0; j < free.length; j++) {
        rows[i][j] = weights[i] * slopes[free[j]];
      }
    }
    return rows;
  }

  /**
   * The best parameters near a start.
   *
   * @param start all four; those that are not free stay
   * @param free places of those that are sought
   */
  Solution solve(double[] start, int... free) {
    double[][] best = {start.clone()};
    double[] least = {rss(start)};
    if (free.length == 0) {
      return new Solution(best[0], least[0]);
    }
    double[] target = new double[size()];
    Arrays.setAll(target, i -> weights[i] * logY[i]);
    try {
      new LevenbergMarquardtOptimizer()
          .optimize(
              new LeastSquaresBuilder()
                  .start(Arrays.stream(free).mapToDouble(j -> start[j]).toArray())
                  .target(target)
                  .lazyEvaluation(false)
                  .maxEvaluations(EVALUATIONS)
                  .maxIterations(EVALUATIONS)
                  .model(x -> evaluated(x, start, free, best, least))
                  .build());
    } catch (MathRuntimeException e) {
      // It is as near as numbers come, or the data leave it open: the best so far stands.
      return new Solution(best[0], least[0]);
    }
    return new Solution(best[0], least[0]);
  }

  private Pair<RealVector, RealMatrix> evaluated(
      RealVector x, double[] start, int[] free, double[][] best, double[] least) {
    double[] p = start.clone();
    for (int j = 0; j < free.length; j++) {
      p[free[j]] = x.getEntry(j);
    }
    double[] values = new double[size()];
    double[] slopes = new double[PARAMETERS];
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      values[i] = weights[i] * model(i, p, slopes);
      double r = weights[i] * logY[i] - values[i];
      sum += r * r;
    }
    if (sum < least[0]) {
      least[0] = sum;
      best[0] = p;
    }
    return new Pair<>(
        new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian(p, free), false));
  }

  /** The best of several starts: the likeliest pairs of exponent and slope on a grid. */
  Solution solveAnywhere(int... free) {
    return IntStream.range(0, 80)
        .mapToObj(
            i -> start(0.5 + 0.5 * (i % 10), new double[] {-2, 0, 2, 4, 7, 10, 14, 20}[i / 10]))
        .map(p -> new Solution(p, rss(p)))
        .sorted(Comparator.comparingDouble(Solution::rss))
        .limit(STARTS)
        .map(s -> solve(s.parameters(), free))
        .min(Comparator.comparingDouble(Solution::rss))
        .orElseThrow();
  }

  /** The two factors that fit an exponent and a slope in linear least squares, both above 0. */
  private double[] start(double exponent, double slope) {
    double aa = 0;
    double ab = 0;
    double bb = 0;
    double a1 = 0;
    double b1 = 0;
    for (int i = 0; i < size(); i++) {
      double a = Math.exp(logU[i] + exponent * logVolts[i] - logY[i]);
      double b = Math.exp(logW[i] + slope * volts[i] - logY[i]);
      aa += a * a;
      ab += a * b;
      bb += b * b;
      a1 += a;
      b1 += b;
    }
    double determinant = aa * bb - ab * ab;
    double first = (a1 * bb - b1 * ab) / determinant;
    double second = (b1 * aa - a1 * ab) / determinant;
    return new double[] {
      Math.log(aboveZero(first, aa == 0 ? 1 : a1 / aa)),
      exponent,
      Math.log(aboveZero(second, bb == 0 ? 1 : b1 / bb)),
      slope
    };
  }

  private static double aboveZero(double value, double alone) {
    return value > LEAST_SHARE * alone ? value : LEAST_SHARE * alone;
  }

  /**
   * Covariance of the free parameters for errors of 1; empty where the data leave them open.
   *
   * @return by free parameters, or without rows
   */
  double[][] covariance(double[] p, int... free) {
    RealMatrix j = new Array2DRowRealMatrix(jacobian(p, free), false);
    try {
      double[][] inverse = MatrixUtils.inverse(j.transposeMultiply(j)).getData();
      return IntStream.range(0, free.length).allMatch(i -> inverse[i][i] > 0)
          ? inverse
          : new double[0][];
    } catch (MathRuntimeException e) {
      return new double[0][];
    }
  }

  /** All places but one. */
  static int[] without(int[] free, int place) {
    return Arrays.stream(free).filter(j -> j != place).toArray();
  }

  /** Whether a parameter is among those sought. */
  static boolean contains(int[] free, int place) {
    return List.of(Arrays.stream(free).boxed().toArray(Integer[]::new)).contains(place);
  }
}
