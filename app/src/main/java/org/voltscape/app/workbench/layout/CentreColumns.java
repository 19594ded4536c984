package org.voltscape.app.workbench.layout;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.voltscape.views.fx.FxThread;

/**
 * The columns of the window: form, views, and at the right the inspector or a lesson. The side
 * columns keep their widths in pixels; what is left is for the views.
 */
public final class CentreColumns {
  private final Node form;
  private final Node views;
  private final Node inspector;
  private final Node lesson;
  private final SplitPane split = new SplitPane();

  public CentreColumns(Node form, Node views, Node inspector, Node lesson) {
    this.form = form;
    this.views = views;
    this.inspector = inspector;
    this.lesson = lesson;
    ((Region) form).setMinWidth(LayoutRule.FORM_WIDTH - 10);
    for (Node side : List.of(form, inspector, lesson)) {
      SplitPane.setResizableWithParent(side, false);
    }
  }

  /** The node to place. */
  public Region node() {
    return split;
  }

  /**
   * Shows the columns of an arrangement.
   *
   * @param width of the window in pixels
   */
  public void show(Arrangement arrangement, double width) {
    List<Node> items = new ArrayList<>();
    List<Double> dividers = new ArrayList<>();
    if (arrangement.form()) {
      items.add(form);
      dividers.add(LayoutRule.FORM_WIDTH / width);
    }
    items.add(views);
    if (arrangement.side() != Arrangement.Side.NONE) {
      items.add(arrangement.side() == Arrangement.Side.LESSON ? lesson : inspector);
      dividers.add(1 - LayoutRule.width(arrangement.side()) / width);
    }
    if (split.getItems().equals(items)) {
      return;
    }
    split.getItems().setAll(items);
    double[] at = dividers.stream().mapToDouble(Double::doubleValue).toArray();
    split.setDividerPositions(at);
    // The layout of a window that changes its size moves the dividers once more.
    FxThread.later(
        () -> {
          if (split.getItems().equals(items)) {
            split.setDividerPositions(at);
          }
        });
  }
}
