package org.voltscape.views.timing;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import org.voltscape.figure.studies.TimingPoint;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.chart.ChartPoint;
import org.voltscape.views.chart.DragHandler;

/** Drags the marked point along the axis shown. */
final class PointDrag implements DragHandler {
  private static final double GRIP = 5;

  private final ChartPane chart;
  private final TimingModel model;
  private TimingPoint before;

  PointDrag(ChartPane chart, TimingModel model) {
    this.chart = chart;
    this.model = model;
  }

  @Override
  public boolean hit(ChartPoint at) {
    Rectangle2D area = chart.plotArea();
    double along = model.pointProperty().get().along(model.axisProperty().get());
    Point2D marker = area == null ? null : chart.toPixel(along, 1);
    return marker != null
        && Math.abs(at.pixelX() - marker.getX()) <= GRIP
        && at.pixelY() <= area.getMaxY();
  }

  @Override
  public void pressed(ChartPoint at) {
    before = model.pointProperty().get();
  }

  @Override
  public void dragged(ChartPoint at) {
    Rectangle2D area = chart.plotArea();
    double px = Math.max(area.getMinX(), Math.min(area.getMaxX(), at.pixelX()));
    model.moveTo(chart.toData(px, at.pixelY()).x());
  }

  @Override
  public void released(ChartPoint at, boolean moved) {
    // Every step has been passed on already.
  }

  @Override
  public void cancelled() {
    model.setPoint(before);
  }

  @Override
  public Cursor cursor() {
    return Cursor.H_RESIZE;
  }
}
