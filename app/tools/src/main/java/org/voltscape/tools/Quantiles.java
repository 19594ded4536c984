package org.voltscape.tools;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What is told of many measured times. */
final class Quantiles {
  private Quantiles() {}

  /**
   * The least value that at least a share of all do not exceed.
   *
   * @param q the share, above 0; 1 for the largest value
   * @throws IllegalStateException where nothing was measured
   */
  static double of(List<Double> values, double q) {
    if (values.isEmpty()) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "nothing was measured (quantile %.2f)", q));
    }
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(q * sorted.size()) - 1));
  }
}
