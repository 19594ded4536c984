package org.voltscape.app.workbench;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.voltscape.views.fx.LiveScroll;

/**
 * A view that scrolls in a low window, with sentences in its place while it has nothing to show of
 * the study.
 */
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
    // Charts keep what they need to be read: a window that is too low for all is scrolled.
    ScrollPane scroll = LiveScroll.of(view);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("edge-to-edge", "vs-view-scroll");
    StackPane both = new StackPane(scroll, sentence);
    both.setMinSize(0, 0);
    show(scroll, sentence, why.get());
    // What cannot be seen is not computed: views look whether they are visible.
    why.addListener((o, was, is) -> show(scroll, sentence, is));
    return both;
  }

  private static void show(Region view, Label sentence, String why) {
    sentence.setText(why);
    sentence.setVisible(!why.isEmpty());
    view.setVisible(why.isEmpty());
  }
}
