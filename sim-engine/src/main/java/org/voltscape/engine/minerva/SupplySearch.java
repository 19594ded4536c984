package org.voltscape.engine.minerva;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.network.Examples;

/**
 * The search for the highest rate of faults within a bound and for the supply that goes with it
 * (Minerva, section 8). The same dies at every rate: a bit that is read wrongly at one is so at
 * every higher one.
 */
final class SupplySearch {
  private static final double LEAST = 1e-8;
  private static final double MOST = 0.5;

  /** Halvings of the exponent's range: rates are found to 0.2 %. */
  private static final int STEPS = 13;

  private static final int VOLT_STEPS = 40;

  private final Examples examples;
  private final double allowed;
  private final int dies;
  private final BooleanSupplier cancelled;

  /**
   * A rate and the errors there.
   *
   * @param counted the mean error with twice its standard error over dies: what is compared with
   *     the bound
   */
  record Found(double rate, double error, double counted, double p95) {}

  SupplySearch(Examples examples, double allowed, int dies, BooleanSupplier cancelled) {
    this.examples = examples;
    this.allowed = allowed;
    this.dies = dies;
    this.cancelled = cancelled;
  }

  /** The highest tolerated rate; 0 where even the lowest is not. */
  Found rate(FaultyDatapath path) {
    double low = Math.log(LEAST);
    double high = Math.log(MOST);
    // Where nothing is left for faults none are tolerated, and no rate is tried.
    Found best = allowed < 0 ? measured(path, 0) : at(path, LEAST);
    if (best.counted() > allowed) {
      return measured(path, 0);
    }
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      Found tried = at(path, StrictMath.exp(middle));
      if (tried.counted() <= allowed) {
        low = middle;
        best = tried;
      } else {
        high = middle;
      }
    }
    return best;
  }

  /** The errors at a rate that is given, within the bound or not. */
  Found measured(FaultyDatapath path, double rate) {
    return at(path, rate, 1);
  }

  private Found at(FaultyDatapath path, double rate) {
    return at(path, rate, allowed);
  }

  private Found at(FaultyDatapath path, double rate, double most) {
    double[] errors = path.errors(rate, 0, dies, most, examples, cancelled);
    // Of fewer dies the mean is beyond the bound already, and no other number of them is used.
    double mean = errors.length < dies ? 1 : Arrays.stream(errors).sum() / dies;
    double squares = Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum();
    double error = errors.length < 2 ? 0 : Math.sqrt(squares / (errors.length - 1.0) / dies);
    Arrays.sort(errors);
    int place = (int) Math.ceil(0.95 * errors.length) - 1;
    return new Found(rate, mean, mean + 2 * error, errors[place]);
  }

  /**
   * The lowest supply of a range at which a curve has no higher rate, V; the highest where even
   * that has one.
   */
  static double volts(ErrorCurve curve, double rate, double lowest, double highest) {
    if (curve.probability(lowest) <= rate) {
      return lowest;
    }
    double low = lowest;
    double high = highest;
    for (int i = 0; i < VOLT_STEPS; i++) {
      double middle = (low + high) / 2;
      if (curve.probability(middle) <= rate) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
