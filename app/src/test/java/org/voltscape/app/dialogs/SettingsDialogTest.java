package org.voltscape.app.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.settings.Comfort;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.study.RunBudget;

class SettingsDialogTest {
  private static final Settings NOW =
      new Settings(false, "", 1280, 800, false).withComfort(new Comfort(false, 110, 0, 5));

  private final FxRobot robot = new FxRobot();
  private final CompletableFuture<Optional<Settings>> answer = new CompletableFuture<>();

  @BeforeEach
  void open() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(
        s -> {
          s.setScene(new Scene(new Pane(), 900, 700));
          s.show();
        });
    Platform.runLater(() -> answer.complete(SettingsDialog.ask(stage, NOW)));
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> robot.lookup("#data-folder").tryQuery().isPresent());
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
  }

  @SuppressWarnings("unchecked")
  private Spinner<Integer> spinner(String id) {
    return robot.lookup(id).queryAs(Spinner.class);
  }

  private Optional<Settings> press(ButtonType type) throws Exception {
    DialogPane pane = robot.lookup(".dialog-pane").queryAs(DialogPane.class);
    robot.interact(() -> ((Button) pane.lookupButton(type)).fire());
    return answer.get(60, TimeUnit.SECONDS);
  }

  @Test
  void what_is_set_comes_back_and_the_rest_stays(@TempDir Path folder) throws Exception {
    robot.interact(
        () -> {
          robot.lookup("#data-folder").queryAs(TextField.class).setText(folder + " ");
          robot.lookup("#theme").queryAs(ChoiceBox.class).getSelectionModel().select(1);
          robot.lookup("#default-budget").queryAs(ChoiceBox.class).getSelectionModel().select(2);
          robot.lookup("#high-contrast").queryAs(CheckBox.class).setSelected(true);
          robot.lookup("#all-processors").queryAs(CheckBox.class).setSelected(false);
          // As typed, without Enter.
          spinner("#threads").getEditor().setText("3");
          spinner("#font-size").getEditor().setText("150");
          spinner("#autosave").getEditor().setText("soon");
        });
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () ->
            robot
                .lookup("#data-found")
                .queryAs(Label.class)
                .getText()
                .startsWith("No data set found"));
    assertThat(press(ButtonType.OK))
        .contains(
            NOW.withDark(true)
                .withDataFolder(folder.toString())
                .withComfort(new Comfort(true, 150, 3, 5, RunBudget.PAPER)));
  }

  @Test
  void nothing_is_changed_where_nothing_is_set_or_the_user_thinks_better_of_it() throws Exception {
    assertThat(spinner("#threads").isDisabled()).isTrue();
    assertThat(robot.lookup("#memory").queryAs(Label.class).getText())
        .isEqualTo("at most " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
    assertThat(press(ButtonType.OK)).contains(NOW);
  }

  @Test
  void cancel_sets_nothing() throws Exception {
    robot.interact(() -> spinner("#font-size").getEditor().setText("150"));
    assertThat(press(ButtonType.CANCEL)).isEmpty();
  }
}
