package org.voltscape.app.workbench.layout;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.settings.ViewPlace;
import org.voltscape.app.settings.ViewPlace.Bounds;

/** A view and where it is. JavaFX thread only. */
final class PlacedView {
  private final String id;
  private final Tab tab;
  private final Supplier<Node> building;
  private final StackPane place = new StackPane();
  private final boolean rightAtFirst;
  private boolean right;
  private boolean startsDetached;
  private @Nullable Bounds bounds;
  private @Nullable ViewWindow window;
  private @Nullable Node content;

  /**
   * @param content makes what it shows, once
   * @param right whether it is in the right one of two panes at first
   */
  PlacedView(String id, Tab tab, Supplier<Node> content, boolean right) {
    this.id = id;
    this.tab = tab;
    this.building = content;
    place.setMinSize(0, 0);
    tab.setContent(place);
    this.rightAtFirst = right;
    this.right = right;
  }

  String id() {
    return id;
  }

  String title() {
    return tab.getText();
  }

  Tab tab() {
    return tab;
  }

  Node content() {
    if (content == null) {
      content = building.get();
    }
    return content;
  }

  /**
   * Has its tab hold what it shows while that is in front: JavaFX walks through all that a window
   * holds with every frame, hidden tabs too.
   */
  void fill() {
    boolean wanted = window == null && isInFront();
    if (wanted && !place.getChildren().contains(content())) {
      place.getChildren().setAll(content());
    } else if (!wanted) {
      place.getChildren().clear();
    }
  }

  /** A tab counts as selected only after its pane has told who listens. */
  private boolean isInFront() {
    TabPane pane = tab.getTabPane();
    return pane != null && pane.getSelectionModel().getSelectedItem() == tab;
  }

  /** Takes what settings say; null for nothing. */
  void place(@Nullable ViewPlace kept) {
    if (kept != null) {
      right = kept.right();
      startsDetached = kept.detached();
      bounds = kept.window();
    }
  }

  /** What settings are to say; empty where all is as at first. */
  Optional<ViewPlace> kept() {
    Bounds last = bounds();
    return right == rightAtFirst && window == null && last == null
        ? Optional.empty()
        : Optional.of(new ViewPlace(right, window != null, last));
  }

  boolean isRight() {
    return right;
  }

  void setRight(boolean onRight) {
    right = onRight;
  }

  boolean startsDetached() {
    return startsDetached;
  }

  /** Bounds of its window, now or when it was closed; null where there was none. */
  @Nullable Bounds bounds() {
    Bounds shown = window == null ? null : window.bounds();
    return shown == null ? bounds : shown;
  }

  Optional<ViewWindow> window() {
    return Optional.ofNullable(window);
  }

  /** Gives it a window; null to take that away. */
  void setWindow(@Nullable ViewWindow next) {
    bounds = bounds();
    window = next;
  }
}
