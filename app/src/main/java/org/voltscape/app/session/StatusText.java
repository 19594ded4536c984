package org.voltscape.app.session;

import java.util.Locale;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.figure.studies.BudgetText;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.views.jobs.JobTexts;

/** The state of a run in one line. */
public final class StatusText {
  private StatusText() {}

  /**
   * The line of a snapshot.
   *
   * @param budget that its run was started with
   */
  public static String of(Snapshot snapshot, RunBudget budget) {
    String line = of(snapshot);
    String made = BudgetText.of(budget, snapshot.study());
    if (made.isEmpty()) {
      return line;
    }
    return switch (snapshot.state()) {
      case PREPARING, FAILED -> line;
      case RUNNING -> budget.title() + " budget: " + line;
      case DONE, CANCELLED -> line + (line.endsWith(".") ? " " : ". ") + made;
    };
  }

  private static String of(Snapshot snapshot) {
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
              OutcomeText.trials(snapshot));
      case FAILED -> snapshot.message();
    };
  }
}
