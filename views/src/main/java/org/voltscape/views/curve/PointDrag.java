package org.voltscape.views.curve;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.chart.ChartPoint;
import org.voltscape.views.chart.DragHandler;

/** Moves control points with the mouse. */
final class PointDrag implements DragHandler {
  private static final double GRIP = 9;

  /** Smaller movements along one axis are the hand's, not the mind's. */
  private static final double DEAD = 3;

  private final ChartPane pane;
  private final CurveModel model;
  private CurvePoint grabbed;
  private Point2D grabbedAt;
  private ChartPoint pressedAt;

  PointDrag(ChartPane pane, CurveModel model) {
    this.pane = pane;
    this.model = model;
  }

  /** The control point under the mouse, the nearest one; -1 for none. */
  int pointAt(ChartPoint at) {
    List<CurvePoint> points = model.curve().points();
    int best = -1;
    double nearest = GRIP;
    for (int i = 0; i < points.size(); i++) {
      Point2D pixel = pixel(points.get(i));
      double distance = pixel == null ? GRIP : pixel.distance(at.pixelX(), at.pixelY());
      if (distance < nearest) {
        nearest = distance;
        best = i;
      }
    }
    return best;
  }

  /** Where a point is drawn; null where it is not. */
  Point2D pixel(CurvePoint point) {
    Rectangle2D area = pane.plotArea();
    if (area == null || point.probability() <= 0) {
      return null;
    }
    Point2D pixel = pane.toPixel(point.x(), point.probability());
    boolean inside =
        pixel.getX() >= area.getMinX() - 1
            && pixel.getX() <= area.getMaxX() + 1
            && pixel.getY() >= area.getMinY() - 1
            && pixel.getY() <= area.getMaxY() + 1;
    return inside ? pixel : null;
  }

  @Override
  public boolean hit(ChartPoint at) {
    return pointAt(at) >= 0;
  }

  @Override
  public void pressed(ChartPoint at) {
    int index = pointAt(at);
    grabbed = model.curve().points().get(index);
    grabbedAt = pixel(grabbed);
    pressedAt = at;
    model.beginDrag(index);
  }

  @Override
  public void dragged(ChartPoint at) {
    Rectangle2D area = pane.plotArea();
    double dx = at.pixelX() - pressedAt.pixelX();
    double dy = at.pixelY() - pressedAt.pixelY();
    ChartPoint target =
        pane.toData(
            Math.max(area.getMinX(), Math.min(area.getMaxX(), grabbedAt.getX() + dx)),
            Math.max(area.getMinY(), Math.min(area.getMaxY(), grabbedAt.getY() + dy)));
    model.drag(
        Math.abs(dx) <= DEAD ? grabbed.x() : target.x(),
        Math.abs(dy) <= DEAD ? grabbed.probability() : Math.min(1, target.y()),
        at.shift());
  }

  @Override
  public void released(ChartPoint at, boolean moved) {
    if (moved) {
      model.endDrag();
    } else {
      model.cancelDrag();
    }
  }

  @Override
  public void cancelled() {
    model.cancelDrag();
  }

  @Override
  public Cursor cursor() {
    return Cursor.MOVE;
  }
}
