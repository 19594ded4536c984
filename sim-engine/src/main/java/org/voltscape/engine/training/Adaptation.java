package org.voltscape.engine.training;

import org.jspecify.annotations.Nullable;

/**
 * How a scheme trains networks against the faults of a memory. What it leaves open is as the study
 * says.
 *
 * @param start what the network begins as
 * @param faults which faults the training meets
 * @param model id of the kind of faults drawn again at every step, or {@link #MATCHED}; of no
 *     meaning where the die's own map is met
 * @param curriculum whether the rate of faults drawn again rises from epoch to epoch
 * @param perTrial whether every trial has a network of its own even where the faults are drawn
 *     again and one could serve all trials
 * @param restarts how often a training that learned nothing is begun again from another start
 * @param rule null for the study's
 * @param epochs 0 for the study's
 * @param rate learning rate, 0 for the study's
 * @param clipNorm NaN for the study's, 0 for no clipping
 */
public record Adaptation(
    Start start,
    Faults faults,
    String model,
    boolean curriculum,
    boolean perTrial,
    int restarts,
    @Nullable UpdateRule rule,
    int epochs,
    double rate,
    double clipNorm) {
  /** The model of errors that the study's memory really has. */
  public static final String MATCHED = "matched";

  /** What a network begins as. */
  public enum Start {
    /** As the study says: from scratch, or the workload's trained network. */
    STUDY,
    /** Weights drawn again, whatever the study says. */
    SCRATCH,
    /** The workload's trained network. */
    TRAINED
  }

  /** Which faults a training meets. */
  public enum Faults {
    /** The failure map of the die that is tested: a network for every die. */
    MAP,
    /** Faults drawn again at every step: a network for every voltage. */
    DRAWN_ANEW
  }

  /** The recipe as this scheme trains by it. */
  public TrainingRecipe applyTo(TrainingRecipe recipe) {
    TrainingRecipe r = recipe;
    if (rule != null) {
      r = r.withRule(rule);
    }
    if (epochs > 0) {
      r = r.withEpochs(epochs);
    }
    if (rate > 0) {
      r = r.withSteps(r.optimizer(), rate, r.schedule(), r.momentum());
    }
    return Double.isNaN(clipNorm) ? r : r.withClipNorm(clipNorm);
  }
}
