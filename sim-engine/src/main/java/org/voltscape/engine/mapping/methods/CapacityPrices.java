package org.voltscape.engine.mapping.methods;

/**
 * A lower bound on placing tensors with given costs. Every bit of a partition gets a price, 0 or
 * more; each tensor then takes the partition where cost and price together are least, and what the
 * memory holds is paid back. For any prices that is no more than the cost of any placement, since
 * what lies in a partition is no larger than it. Subgradient steps raise the bound.
 *
 * <p>Not thread-safe.
 */
final class CapacityPrices {
  private final int tensors;
  private final int partitions;
  private final double[] size;
  private final double[] room;
  private final double[] over;

  /**
   * The prices of the highest bound that {@link #raise} found, per size of the largest partition.
   */
  final double[] best;

  private final double[] price;

  /**
   * Evaluations of a tensor in a partition so far: a measure of time that is the same everywhere.
   */
  long work;

  CapacityPrices(Choices choices) {
    this.tensors = choices.tensors;
    this.partitions = choices.partitions;
    double largest = 1;
    for (long c : choices.capacity) {
      largest = Math.max(largest, c);
    }
    this.size = new double[tensors];
    for (int t = 0; t < tensors; t++) {
      size[t] = choices.bits[t] / largest;
    }
    this.room = new double[partitions];
    for (int p = 0; p < partitions; p++) {
      room[p] = choices.capacity[p] / largest;
    }
    this.over = new double[partitions];
    this.best = new double[partitions];
    this.price = new double[partitions];
  }

  /** Size of a tensor in the unit of prices. */
  double size(int tensor) {
    return size[tensor];
  }

  /**
   * The highest bound found, from the prices given on.
   *
   * @param cost of each tensor in each partition, infinite where it may not lie
   * @param start prices to begin with
   * @param enough a bound that need not be surpassed
   * @param steps at most
   * @return positive infinity where a tensor may lie nowhere
   */
  double raise(double[] cost, double[] start, double enough, int steps) {
    System.arraycopy(start, 0, price, 0, partitions);
    System.arraycopy(start, 0, best, 0, partitions);
    double highest = Double.NEGATIVE_INFINITY;
    double pace = 1;
    int since = 0;
    for (int step = 0; step <= steps; step++) {
      double bound = bound(cost);
      if (bound > highest) {
        highest = bound;
        System.arraycopy(price, 0, best, 0, partitions);
        since = 0;
      } else if (++since == 5) {
        pace /= 2;
        since = 0;
      }
      if (highest >= enough || !move(pace, bound, highest, enough)) {
        break;
      }
    }
    return highest;
  }

  private double bound(double[] cost) {
    work += (long) tensors * partitions;
    double sum = 0;
    for (int p = 0; p < partitions; p++) {
      over[p] = -room[p];
      sum -= price[p] * room[p];
    }
    for (int t = 0; t < tensors; t++) {
      double least = Double.POSITIVE_INFINITY;
      int at = -1;
      for (int p = 0, i = t * partitions; p < partitions; p++, i++) {
        double here = cost[i] + price[p] * size[t];
        if (here < least) {
          least = here;
          at = p;
        }
      }
      if (at < 0) {
        return Double.POSITIVE_INFINITY;
      }
      sum += least;
      over[at] += size[t];
    }
    return sum;
  }

  /** A step towards a target; false where there is nothing to gain any more. */
  private boolean move(double pace, double bound, double highest, double enough) {
    double norm = 0;
    for (int p = 0; p < partitions; p++) {
      if (over[p] < 0 && price[p] == 0) {
        over[p] = 0;
      }
      norm += over[p] * over[p];
    }
    if (norm == 0) {
      return false;
    }
    double target =
        Double.isFinite(enough) ? enough : highest + 0.05 * Math.max(Math.abs(highest), 1e-300);
    double length = pace * Math.max(target - bound, 0) / norm;
    for (int p = 0; p < partitions; p++) {
      price[p] = Math.max(0, price[p] + length * over[p]);
    }
    return length > 0;
  }
}
