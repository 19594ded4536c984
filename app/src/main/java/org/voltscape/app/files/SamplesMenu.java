package org.voltscape.app.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.voltscape.app.samples.SampleStudies;
import org.voltscape.engine.study.Study;

/** The menu of sample studies, group by group; filled when it is first opened. */
public final class SamplesMenu extends Menu {
  private final Consumer<Study> start;
  private boolean filled;

  public SamplesMenu(Consumer<Study> start) {
    super("Sample studies");
    this.start = start;
    // A menu without items is never opened.
    getItems().add(new MenuItem("..."));
    setOnShowing(e -> fill());
  }

  private void fill() {
    if (filled) {
      return;
    }
    filled = true;
    Map<String, Menu> groups = new LinkedHashMap<>();
    for (SampleStudies.SampleStudy sample : SampleStudies.all()) {
      MenuItem item = new MenuItem(sample.study().name());
      item.setMnemonicParsing(false);
      item.setOnAction(e -> start.accept(sample.study()));
      groups.computeIfAbsent(sample.group(), Menu::new).getItems().add(item);
    }
    getItems().setAll(groups.values());
  }
}
