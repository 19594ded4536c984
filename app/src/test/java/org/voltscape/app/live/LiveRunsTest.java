package org.voltscape.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.UncaughtExceptionHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.views.fx.FxThread;

/** A run that fails says so, and its details go where all problems go. */
class LiveRunsTest {
  @TempDir Path cache;
  private final List<Throwable> problems = Collections.synchronizedList(new ArrayList<>());
  private UncaughtExceptionHandler before;

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void listen() {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> problems.add(problem));
  }

  @AfterEach
  void restore() {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  /** A folder that nothing can be asked of without a lot of memory. */
  private static Path starving() {
    return (Path)
        Proxy.newProxyInstance(
            LiveRunsTest.class.getClassLoader(),
            new Class<?>[] {Path.class},
            (proxy, method, arguments) -> {
              throw new OutOfMemoryError("Java heap space");
            });
  }

  private Snapshot end(Optional<Path> data, String workload) throws Exception {
    Study study =
        StudyReader.parse(
            "{\"workload\": \""
                + workload
                + "\", \"voltages\": [0.5], \"trials\": 1, \"images\": 20,"
                + " \"schemes\": [\"none\"]}",
            "test");
    EngineContext engine =
        new EngineContext(new DataPlace(data, cache, message -> {}, () -> false));
    CompletableFuture<Snapshot> last = new CompletableFuture<>();
    FxThread.run(
        () -> {
          LiveRuns runs =
              new LiveRuns(
                  engine,
                  1,
                  snapshot -> {
                    if (snapshot.finished()) {
                      last.complete(snapshot);
                    }
                  });
          runs.setThreads(2);
          runs.start(study, StudyCurves.resolve(study, Path.of("")), null);
        });
    return last.get(60, TimeUnit.SECONDS);
  }

  @Test
  void a_run_without_memory_ends_with_the_remedy_and_the_next_one_works() throws Exception {
    Snapshot snapshot = end(Optional.of(starving()), "mnist-10x10");
    assertThat(snapshot.state()).isEqualTo(Snapshot.State.FAILED);
    assertThat(snapshot.message()).contains("VOLTSCAPE_JAVA_OPTS=-Xmx8g");
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).hasRootCauseInstanceOf(OutOfMemoryError.class);
    assertThat(end(Optional.empty(), "digits-10x10").state()).isEqualTo(Snapshot.State.DONE);
  }

  @Test
  void bad_input_is_said_in_its_sentence_and_is_no_problem_of_the_program() throws Exception {
    Snapshot snapshot = end(Optional.empty(), "mnist-10x10");
    assertThat(snapshot.state()).isEqualTo(Snapshot.State.FAILED);
    assertThat(snapshot.message()).contains("no data folder");
    assertThat(problems).isEmpty();
  }
}
