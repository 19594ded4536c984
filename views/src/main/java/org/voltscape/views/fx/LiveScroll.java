package org.voltscape.views.fx;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * A pane that scrolls what changes all the time, such as charts of a run. A scroll pane keeps its
 * content as a picture, made again as a whole whenever anything in it changes (JavaFX 17 to 25):
 * good for a long text, twice the work for a plot. JavaFX thread only.
 */
public final class LiveScroll {
  private LiveScroll() {}

  /** A scroll pane that paints of its content only what has changed. */
  public static ScrollPane of(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll
        .skinProperty()
        .addListener(
            (o, was, is) ->
                scroll.lookupAll(".viewport").stream()
                    .filter(node -> node.getParent() == scroll)
                    .forEach(node -> node.setCache(false)));
    return scroll;
  }
}
