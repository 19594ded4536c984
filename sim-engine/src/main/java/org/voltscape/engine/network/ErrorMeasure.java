package org.voltscape.engine.network;

/**
 * How far the outputs of a regression network lie from what is wanted: the application error of a
 * regression benchmark. Implementations are immutable.
 */
public interface ErrorMeasure {
  /** Name in results, for example {@code mean-relative-error}. */
  String id();

  /** Name for people, for example {@code mean relative error}. */
  String title();

  /** Unit of the error for people; empty for a pure number or a share. */
  String unit();

  /** Whether the error is a share of 1, shown in percent. */
  boolean share();

  /**
   * What one example adds to the sum; a square where {@link #rootMeanSquare()}.
   *
   * @param outputs the network's outputs, from index 0
   * @param targets the outputs wanted, one example after the other
   * @param at index of the example's first target
   */
  double of(double[] outputs, float[] targets, int at);

  /** The largest error there can be; infinite where there is none. */
  default double largest() {
    return Double.POSITIVE_INFINITY;
  }

  /** Whether the error is the root of the mean of what examples add, rather than their mean. */
  boolean rootMeanSquare();

  /** The error of many examples from the sum of what each adds. */
  default double total(double sum, int count) {
    return rootMeanSquare() ? Math.sqrt(sum / count) : sum / count;
  }
}
