package org.voltscape.views.fx;

import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Keeps JavaFX from painting a whole window when nothing that can be seen has changed.
 *
 * <p>JavaFX (21.0.12) collects the rectangles that changed since the last frame and paints those.
 * When it finds none it paints everything. That happens often: table cells filled during layout ask
 * for a second pass of styles, and the frame of that pass has nothing to show; so does a text that
 * changes while it is scrolled out of view. On a window of many controls such a frame takes longer
 * than any other. An invisible spot of one pixel that moves with each layout, and once more in the
 * frame after it, leaves those frames with one pixel to paint.
 */
public final class RepaintSpot {
  /** The spot moves between two places within its pixel. */
  private static final double STEP = 0.25;

  private final Region spot = new Region();
  private boolean laidOut;
  private boolean follows;

  private RepaintSpot(Pane root) {
    spot.setManaged(false);
    spot.setMouseTransparent(true);
    spot.setFocusTraversable(false);
    spot.resizeRelocate(0, 0, 1, 1);
    root.getChildren().add(spot);
    root.needsLayoutProperty().addListener((o, before, needs) -> laidOut |= !needs);
  }

  /**
   * Adds the spot to a window.
   *
   * @param root the root of the scene, which must already be set
   */
  public static void add(Pane root) {
    RepaintSpot spot = new RepaintSpot(root);
    Scene scene = root.getScene();
    scene.addPostLayoutPulseListener(spot::afterLayout);
  }

  private void afterLayout() {
    if (laidOut || follows) {
      spot.setTranslateX(spot.getTranslateX() == 0 ? STEP : 0);
    }
    follows = laidOut;
    laidOut = false;
  }
}
