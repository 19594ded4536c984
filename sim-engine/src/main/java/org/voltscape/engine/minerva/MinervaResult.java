package org.voltscape.engine.minerva;

import org.voltscape.engine.minerva.power.MicroArchitecture;
import org.voltscape.engine.minerva.power.Waterfall;

/**
 * All that a flow found.
 *
 * @param data id of the data set
 * @param effort id of the effort
 * @param training first stage
 * @param architecture second stage
 * @param words third stage
 * @param pruning fourth stage
 * @param supply fifth stage
 * @param waterfall power by stage
 * @param check the finished design on examples that no stage has seen
 */
public record MinervaResult(
    String data,
    String effort,
    TrainingSpace training,
    MicroArchitecture architecture,
    WordLengths words,
    ActivityPruning pruning,
    SupplyScaling supply,
    Waterfall waterfall,
    Check check) {
  /**
   * The finished design on the test examples.
   *
   * @param examples number of them
   * @param floatError share that the network of the first stage gets wrong in single precision
   * @param wordsError share with the words of the third stage
   * @param prunedError share with small activities skipped, too
   * @param error mean share over dies with the memory's faults and their mitigation, too
   * @param p95 the error that 95 % of the dies do not exceed
   * @param dies number of them, none of which any stage has seen
   * @param skipped share of the MACs that is skipped
   * @param standardError of the rise by words and skipping on these examples, a share of 1: the
   *     same design can be so much better or worse on as many others
   */
  public record Check(
      int examples,
      double floatError,
      double wordsError,
      double prunedError,
      double error,
      double p95,
      int dies,
      double skipped,
      double standardError) {}

  /** Rise of the error on examples that no stage has seen, in points. */
  public double errorRisePoints() {
    return points(check.error() - check.floatError());
  }

  /** Standard error of that rise, in points. */
  public double standardErrorPoints() {
    return points(check.standardError());
  }

  /** The bound of the first stage, in points. */
  public double boundPoints() {
    return points(training.bound());
  }

  /** Whether the finished design is within the bound on examples that no stage has seen. */
  public boolean withinBound() {
    return errorRisePoints() <= boundPoints();
  }

  /** Points of per cent without the noise of binary fractions: 0.14, not 0.13999999999999999. */
  private static double points(double share) {
    return Math.rint(1e11 * share) / 1e9;
  }
}
