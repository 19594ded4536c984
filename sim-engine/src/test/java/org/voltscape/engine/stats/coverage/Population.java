package org.voltscape.engine.stats.coverage;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.stats.Sample;

/**
 * What trials are drawn from, with replacement.
 *
 * @param name for tables
 * @param least the least that a trial can be, as an interval is told
 * @param most the most that a trial can be
 * @param step the least that two trials can differ by; 0 where it is not known
 * @param values distinct, ascending
 * @param upTo probability of a value up to each of {@code values}; the last is 1
 */
record Population(
    String name, double least, double most, double step, double[] values, double[] upTo) {

  /** Of values that are equally probable. */
  static Population of(String name, double least, double most, double step, double[] trials) {
    return weighted(name, least, most, step, trials.length, i -> trials[i], i -> 1);
  }

  /**
   * Of values with probabilities.
   *
   * @param value of each of {@code count}; they may be equal
   * @param weight proportional to its probability
   */
  static Population weighted(
      String name,
      double least,
      double most,
      double step,
      int count,
      IntToDoubleFunction value,
      IntToDoubleFunction weight) {
    TreeMap<Double, Double> weights = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      if (weight.applyAsDouble(i) > 0) {
        weights.merge(value.applyAsDouble(i), weight.applyAsDouble(i), Double::sum);
      }
    }
    double[] values = weights.keySet().stream().mapToDouble(v -> v).toArray();
    double[] upTo = weights.values().stream().mapToDouble(v -> v).toArray();
    Arrays.parallelPrefix(upTo, Double::sum);
    double total = upTo[upTo.length - 1];
    for (int i = 0; i < upTo.length; i++) {
      upTo[i] /= total;
    }
    return new Population(name, least, most, step, values, upTo);
  }

  double probability(int i) {
    return upTo[i] - (i == 0 ? 0 : upTo[i - 1]);
  }

  /** What an interval is to cover. */
  double mean() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += probability(i) * (values[i] - values[0]);
    }
    return values[0] + sum;
  }

  double sd() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += probability(i) * (values[i] - mean) * (values[i] - mean);
    }
    return Math.sqrt(sum);
  }

  /** Trials drawn one after the other; a function of the seed. */
  Draws draws(long seed) {
    return new Draws(this, seed);
  }

  /** Trials that are drawn as they are asked for. */
  static final class Draws {
    private final Population from;
    private final long seed;
    private final int[] times;
    private int count;

    private Draws(Population from, long seed) {
      this.from = from;
      this.seed = seed;
      times = new int[from.values.length];
    }

    /** Draws one more. */
    double next() {
      double u = CounterHash.unit(CounterHash.hash(seed, count++));
      int at = Arrays.binarySearch(from.upTo, u);
      int drawn = at < 0 ? -at - 1 : at + 1;
      times[drawn]++;
      return from.values[drawn];
    }

    /** The first n trials, at least as many as were drawn before. */
    Sample first(int n) {
      while (count < n) {
        next();
      }
      double[] sorted = new double[n];
      int at = 0;
      for (int i = 0; i < times.length; i++) {
        Arrays.fill(sorted, at, at + times[i], from.values[i]);
        at += times[i];
      }
      return Sample.of(sorted);
    }
  }
}
