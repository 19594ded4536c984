package org.voltscape.views.tradeoff;

import org.voltscape.engine.stats.Summary;
import org.voltscape.figure.studies.AccuracyText;
import org.voltscape.figure.studies.EnergyText;

/**
 * A scheme at one voltage.
 *
 * @param scheme place in the study, which is also its colour
 * @param label what results call it
 * @param volts a voltage of the study, in V
 * @param outcome over the trials so far; null before the first
 * @param rough whether the accuracy is a first estimate on fewer images
 * @param joules energy per inference in J
 * @param relative energy against the same scenario at its nominal supply
 */
public record SchemeRow(
    int scheme,
    String label,
    double volts,
    Summary outcome,
    boolean rough,
    double joules,
    double relative) {

  /** Accuracy with its interval; a first estimate says so. */
  public String accuracyText() {
    return outcome == null
        ? "not run yet"
        : AccuracyText.interval(outcome) + (rough ? ", rough" : "");
  }

  /** How the interval was made and over how much. */
  public String methodText() {
    return outcome == null ? "" : AccuracyText.method(outcome);
  }

  /** Energy per inference. */
  public String energyText() {
    return EnergyText.joules(joules);
  }

  /** The comparison with the nominal supply. */
  public String relativeText() {
    return EnergyText.relative(relative).replace(" energy", "");
  }
}
