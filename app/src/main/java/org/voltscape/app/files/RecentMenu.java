package org.voltscape.app.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** The menu of the files opened last; filled whenever it is opened. */
public final class RecentMenu extends Menu {
  public RecentMenu(Supplier<List<Path>> recent, Consumer<Path> open) {
    super("Open recent");
    // A menu without items is never opened.
    getItems().add(new MenuItem("..."));
    setOnShowing(e -> fill(recent.get(), open));
  }

  private void fill(List<Path> files, Consumer<Path> open) {
    getItems().clear();
    for (Path file : files) {
      MenuItem item = new MenuItem(text(file, files));
      item.setMnemonicParsing(false);
      item.setOnAction(e -> open.accept(file));
      getItems().add(item);
    }
    if (files.isEmpty()) {
      MenuItem none = new MenuItem("No file was opened yet");
      none.setDisable(true);
      getItems().add(none);
    }
  }

  /** The name, with its folder where several have it. */
  public static String text(Path file, List<Path> all) {
    String name = file.getFileName().toString();
    boolean alone = all.stream().filter(f -> f.getFileName().toString().equals(name)).count() == 1;
    return alone ? name : name + " (" + file.getParent() + ")";
  }
}
