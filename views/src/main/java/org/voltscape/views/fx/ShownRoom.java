package org.voltscape.views.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** The room that there is for a view, which is higher where it does not fit and is scrolled. */
public final class ShownRoom {
  private ShownRoom() {}

  /**
   * Height in pixels of what the view is seen through: the pane that scrolls it, or it itself. Keep
   * hold of the result, or it is collected with its listeners.
   */
  public static ObservableValue<Number> height(Region view) {
    ObservableValue<Number> scrolled =
        view.parentProperty().flatMap(ShownRoom::scroller).flatMap(Region::heightProperty);
    ObservableValue<Number> own = view.heightProperty();
    return scrolled.map(Number::doubleValue).orElse(0.0).flatMap(h -> h > 0 ? scrolled : own);
  }

  private static ObservableValue<ScrollPane> scroller(Parent parent) {
    return parent instanceof ScrollPane pane
        ? new javafx.beans.property.SimpleObjectProperty<>(pane)
        : next(parent);
  }

  private static ObservableValue<ScrollPane> next(Node node) {
    return node.parentProperty().flatMap(ShownRoom::scroller);
  }
}
