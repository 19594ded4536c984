package org.voltscape.app.workbench.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.dialogs.SaveName;
import org.voltscape.app.session.Session;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.views.jobs.Job;
import org.voltscape.views.sensitivity.SensitivityModel;
import org.voltscape.views.sensitivity.SensitivityWorkbench;

/** What works in the background of a session is in its list of jobs and ends there. */
class ListOfJobsTest {
  private static final int SECONDS = 120;

  @TempDir Path folder;
  private Session session;
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    session =
        onFx(
            () -> {
              Session opened =
                  new Session(
                      new EngineContext(
                          new DataPlace(Optional.empty(), folder, message -> {}, () -> false)),
                      StudyReader.parse(
                          "{\"workload\": \"digits-mlp-256x3\", \"voltages\": [0.5]}", "test"),
                      null,
                      1);
              opened.onMessage(said::add);
              return opened;
            });
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

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
  }

  private Optional<Job> job(String name) {
    return session.jobs().jobs().stream()
        .filter(j -> j.nameProperty().get().equals(name))
        .findFirst();
  }

  private void cancel(String name) throws Exception {
    onFx(
        () -> {
          session.jobs().cancel(job(name).orElseThrow());
          return null;
        });
  }

  @Test
  void an_injection_is_listed_with_its_progress_and_ends_there() throws Exception {
    SensitivityModel model =
        onFx(
            () -> {
              SensitivityModel m = session.views().get(SensitivityWorkbench.class).model();
              m.setStudy(session.document().study());
              m.setShown(true);
              return m;
            });
    until(model::hasFigures);
    onFx(
        () -> {
          // Millions of passes: it lasts longer than a moment everywhere.
          model.inject(0);
          return null;
        });
    until(() -> job("Sensitivity: injection").isPresent());
    until(() -> job("Sensitivity: injection").orElseThrow().progressProperty().get() > 0);
    cancel("Sensitivity: injection");
    until(() -> job("Sensitivity: injection").isEmpty());
    assertThat(onFx(model::hasInjection)).isFalse();
  }

  @Test
  void figures_being_written_are_one_job_and_ending_it_writes_none() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    List<String> complaints = new ArrayList<>();
    Runnable hangs =
        () -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new BadInputException("a.pdf", "", "an interrupted write", "a disk");
          }
        };
    FigureFiles files = onFx(() -> new FigureFiles(session));
    onFx(
        () -> {
          files.write(name("a.pdf"), hangs, complaints::add);
          files.write(name("b.pdf"), hangs, complaints::add);
          return null;
        });
    until(() -> job("Export of figures").isPresent());
    assertThat(onFx(() -> job("Export of figures").orElseThrow().textProperty().get()))
        .isEqualTo("Writing a.pdf and 1 more…");
    cancel("Export of figures");
    until(() -> job("Export of figures").isEmpty());
    assertThat(complaints).isEmpty();
    assertThat(said)
        .containsExactlyInAnyOrder(
            "The export was ended; nothing was written to " + folder.resolve("a.pdf"),
            "The export was ended; nothing was written to " + folder.resolve("b.pdf"));
  }

  @Test
  void a_figure_that_cannot_be_written_is_complained_of() throws Exception {
    List<String> complaints = new ArrayList<>();
    FigureFiles files = onFx(() -> new FigureFiles(session));
    onFx(
        () -> {
          files.write(
              name("a.pdf"),
              () -> {
                throw new BadInputException("a.pdf", "", "a full disk", "room");
              },
              complaints::add);
          files.write(name("b.pdf"), () -> {}, complaints::add);
          return null;
        });
    until(() -> !complaints.isEmpty() && !said.isEmpty());
    assertThat(complaints.get(0)).contains("a full disk");
    assertThat(said).containsExactly("Figure written to " + folder.resolve("b.pdf"));
  }

  private SaveName name(String file) {
    return SaveName.of(folder.resolve(file), "a figure", List.of(".pdf"));
  }
}
