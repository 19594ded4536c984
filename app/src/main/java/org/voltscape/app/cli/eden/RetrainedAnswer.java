package org.voltscape.app.cli.eden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltscape.engine.eden.tolerance.Tolerance;
import org.voltscape.engine.eden.training.RetrainingPlan;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;

/** What training for memory that errs gained: as text and as JSON. */
final class RetrainedAnswer {
  private static final double POINTS = 100;

  private final RetrainedTolerance found;

  RetrainedAnswer(RetrainedTolerance found) {
    this.found = found;
  }

  Tolerance after() {
    return found.after();
  }

  double baseline() {
    return found.baseline();
  }

  /** What was trained for, in a line. */
  String training() {
    RetrainingPlan plan = found.plan();
    return String.format(
        Locale.ROOT,
        "Retrained for %s at a bit error rate of %s, %s, %d epochs of %,d examples",
        plan.kind().id(),
        ToleranceAnswer.number(plan.rate()),
        plan.method().curriculum() ? "rising to it" : "from the first step on",
        plan.epochs(),
        plan.samples());
  }

  /**
   * What is printed for people.
   *
   * @param sentence which rate is tolerated now
   */
  List<String> lines(String sentence) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %s%.2f %% right without errors",
            training(),
            learned() ? "" : found.training().verdict().text() + "; ",
            POINTS * found.baseline()));
    lines.addAll(ToleranceAnswer.table(found.after().curve()));
    lines.add(sentence);
    if (!Double.isNaN(found.gain().factor())) {
      lines.add(
          String.format(
              Locale.ROOT,
              "Gain: %s times the rate tolerated before, 95 %% interval %s to %s%s.",
              ToleranceAnswer.number(found.gain().factor()),
              ToleranceAnswer.end(found.gain().interval().low()),
              ToleranceAnswer.end(found.gain().interval().high()),
              found.gain().interval().high() < 1
                  ? ": training made it worse, another rate (--retrain-at) or more epochs may not"
                  : ""));
    }
    return lines;
  }

  private boolean learned() {
    return found.training().verdict() == TrainingVerdict.LEARNED;
  }

  /** The answer for scripts. */
  Map<String, Object> json() {
    RetrainingPlan plan = found.plan();
    List<TrainingProgress> history = found.training().history();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("errors", plan.kind().id());
    json.put("ber", plan.rate());
    json.put("epochs", plan.epochs());
    json.put("samples", plan.samples());
    json.put("curriculum", plan.method().curriculum());
    json.put("loss", history.get(history.size() - 1).loss());
    json.put("learned", learned());
    json.put("baseline", found.baseline());
    json.put("tolerable_ber", found.after().rate());
    json.put("ci_low", found.after().interval().low());
    json.put("ci_high", found.after().interval().high());
    json.put("trials", found.after().trials());
    json.put("curve", ToleranceAnswer.curve(found.after().curve()));
    json.put("gain", found.gain().factor());
    json.put("gain_ci_low", found.gain().interval().low());
    json.put("gain_ci_high", found.gain().interval().high());
    return json;
  }
}
