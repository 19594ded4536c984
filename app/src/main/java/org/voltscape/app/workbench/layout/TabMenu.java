package org.voltscape.app.workbench.layout;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** What can be done with a view, in the menu of its tab. */
final class TabMenu extends ContextMenu {
  TabMenu(PaneArea panes, String id) {
    MenuItem maximise = item("Maximise or give back", () -> panes.maximise(id));
    MenuItem detach = item("Window of its own", () -> panes.detach(id));
    MenuItem move = item("Move to the other pane", () -> panes.move(id));
    getItems().setAll(maximise, detach, move);
    setOnShowing(
        e -> {
          detach.setDisable(!panes.canDetach(id));
          move.setDisable(!panes.hasTwoPanes());
        });
  }

  private static MenuItem item(String title, Runnable action) {
    MenuItem item = new MenuItem(title);
    item.setOnAction(e -> action.run());
    return item;
  }
}
