package org.voltscape.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.io.file.FileThreads;
import org.voltscape.engine.param.BadInputException;

class FileWorkTest {
  private final List<String> said = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private static void onFx(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, action);
  }

  @Test
  void work_is_done_elsewhere_and_its_end_comes_before_the_call_returns() {
    onFx(
        () -> {
          FileWork.run(
              null,
              "Reading",
              () -> Platform.isFxApplicationThread() + " " + Thread.currentThread().getName(),
              said::add,
              said::add);
          said.add("returned " + Platform.isFxApplicationThread());
        });
    assertThat(said).containsExactly("false files", "returned true");
  }

  @Test
  void a_complaint_is_told_in_its_sentence() {
    onFx(
        () ->
            FileWork.run(
                null,
                "Reading",
                () -> {
                  throw new BadInputException("map.csv", "", "nothing", "a map");
                },
                done -> said.add("done"),
                said::add));
    assertThat(said).containsExactly("map.csv: found nothing, expected a map.");
  }

  @Test
  void the_window_lives_on_meanwhile_and_what_hangs_can_be_given_up() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch returned = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          FileWork.run(
              null,
              "Reading a pipe",
              () -> never.await(1, TimeUnit.HOURS),
              done -> said.add("done"),
              said::add);
          returned.countDown();
        });
    // Other work of the window gets its turn, and soon there is a button.
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> new FxRobot().lookup("#file-work-cancel").tryQuery().isPresent());
    Button cancel = new FxRobot().lookup("#file-work-cancel").queryAs(Button.class);
    onFx(cancel::fire);
    assertThat(returned.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).isEmpty();
    never.countDown();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(said).as("what comes too late is ignored").isEmpty();
  }

  @Test
  void files_can_be_forbidden_on_the_thread_of_the_window() {
    FileThreads.forbid(FxThread::isFx);
    try {
      FileThreads.check();
      List<Throwable> thrown = new ArrayList<>();
      onFx(
          () -> {
            try {
              FileThreads.check();
            } catch (IllegalStateException e) {
              thrown.add(e);
            }
          });
      assertThat(thrown).hasSize(1);
      assertThat(thrown.get(0)).hasMessageContaining("JavaFX Application Thread");
    } finally {
      FileThreads.forbid(() -> false);
    }
  }
}
