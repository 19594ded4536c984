package org.voltscape.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.fx.TaskThreads;

class AboutTest {
  @Test
  void about_names_the_log_file_and_the_matrix_kernel_so_that_they_can_be_copied()
      throws Exception {
    CompletableFuture<Runnable> measuring = new CompletableFuture<>();
    KernelFacts kernel =
        new KernelFacts(
            new TaskThreads(measuring::complete, FxThread.executor()),
            () -> List.of("Processor: P.", "Float products: K, 7 GFLOP/s on one thread."));
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(
        s -> {
          s.setScene(new Scene(new Pane(), 900, 700));
          s.show();
        });
    Path log = Path.of("cache", "voltscape.log");
    Platform.runLater(() -> Dialogs.about(stage, log, kernel));
    FxRobot robot = new FxRobot();
    try {
      TextField path = shown(robot);
      assertThat(path.getText()).isEqualTo(log.toString());
      assertThat(path.isEditable()).isFalse();
      TextArea facts = robot.lookup("#kernel-facts").queryAs(TextArea.class);
      assertThat(facts.getText()).isEqualTo("is being measured…");
      assertThat(facts.isEditable()).isFalse();
      measuring.get(60, TimeUnit.SECONDS).run();
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(facts.getText())
          .isEqualTo("Processor: P.\nFloat products: K, 7 GFLOP/s on one thread.");
    } finally {
      robot.interact(
          () -> robot.lookup("#log-file").queryAs(TextField.class).getScene().getWindow().hide());
      FxToolkit.cleanupStages();
    }
  }

  private static TextField shown(FxRobot robot) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> robot.lookup("#log-file").tryQuery().isPresent());
    return robot.lookup("#log-file").queryAs(TextField.class);
  }
}
