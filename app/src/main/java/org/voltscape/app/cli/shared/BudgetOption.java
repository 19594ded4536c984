package org.voltscape.app.cli.shared;

import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.RunBudget;
import picocli.CommandLine.Option;

/** The option that says how much a run may take. */
public final class BudgetOption {
  @Option(
      names = "--budget",
      paramLabel = "ID",
      description =
          "quick: a sixteenth of the trials (4 at least) and four times the half-width, no scout, no"
              + " low rates; normal: what the study says; paper: sixteen times the trials (up to"
              + " 5000) and a quarter of the half-width. The study in the results is the one that"
              + " ran; other options stand as they are given (default: normal)")
  private String budget;

  /**
   * The study that is run of a study.
   *
   * @throws org.voltscape.engine.param.BadInputException where there is no such budget
   */
  public StudyInput of(StudyInput input) {
    if (budget == null) {
      return input;
    }
    RunBudget chosen = RunBudget.of(budget);
    if (chosen == null) {
      List<String> ids = Arrays.stream(RunBudget.values()).map(RunBudget::id).toList();
      throw Place.option("--budget")
          .bad(
              "\"" + budget + "\"",
              Suggestions.hint("one of " + String.join(", ", ids), budget, ids));
    }
    return input.with(chosen.of(input.study()));
  }
}
