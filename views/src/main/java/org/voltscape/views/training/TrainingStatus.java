package org.voltscape.views.training;

import java.util.List;
import java.util.Locale;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.figure.studies.TrainingText;

/**
 * How far the trainings under way are.
 *
 * @param scheme whose network is being trained; empty where nothing goes on
 * @param name of the network: its scheme, voltage and die
 * @param share of all that were asked for, 0 to 1; negative while a network is prepared
 * @param text what is being done
 * @param secondsLeft until all are trained; NaN while not known
 */
public record TrainingStatus(
    String scheme, String name, double share, String text, double secondsLeft) {
  private static final String PREPARING =
      "waiting for the data, or for a run that trains the same network";

  static TrainingStatus of(
      TrainingModel.Activity activity,
      TrainingWork work,
      LiveTraining live,
      int ended,
      Study study) {
    if (work == null) {
      return new TrainingStatus("", "", 0, "", Double.NaN);
    }
    int at = Math.min(ended, work.tasks().size() - 1);
    TrainingTask task = work.tasks().get(at);
    String scheme = task.scheme().label();
    String name = scheme + " at " + task.setting();
    if (live == null || live.steps() == 0) {
      return new TrainingStatus(scheme, name, -1, PREPARING, Double.NaN);
    }
    boolean held = activity == TrainingModel.Activity.PAUSED;
    return new TrainingStatus(
        scheme,
        name,
        live.share(),
        (held ? "paused, " : "") + text(live, study),
        held ? Double.NaN : live.secondsLeft());
  }

  private static String text(LiveTraining live, Study study) {
    List<TrainingProgress> history = live.trained().history();
    StringBuilder text =
        new StringBuilder(
            String.format(Locale.ROOT, "%,d of %,d steps", live.steps(), live.allSteps()));
    if (!history.isEmpty()) {
      TrainingProgress last = history.get(history.size() - 1);
      text.append(", epoch ").append(last.epoch()).append(" of ").append(last.epochs());
      if (!Double.isNaN(last.validation())) {
        text.append(", ").append(TrainingText.validation(last.validation(), study.task()));
      }
    }
    if (live.trained().restarts() > 0) {
      text.append(", begun again ").append(live.trained().restarts()).append('×');
    }
    if (live.of() > 1) {
      text.append(", network ").append(live.number() + 1).append(" of ").append(live.of());
    }
    return text.toString();
  }
}
