package org.voltscape.views.fx;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Keeps the entry that is selected in a list in sight, whatever the list's height and the size of
 * its text; what is seen moves no further than that takes. JavaFX thread only.
 */
public final class ListReveal {
  private ListReveal() {}

  /** Keeps the selected entry in sight whenever a list is made lower. */
  public static void whenResized(ListView<?> list) {
    list.heightProperty().addListener((o, was, is) -> FxThread.later(() -> now(list)));
  }

  /** Brings the selected entry in sight, also where entries were added just now. */
  public static void selected(ListView<?> list) {
    now(list);
    // A list that was not drawn yet does not know its height.
    FxThread.later(() -> now(list));
  }

  private static void now(ListView<?> list) {
    int index = list.getSelectionModel().getSelectedIndex();
    if (index < 0) {
      return;
    }
    list.layout();
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(index);
    } else {
      list.scrollTo(index);
    }
  }
}
