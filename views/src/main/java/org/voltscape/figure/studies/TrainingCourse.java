package org.voltscape.figure.studies;

import java.util.List;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;

/**
 * The course of one scheme's training as figures show it.
 *
 * @param scheme what results call the scheme
 * @param colourIndex the scheme's colour in figures
 * @param setting voltage and die it trains for, for example {@code 0.500 V, trial 0}
 * @param outdated whether that is another setting than the one chosen now
 * @param history its epochs so far
 * @param verdict what became of it; null while it goes on
 * @param restarts trainings begun before it that learned nothing
 */
public record TrainingCourse(
    String scheme,
    int colourIndex,
    String setting,
    boolean outdated,
    List<TrainingProgress> history,
    TrainingVerdict verdict,
    int restarts) {
  public TrainingCourse {
    history = List.copyOf(history);
  }

  /** Its name in a legend: of another setting, or of a training that failed, it says so. */
  String legend() {
    String name = outdated ? scheme + " at " + setting : scheme;
    return verdict == null || verdict == TrainingVerdict.LEARNED
        ? name
        : name + " (" + verdict.text() + ")";
  }
}
