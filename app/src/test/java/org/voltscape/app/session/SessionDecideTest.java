package org.voltscape.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.DataPlace;

/** What a study asks of its designs changes no trial: results stay, and nothing runs again. */
class SessionDecideTest {
  private static final int SECONDS = 120;
  private static final DecideSettings ASKED = DecideSettings.NONE.withMinAccuracy(0.9);
  private static final Study STUDY =
      StudyReader.parse(
          "{\"workload\": \"digits-10x10\", \"voltages\": [0.5], \"trials\": 4, \"images\": 20,"
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

  private void edit(Study study) throws Exception {
    onFx(
        () -> {
          session.document().apply(study, "test");
          return null;
        });
  }

  @Test
  void results_stay_and_carry_what_is_asked() throws Exception {
    onFx(
        () -> {
          session.begin();
          return null;
        });
    Snapshot before = finished();
    edit(STUDY.withDecide(ASKED));
    assertThat(onFx(() -> session.runs().currentRun())).isEqualTo(before.runId());
    Snapshot after = onFx(() -> session.runs().latest());
    assertThat(after.points()).isSameAs(before.points());
    assertThat(after.study()).isEqualTo(STUDY.withDecide(ASKED));
    assertThat(onFx(() -> session.runs().beforeBudget(after.study())))
        .contains(STUDY.withDecide(ASKED));
    assertThat(onFx(() -> session.document().unsaved())).isTrue();
    // Undo is an edit as well; any other edit runs the study.
    onFx(
        () -> {
          session.document().undo();
          return null;
        });
    assertThat(onFx(() -> session.runs().latest().study())).isEqualTo(STUDY);
    edit(STUDY.withDecide(ASKED).withVoltages(List.of(0.52)));
    Snapshot other = finished();
    assertThat(other.runId()).isGreaterThan(before.runId());
    assertThat(other.study().decide()).isEqualTo(ASKED);
  }
}
