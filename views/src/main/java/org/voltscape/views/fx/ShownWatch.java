package org.voltscape.views.fx;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Whether a node can be seen: it and all around it visible, in a showing window. */
public final class ShownWatch {
  private static final ObservableValue<Boolean> NO = new SimpleObjectProperty<>(false);

  private ShownWatch() {}

  /** Follows a node; keep hold of the result, or it is collected with its listeners. */
  public static ObservableValue<Boolean> of(Node node) {
    ObservableValue<Boolean> window =
        node.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty)
            .orElse(false);
    return window.flatMap(showing -> showing ? visible(node) : NO);
  }

  private static ObservableValue<Boolean> visible(Node node) {
    return node.visibleProperty()
        .flatMap(
            visible ->
                visible ? node.parentProperty().flatMap(ShownWatch::visible).orElse(true) : NO);
  }
}
