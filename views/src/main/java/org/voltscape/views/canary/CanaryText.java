package org.voltscape.views.canary;

import java.util.Locale;
import org.voltscape.engine.canary.CanaryResult;
import org.voltscape.engine.canary.DieTrace;
import org.voltscape.figure.canary.CanaryFigures;
import org.voltscape.figure.studies.EnergyText;
import org.voltscape.figure.studies.OutcomeText;

/** What the view says. */
final class CanaryText {
  static final String INVITATION =
      "Marginal cells of the weight memories watch the supply while the temperature changes."
          + " Run the trace to see supply, accuracy and energy over time.";

  private CanaryText() {}

  /** What is so at a time: of one die, and of all. */
  static String readout(CanaryResult result, int die, double minutes) {
    CanaryResult.Step step = result.steps().get(CanaryFigures.step(result, minutes));
    int poll = CanaryFigures.poll(result, minutes);
    DieTrace one = result.dies().get(die);
    OutcomeText words = OutcomeText.of(result.study());
    return String.format(
        Locale.ROOT,
        "%s, %.0f °C. Die of trial %d: %.3f V, %s%s; %s %s. All dies: %.4f V, target held %.4f V; %s %s"
            + " (held %s%s)%s.",
        CanaryFigures.clock(minutes),
        step.celsius(),
        die,
        result.plan().volts(one.supply()[poll]),
        one.alarms()[poll] ? "alarm" : "no alarm",
        one.beyond()[poll] ? ", cells fail beyond those of the target" : "",
        words.word(),
        words.value(one.control()[CanaryFigures.step(result, minutes)]),
        step.volts(),
        step.held(),
        words.word(),
        words.value(step.control()),
        words.value(step.heldOutcome()),
        Double.isNaN(step.fixed()) ? "" : ", fixed " + words.value(step.fixed()),
        Double.isNaN(step.controlEnergy())
            ? ""
            : "; " + EnergyText.joules(step.controlEnergy()) + " an inference");
  }
}
