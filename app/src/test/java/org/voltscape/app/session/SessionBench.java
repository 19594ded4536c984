package org.voltscape.app.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.DataPlace;

/** A session of one study, without a stage; it has not begun. */
abstract class SessionBench {
  private static final int SECONDS = 120;

  private final Study study;
  @TempDir Path folder;
  EngineContext engine;
  Session session;

  SessionBench(Study study) {
    this.study = study;
  }

  /** A study of the smallest network. */
  static Study small(String fields) {
    return StudyReader.parse("{\"workload\": \"digits-10x10\", " + fields + "}", "test");
  }

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    engine = new EngineContext(new DataPlace(Optional.empty(), folder, message -> {}, () -> false));
    session = onFx(() -> new Session(engine, study, null, 1));
  }

  @AfterEach
  void close() throws Exception {
    act(session::close);
  }

  static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(action));
  }

  static void act(Runnable action) throws Exception {
    onFx(
        () -> {
          action.run();
          return null;
        });
  }

  /** The results of the present run once it has ended. */
  Snapshot finished() throws Exception {
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

  /** Does something that runs the study again; the results of that run. */
  Snapshot runAgain(Runnable action) throws Exception {
    long before = onFx(() -> session.runs().currentRun());
    act(action);
    WaitForAsyncUtils.waitFor(
        SECONDS, TimeUnit.SECONDS, () -> onFx(() -> session.runs().currentRun() > before));
    return finished();
  }

  void edit(Study next) throws Exception {
    act(() -> session.document().apply(next, "test"));
  }
}
