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
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.DataPlace;

/** What a session knows of skipped operations is of the study as it stands, or nothing. */
class SessionPruningTest {
  private static final int SECONDS = 120;
  private static final Study STUDY =
      StudyReader.parse(
          "{\"workload\": \"digits-10x10\", \"voltages\": [0.7], \"trials\": 8, \"images\": 400,"
              + " \"schemes\": [\"none\"], \"energy\": \"minerva-40nm\","
              + " \"pruning\": {\"threshold\": 0.3}}",
          "test");

  @TempDir Path folder;
  private EngineContext engine;
  private Session session;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    engine = new EngineContext(new DataPlace(Optional.empty(), folder, message -> {}, () -> false));
    session = onFx(() -> new Session(engine, STUDY, null, 1));
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

  private String line() throws Exception {
    return onFx(() -> session.point().labelProperty().get());
  }

  private SkippedOperations skipped() throws Exception {
    return onFx(() -> session.runs().skipped());
  }

  @Test
  void counts_come_with_results_and_go_with_an_edit() throws Exception {
    String before =
        onFx(
            () -> {
              session.begin();
              session.point().setVolts(0.7);
              return session.point().labelProperty().get();
            });
    assertThat(before).endsWith(StudyEnergy.NOT_COUNTED);
    assertThat(finished().skipped()).isEqualTo(engine.skipped(STUDY, () -> false));
    assertThat(skipped()).isEqualTo(engine.skipped(STUDY, () -> false));
    String counted = line();
    assertThat(counted).endsWith("× less energy than at 0.9 V");
    String edited =
        onFx(
            () -> {
              session
                  .document()
                  .apply(STUDY.withPruning(Pruning.uniform(0.6)), "another threshold");
              assertThat(session.runs().skipped()).as("not of the old threshold").isNull();
              return session.point().labelProperty().get();
            });
    assertThat(edited).endsWith(StudyEnergy.NOT_COUNTED);
    finished();
    assertThat(skipped().share()).isGreaterThan(engine.skipped(STUDY, () -> false).share());
    assertThat(line()).endsWith("× less energy than at 0.9 V").isNotEqualTo(counted);
    String whole =
        onFx(
            () -> {
              session.document().apply(STUDY.withPruning(Pruning.NONE), "no pruning");
              return session.point().labelProperty().get();
            });
    assertThat(whole).endsWith("× less energy than at 0.9 V");
    finished();
    assertThat(skipped()).isNull();
  }

  @Test
  void a_quick_run_counts_them_as_well() throws Exception {
    onFx(
        () -> {
          session.useBudget(RunBudget.QUICK);
          session.begin();
          return null;
        });
    Snapshot quick = finished();
    assertThat(quick.study().trials()).as("a study of its own").isLessThan(8);
    assertThat(skipped()).isEqualTo(engine.skipped(quick.study(), () -> false));
  }
}
