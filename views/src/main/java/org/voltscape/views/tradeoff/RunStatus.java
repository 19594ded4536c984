package org.voltscape.views.tradeoff;

import java.util.Locale;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.views.jobs.JobTexts;

/** Where a run stands, in words. */
final class RunStatus {
  private static final long MINUTE = 60;

  private RunStatus() {}

  /** One line; for a failed run the sentence that says why. */
  static String text(Snapshot run) {
    return switch (run.state()) {
      case PREPARING -> run.message().isEmpty() ? "Preparing…" : sentence(run.message(), "…");
      case RUNNING -> progress(run);
      case DONE -> String.format(Locale.ROOT, "%,d trials done.", run.trials());
      case CANCELLED -> "Stopped after " + JobTexts.trials(run) + "; what was finished is shown.";
      case FAILED -> sentence(run.message(), ".");
    };
  }

  /** Whether some of what is shown is a first estimate on fewer images. */
  static boolean isRough(Snapshot run) {
    return run.points().stream().anyMatch(p -> p.outcome() != null && p.rough());
  }

  /** Whether there is any accuracy or error to show. */
  static boolean hasOutcome(Snapshot run) {
    return run.points().stream().anyMatch(p -> p.outcome() != null);
  }

  /**
   * Whether every scheme has an outcome at every voltage that is more than a first estimate: the
   * short runs that follow the mouse are nothing to compare with.
   */
  static boolean isWhole(Snapshot run) {
    return !run.points().isEmpty()
        && run.points().stream().map(PointResult::outcome).noneMatch(a -> a == null)
        && run.points().stream().noneMatch(PointResult::rough);
  }

  private static String progress(Snapshot run) {
    String text = JobTexts.trials(run);
    if (!run.message().isEmpty()) {
      // How fast trials were says nothing while they are not all that is done.
      String begun = run.message().substring(0, 1).toUpperCase(Locale.ROOT);
      return begun + run.message().substring(1) + "; " + text;
    }
    if (run.trialsPerSecond() > 0) {
      text += String.format(Locale.ROOT, ", %,.0f a second", run.trialsPerSecond());
    }
    return Double.isNaN(run.secondsLeft()) ? text : text + ", " + left(run.secondsLeft());
  }

  private static String left(double seconds) {
    long whole = (long) Math.ceil(seconds);
    return whole < MINUTE
        ? whole + " s left"
        : String.format(Locale.ROOT, "%d min %02d s left", whole / MINUTE, whole % MINUTE);
  }

  private static String sentence(String message, String end) {
    return message.endsWith(".") || message.endsWith("…") ? message : message + end;
  }
}
