package org.voltscape.engine.eden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A bit error rate for each tensor of an {@link ApproximateNetwork}, in its order.
 *
 * @param rates each in [0, 1]
 */
public record ErrorRates(List<Double> rates) {
  public ErrorRates {
    rates = List.copyOf(rates);
    for (double rate : rates) {
      if (!(rate >= 0 && rate <= 1)) {
        throw new IllegalArgumentException("no bit error rate: " + rate);
      }
    }
  }

  /** The same rate for a number of tensors. */
  public static ErrorRates uniform(int tensors, double rate) {
    return new ErrorRates(Collections.nCopies(tensors, rate));
  }

  /** The rate of a tensor. */
  public double of(int tensor) {
    return rates.get(tensor);
  }

  /** The same with another rate of one tensor. */
  public ErrorRates with(int tensor, double rate) {
    List<Double> changed = new ArrayList<>(rates);
    changed.set(tensor, rate);
    return new ErrorRates(changed);
  }

  /** The highest of them. */
  public double highest() {
    return rates.stream().mapToDouble(r -> r).max().orElse(0);
  }
}
