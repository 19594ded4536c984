package org.voltscape.app.workbench;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * The columns of the window: form, views, and at the right the inspector or a lesson. The side
 * columns keep their widths in pixels; what is left is for the views.
 */
final class CentreColumns {
  /** Narrower windows start without the inspector, and without the form during a lesson. */
  static final double WIDE = 1400;

  private static final double FORM_WIDTH = 310;
  private static final double INSPECTOR_WIDTH = 210;
  private static final double LESSON_WIDTH = 390;

  private final Node form;
  private final Node views;
  private final Node inspector;
  private final Node lesson;
  private final SplitPane split = new SplitPane();
  private boolean withInspector;
  private boolean withLesson;

  CentreColumns(Node form, Node views, Node inspector, Node lesson) {
    this.form = form;
    this.views = views;
    this.inspector = inspector;
    this.lesson = lesson;
    ((Region) form).setMinWidth(FORM_WIDTH - 10);
    for (Node side : List.of(form, inspector, lesson)) {
      SplitPane.setResizableWithParent(side, false);
    }
  }

  Region node() {
    return split;
  }

  boolean showsInspector() {
    return split.getItems().contains(inspector);
  }

  /**
   * @param width of the window
   */
  void showInspector(boolean shown, double width) {
    withInspector = shown;
    arrange(width);
  }

  /** Shows the lesson in the inspector's place. */
  void showLesson(boolean shown, double width) {
    withLesson = shown;
    arrange(width);
  }

  private void arrange(double width) {
    List<Node> items = new ArrayList<>();
    List<Double> dividers = new ArrayList<>();
    if (!withLesson || width >= WIDE) {
      items.add(form);
      dividers.add(FORM_WIDTH / width);
    }
    items.add(views);
    if (withLesson) {
      items.add(lesson);
      dividers.add(1 - LESSON_WIDTH / width);
    } else if (withInspector) {
      items.add(inspector);
      dividers.add(1 - INSPECTOR_WIDTH / width);
    }
    split.getItems().setAll(items);
    split.setDividerPositions(dividers.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
