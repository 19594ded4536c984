package org.voltscape.views.canary;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.shape.Line;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.chart.ChartPoint;
import org.voltscape.views.chart.DragHandler;

/** The time that is looked at as a line over a chart, which the mouse moves. FX thread only. */
final class TimeMarker {
  private static final double GRIP = 6;

  private final ChartPane pane;
  private final CanaryModel model;
  private final Line line = new Line();
  private double before;

  TimeMarker(ChartPane pane, CanaryModel model) {
    this.pane = pane;
    this.model = model;
    line.getStyleClass().add("vs-operating-line");
    pane.addOverlay(line, this::place);
    pane.addDragHandler(new Drag());
    model.minutesProperty().addListener((o, was, is) -> place());
  }

  private void place() {
    Rectangle2D area = pane.plotArea();
    Point2D at =
        area == null || model.resultProperty().get() == null
            ? null
            : pane.toPixel(model.minutesProperty().get(), 1);
    boolean visible =
        at != null && at.getX() >= area.getMinX() - 1 && at.getX() <= area.getMaxX() + 1;
    line.setVisible(visible);
    if (visible) {
      double x = Math.rint(at.getX()) + 0.5;
      line.setStartX(x);
      line.setEndX(x);
      line.setStartY(area.getMinY());
      line.setEndY(area.getMaxY());
    }
  }

  private final class Drag implements DragHandler {
    @Override
    public boolean hit(ChartPoint at) {
      return line.isVisible()
          && Math.abs(at.pixelX() - line.getStartX()) <= GRIP
          && at.pixelY() <= line.getEndY();
    }

    @Override
    public void pressed(ChartPoint at) {
      before = model.minutesProperty().get();
    }

    @Override
    public void dragged(ChartPoint at) {
      double x = pane.toData(at.pixelX(), at.pixelY()).x();
      model.minutesProperty().set(Math.max(0, Math.min(model.length(), x)));
    }

    @Override
    public void released(ChartPoint at, boolean moved) {
      // Every step has been passed on already.
    }

    @Override
    public void cancelled() {
      model.minutesProperty().set(before);
    }

    @Override
    public Cursor cursor() {
      return Cursor.H_RESIZE;
    }
  }
}
