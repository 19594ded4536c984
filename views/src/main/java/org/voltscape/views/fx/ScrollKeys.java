package org.voltscape.views.fx;

import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Page Up, Page Down, Home and End scroll what a dialog shows wherever in it the focus is, unless
 * that is on something which has these keys itself. Up and Down do so from its buttons.
 */
public final class ScrollKeys {
  /** Share of what is seen that a page moves on: the last line is the next first one. */
  private static final double PAGE = 0.9;

  private static final double LINE_PIXELS = 24;

  private ScrollKeys() {}

  /** Has the keys scroll a part of a dialog. */
  public static void on(DialogPane pane, ScrollPane scroll) {
    pane.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.isControlDown() || e.isAltDown() || e.isShiftDown() || e.isMetaDown()) {
            return;
          }
          if (e.getTarget() instanceof Node at && !hasThem(at, pane) && move(scroll, e, at)) {
            e.consume();
          }
        });
  }

  private static boolean move(ScrollPane scroll, KeyEvent e, Node at) {
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = scroll.getContent().getLayoutBounds().getHeight() - seen;
    if (hidden <= 0) {
      return false;
    }
    boolean line = e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN;
    if (line && inside(at, scroll.getContent())) {
      return false;
    }
    double now = scroll.getVvalue();
    double page = PAGE * seen / hidden;
    double to =
        switch (e.getCode()) {
          case PAGE_UP -> now - page;
          case PAGE_DOWN -> now + page;
          case UP -> now - LINE_PIXELS / hidden;
          case DOWN -> now + LINE_PIXELS / hidden;
          case HOME -> 0;
          case END -> 1;
          default -> Double.NaN;
        };
    if (Double.isNaN(to)) {
      return false;
    }
    scroll.setVvalue(Math.max(0, Math.min(1, to)));
    return true;
  }

  private static boolean inside(Node node, Node part) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each == part) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasThem(Node target, DialogPane pane) {
    for (Node node = target; node != null && node != pane; node = node.getParent()) {
      if (node instanceof TextInputControl
          || node instanceof ComboBoxBase
          || node instanceof Spinner
          || node instanceof Slider
          || node instanceof ListView
          || node instanceof TableView) {
        return true;
      }
    }
    return false;
  }
}
