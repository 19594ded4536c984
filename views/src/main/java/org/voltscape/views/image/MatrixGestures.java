package org.voltscape.views.image;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and keyboard of a matrix view. */
final class MatrixGestures {
  private static final double ZOOM_STEP = 1.25;
  private static final double PAN_STEP = 60;

  private final MatrixView view;
  private double lastX;
  private double lastY;

  private MatrixGestures(MatrixView view) {
    this.view = view;
  }

  static void install(MatrixView view) {
    MatrixGestures gestures = new MatrixGestures(view);
    view.setOnScroll(gestures::scrolled);
    view.setOnMousePressed(gestures::pressed);
    view.setOnMouseDragged(gestures::dragged);
    view.setOnMouseMoved(e -> view.hoverAt(e.getX(), e.getY()));
    view.setOnMouseExited(e -> view.hoverNothing());
    view.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
            view.fit();
          }
        });
    view.setOnKeyPressed(gestures::keyPressed);
  }

  private void scrolled(ScrollEvent e) {
    if (e.getDeltaY() != 0) {
      // One notch of a wheel is 40 units; touch pads send many smaller ones.
      view.zoom(Math.pow(ZOOM_STEP, e.getDeltaY() / 40), e.getX(), e.getY());
      view.hoverAt(e.getX(), e.getY());
      e.consume();
    }
  }

  private void pressed(MouseEvent e) {
    view.requestFocus();
    lastX = e.getX();
    lastY = e.getY();
  }

  private void dragged(MouseEvent e) {
    if (e.getButton() == MouseButton.SECONDARY) {
      return;
    }
    view.pan(e.getX() - lastX, e.getY() - lastY);
    lastX = e.getX();
    lastY = e.getY();
    view.hoverAt(e.getX(), e.getY());
    e.consume();
  }

  private void keyPressed(KeyEvent e) {
    boolean known = true;
    switch (e.getCode()) {
      case PLUS, ADD, EQUALS -> zoomMiddle(ZOOM_STEP);
      case MINUS, SUBTRACT -> zoomMiddle(1 / ZOOM_STEP);
      case DIGIT0, NUMPAD0 -> view.fit();
      case LEFT -> view.pan(PAN_STEP, 0);
      case RIGHT -> view.pan(-PAN_STEP, 0);
      case UP -> view.pan(0, PAN_STEP);
      case DOWN -> view.pan(0, -PAN_STEP);
      default -> known = false;
    }
    if (known) {
      view.hoverMiddle();
      e.consume();
    }
  }

  private void zoomMiddle(double factor) {
    view.zoom(factor, view.getWidth() / 2, view.getHeight() / 2);
  }
}
