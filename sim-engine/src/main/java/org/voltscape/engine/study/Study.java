package org.voltscape.engine.study;

import java.util.List;
import org.voltscape.engine.word.WordFormat;

/**
 * The recipe of a result. Immutable; every field is checked and filled in.
 *
 * @param name for people
 * @param workload id of the network and its data
 * @param weights format of the weight words
 * @param activations format of inputs and activations, or null for single precision
 * @param memory the faulty memory
 * @param voltages supply voltages in V, ascending, no two equal
 * @param schemes in the order of the results, labels all different
 * @param platform id of the energy platform
 * @param scenario id of the platform's scenario
 * @param trials per voltage and scheme
 * @param images number of test images, a seeded subset
 * @param seed everything random derives from it
 * @param stopHalfWidth trials of a point end once half of its interval is below this; 0 for never
 */
public record Study(
    String name,
    String workload,
    WordFormat weights,
    WordFormat activations,
    Memory memory,
    List<Double> voltages,
    List<SchemeChoice> schemes,
    String platform,
    String scenario,
    int trials,
    int images,
    long seed,
    double stopHalfWidth) {
  /** Most trials of a study. */
  public static final int MAX_TRIALS = 1_000_000;

  /** Most voltages of a study. */
  public static final int MAX_VOLTAGES = 10_000;

  public Study {
    voltages = List.copyOf(voltages);
    schemes = List.copyOf(schemes);
  }

  /**
   * The faulty memory of a study.
   *
   * @param curve failure probability against voltage
   * @param faults what failing cells do
   * @param stuckAtOne probability that a failing cell prefers 1
   * @param die seed of the one die all trials share, or null for a new die each trial
   * @param faultyBiases whether biases are kept in the faulty memory
   */
  public record Memory(
      CurveChoice curve, FaultKind faults, double stuckAtOne, Long die, boolean faultyBiases) {}

  /** Whether every trial would be the same: one die, nothing transient. */
  public boolean singleDie() {
    return memory.die() != null && memory.faults() == FaultKind.STUCK_AT;
  }

  /** Trials that are run: 1 where all would be the same. */
  public int effectiveTrials() {
    return singleDie() ? 1 : trials;
  }

  /** The same study with other voltages. */
  public Study withVoltages(List<Double> other) {
    return new Study(
        name,
        workload,
        weights,
        activations,
        memory,
        other,
        schemes,
        platform,
        scenario,
        trials,
        images,
        seed,
        stopHalfWidth);
  }

  /** The same study with other schemes. */
  public Study withSchemes(List<SchemeChoice> other) {
    return new Study(
        name,
        workload,
        weights,
        activations,
        memory,
        voltages,
        other,
        platform,
        scenario,
        trials,
        images,
        seed,
        stopHalfWidth);
  }

  /** The same study with another memory. */
  public Study withMemory(Memory other) {
    return new Study(
        name,
        workload,
        weights,
        activations,
        other,
        voltages,
        schemes,
        platform,
        scenario,
        trials,
        images,
        seed,
        stopHalfWidth);
  }

  /** The same study with another energy platform and scenario. */
  public Study withEnergy(String otherPlatform, String otherScenario) {
    return new Study(
        name,
        workload,
        weights,
        activations,
        memory,
        voltages,
        schemes,
        otherPlatform,
        otherScenario,
        trials,
        images,
        seed,
        stopHalfWidth);
  }

  /** The same study with other numbers of trials and images and another seed. */
  public Study withEffort(int otherTrials, int otherImages, long otherSeed) {
    return new Study(
        name,
        workload,
        weights,
        activations,
        memory,
        voltages,
        schemes,
        platform,
        scenario,
        otherTrials,
        otherImages,
        otherSeed,
        stopHalfWidth);
  }

  /** The same study with other word formats. */
  public Study withFormats(WordFormat otherWeights, WordFormat otherActivations) {
    return new Study(
        name,
        workload,
        otherWeights,
        otherActivations,
        memory,
        voltages,
        schemes,
        platform,
        scenario,
        trials,
        images,
        seed,
        stopHalfWidth);
  }

  /** The same study under another name. */
  public Study withName(String other) {
    return new Study(
        other,
        workload,
        weights,
        activations,
        memory,
        voltages,
        schemes,
        platform,
        scenario,
        trials,
        images,
        seed,
        stopHalfWidth);
  }
}
