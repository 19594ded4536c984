package org.voltscape.figure.studies;

import java.util.Locale;
import org.voltscape.engine.certainty.OutcomeNumbers;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;

/** What a budget made of a run, in words. */
public final class BudgetText {
  private BudgetText() {}

  /**
   * One sentence on the budget of a run; empty where what the study says was run.
   *
   * @param ran the study that was run, which the budget made
   */
  public static String of(RunBudget budget, Study ran) {
    String trials = trials(ran);
    return switch (budget) {
      case NORMAL -> "";
      case QUICK ->
          "Quick budget, a first look: " + trials + ". The study as it stands takes budget Normal.";
      case PAPER -> "Budget for a paper: " + trials + ".";
    };
  }

  private static String trials(Study ran) {
    int trials = ran.effectiveTrials();
    String most = String.format(Locale.ROOT, "%,d trial%s a point", trials, trials == 1 ? "" : "s");
    return ran.stop().active()
        ? most
            + " at most, fewer where the half-width wanted, "
            + new OutcomeNumbers(ran.task()).amount(ran.stop().halfWidth())
            + ", is reached before"
        : most;
  }
}
