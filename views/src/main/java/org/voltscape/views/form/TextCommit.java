package org.voltscape.views.form;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * Decides when typed text is meant: at Enter, when the field loses the focus, or after a pause in
 * typing. Text shown by the program is never reported.
 */
final class TextCommit {
  private static final Duration PAUSE = Duration.millis(700);

  private final TextField field;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final Runnable commit;
  private boolean quiet;

  /**
   * @param commit looks at the text; called more than once for the same text
   */
  TextCommit(TextField field, Runnable commit) {
    this.field = field;
    this.commit = commit;
    pause.setOnFinished(e -> commit.run());
    field
        .textProperty()
        .addListener(
            (o, before, after) -> {
              if (!quiet) {
                pause.playFromStart();
              }
            });
    field
        .focusedProperty()
        .addListener(
            (o, before, focused) -> {
              if (!focused) {
                now();
              }
            });
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            now();
          }
        });
  }

  void now() {
    pause.stop();
    commit.run();
  }

  void showQuietly(String text) {
    quiet = true;
    field.setText(text);
    quiet = false;
    pause.stop();
  }
}
