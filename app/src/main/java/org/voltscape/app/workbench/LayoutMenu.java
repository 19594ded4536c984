package org.voltscape.app.workbench;

import java.util.List;
import javafx.scene.control.MenuItem;
import org.voltscape.app.workbench.layout.PaneArea;

/** The part of the menu that says what of the window is shown, and where. */
final class LayoutMenu {
  private final WindowFrame frame;
  private final PaneArea panes;

  LayoutMenu(WindowFrame frame, PaneArea panes) {
    this.frame = frame;
    this.panes = panes;
  }

  List<MenuItem> items() {
    return List.of(
        WorkbenchMenu.item("Maximise or give back", "Shortcut+Shift+M", frame::switchMaximised),
        WorkbenchMenu.item("Window of its own or back", "Shortcut+D", panes::detachFront),
        WorkbenchMenu.item("One pane or two", "Shortcut+Shift+B", frame::switchPanes),
        WorkbenchMenu.item("Study form", "Shortcut+Shift+F", frame::switchForm),
        WorkbenchMenu.item("Inspector", "Shortcut+I", frame::switchInspector),
        WorkbenchMenu.item("Jobs and messages", "Shortcut+J", frame::switchStrip));
  }
}
