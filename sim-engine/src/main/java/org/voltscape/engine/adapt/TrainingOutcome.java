package org.voltscape.engine.adapt;

import java.util.List;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;

/**
 * Tells trainings that learned from those that did not, by what they make of the examples they
 * learned from: classes by accuracy, as sums through stuck weights may be far too large for a small
 * loss and right all the same; numbers by their loss.
 */
public final class TrainingOutcome {
  /** Share of the way from the largest class to no error that is no learning yet. */
  private static final double LEAST_OF_CLASSES = 0.05;

  /** Share of one output's variance that is left where that output learned nothing. */
  private static final double MOST_OF_NUMBERS = 0.9;

  /** A training of classes that ends so far above ignorance was driven there. */
  private static final double DRIVEN_LOSS = 3;

  /** Losses and gradients beyond these are those of an explosion, not of a hard beginning. */
  private static final double EXPLODED_LOSS = 20;

  private static final double EXPLODED_GRADIENT = 1e4;

  private final boolean classes;
  private final double ignorance;
  private final int outputs;

  private TrainingOutcome(boolean classes, double ignorance, int outputs) {
    this.classes = classes;
    this.ignorance = ignorance;
    this.outputs = outputs;
  }

  /** The verdicts on trainings with some examples. */
  public static TrainingOutcome on(Examples data) {
    Targets targets = data.targets();
    return targets == null
        ? new TrainingOutcome(true, largestClass(data.labels()), 1)
        : new TrainingOutcome(false, variance(targets), targets.outputs());
  }

  /**
   * What the best answer reaches that does not look at the inputs: the share of the largest class,
   * or the variance of the targets as a loss.
   */
  double ignorance() {
    return ignorance;
  }

  private static double largestClass(int[] labels) {
    int most = 0;
    for (int label : labels) {
      most = Math.max(most, label);
    }
    int[] counts = new int[most + 1];
    int largest = 0;
    for (int label : labels) {
      largest = Math.max(largest, ++counts[label]);
    }
    return (double) largest / labels.length;
  }

  private static double variance(Targets targets) {
    int k = targets.outputs();
    int n = targets.values().length / k;
    double total = 0;
    for (int o = 0; o < k; o++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += targets.values()[i * k + o];
      }
      double mean = sum / n;
      for (int i = 0; i < n; i++) {
        double difference = targets.values()[i * k + o] - mean;
        total += difference * difference;
      }
    }
    return total / ((double) n * k);
  }

  /**
   * What became of a training.
   *
   * @param history its epochs, at least one
   */
  public TrainingVerdict of(List<TrainingProgress> history) {
    TrainingProgress last = history.get(history.size() - 1);
    if (learned(last)) {
      return TrainingVerdict.LEARNED;
    }
    if (classes && last.loss() > DRIVEN_LOSS * ignoranceLoss()) {
      return TrainingVerdict.DIVERGED;
    }
    for (TrainingProgress p : history) {
      if (!(p.loss() < EXPLODED_LOSS * ignoranceLoss())
          || !(p.gradientNorm() < EXPLODED_GRADIENT)) {
        return TrainingVerdict.DIVERGED;
      }
    }
    return TrainingVerdict.DEAD;
  }

  private boolean learned(TrainingProgress last) {
    return classes
        ? last.accuracy() > ignorance + LEAST_OF_CLASSES * (1 - ignorance)
        : last.loss() < MOST_OF_NUMBERS * ignorance / outputs;
  }

  /** Knowing nothing of n even classes costs the logarithm of n, in nats. */
  private double ignoranceLoss() {
    return classes ? -StrictMath.log(ignorance) : ignorance;
  }

  /** Whether one training ended better than another. */
  boolean better(TrainingProgress one, TrainingProgress other) {
    return classes ? one.accuracy() > other.accuracy() : one.loss() < other.loss();
  }
}
