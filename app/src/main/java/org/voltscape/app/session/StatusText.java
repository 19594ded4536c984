package org.voltscape.app.session;

import java.util.Locale;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.views.jobs.JobTexts;

/** The state of a run in one line. */
public final class StatusText {
  private StatusText() {}

  /** The line of a snapshot. */
  public static String of(Snapshot snapshot) {
    return switch (snapshot.state()) {
      case PREPARING -> snapshot.message() + "…";
      case RUNNING -> JobTexts.of(snapshot);
      case DONE -> {
        String beyond = OutcomeText.beyond(snapshot);
        yield String.format(
                Locale.ROOT,
                "%s: done, %,d trials; baseline %s %s",
                snapshot.study().name(),
                snapshot.trials(),
                OutcomeText.of(snapshot.study()).name(),
                OutcomeText.of(snapshot.study()).value(snapshot.clean()))
            + (beyond.isEmpty() ? "" : ". " + beyond);
      }
      case CANCELLED ->
          String.format(
              Locale.ROOT,
              "%s: stopped after %s; what was finished is kept",
              snapshot.study().name(),
              JobTexts.trials(snapshot));
      case FAILED -> snapshot.message();
    };
  }
}
