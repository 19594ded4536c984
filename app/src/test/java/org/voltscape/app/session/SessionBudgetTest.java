package org.voltscape.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.views.changed.ChangedWorkbench;
import org.voltscape.views.tradeoff.TradeoffModel;
import org.voltscape.views.tradeoff.TradeoffWorkbench;

/** A budget is one of the runs: the study stays, results say what was run. */
class SessionBudgetTest {
  private static final int SECONDS = 120;
  private static final Study STUDY =
      StudyReader.parse(
          "{\"workload\": \"digits-10x10\", \"voltages\": [0.5], \"trials\": 8, \"images\": 20,"
              + " \"schemes\": [\"none\"]}",
          "test");

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    session =
        onFx(
            () ->
                new Session(
                    new EngineContext(
                        new DataPlace(Optional.empty(), folder, message -> {}, () -> false)),
                    STUDY,
                    null,
                    1));
  }

  @AfterEach
  void close() throws Exception {
    onFx(
        () -> {
          session.close();
          return null;
        });
  }

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
  }

  private Snapshot finished() throws Exception {
    WaitForAsyncUtils.waitFor(
        SECONDS,
        TimeUnit.SECONDS,
        () ->
            onFx(
                () -> {
                  Snapshot latest = session.runs().latest();
                  return latest != null
                      && latest.runId() == session.runs().currentRun()
                      && latest.finished();
                }));
    return onFx(() -> session.runs().latest());
  }

  private void use(RunBudget budget) throws Exception {
    onFx(
        () -> {
          session.useBudget(budget);
          return null;
        });
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
    onFx(
        () -> {
          session.begin();
          session.views().get(TradeoffWorkbench.class);
          return null;
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
