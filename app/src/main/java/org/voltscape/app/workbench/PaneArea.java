package org.voltscape.app.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.voltscape.views.fx.FxThread;

/** The views as tabs: all in one pane, or split over two beside each other. */
final class PaneArea {
  private final TabPane left = pane();
  private final TabPane right = pane();
  private final SplitPane split = new SplitPane(left);

  /** The pane the user worked with last; at first the one with the results. */
  private TabPane used = right;

  private final Map<String, Tab> tabs = new LinkedHashMap<>();
  private final List<String> rightIds = new ArrayList<>();

  /** Share of the left pane, as the user left it. */
  private double share = 0.5;

  PaneArea() {
    split.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        e -> {
          if (!split.getDividers().isEmpty()) {
            share = split.getDividerPositions()[0];
          }
        });
    for (TabPane pane : List.of(left, right)) {
      // Not the focus: that goes to menus and dialogs, and elsewhere when a tab is taken away.
      pane.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> used = pane);
      pane.addEventFilter(KeyEvent.KEY_PRESSED, e -> used = pane);
    }
    // A split gives each pane as much of a new width, wherever its divider stood.
    split.widthProperty().addListener((o, was, is) -> FxThread.later(this::divide));
  }

  private static TabPane pane() {
    TabPane pane = new TabPane();
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    pane.setMinWidth(320);
    return pane;
  }

  /**
   * Adds a view.
   *
   * @param onRight whether it goes to the right where two panes are shown
   */
  void add(String id, String title, String help, Node content, boolean onRight) {
    Tab tab = new Tab(title, content);
    tab.setId("tab-" + id);
    tab.setTooltip(new Tooltip(help));
    tabs.put(id, tab);
    if (onRight) {
      rightIds.add(id);
    }
  }

  void arrange(boolean sideBySide) {
    left.getTabs().clear();
    right.getTabs().clear();
    for (Map.Entry<String, Tab> entry : tabs.entrySet()) {
      boolean toRight = sideBySide && rightIds.contains(entry.getKey());
      (toRight ? right : left).getTabs().add(entry.getValue());
    }
    split.getItems().setAll(left);
    if (sideBySide) {
      split.getItems().add(right);
      divide();
    }
    left.getSelectionModel().selectFirst();
    right.getSelectionModel().selectFirst();
  }

  private void divide() {
    split.setDividerPositions(share);
  }

  /** What the tab of a view says. */
  String title(String id) {
    return tabs.get(id).getText();
  }

  List<String> ids() {
    return List.copyOf(tabs.keySet());
  }

  void select(String id) {
    Tab tab = tabs.get(id);
    used = tab.getTabPane();
    used.getSelectionModel().select(tab);
  }

  /** The view in front: that of the pane which the user clicked, typed into or chose from last. */
  String front() {
    TabPane pane = split.getItems().contains(right) ? used : left;
    return pane.getSelectionModel().getSelectedItem().getId().substring("tab-".length());
  }

  Region node() {
    return split;
  }
}
