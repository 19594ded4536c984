package org.voltscape.engine.trial;

import java.util.List;
import java.util.Objects;
import org.voltscape.engine.memory.CorrelatedDie;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;

/**
 * One trial's outcome for one scheme at one voltage.
 *
 * @param correct images classified correctly; 0 where the network computes numbers
 * @param error application error; NaN for classes
 * @param errorDeviation standard error of the application error over the images; NaN for classes
 * @param agreeing images classified as by the fault-free quantized network
 * @param faultyCells failing cells, or flipped bits, those of the activations of all images
 *     included; of a study of timing errors those of all images that changed a sum, see {@link
 *     org.voltscape.engine.array.errors.TimingErrors#errors}
 * @param changedWords words of weights and biases used otherwise than meant
 * @param training what became of the training for this trial; null where nothing was trained
 * @param restarts how often it was begun anew from another start
 * @param history the epochs of that training; empty where nothing was trained
 */
public record Trial(
    int correct,
    double error,
    double errorDeviation,
    int agreeing,
    long faultyCells,
    long changedWords,
    TrainingVerdict training,
    int restarts,
    List<TrainingProgress> history) {
  public Trial {
    history = List.copyOf(history);
  }

  /** The seed of trial k: the same for every scheme and voltage of a study. */
  public static long seed(long studySeed, int k) {
    return CounterHash.hash(studySeed, k);
  }

  /**
   * The die of trial k, or the source of its transient faults.
   *
   * @param map the study's measured map; null where its dies are drawn
   */
  public static DieCells die(Study study, MeasuredMap map, int k) {
    Study.Memory memory = study.memory();
    if (memory.map() != null) {
      return Objects.requireNonNull(map, "the study's failure map").die(k);
    }
    long seed =
        memory.die() != null && !memory.faults().transientFaults()
            ? memory.die()
            : seed(study.seed(), k);
    return CorrelatedDie.of(
        new Die(seed, memory.stuckAtOne()), memory.rowCorrelation(), memory.columnCorrelation());
  }
}
