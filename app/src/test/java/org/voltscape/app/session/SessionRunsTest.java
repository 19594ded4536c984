package org.voltscape.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.views.kept.KeptRun;

/** Runs that end are kept; runs of an edit still under the mouse are not. */
class SessionRunsTest extends SessionBench {
  private static final Study STUDY =
      small(
          "\"voltages\": [0.5], \"trials\": 4, \"images\": 20,"
              + " \"schemes\": [\"none\", \"mat\"], \"training\": {\"epochs\": 1}");

  SessionRunsTest() {
    super(STUDY);
  }

  @BeforeEach
  void begin() throws Exception {
    act(session::begin);
    finished();
  }

  private void run(Study study) throws Exception {
    runAgain(() -> session.document().apply(study, "test"));
  }

  @Test
  void each_run_of_the_study_is_kept_with_what_changed() throws Exception {
    run(STUDY.withEffort(6, 20, 1));
    run(STUDY.withEffort(6, 20, 5));
    assertThat(onFx(() -> session.kept().all().stream().map(KeptRun::name).toList()))
        .hasSize(3)
        .contains("trials 4 → 6", "seed 1 → 5");
    // The first study again is the first run again.
    run(STUDY);
    assertThat(onFx(() -> session.kept().all().size())).isEqualTo(3);
    assertThat(onFx(() -> session.kept().latest().orElseThrow().number())).isEqualTo(1);
  }

  @Test
  void a_run_of_another_budget_is_another_run() throws Exception {
    runAgain(() -> session.useBudget(RunBudget.PAPER));
    assertThat(onFx(() -> session.kept().latest().orElseThrow().name())).isEqualTo("trials 4 → 64");
  }

  @Test
  void an_edit_under_the_mouse_is_no_run() throws Exception {
    Snapshot previewed =
        runAgain(
            () -> {
              var curve = session.document().curve();
              session.preview(curve.withPoints(curve.points().subList(1, curve.points().size())));
            });
    assertThat(previewed.points()).anyMatch(PointResult::settled);
    assertThat(onFx(() -> session.kept().all().size())).isEqualTo(1);
  }
}
