package org.voltscape.views.kept;

import java.util.List;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.diff.StudyDiff;

/** Whether results that are shown are those of the study as it stands. */
public final class OutdatedResults {
  /** What is written beside results that are not. */
  public static final String BADGE = "outdated";

  /** The same in a sentence. */
  public static final String HELP =
      "These numbers are of the study before its last edit. New ones come as soon as the run has"
          + " them; Run (F5) starts one where none is under way";

  private OutdatedResults() {}

  /**
   * Whether the study would come to other numbers than those of a run. Schemes that train and are
   * left out of the run until somebody asks for them make no difference; neither does a name.
   *
   * @param now the study as it stands
   * @param ran the study of the run
   * @param budget of the run
   */
  public static boolean is(Study now, Study ran, RunBudget budget) {
    List<String> made = ran.schemes().stream().map(SchemeChoice::label).toList();
    List<SchemeChoice> expected =
        now.schemes().stream().filter(s -> !s.trains() || made.contains(s.label())).toList();
    if (expected.isEmpty()) {
      return true;
    }
    Study wanted = budget.of(expected.size() == now.schemes().size() ? now : part(now, expected));
    return !StudyDiff.sameResults(wanted, ran);
  }

  private static Study part(Study now, List<SchemeChoice> schemes) {
    return now.withSchemes(schemes);
  }
}
