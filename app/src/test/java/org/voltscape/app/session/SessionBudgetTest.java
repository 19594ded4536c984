package org.voltscape.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.views.changed.ChangedWorkbench;
import org.voltscape.views.tradeoff.TradeoffModel;
import org.voltscape.views.tradeoff.TradeoffWorkbench;

/** A budget is one of the runs: the study stays, results say what was run. */
class SessionBudgetTest extends SessionBench {
  private static final Study STUDY =
      small("\"voltages\": [0.5], \"trials\": 8, \"images\": 20," + " \"schemes\": [\"none\"]");

  SessionBudgetTest() {
    super(STUDY);
  }

  private void use(RunBudget budget) throws Exception {
    act(() -> session.useBudget(budget));
  }

  private String told() throws Exception {
    return onFx(
        () -> {
          TradeoffModel model = session.views().get(TradeoffWorkbench.class).model();
          return model.budget();
        });
  }

  /** How many trials can be explained. */
  private int changedTrials() throws Exception {
    return onFx(() -> session.views().get(ChangedWorkbench.class).model().trialsProperty().get());
  }

  @Test
  void a_budget_runs_the_study_again_and_leaves_the_document_alone() throws Exception {
    use(RunBudget.QUICK);
    assertThat(onFx(() -> session.runs().currentRun())).as("nothing runs yet").isZero();
    act(
        () -> {
          session.begin();
          session.views().get(TradeoffWorkbench.class);
        });
    Snapshot quick = finished();
    assertThat(quick.study()).isEqualTo(RunBudget.QUICK.of(STUDY));
    assertThat(quick.trials()).isEqualTo(4);
    assertThat(told())
        .isEqualTo(
            "Quick budget, a first look: 4 trials a point. The study as it stands takes budget"
                + " Normal.");
    assertThat(onFx(() -> session.document().study())).isEqualTo(STUDY);
    assertThat(onFx(() -> session.document().unsaved())).isFalse();
    assertThat(onFx(() -> session.runs().beforeBudget(quick.study()))).contains(STUDY);
    assertThat(onFx(() -> session.runs().beforeBudget(STUDY))).as("not of this run").isEmpty();
    assertThat(changedTrials()).isEqualTo(4);

    use(RunBudget.PAPER);
    Snapshot paper = finished();
    assertThat(paper.trials()).isEqualTo(128);
    assertThat(changedTrials()).isEqualTo(128);
    assertThat(told()).isEqualTo("Budget for a paper: 128 trials a point.");

    use(RunBudget.NORMAL);
    Snapshot normal = finished();
    assertThat(normal.study()).isEqualTo(STUDY);
    assertThat(told()).isEmpty();
    assertThat(onFx(() -> session.runs().budgetOfRun())).isEqualTo(RunBudget.NORMAL);
  }
}
