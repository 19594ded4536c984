package org.voltscape.app.workbench;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A view of faulty memories, with a sentence in its place in a study of timing errors. */
final class OnlyForMemories {
  private static final String WHY =
      "This study is about timing errors of MAC units: its memories are read as written, so there"
          + " is nothing to show here. ";

  private OnlyForMemories() {}

  /**
   * Wraps a view.
   *
   * @param timing whether the study is about timing errors
   * @param instead where to look, as a sentence
   */
  static Region of(Region view, ObservableBooleanValue timing, String instead) {
    Label sentence = new Label(WHY + instead);
    sentence.getStyleClass().add("vs-empty");
    sentence.setWrapText(true);
    sentence.setMaxWidth(480);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    StackPane both = new StackPane(view, sentence);
    both.setMinSize(0, 0);
    sentence.setVisible(timing.get());
    view.setVisible(!timing.get());
    // What cannot be seen is not computed: views look whether they are visible.
    timing.addListener(
        (o, was, is) -> {
          sentence.setVisible(is);
          view.setVisible(!is);
        });
    return both;
  }
}
