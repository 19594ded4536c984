package org.voltscape.views.chart;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and keys on a node without a robot: the same events, no timing. FX thread only. */
public final class ChartMouse {
  private final Node node;
  private double x;
  private double y;

  /** A mouse over a node. */
  public ChartMouse(Node node) {
    this.node = node;
  }

  /** Moves without a button. */
  public ChartMouse move(double toX, double toY) {
    place(toX, toY);
    fire(MouseEvent.MOUSE_MOVED, MouseButton.NONE, false, 0, false);
    return this;
  }

  /** Presses the primary button where the mouse is. */
  public ChartMouse press() {
    fire(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, false, 1, true);
    return this;
  }

  /** Moves with the primary button down. */
  public ChartMouse drag(double toX, double toY, boolean shift) {
    place(toX, toY);
    fire(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, shift, 1, false);
    return this;
  }

  /** Releases the primary button. */
  public ChartMouse release() {
    fire(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, false, 1, false);
    return this;
  }

  /** A click with a number, 2 for a double click. */
  public ChartMouse click(int count) {
    press();
    release();
    fire(MouseEvent.MOUSE_CLICKED, MouseButton.PRIMARY, false, count, true);
    return this;
  }

  /** Turns the wheel. */
  public ChartMouse scroll(double delta) {
    Event.fireEvent(
        node,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            y,
            x,
            y,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            delta,
            0,
            delta,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
    return this;
  }

  /** Presses a key. */
  public static void key(Node node, KeyCode code) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  /** An event without a source has the scene's coordinates. */
  private void place(double toX, double toY) {
    x = node.localToScene(toX, toY).getX();
    y = node.localToScene(toX, toY).getY();
  }

  private void fire(
      EventType<MouseEvent> type, MouseButton button, boolean shift, int count, boolean still) {
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            button,
            count,
            shift,
            false,
            false,
            false,
            button == MouseButton.PRIMARY,
            false,
            false,
            false,
            false,
            still,
            null));
  }
}
