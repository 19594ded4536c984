package org.voltscape.figure.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.voltscape.engine.canary.CanaryResult;
import org.voltscape.engine.canary.CanaryResult.Rate;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.stats.Interval;
import org.voltscape.figure.studies.EnergyText;
import org.voltscape.figure.studies.OutcomeText;

/** What a temperature trace came to, in sentences. Pure functions. */
public final class CanaryWords {
  /** What of the results holds and what is a model. */
  public static final String MODEL =
      "Cells and their failures are those of the study; drift, spreads, ageing and noise are a"
          + " model's parameters that nobody measured.";

  private CanaryWords() {}

  /** The mean over the trace of what its steps came to. */
  public static double overall(CanaryResult result, ToDoubleFunction<CanaryResult.Step> of) {
    return result.plan().mean(result.steps().stream().mapToDouble(of).toArray());
  }

  /** All that is to be said of the whole trace, a sentence or two each. */
  public static List<String> summary(CanaryResult result) {
    List<String> all = new ArrayList<>();
    all.add(accuracy(result));
    all.add(energy(result));
    all.add("Missed alarms: " + rate(result.missed()) + ".");
    all.add(
        "False alarms: "
            + rate(result.falseAlarms())
            + "; of these a step or more above the target moved to the temperature: "
            + rate(result.needless())
            + ". The others keep the supply between the target and a step above it.");
    if (result.fewMarginal() > 0) {
      all.add(
          String.format(
              Locale.ROOT,
              "%d of %d dies have a memory with fewer than %d cells that fail at the target and hold"
                  + " a step above; the nearest other cells stand in.",
              result.fewMarginal(),
              result.dies().size(),
              result.plan().settings().cells()));
    }
    all.addAll(result.remarks());
    all.add(MODEL);
    return all;
  }

  /** How the outcome under control compares with the target held at each temperature. */
  public static String accuracy(CanaryResult result) {
    OutcomeText words = OutcomeText.of(result.study());
    return String.format(
        Locale.ROOT,
        "%s over the trace: %s under control, %s with the target held; at its worst step control"
            + " %s, %s the %s allowed (loss over the trace %s on average, spread of the dies seen %s).",
        words.heading(),
        words.value(overall(result, CanaryResult.Step::control)),
        words.value(overall(result, CanaryResult.Step::heldOutcome)),
        result.worstLoss() > 0
            ? "loses " + points(result, result.worstLoss())
            : "gains " + points(result, -result.worstLoss()),
        result.keeps() ? "within" : "more than",
        points(result, result.plan().settings().loss()),
        points(result, result.lost().mean()),
        result.lost().seen().known()
            ? points(result, result.lost().seen().low())
                + " to "
                + points(result, result.lost().seen().high())
            : "not known");
  }

  private static String points(CanaryResult result, double loss) {
    return result.study().task().counts()
        ? String.format(Locale.ROOT, "%.2f points", loss * 100)
        : CsvWriter.number(Math.rint(loss * 1e6) / 1e6);
  }

  /** How the energy under control compares with the smallest fixed supply. */
  public static String energy(CanaryResult result) {
    if (Double.isNaN(result.margin())) {
      return "No fixed supply of the regulator is as good over the whole trace.";
    }
    String fixed =
        "The smallest fixed supply that is within "
            + CsvWriter.number(result.plan().settings().loss())
            + " of the target held at every step is "
            + CsvWriter.number(result.margin())
            + " V";
    if (Double.isNaN(result.controlEnergy()) || Double.isNaN(result.fixedEnergy())) {
      return fixed + "; the platform has no energy for it.";
    }
    Interval seen = result.saved() == null ? Interval.UNKNOWN : result.saved().seen();
    return String.format(
        Locale.ROOT,
        "%s, at %s an inference; control takes %s, %.1f %% %s%s.",
        fixed,
        EnergyText.joules(result.fixedEnergy()),
        EnergyText.joules(result.controlEnergy()),
        Math.abs(result.savedShare()) * 100,
        result.savedShare() >= 0 ? "less" : "more",
        seen.known()
            ? String.format(
                Locale.ROOT,
                " (%.1f to %.1f %%, spread of the dies seen)",
                seen.low() / result.fixedEnergy() * 100,
                seen.high() / result.fixedEnergy() * 100)
            : "");
  }

  /** How often something happens, with intervals over dies. */
  public static String rate(Rate rate) {
    return String.format(
        Locale.ROOT,
        "%d of %d polls (%.3g %% a die on average, %.3g to %.3g %%), on %d of %d dies (%.1f to %.1f %%)",
        rate.polls(),
        rate.of(),
        rate.mean() * 100,
        rate.perPoll().low() * 100,
        rate.perPoll().high() * 100,
        rate.dies(),
        rate.ofDies(),
        rate.diesShare().low() * 100,
        rate.diesShare().high() * 100);
  }
}
