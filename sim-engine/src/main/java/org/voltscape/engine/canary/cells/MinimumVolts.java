package org.voltscape.engine.canary.cells;

import java.util.function.DoubleUnaryOperator;
import org.voltscape.engine.random.CounterHash;

/**
 * The inverse of an error curve: the supply below which a cell of a quantile fails. A table brings
 * a quantile near, bisection to {@value #CLOSE} V. Immutable.
 */
public final class MinimumVolts {
  /** How near answers are, V; whoever needs to know more compares quantiles. */
  static final double CLOSE = 1e-10;

  /** Above all supplies. */
  private static final double TOP = 8;

  private static final int PLACES = 1 << 13;

  private final DoubleUnaryOperator probability;
  private final double top;
  private final long[] thresholds = new long[PLACES + 1];

  /**
   * An inverse.
   *
   * @param probability failure probability against supply in V, not rising
   */
  public MinimumVolts(DoubleUnaryOperator probability) {
    this.probability = probability;
    double holds = TOP;
    double fails = 0;
    while (holds - fails > 1e-3 && threshold(TOP) == 0) {
      double middle = (holds + fails) / 2;
      if (threshold(middle) == 0) {
        holds = middle;
      } else {
        fails = middle;
      }
    }
    this.top = holds;
    for (int i = 0; i <= PLACES; i++) {
      thresholds[i] = threshold(place(i));
    }
  }

  private double place(int i) {
    return top * i / PLACES;
  }

  /** Quantiles below this one fail at a supply. */
  public long threshold(double volts) {
    return CounterHash.threshold(probability.applyAsDouble(volts));
  }

  /**
   * The highest supply at which a cell fails, V: infinite for one that fails at all, and below all
   * supplies for one that never fails.
   *
   * @param quantile53 the cell's quantile, see {@code DieCells}
   */
  public double of(long quantile53) {
    if (quantile53 < thresholds[PLACES]) {
      return Double.POSITIVE_INFINITY;
    }
    if (quantile53 >= thresholds[0]) {
      return Double.NEGATIVE_INFINITY;
    }
    int fails = 0;
    int holds = PLACES;
    while (holds - fails > 1) {
      int middle = (fails + holds) >>> 1;
      if (quantile53 < thresholds[middle]) {
        fails = middle;
      } else {
        holds = middle;
      }
    }
    double low = place(fails);
    double high = place(holds);
    while (high - low > CLOSE) {
      double middle = (low + high) / 2;
      if (quantile53 < threshold(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
