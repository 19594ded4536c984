package org.voltscape.app.workbench.layout;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.settings.ViewPlace.Bounds;

/** Opens windows at the size that they are to have. JavaFX thread only. */
public final class OpenedSize {
  /** What has to be on a screen of a window that was there before, in pixels. */
  private static final double SEEN = 80;

  private OpenedSize() {}

  /**
   * Shows a window, no larger than the screen.
   *
   * @param leastWidth what a user can make it in pixels, where the screen is as large
   */
  public static void show(
      Stage stage, double width, double height, double leastWidth, double leastHeight) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double wide = Math.min(width, screen.getWidth());
    double high = Math.min(height, screen.getHeight());
    stage.setMinWidth(Math.min(leastWidth, screen.getWidth()));
    stage.setMinHeight(Math.min(leastHeight, screen.getHeight()));
    stage.setWidth(wide);
    stage.setHeight(high);
    stage.show();
    // On X11, what JavaFX 21 asks for before a window is shown is lost with window managers that
    // answer with a size of their own from the hints, such as openbox: the least size.
    stage.setWidth(wide);
    stage.setHeight(high);
  }

  /**
   * Shows a window that belongs to another one: where and as large as it was, or else in the middle
   * of its owner.
   *
   * @param width of its first time, in pixels
   * @param leastWidth what a user can make it in pixels
   */
  public static void showAgain(
      Stage stage, double width, double height, double leastWidth, double leastHeight) {
    if (!stage.isShowing()) {
      boolean first = Double.isNaN(stage.getWidth());
      Window owner = stage.getOwner();
      double wide = first ? width : stage.getWidth();
      double high = first ? height : stage.getHeight();
      double x = first ? owner.getX() + (owner.getWidth() - wide) / 2 : stage.getX();
      double y = first ? owner.getY() + (owner.getHeight() - high) / 2 : stage.getY();
      show(stage, wide, high, leastWidth, leastHeight);
      // As with the size: the window manager may have a place of its own.
      stage.setX(x);
      stage.setY(y);
    }
    stage.toFront();
  }

  /** The bounds kept of a window, fitted to the screen that it can be seen on; null for none. */
  static @Nullable Bounds onScreen(@Nullable Bounds kept, List<Rectangle2D> screens) {
    if (kept == null) {
      return null;
    }
    for (Rectangle2D screen : screens) {
      double across =
          Math.min(kept.x() + kept.width(), screen.getMaxX())
              - Math.max(kept.x(), screen.getMinX());
      // The title has to be within reach of the mouse.
      boolean titled = kept.y() >= screen.getMinY() - 1 && kept.y() <= screen.getMaxY() - SEEN;
      if (across >= SEEN && titled) {
        return new Bounds(
            kept.x(),
            kept.y(),
            Math.min(kept.width(), screen.getWidth()),
            Math.min(kept.height(), screen.getHeight()));
      }
    }
    return null;
  }
}
