package org.voltscape.engine.results;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.errors.ErrorHandling;
import org.voltscape.engine.stats.Faultless;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.trial.ArrayTrials;

/**
 * What is known of one scheme at one voltage.
 *
 * @param scheme index into the study's schemes
 * @param voltage index into the study's voltages
 * @param volts supply voltage in V
 * @param probability failure probability of a cell; of a study of timing errors that of an error
 *     per product on the scheme's array, see {@link ArrayTrials#probability(ErrorHandling, double)}
 * @param outcome accuracy over the trials made so far, or the application error where the network
 *     computes numbers ({@link Snapshot#task}); null before the first
 * @param values the outcomes of single trials
 * @param training what became of the trainings; null where nothing was trained
 * @param meanFaultyCells mean number of faulty cells per trial; of a study of timing errors, of
 *     those that changed a sum
 * @param meanChangedWords mean number of words used otherwise than meant, per trial
 * @param meanAgreement mean share of images classified as by the fault-free network; NaN where it
 *     computes numbers
 * @param joules energy per inference; NaN where there is no operating point
 * @param relativeEnergy energy against the same scenario at its nominal supply; NaN where there is
 *     no operating point
 * @param rough whether the result is a first estimate on fewer images
 * @param withImages intervals over dies and images, beside those of the outcome, which are over
 *     dies on these images; null where they are not known, see {@link WithImages#missing}
 * @param faultless what is known of all dies where hardly any has a fault; null where nothing is
 * @param scout the accuracies of the dies of the study's scout, each on images of its own; none
 *     before the last of them is there. The outer interval of the outcome is of them, see {@link
 *     Summary#scouted}
 * @param ownImages how many images of its own every trial tested; 0 where all tested the same
 */
public record PointResult(
    int scheme,
    int voltage,
    double volts,
    double probability,
    @Nullable Summary outcome,
    TrialValues values,
    @Nullable TrainingTally training,
    double meanFaultyCells,
    double meanChangedWords,
    double meanAgreement,
    double joules,
    double relativeEnergy,
    boolean rough,
    @Nullable WithImages withImages,
    @Nullable Faultless faultless,
    TrialValues scout,
    int ownImages) {
  /** A point without intervals over dies and images, and without a scout. */
  public PointResult(
      int scheme,
      int voltage,
      double volts,
      double probability,
      @Nullable Summary outcome,
      TrialValues values,
      @Nullable TrainingTally training,
      double meanFaultyCells,
      double meanChangedWords,
      double meanAgreement,
      double joules,
      double relativeEnergy,
      boolean rough) {
    this(
        scheme,
        voltage,
        volts,
        probability,
        outcome,
        values,
        training,
        meanFaultyCells,
        meanChangedWords,
        meanAgreement,
        joules,
        relativeEnergy,
        rough,
        null,
        null,
        TrialValues.NONE,
        0);
  }

  /**
   * The same result in a study that has its voltage at another place.
   *
   * @param place among that study's voltages
   */
  public PointResult at(int place) {
    return new PointResult(
        scheme,
        place,
        volts,
        probability,
        outcome,
        values,
        training,
        meanFaultyCells,
        meanChangedWords,
        meanAgreement,
        joules,
        relativeEnergy,
        rough,
        withImages,
        faultless,
        scout,
        ownImages);
  }

  /**
   * How many images every trial tested.
   *
   * @param ofStudy those that the study tests
   */
  public int images(int ofStudy) {
    return ownImages == 0 ? ofStudy : ownImages;
  }

  /**
   * The outcome of a point that has one, as those have that are {@link #settled} and those that
   * {@link Snapshot#point} gives.
   */
  public Summary known() {
    return Objects.requireNonNull(outcome, "no trial yet");
  }

  /** First estimates on fewer images and trials are for the eye; no file mixes them in. */
  public boolean settled() {
    return outcome != null && !rough;
  }
}
