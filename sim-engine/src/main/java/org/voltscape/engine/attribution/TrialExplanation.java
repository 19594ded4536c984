package org.voltscape.engine.attribution;

import java.util.List;

/**
 * What cost the accuracy in one trial.
 *
 * @param scheme label of the scheme
 * @param probability failure probability of a cell, or bit error rate
 * @param trial number of the trial, 0 the first
 * @param images images tested
 * @param cleanCorrect images the fault-free quantized network gets right
 * @param correct images right in the trial
 * @param agreeing images classified as without faults
 * @param lost images right without faults and wrong in the trial
 * @param gained images wrong without faults and right in the trial
 * @param faultyCells failing cells among the words' own bits, or flipped bits
 * @param words words in the faulty memory
 * @param changedWords words used otherwise than meant
 * @param tested changed words that were restored one at a time
 * @param layers all layers, first to last
 * @param weights the changed words that cost most, the most expensive first
 */
public record TrialExplanation(
    String scheme,
    double probability,
    int trial,
    int images,
    int cleanCorrect,
    int correct,
    int agreeing,
    int lost,
    int gained,
    long faultyCells,
    long words,
    long changedWords,
    int tested,
    List<LayerCost> layers,
    List<WeightCost> weights) {
  public TrialExplanation {
    layers = List.copyOf(layers);
    weights = List.copyOf(weights);
  }

  /** A number of images as a share of all, 0 to 1. */
  public double share(int imagesRight) {
    return (double) imagesRight / images;
  }

  /** Percentage points of accuracy between two numbers of images. */
  public double points(int from, int to) {
    return 100.0 * (to - from) / images;
  }

  /** Percentage points the trial lies below the fault-free network. */
  public double pointsLost() {
    return points(correct, cleanCorrect);
  }

  /** Percentage points that come back where all of {@link #weights} are restored. */
  public double pointsBack() {
    return weights.isEmpty()
        ? 0
        : points(correct, weights.get(weights.size() - 1).correctTogether());
  }
}
