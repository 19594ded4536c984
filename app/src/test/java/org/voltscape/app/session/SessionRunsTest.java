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
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.views.kept.KeptRun;

/** Runs that end are kept; runs of an edit still under the mouse are not. */
class SessionRunsTest {
  private static final int SECONDS = 120;
  private static final Study STUDY =
      StudyReader.parse(
          "{\"workload\": \"digits-10x10\", \"voltages\": [0.5], \"trials\": 4, \"images\": 20,"
              + " \"schemes\": [\"none\", \"mat\"], \"training\": {\"epochs\": 1}}",
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
    onFx(
        () -> {
          session.begin();
          return null;
        });
    finished();
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

  private Snapshot edit(Study study) throws Exception {
    long before = onFx(() -> session.runs().currentRun());
    onFx(
        () -> {
          session.document().apply(study, "test");
          return null;
        });
    WaitForAsyncUtils.waitFor(
        SECONDS, TimeUnit.SECONDS, () -> onFx(() -> session.runs().currentRun() > before));
    return finished();
  }

  @Test
  void each_run_of_the_study_is_kept_with_what_changed() throws Exception {
    edit(STUDY.withEffort(6, 20, 1));
    edit(STUDY.withEffort(6, 20, 5));
    assertThat(onFx(() -> session.kept().all().stream().map(KeptRun::name).toList()))
        .hasSize(3)
        .contains("trials 4 → 6", "seed 1 → 5");
    // The first study again is the first run again.
    edit(STUDY);
    assertThat(onFx(() -> session.kept().all().size())).isEqualTo(3);
    assertThat(onFx(() -> session.kept().latest().orElseThrow().number())).isEqualTo(1);
  }

  @Test
  void a_run_of_another_budget_is_another_run() throws Exception {
    long before = onFx(() -> session.runs().currentRun());
    onFx(
        () -> {
          session.useBudget(RunBudget.PAPER);
          return null;
        });
    WaitForAsyncUtils.waitFor(
        SECONDS, TimeUnit.SECONDS, () -> onFx(() -> session.runs().currentRun() > before));
    finished();
    assertThat(onFx(() -> session.kept().latest().orElseThrow().name())).isEqualTo("trials 4 → 64");
  }

  @Test
  void an_edit_under_the_mouse_is_no_run() throws Exception {
    long before = onFx(() -> session.runs().currentRun());
    onFx(
        () -> {
          var curve = session.document().curve();
          session.preview(curve.withPoints(curve.points().subList(1, curve.points().size())));
          return null;
        });
    WaitForAsyncUtils.waitFor(
        SECONDS, TimeUnit.SECONDS, () -> onFx(() -> session.runs().currentRun() > before));
    Snapshot previewed = finished();
    assertThat(previewed.points()).anyMatch(PointResult::settled);
    assertThat(onFx(() -> session.kept().all().size())).isEqualTo(1);
  }
}
