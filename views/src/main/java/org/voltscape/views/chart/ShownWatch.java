package org.voltscape.views.chart;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Whether a node can be seen: it and all around it visible, in a showing window. */
final class ShownWatch {
  private static final ObservableValue<Boolean> NO = new SimpleObjectProperty<>(false);

  private ShownWatch() {}

  static ObservableValue<Boolean> of(Node node) {
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
