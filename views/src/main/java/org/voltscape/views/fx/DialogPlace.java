package org.voltscape.views.fx;

import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Opens dialogs as large as their content and in the middle of their owner. On X11, what JavaFX 21
 * asks for before a window is shown is lost with window managers that answer with a size and place
 * of their own, such as openbox: dialogs shrink to nothing or open with their title off the screen.
 */
public final class DialogPlace {
  private static final Duration ANSWER = Duration.millis(150);
  private static final Duration MINDED = Duration.seconds(8);
  private static final int TRIES = 6;

  private DialogPlace() {}

  /** Has a dialog take its place whenever it is shown. */
  public static void keep(Dialog<?> dialog) {
    dialog.addEventHandler(DialogEvent.DIALOG_SHOWING, e -> prepare(dialog));
    dialog.addEventHandler(
        DialogEvent.DIALOG_SHOWN,
        e -> {
          place(dialog);
          // The answer of the window manager may come later than this.
          PauseTransition answered = new PauseTransition(ANSWER);
          answered.setOnFinished(done -> placeAgain(dialog));
          answered.play();
          mind(dialog);
        });
  }

  /** Minds for a while, on a busy machine for seconds, that no answer makes it too small. */
  private static void mind(Dialog<?> dialog) {
    Window window = dialog.getDialogPane().getScene().getWindow();
    int[] left = {TRIES};
    InvalidationListener shrunk =
        o -> {
          if (left[0] > 0 && small(dialog, window)) {
            left[0]--;
            FxThread.later(() -> placeAgain(dialog));
          }
        };
    window.widthProperty().addListener(shrunk);
    window.heightProperty().addListener(shrunk);
    PauseTransition enough = new PauseTransition(MINDED);
    enough.setOnFinished(
        e -> {
          window.widthProperty().removeListener(shrunk);
          window.heightProperty().removeListener(shrunk);
        });
    enough.play();
  }

  /** Whether a dialog that is shown has less room than its content takes, and could have more. */
  private static boolean small(Dialog<?> dialog, Window window) {
    DialogPane pane = dialog.getDialogPane();
    Rectangle2D screen = screen(dialog.getOwner());
    double frameWidth = frame(window.getWidth(), pane.getScene().getWidth());
    double frameHeight = frame(window.getHeight(), pane.getScene().getHeight());
    double wide = Math.min(pane.prefWidth(-1), screen.getWidth() - frameWidth);
    double high = Math.min(pane.prefHeight(wide) + frameHeight, screen.getHeight());
    return dialog.isShowing()
        && (window.getWidth() < wide + frameWidth - 1 || window.getHeight() < high - 1);
  }

  /** A window manager that asks for the least size is told that of the content. */
  private static void prepare(Dialog<?> dialog) {
    DialogPane pane = dialog.getDialogPane();
    pane.applyCss();
    if (pane.getScene().getWindow() instanceof Stage stage) {
      Rectangle2D screen = screen(dialog.getOwner());
      double wide = Math.min(pane.prefWidth(-1), screen.getWidth());
      stage.setMinWidth(wide);
      stage.setMinHeight(Math.min(pane.prefHeight(wide), screen.getHeight()));
    }
  }

  private static void placeAgain(Dialog<?> dialog) {
    if (dialog.isShowing()) {
      place(dialog);
    }
  }

  private static void place(Dialog<?> dialog) {
    DialogPane pane = dialog.getDialogPane();
    Window window = pane.getScene().getWindow();
    Rectangle2D screen = screen(dialog.getOwner());
    double frameWidth = frame(window.getWidth(), pane.getScene().getWidth());
    double frameHeight = frame(window.getHeight(), pane.getScene().getHeight());
    double content = Math.min(pane.prefWidth(-1), screen.getWidth() - frameWidth);
    double wide = Math.max(widthOf(window, screen), content + frameWidth);
    double high =
        Math.max(
            heightOf(window, screen),
            Math.min(pane.prefHeight(content) + frameHeight, screen.getHeight()));
    window.setWidth(wide);
    window.setHeight(high);
    Window owner = dialog.getOwner();
    if (owner != null) {
      window.setX(
          within(
              owner.getX() + (owner.getWidth() - wide) / 2,
              wide,
              screen.getMinX(),
              screen.getMaxX()));
      window.setY(
          within(
              owner.getY() + (owner.getHeight() - high) / 2,
              high,
              screen.getMinY(),
              screen.getMaxY()));
    }
  }

  private static double widthOf(Window window, Rectangle2D screen) {
    return window.getWidth() > 0 ? Math.min(window.getWidth(), screen.getWidth()) : 0;
  }

  private static double heightOf(Window window, Rectangle2D screen) {
    return window.getHeight() > 0 ? Math.min(window.getHeight(), screen.getHeight()) : 0;
  }

  /** What a title and borders take; nothing where the window does not know its size yet. */
  private static double frame(double window, double scene) {
    return window > scene ? window - scene : 0;
  }

  /** The screen that most of a window is on, or the first. */
  private static Rectangle2D screen(Window owner) {
    return owner == null
        ? Screen.getPrimary().getVisualBounds()
        : Screen.getScreensForRectangle(
                owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
            .stream()
            .findFirst()
            .orElse(Screen.getPrimary())
            .getVisualBounds();
  }

  /** A place at which all can be seen, or the beginning where there is too much of it. */
  static double within(double wanted, double length, double from, double to) {
    return Math.max(from, Math.min(wanted, to - length));
  }
}
