package org.voltscape.app.workbench;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.keys.Shortcuts;
import org.voltscape.figure.view.ViewDescription;

/** The menu bar. */
final class WorkbenchMenu {
  private final MenuItem undo;
  private final MenuItem redo;
  private final MenuItem stop;
  private final MenuBar bar = new MenuBar();

  WorkbenchMenu(
      Actions actions,
      List<? extends ViewDescription> views,
      Consumer<String> select,
      Menu recent,
      Menu samples,
      Menu lessons,
      List<MenuItem> layout) {
    undo = item("Undo", "Shortcut+Z", actions.undo());
    redo = item("Redo", "Shortcut+Shift+Z", actions.redo());
    stop = item("Stop", "Shift+F5", actions.stop());
    Menu file =
        menu(
            "_File",
            item("New default study", "Shortcut+N", actions.newStudy()),
            item("New window", "Shortcut+Shift+N", actions.newWindow()),
            item("Open study…", "Shortcut+O", actions.open()),
            recent,
            samples,
            new SeparatorMenuItem(),
            item("Save study", "Shortcut+S", actions.save()),
            item("Save study as…", "Shortcut+Shift+S", actions.saveAs()),
            item("Earlier versions…", null, actions.earlier()),
            item("Recovered studies…", null, actions.recovered()),
            new SeparatorMenuItem(),
            item("Import table…", "Shortcut+Shift+I", actions.importTable()),
            item("Paste table…", "Shortcut+V", actions.pasteTable()),
            item("Load failure map…", "Shortcut+M", actions.loadMap()),
            new SeparatorMenuItem(),
            item("Export figure…", "Shortcut+E", actions.exportFigure()),
            item("Export results…", "Shortcut+Shift+E", actions.exportResults()),
            new SeparatorMenuItem(),
            item("Settings…", "Shortcut+Comma", actions.settings()),
            item("Close window", "Shortcut+W", actions.closeWindow()),
            item("Quit", "Shortcut+Q", actions.quit()));
    Menu view = menu("_View");
    int number = 1;
    for (ViewDescription about : views) {
      String keys = number < 10 ? "Shortcut+" + number : number == 10 ? "Shortcut+0" : null;
      view.getItems().add(item(about.title(), keys, () -> select.accept(about.id())));
      number++;
    }
    view.getItems().add(new SeparatorMenuItem());
    view.getItems().addAll(layout);
    view.getItems().add(item("Light or dark", "Shortcut+Shift+D", actions.theme()));
    bar.getMenus()
        .addAll(
            file,
            menu(
                "_Edit",
                undo,
                redo,
                item("History…", "Shortcut+H", actions.history()),
                item("Actions…", "Shortcut+Shift+H", actions.actions())),
            menu(
                "_Run",
                item("Run", "F5", actions.run()),
                stop,
                new SeparatorMenuItem(),
                item("Profile this die…", "Shortcut+Shift+P", actions.profile())),
            view,
            lessons,
            menu(
                "_Help",
                item("Quick tour", "F1", actions.tour()),
                item("Keyboard shortcuts", "Shift+F1", actions.keys()),
                item("About Voltscape", null, actions.about())));
  }

  MenuBar node() {
    return bar;
  }

  void follow(StudyDocument document, boolean running) {
    name(undo, "Undo", document.undoDescription());
    name(redo, "Redo", document.redoDescription());
    stop.setDisable(!running);
  }

  private static void name(MenuItem item, String verb, String what) {
    item.setText(what.isEmpty() ? verb : verb + " " + what);
    item.setDisable(what.isEmpty());
  }

  private static Menu menu(String title, MenuItem... items) {
    Menu menu = new Menu(title);
    menu.getItems().setAll(items);
    return menu;
  }

  static MenuItem item(String title, String keys, Runnable action) {
    MenuItem item = new MenuItem(title);
    Shortcuts.setName(item, title);
    item.setOnAction(e -> action.run());
    if (keys != null) {
      item.setAccelerator(KeyCombination.keyCombination(keys));
    }
    return item;
  }
}
