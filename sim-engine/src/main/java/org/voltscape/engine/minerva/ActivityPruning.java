package org.voltscape.engine.minerva;

import java.util.List;

/**
 * What the fourth stage found: how small activities may be to be skipped.
 *
 * @param thresholds one a layer, in units of the values that enter it: smaller ones are skipped
 * @param skipped share of each layer's MACs that is skipped, on the held-out training examples
 * @param skippedInAll share of all MACs that is skipped
 * @param zeros share of all MACs that a threshold of 0 would skip: those with a zero
 * @param error share of the held-out training examples that is classified wrongly
 * @param rise of the error by words and skipping
 * @param allowed most that the rise with twice its standard error might be
 * @param tried designs that were tested
 */
public record ActivityPruning(
    List<Double> thresholds,
    List<Double> skipped,
    double skippedInAll,
    double zeros,
    double error,
    Rise rise,
    double allowed,
    int tried) {
  public ActivityPruning {
    thresholds = List.copyOf(thresholds);
    skipped = List.copyOf(skipped);
  }

  double[] thresholdArray() {
    return thresholds.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
