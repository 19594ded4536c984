package org.voltscape.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;

/** A window that is closed in the middle of a run leaves no thread and none of its views. */
class ClosedWindowTest {
  private static final int SECONDS = 60;
  private static final int LATE = 999_999;

  @TempDir Path folder;
  private final List<WeakReference<Object>> left = new ArrayList<>();

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.asyncFx(action).get(SECONDS, TimeUnit.SECONDS);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
  }

  private static boolean jobThread() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().matches("job-\\d+"));
  }

  @Test
  void nothing_is_left_of_a_window_that_was_closed_while_it_worked() throws Exception {
    FxToolkit.registerPrimaryStage();
    // What keeps the toolkit, and what is drawn in the place of the window.
    Stage other =
        onFx(
            () -> {
              Stage stage = new Stage();
              stage.setScene(new javafx.scene.Scene(new javafx.scene.layout.StackPane(), 300, 200));
              stage.show();
              return stage;
            });
    openAndClose();
    until(() -> !jobThread());
    until(
        () -> {
          System.gc();
          onFx(
              () -> {
                other.setTitle("again");
                other.requestFocus();
                return null;
              });
          return left.stream().allMatch(reference -> reference.get() == null);
        });
    onFx(
        () -> {
          other.close();
          return null;
        });
  }

  private void openAndClose() throws Exception {
    Workbench[] opened = new Workbench[1];
    Stage[] stage = new Stage[1];
    onFx(
        () -> {
          stage[0] = new Stage();
          opened[0] =
              new Workbench(
                  stage[0],
                  new Places(folder.resolve("config"), folder.resolve("cache")),
                  new Settings(false, "", 1000, 700, false));
          opened[0].show();
          return null;
        });
    until(() -> jobThread() && onFx(() -> !opened[0].driver().session().jobs().jobs().isEmpty()));
    onFx(
        () -> {
          for (String view : opened[0].driver().views()) {
            left.add(new WeakReference<>(opened[0].driver().view(view)));
          }
          left.add(new WeakReference<>(opened[0]));
          assertThat(left).hasSizeGreaterThan(5);
          opened[0].endRuns();
          stage[0].close();
          // The last that is told of the run comes when the window is gone.
          opened[0].driver().session().jobs().update(LATE, "late", 1, 2, "1 of 2");
          return null;
        });
  }
}
