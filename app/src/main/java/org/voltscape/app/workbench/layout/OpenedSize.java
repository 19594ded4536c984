package org.voltscape.app.workbench.layout;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.settings.ViewPlace.Bounds;

/** Opens windows at the size that they are to have. JavaFX thread only. */
public final class OpenedSize {
  /** What has to be on a screen of a window that was there before, in pixels. */
  private static final double SEEN = 80;

  /** A further window shows the title of the one before it. */
  private static final double STEP = 36;

  /** Window managers answer within this time with a place and size of their own. */
  private static final Duration ANSWER = Duration.millis(150);

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

  /**
   * Moves a window that was just shown beside the one opened before it, so that both are seen.
   *
   * @param last the one before, on its screen
   */
  public static void besideLast(Stage stage, Stage last) {
    Bounds before = new Bounds(last.getX(), last.getY(), last.getWidth(), last.getHeight());
    Rectangle2D screen =
        Screen.getScreensForRectangle(before.x(), before.y(), before.width(), before.height())
            .stream()
            .findFirst()
            .orElse(Screen.getPrimary())
            .getVisualBounds();
    Bounds at =
        beside(
            before,
            new Dimension2D(stage.getWidth(), stage.getHeight()),
            new Dimension2D(stage.getMinWidth(), stage.getMinHeight()),
            screen);
    place(stage, at);
    // As with the size: the window manager may have a place of its own, and say so later.
    PauseTransition answered = new PauseTransition(ANSWER);
    answered.setOnFinished(
        done -> {
          if (stage.isShowing()) {
            place(stage, at);
          }
        });
    answered.play();
  }

  private static void place(Stage stage, Bounds at) {
    stage.setX(at.x());
    stage.setY(at.y());
    stage.setWidth(at.width());
    stage.setHeight(at.height());
  }

  /**
   * Where a further window goes: a step to the right of the one before it and below, with what is
   * left there of the screen; at the screen's upper left where too little is left.
   *
   * @param size it would have in pixels
   * @param least what it can be made in pixels
   */
  static Bounds beside(Bounds last, Dimension2D size, Dimension2D least, Rectangle2D screen) {
    double x = last.x() + STEP;
    double y = last.y() + STEP;
    if (screen.getMaxX() - x < least.getWidth() || screen.getMaxY() - y < least.getHeight()) {
      boolean there = last.x() < screen.getMinX() + STEP && last.y() < screen.getMinY() + STEP;
      x = screen.getMinX() + (there ? STEP : 0);
      y = screen.getMinY() + (there ? STEP : 0);
    }
    return new Bounds(
        x,
        y,
        Math.max(least.getWidth(), Math.min(size.getWidth(), screen.getMaxX() - x)),
        Math.max(least.getHeight(), Math.min(size.getHeight(), screen.getMaxY() - y)));
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
