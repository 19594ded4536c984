package org.voltscape.app.cli.canary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.canary.CanaryResult;
import org.voltscape.engine.canary.CanaryResult.Rate;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Summary;
import org.voltscape.figure.canary.CanaryWords;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.figure.studies.SiPrefix;

/** What canary control came to, for people and for scripts. */
final class CanaryText {
  private CanaryText() {}

  /** A table of the steps, and what is to be said of the whole trace. */
  static List<String> lines(CanaryResult result) {
    List<String> lines = new ArrayList<>();
    OutcomeText words = OutcomeText.of(result.study());
    SiPrefix prefix = SiPrefix.of(result.heldEnergy());
    lines.add(
        String.format(
            Locale.ROOT,
            "%s, %s: %d dies over the trace \"%s\"; target %s V at %s °C",
            result.study().name(),
            result.scheme().label(),
            result.dies().size(),
            result.plan().trace().title(),
            CsvWriter.number(result.plan().settings().target()),
            CsvWriter.number(result.plan().drift().calibration())));
    String unit = words.unit().isEmpty() ? "" : " (" + words.unit() + ")";
    lines.add(
        String.format(
            Locale.ROOT,
            "%10s  %11s  %9s  %9s  %s  %s  %s  %s",
            "time (min)",
            "temp. (°C)",
            "mean (V)",
            "held (V)",
            words.word() + unit + " control",
            "held",
            "fixed",
            "energy (" + prefix.symbol() + "J)"));
    for (CanaryResult.Step step : result.steps()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%10.1f  %11.1f  %9.4f  %9.4f  %"
                  + (words.word().length() + unit.length() + 8)
                  + "s  %s  %s  %.4g",
              (step.seconds() - result.steps().get(0).seconds()) / 60,
              step.celsius(),
              step.volts(),
              step.held(),
              words.number(step.control()),
              words.number(step.heldOutcome()),
              Double.isNaN(step.fixed()) ? "-" : words.number(step.fixed()),
              prefix.scale(step.controlEnergy())));
    }
    lines.addAll(CanaryWords.summary(result));
    return lines;
  }

  static Map<String, Object> answer(CanaryResult result, @Nullable Path folder) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("study", result.study().name());
    answer.put("scheme", result.scheme().label());
    answer.put("trace", result.plan().trace().id());
    answer.put("dies", result.dies().size());
    answer.put("target_v", result.plan().settings().target());
    answer.put("fixed_v", result.margin());
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("control", CanaryWords.overall(result, CanaryResult.Step::control));
    outcome.put("held", CanaryWords.overall(result, CanaryResult.Step::heldOutcome));
    outcome.put("fixed", CanaryWords.overall(result, CanaryResult.Step::fixed));
    answer.put(result.study().task().word(), outcome);
    answer.put("loss", summary(result.lost()));
    answer.put("worst_loss", result.worstLoss());
    answer.put("keeps", result.keeps());
    Map<String, Object> energy = new LinkedHashMap<>();
    energy.put("control", result.controlEnergy());
    energy.put("held", result.heldEnergy());
    energy.put("fixed", result.fixedEnergy());
    answer.put("energy_j", energy);
    answer.put("saved", result.savedShare());
    answer.put("saved_j", result.saved() == null ? null : summary(result.saved()));
    answer.put("missed", rate(result.missed()));
    answer.put("false_alarms", rate(result.falseAlarms()));
    answer.put("needless", rate(result.needless()));
    answer.put("few_marginal", result.fewMarginal());
    answer.put("out", folder);
    return answer;
  }

  private static Map<String, Object> summary(Summary of) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("mean", of.mean());
    interval(all, "ci", of.outer());
    interval(all, "seen", of.seen());
    return all;
  }

  private static Map<String, Object> rate(Rate of) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("polls", of.polls());
    all.put("of_polls", of.of());
    all.put("per_poll", of.mean());
    interval(all, "per_poll_ci", of.perPoll());
    all.put("dies", of.dies());
    interval(all, "dies_share_ci", of.diesShare());
    return all;
  }

  private static void interval(Map<String, Object> all, String name, Interval interval) {
    all.put(name + "_low", interval.low());
    all.put(name + "_high", interval.high());
  }
}
