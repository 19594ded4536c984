package org.voltscape.engine.eden.training;

import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.Workload;

/**
 * What a network is trained for, and for how long.
 *
 * @param kind of the errors
 * @param rate of wrong bits, in (0, 1)
 * @param epochs at least 1
 * @param samples examples of an epoch, at least 1; all where there are fewer
 * @param method what the recipe does not say
 */
public record RetrainingPlan(
    FaultKind kind, double rate, int epochs, int samples, RetrainingMethod method) {
  /** EDEN trains for ten epochs in every step of its search (section 5.3; EDE-089). */
  public static final int EPOCHS = 10;

  /** Enough for networks that ship with the program. */
  public static final int SAMPLES = 4000;

  /**
   * How many times the rate that is tolerated without training is trained for: near where the
   * accuracy falls afterwards.
   */
  public static final int TIMES = 5;

  /** The same where errors invert whole words; five times as many leave too little to learn. */
  public static final int TIMES_OF_WORDS = 2;

  /** Beyond this rate, words say nothing. */
  public static final double HIGHEST = 0.5;

  private static final long SEED = 0x52657472616967L;

  /** Gradients through errors are now and then far larger than others. */
  private static final double CLIP_NORM = 10;

  /**
   * The rate to train for where none is given.
   *
   * @param tolerated the one that is tolerated without training
   */
  public static double usualRate(FaultKind kind, double tolerated) {
    return Math.min(HIGHEST, (kind.wholeWords() ? TIMES_OF_WORDS : TIMES) * tolerated);
  }

  /**
   * The recipe: the workload's own for training against faults, with gradients clipped.
   *
   * @param data the training set
   * @param seed of the study
   */
  public TrainingRecipe recipe(Workload workload, Examples data, long seed) {
    TrainingRecipe own = workload.adaptationRecipe();
    int epoch = Math.min(samples, data.count());
    return own.withEffort(epochs, epoch, Math.min(own.batch(), epoch))
        .withClipNorm(own.clipNorm() > 0 ? own.clipNorm() : CLIP_NORM)
        .withSeed(CounterHash.hash(seed, SEED));
  }
}
