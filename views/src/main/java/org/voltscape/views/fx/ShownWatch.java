package org.voltscape.views.fx;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Whether a node can be seen: it and all around it visible, in a showing window. */
public final class ShownWatch {
  private ShownWatch() {}

  /** Follows a node; keep hold of the result, or it is collected with its listeners. */
  public static ObservableValue<Boolean> of(Node node) {
    ObservableValue<Boolean> window =
        node.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty)
            .orElse(false);
    return window.flatMap(showing -> showing ? visible(node) : no());
  }

  private static ObservableValue<Boolean> visible(Node node) {
    return node.visibleProperty()
        .flatMap(
            visible ->
                visible ? node.parentProperty().flatMap(ShownWatch::visible).orElse(true) : no());
  }

  /** One of its own for each node: a shared one would keep the listeners of all views for ever. */
  private static ObservableValue<Boolean> no() {
    return new SimpleObjectProperty<>(false);
  }
}
