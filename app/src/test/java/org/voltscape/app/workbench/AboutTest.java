package org.voltscape.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class AboutTest {
  @Test
  void about_names_the_log_file_so_that_it_can_be_copied() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(
        s -> {
          s.setScene(new Scene(new Pane(), 900, 700));
          s.show();
        });
    Path log = Path.of("cache", "voltscape.log");
    Platform.runLater(() -> Dialogs.about(stage, log));
    FxRobot robot = new FxRobot();
    try {
      TextField path = shown(robot);
      assertThat(path.getText()).isEqualTo(log.toString());
      assertThat(path.isEditable()).isFalse();
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
