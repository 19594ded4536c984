package org.voltscape.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.cli.shared.Version;
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
      robot.interact(() -> robot.lookup("#copy-log-file").queryButton().fire());
      robot.interact(
          () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(log.toString()));
      assertThat(robot.lookup("#version").queryLabeled().getText())
          .startsWith("Version " + Version.text());
      measuring.get(60, TimeUnit.SECONDS).run();
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(facts.getText())
          .isEqualTo("Processor: P.\nFloat products: K, 7 GFLOP/s on one thread.");
      TabPane tabs = robot.lookup(".tab-pane").queryAs(TabPane.class);
      robot.interact(() -> tabs.getSelectionModel().select(1));
      TextArea entry = robot.lookup("#citation").queryAs(TextArea.class);
      assertThat(entry.getText()).startsWith("@misc{voltscape,");
      robot.interact(() -> robot.lookup("#copy-citation").queryButton().fire());
      robot.interact(
          () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(entry.getText()));
      robot.interact(() -> tabs.getSelectionModel().select(2));
      WaitForAsyncUtils.waitFor(
          60,
          TimeUnit.SECONDS,
          () -> robot.lookup("#licences").queryAs(TextArea.class).getText().contains("Apache"));
    } finally {
      robot.interact(() -> robot.lookup(".dialog-pane").query().getScene().getWindow().hide());
      FxToolkit.cleanupStages();
    }
  }

  private static TextField shown(FxRobot robot) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> robot.lookup("#log-file").tryQuery().isPresent());
    return robot.lookup("#log-file").queryAs(TextField.class);
  }
}
