package org.voltscape.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Rectangle;

/** Mouse and keys of a chart: drags of its handlers first, zoom and pan otherwise. */
final class ChartGestures {
  /** A rectangle smaller than this is a click. */
  private static final double CLICK_PIXELS = 5;

  private static final double WHEEL_PIXELS_PER_DOUBLING = 200;
  private static final double KEY_FACTOR = 1.4;

  private final ChartSurface surface;
  private final ChartZoom zoom;
  private final List<DragHandler> handlers = new ArrayList<>();
  private final Rectangle rectangle = new Rectangle();
  private Predicate<ChartPoint> onDoubleClick = at -> false;
  private Consumer<ChartPoint> onMoved = at -> {};

  private DragHandler dragging;
  private boolean moved;
  private boolean zooming;
  private boolean panning;
  private double pressX;
  private double pressY;

  ChartGestures(ChartSurface surface, ChartZoom zoom) {
    this.surface = surface;
    this.zoom = zoom;
    rectangle.getStyleClass().add("vs-zoom-rectangle");
    rectangle.setVisible(false);
    rectangle.setManaged(false);
    surface.overlay().getChildren().add(rectangle);
    surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    surface.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    surface.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::hovered);
    surface.addEventHandler(MouseEvent.MOUSE_EXITED, e -> onMoved.accept(null));
    surface.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    surface.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  void add(DragHandler handler) {
    handlers.add(handler);
  }

  /** Told of double clicks; what it does not want resets the zoom. */
  void setOnDoubleClick(Predicate<ChartPoint> wanted) {
    onDoubleClick = wanted;
  }

  /** Told where the mouse is; null when it left. */
  void setOnMoved(Consumer<ChartPoint> listener) {
    onMoved = listener;
  }

  private ChartPoint at(MouseEvent e) {
    return surface.at(e.getX(), e.getY(), e.isShiftDown());
  }

  private DragHandler handlerAt(ChartPoint at) {
    for (int i = handlers.size() - 1; i >= 0; i--) {
      if (handlers.get(i).hit(at)) {
        return handlers.get(i);
      }
    }
    return null;
  }

  private void pressed(MouseEvent e) {
    surface.requestFocus();
    ChartPoint at = at(e);
    if (at == null || dragging != null) {
      return;
    }
    pressX = e.getX();
    pressY = e.getY();
    moved = false;
    if (e.getButton() == MouseButton.PRIMARY) {
      dragging = handlerAt(at);
      if (dragging != null) {
        dragging.pressed(at);
      } else {
        zooming = at.inside();
      }
    }
    panning = e.getButton() == MouseButton.MIDDLE;
    e.consume();
  }

  private void dragged(MouseEvent e) {
    ChartPoint at = at(e);
    if (at == null) {
      return;
    }
    if (dragging != null) {
      moved = moved || Math.hypot(e.getX() - pressX, e.getY() - pressY) > 1;
      if (moved) {
        dragging.dragged(at);
      }
    } else if (zooming) {
      rectangle.setX(Math.min(pressX, e.getX()));
      rectangle.setY(Math.min(pressY, e.getY()));
      rectangle.setWidth(Math.abs(e.getX() - pressX));
      rectangle.setHeight(Math.abs(e.getY() - pressY));
      rectangle.setVisible(isRectangle(e));
    } else if (panning) {
      zoom.pan(e.getX() - pressX, e.getY() - pressY);
      pressX = e.getX();
      pressY = e.getY();
      // The next step starts from what this one shows.
      surface.drawNow();
    }
    onMoved.accept(at);
    e.consume();
  }

  private boolean isRectangle(MouseEvent e) {
    return Math.abs(e.getX() - pressX) > CLICK_PIXELS && Math.abs(e.getY() - pressY) > CLICK_PIXELS;
  }

  private void released(MouseEvent e) {
    ChartPoint at = at(e);
    if (dragging != null && e.getButton() == MouseButton.PRIMARY) {
      DragHandler handler = dragging;
      dragging = null;
      handler.released(at, moved);
    } else if (zooming && e.getButton() == MouseButton.PRIMARY && isRectangle(e)) {
      zoom.rectangle(pressX, pressY, e.getX(), e.getY());
    }
    stop();
    e.consume();
  }

  private void stop() {
    zooming = false;
    panning = false;
    rectangle.setVisible(false);
  }

  private void clicked(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && e.isStillSincePress()) {
      ChartPoint at = at(e);
      if (at != null && !onDoubleClick.test(at)) {
        zoom.reset();
      }
      e.consume();
    }
  }

  private void hovered(MouseEvent e) {
    ChartPoint at = at(e);
    if (at != null) {
      DragHandler handler = handlerAt(at);
      surface.setCursor(handler == null ? Cursor.DEFAULT : handler.cursor());
      onMoved.accept(at);
    }
  }

  private void scrolled(ScrollEvent e) {
    if (e.getDeltaY() != 0 && !e.isInertia()) {
      zoom.zoom(Math.pow(2, e.getDeltaY() / WHEEL_PIXELS_PER_DOUBLING), e.getX(), e.getY());
    }
    e.consume();
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE && dragging != null) {
      DragHandler handler = dragging;
      dragging = null;
      handler.cancelled();
      e.consume();
      return;
    }
    if (surface.dataArea() == null || e.isAltDown() || e.isControlDown() || e.isMetaDown()) {
      return;
    }
    switch (e.getCode()) {
      case HOME, DIGIT0, NUMPAD0 -> zoom.reset();
      case PLUS, ADD, EQUALS -> zoomByKey(KEY_FACTOR);
      case MINUS, SUBTRACT -> zoomByKey(1 / KEY_FACTOR);
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void zoomByKey(double factor) {
    zoom.zoom(factor, surface.dataArea().getCenterX(), surface.dataArea().getCenterY());
  }
}
