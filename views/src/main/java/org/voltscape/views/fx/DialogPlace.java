package org.voltscape.views.fx;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * Opens dialogs as large as their content and in the middle of their owner. On X11, what JavaFX 21
 * asks for before a window is shown is lost with window managers that answer with a size and place
 * of their own, such as openbox: dialogs shrink to nothing or open with their title off the screen.
 */
public final class DialogPlace {
  private DialogPlace() {}

  /** Has a dialog take its place whenever it is shown. */
  public static void keep(Dialog<?> dialog) {
    dialog.addEventHandler(DialogEvent.DIALOG_SHOWN, e -> place(dialog));
  }

  private static void place(Dialog<?> dialog) {
    DialogPane pane = dialog.getDialogPane();
    Window window = pane.getScene().getWindow();
    Rectangle2D screen = screen(dialog.getOwner());
    double frameWidth = frame(window.getWidth(), pane.getScene().getWidth());
    double frameHeight = frame(window.getHeight(), pane.getScene().getHeight());
    double content = Math.min(pane.prefWidth(-1), screen.getWidth() - frameWidth);
    double wide = content + frameWidth;
    double high = Math.min(pane.prefHeight(content) + frameHeight, screen.getHeight());
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
