package org.voltscape.views.form;

import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Pane;

/**
 * Parts of a window that stand in it only while they are open. JavaFX walks through every node of a
 * scene with every frame, whether it can be seen or not, and styles it at the start. JavaFX thread
 * only.
 */
public final class FoldedContent {
  private FoldedContent() {}

  /** Puts the last part of a column there, or takes it away. */
  public static void last(Pane column, Node part, boolean open) {
    boolean there = column.getChildren().contains(part);
    if (open && !there) {
      column.getChildren().add(part);
    } else if (!open && there) {
      column.getChildren().remove(part);
    }
  }

  /** Gives a titled pane its content while it is expanded and visible. */
  public static void of(TitledPane pane, Node content) {
    Runnable place =
        () -> {
          Node wanted = pane.isExpanded() && pane.isVisible() ? content : null;
          if (pane.getContent() != wanted) {
            pane.setContent(wanted);
          }
        };
    pane.expandedProperty().addListener((o, was, is) -> place.run());
    pane.visibleProperty().addListener((o, was, is) -> place.run());
    place.run();
  }
}
