package org.voltscape.engine.study;

import java.util.List;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;

/**
 * Tells trainings that learned from those that did not, by their loss on what they learned from.
 */
final class Verdicts {
  /**
   * Share of the loss of ignorance that must be left behind. Half a point of accuracy above chance
   * is no learning; a network of two outputs one of which is stuck keeps half of the variance.
   */
  private static final double MOST_OF_CLASSES = 0.95;

  private static final double MOST_OF_NUMBERS = 0.4;

  /** Losses and gradients beyond these are those of an explosion, not of a hard beginning. */
  private static final double EXPLODED_LOSS = 20;

  private static final double EXPLODED_GRADIENT = 1e4;

  private Verdicts() {}

  /**
   * The loss of the best answer that does not look at the inputs: the classes' entropy in nats, or
   * the variance of the targets. NaN for none.
   */
  static double ignorance(Examples data) {
    return data.targets() == null ? entropy(data.labels()) : variance(data.targets());
  }

  private static double entropy(int[] labels) {
    int[] counts = new int[Math.max(2, maximum(labels) + 1)];
    for (int label : labels) {
      counts[label]++;
    }
    double entropy = 0;
    for (int count : counts) {
      double share = (double) count / labels.length;
      entropy -= count == 0 ? 0 : share * StrictMath.log(share);
    }
    return entropy;
  }

  private static int maximum(int[] labels) {
    int most = 0;
    for (int label : labels) {
      most = Math.max(most, label);
    }
    return most;
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
   * @param ignorance the loss of {@link #ignorance}
   */
  static TrainingVerdict of(List<TrainingProgress> history, double ignorance) {
    TrainingProgress last = history.get(history.size() - 1);
    double most = ignorance * (Double.isNaN(last.accuracy()) ? MOST_OF_NUMBERS : MOST_OF_CLASSES);
    if (last.loss() < most) {
      return TrainingVerdict.LEARNED;
    }
    for (TrainingProgress p : history) {
      if (!(p.loss() < EXPLODED_LOSS * ignorance) || !(p.gradientNorm() < EXPLODED_GRADIENT)) {
        return TrainingVerdict.DIVERGED;
      }
    }
    return TrainingVerdict.DEAD;
  }
}
