package org.voltscape.app.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.app.keys.KeyboardWalk;

/** A problem can be read, copied and closed without a mouse. */
class ProblemDialogKeyboardTest {
  @Test
  void its_parts_have_names_are_reached_and_esc_closes_it_from_each() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    boolean[] closed = {false};
    Scene scene =
        WaitForAsyncUtils.asyncFx(
                () -> {
                  new ProblemDialog(null, "It failed.", "details\nof it")
                      .show(() -> closed[0] = true);
                  return Window.getWindows().stream()
                      .filter(w -> w != stage && w.isShowing())
                      .findFirst()
                      .orElseThrow()
                      .getScene();
                })
            .get(60, TimeUnit.SECONDS);
    WaitForAsyncUtils.asyncFx(
            () -> {
              var reached = KeyboardWalk.tabAround(scene);
              List<Node> controls = KeyboardWalk.controls(scene.getRoot());
              assertThat(controls).hasSize(3);
              assertThat(controls).noneMatch(KeyboardWalk::nameless);
              assertThat(controls).allMatch(c -> KeyboardWalk.reaches(reached.keySet(), c));
              assertThat(reached.values()).doesNotContain(false);
              Node text = scene.lookup("#problem-details");
              text.requestFocus();
              KeyboardWalk.press(text, KeyCode.ESCAPE, false, false, false);
              return null;
            })
        .get(60, TimeUnit.SECONDS);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(closed[0]).isTrue();
  }
}
