package org.voltscape.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.cli.Answer;
import org.voltscape.app.session.Session;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.io.platform.PlatformFiles;
import org.voltscape.engine.study.Study;
import org.voltscape.views.study.StudyForm;

/** A platform fitted to measurements in the window: the same as the command makes, in one step. */
class FitPlatformTest {
  @TempDir Path folder;

  private final FxRobot robot = new FxRobot();
  private Stage stage;
  private Workbench workbench;
  private Session session;
  private Platforms platforms;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    robot.interact(
        () -> {
          // Not the one that all tests share, which would keep the window in memory.
          stage = new Stage();
          workbench =
              new Workbench(
                  stage,
                  new Places(folder.resolve("config"), folder.resolve("cache")),
                  new Settings(false, "", 1280, 720, true));
          workbench.show();
          session = workbench.driver().session();
          StudyForm form = new StudyForm(session.document().study());
          form.setOnChange(session.document()::apply);
          platforms = new Platforms(stage, session, form::usePlatform);
        });
  }

  @AfterEach
  void close() {
    robot.interact(
        () -> {
          workbench.endRuns();
          stage.close();
        });
  }

  private static void until(Callable<Boolean> happened) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, happened);
  }

  private Path board(String clock, double... megahertz) throws IOException {
    StringBuilder text = new StringBuilder("voltage (mV)," + clock + "power (mW)\n");
    int row = 0;
    for (double volts : new double[] {0.52, 0.6, 0.68, 0.76, 0.84, 0.9}) {
      for (double f : megahertz) {
        double watts =
            30e-12 * f * 1e6 * 0.81 * Math.pow(volts / 0.9, 1.6)
                + 2e-3 * volts * Math.exp(3 * (volts - 0.9));
        double scatter = 1 + 0.02 * (row++ % 3 - 1);
        String cell = clock.isEmpty() ? "" : String.format(Locale.ROOT, "%.0f,", f);
        text.append(
            String.format(Locale.ROOT, "%.0f,%s%.6f%n", volts * 1e3, cell, watts * 1e3 * scatter));
      }
    }
    return Files.writeString(folder.resolve("board.csv"), text);
  }

  private void ask(Path file) throws Exception {
    Platform.runLater(() -> platforms.fit(file));
    until(() -> robot.lookup("#rail-part").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private DialogPane pane() {
    return robot.lookup("#rail-fit-dialog").queryAs(DialogPane.class);
  }

  private Button button(ButtonType type) {
    return (Button) pane().lookupButton(type);
  }

  @SuppressWarnings("unchecked")
  private void choose(String part) {
    ComboBox<String> parts = robot.lookup("#rail-part").queryAs(ComboBox.class);
    robot.interact(() -> parts.setValue(part));
  }

  private String complaint() {
    return robot.lookup("#rail-complaint").queryAs(Label.class).getText();
  }

  private void press(String at, KeyCode key) {
    robot.interact(
        () -> {
          Node node = robot.lookup(at).query();
          node.requestFocus();
          Event.fireEvent(
              node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        });
  }

  private static double joules(EnergyPlatform platform) {
    return platform.perCycle("high-perf", 0.7).total();
  }

  @Test
  void the_study_s_platform_is_that_of_the_command_and_undo_takes_it_back() throws Exception {
    Study before = session.document().study();
    Path file = board("clock (MHz),", 0, 100, 250);
    ask(file);
    until(() -> robot.lookup("#rail-part").query().isFocused());
    // Nobody has told yet which part it is.
    assertThat(button(ButtonType.OK).isDisabled()).isTrue();
    assertThat(complaint()).contains("Choose the part");
    choose("logic");
    assertThat(complaint()).isEmpty();
    assertThat(robot.lookup("#rail-id").queryAs(TextField.class).getText())
        .isEqualTo("my-snnac-65nm");
    assertThat(robot.lookup("#rail-title").queryAs(TextField.class).getText())
        .endsWith("from board.csv");
    List<String> told =
        robot.from(robot.lookup("#rail-constants").queryAll()).lookup(".label").queryAll().stream()
            .map(node -> ((Labeled) node).getText())
            .toList();
    assertThat(told).contains("95 % interval", "slope of the leakage current, s");
    assertThat(told).anyMatch(text -> text.matches("(29|30|31)[.0-9]* pF"));
    assertThat(told).anyMatch(text -> text.matches("[.0-9]+ to [.0-9]+ mA"));
    assertThat(robot.lookup("#rail-remarks").queryAs(TextArea.class).getText())
        .contains("P(V, f) = ", "board.csv (18 points)", "Power from \"power (mW)\"");
    // In a dialog read-only text does not keep Enter.
    press("#rail-remarks", KeyCode.ENTER);
    until(() -> session.document().study().energy().own() != null);
    assertThat(session.document().undoDescription()).isEqualTo("Fit platform to board.csv");

    String out = folder.resolve("out.json").toString();
    String[] command = {
      "fit-energy", file.toString(), "--platform", "snnac-65nm", "--part", "logic", "--out", out
    };
    Answer answer = Answer.of(command);
    assertThat(answer.code()).as(answer.err()).isZero();
    DataPlatform written = PlatformFiles.read(Path.of(out));
    Study after = session.document().study();
    assertThat(after.energyPlatform()).isEqualTo(written);
    assertThat(joules(after.energyPlatform()))
        .isEqualTo(joules(written))
        .isNotEqualTo(joules(before.energyPlatform()));
    robot.interact(session.document()::undo);
    assertThat(session.document().study()).isEqualTo(before);
  }

  @Test
  void cancel_and_esc_leave_the_study_and_all_of_the_dialog_is_on_the_screen() throws Exception {
    Study before = session.document().study();
    Path file = board("clock (MHz),", 0, 100, 250);
    ask(file);
    choose("weights");
    WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
    for (Node node : pane().lookupAll("*")) {
      if (node instanceof Button || node instanceof TextField || node instanceof TextArea) {
        Bounds inside = node.localToScene(node.getBoundsInLocal());
        assertThat(inside.getMaxX()).isLessThanOrEqualTo(node.getScene().getWidth());
        assertThat(inside.getMaxY()).isLessThanOrEqualTo(node.getScene().getHeight());
      }
    }
    assertThat(pane().getScene().getWindow().getHeight()).isLessThanOrEqualTo(690);
    assertThat(pane().getScene().getWindow().getWidth()).isLessThanOrEqualTo(1280);
    robot.interact(button(ButtonType.CANCEL)::fire);
    until(() -> robot.lookup("#rail-part").tryQuery().isEmpty());
    ask(file);
    choose("weights");
    press("#rail-remarks", KeyCode.ESCAPE);
    until(() -> robot.lookup("#rail-part").tryQuery().isEmpty());
    assertThat(session.document().study()).isEqualTo(before);
  }

  @Test
  void what_cannot_be_a_platform_says_why_and_ok_waits() throws Exception {
    ask(board("", 250));
    choose("logic");
    assertThat(complaint()).contains("board.csv", "powers without a clock", "clock (MHz)");
    assertThat(button(ButtonType.OK).isDisabled()).isTrue();
    robot.interact(button(ButtonType.CANCEL)::fire);
    ask(board("clock (MHz),", 250));
    choose("logic");
    assertThat(button(ButtonType.OK).isDisabled()).isFalse();
    TextField id = robot.lookup("#rail-id").queryAs(TextField.class);
    robot.interact(() -> id.setText("minerva-40nm"));
    assertThat(complaint()).contains("another platform's");
    assertThat(button(ButtonType.OK).isDisabled()).isTrue();
    robot.interact(button(ButtonType.CANCEL)::fire);
  }

  @Test
  void a_bad_file_says_its_one_sentence() throws Exception {
    Study before = session.document().study();
    Path file = Files.writeString(folder.resolve("bad.csv"), "voltage (V),power (mW)\n0.5,-1\n");
    Platform.runLater(() -> platforms.fit(file));
    until(() -> robot.lookup("#error-sentence").tryQuery().isPresent());
    String sentence = robot.lookup("#error-sentence").queryAs(Label.class).getText();
    DialogPane error = robot.lookup(".dialog-pane").queryAs(DialogPane.class);
    robot.interact(((Button) error.lookupButton(ButtonType.OK))::fire);
    Answer.of("fit-energy", file.toString()).assertRefused(sentence);
    assertThat(sentence).contains("bad.csv", "found -1", "a number above 0");
    assertThat(session.document().study()).isEqualTo(before);
  }
}
