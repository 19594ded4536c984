package org.voltscape.app.workbench;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A view, with sentences in its place while it has nothing to show of the study. */
final class InsteadOfView {
  private InsteadOfView() {}

  /**
   * Wraps a view.
   *
   * @param why the sentences; empty where there is something to show
   */
  static Region of(Region view, ObservableStringValue why) {
    Label sentence = new Label();
    sentence.getStyleClass().add("vs-empty");
    sentence.setWrapText(true);
    sentence.setMaxWidth(480);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    StackPane both = new StackPane(view, sentence);
    both.setMinSize(0, 0);
    show(view, sentence, why.get());
    // What cannot be seen is not computed: views look whether they are visible.
    why.addListener((o, was, is) -> show(view, sentence, is));
    return both;
  }

  private static void show(Region view, Label sentence, String why) {
    sentence.setText(why);
    sentence.setVisible(!why.isEmpty());
    view.setVisible(why.isEmpty());
  }
}
