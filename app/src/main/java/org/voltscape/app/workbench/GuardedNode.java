package org.voltscape.app.workbench;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.voltscape.app.problems.FailedView;
import org.voltscape.app.session.OpenedView;
import org.voltscape.views.workbench.WorkbenchView;

/** The node of a view, with its message in its place once it has failed. */
final class GuardedNode {
  private GuardedNode() {}

  static Region of(OpenedView opened) {
    StackPane place = new StackPane();
    opened.failureProperty().addListener((o, was, is) -> fill(place, opened));
    fill(place, opened);
    return place;
  }

  private static void fill(StackPane place, OpenedView opened) {
    Region node = opened.ask(WorkbenchView::node, null);
    Throwable failure = opened.failureProperty().get();
    if (failure != null) {
      place.getChildren().setAll(FailedView.of(opened.about().title(), failure, opened::tryAgain));
    } else if (node != null) {
      place.getChildren().setAll(node);
    }
  }
}
