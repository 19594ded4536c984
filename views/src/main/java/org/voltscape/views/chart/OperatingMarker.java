package org.voltscape.views.chart;

import java.util.function.DoubleUnaryOperator;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import org.voltscape.figure.studies.SupplyText;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.fx.OperatingPoint;

/**
 * The operating voltage as a line over a chart: follows the mouse every frame without the chart
 * being drawn again. FX thread only.
 */
public final class OperatingMarker {
  private static final double GRIP = 5;
  private static final double HEADROOM = 20;
  private static final double STEP_VOLTS = 1e-3;
  private static final double SNAP_VOLTS = 5e-3;

  private final ChartPane pane;
  private final OperatingPoint point;
  private final Line line = new Line();
  private final Label name = new Label();
  private final ChangeListener<Number> follow = (o, was, is) -> place();
  private DoubleUnaryOperator toX = v -> v;
  private DoubleUnaryOperator toVolts = x -> x;
  private double least = 1e-3;
  private double most = Double.MAX_VALUE;
  private boolean shown = true;
  private double before;

  /** Puts the line over a chart whose horizontal axis is the supply voltage. */
  public OperatingMarker(ChartPane pane, OperatingPoint point) {
    this.pane = pane;
    this.point = point;
    line.getStyleClass().add("vs-operating-line");
    name.getStyleClass().add("vs-operating-name");
    pane.addOverlay(line, this::place);
    pane.addOverlay(name, () -> {});
    pane.setHeadroom(HEADROOM);
    pane.addDragHandler(new Drag());
    point.voltsProperty().addListener(follow);
    // Out of the window it is measured in whole units, and JavaFX keeps that width: at a display
    // scale of 1.5 it may be too narrow for the text.
    name.sceneProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null) {
                FxThread.later(
                    () -> {
                      name.requestLayout();
                      place();
                    });
              }
            });
  }

  /** Lets go of the operating point. */
  public void dispose() {
    point.voltsProperty().removeListener(follow);
  }

  /** Limits what can be dragged to, in V. */
  public void setRange(double leastVolts, double mostVolts) {
    least = leastVolts;
    most = mostVolts;
  }

  /**
   * For an axis that is not the voltage itself.
   *
   * @param voltsToX NaN where the axis cannot show the voltage
   * @param xToVolts its inverse
   */
  public void setScale(DoubleUnaryOperator voltsToX, DoubleUnaryOperator xToVolts) {
    toX = voltsToX;
    toVolts = xToVolts;
    place();
  }

  /** Shows or hides the line. */
  public void setShown(boolean show) {
    shown = show;
    place();
  }

  /** Moves the voltage by keys: so many steps of 1 mV. */
  public void nudge(int steps) {
    set(Math.rint(point.getVolts() / STEP_VOLTS + steps) * STEP_VOLTS);
  }

  private void set(double volts) {
    double tidy = Math.rint(Math.max(least, Math.min(most, volts)) * 1e6) / 1e6;
    point.setVolts(tidy);
  }

  private void place() {
    Rectangle2D area = pane.plotArea();
    double x = toX.applyAsDouble(point.getVolts());
    Point2D at = area == null || !Double.isFinite(x) ? null : pane.toPixel(x, 1);
    boolean visible =
        shown && at != null && at.getX() >= area.getMinX() - 1 && at.getX() <= area.getMaxX() + 1;
    line.setVisible(visible);
    name.setVisible(visible);
    if (!visible) {
      return;
    }
    double px = Math.rint(at.getX()) + 0.5;
    line.setStartX(px);
    line.setEndX(px);
    line.setStartY(area.getMinY());
    line.setEndY(area.getMaxY());
    name.setText(SupplyText.volts(point.getVolts()));
    name.applyCss();
    double width = name.prefWidth(-1);
    double height = name.prefHeight(-1);
    double left = Math.max(0, Math.min(px - width / 2, pane.surface().getWidth() - width));
    name.resizeRelocate(Math.rint(left), Math.rint(area.getMinY() - height - 1), width, height);
  }

  private final class Drag implements DragHandler {
    @Override
    public boolean hit(ChartPoint at) {
      Rectangle2D area = pane.plotArea();
      return line.isVisible()
          && Math.abs(at.pixelX() - line.getStartX()) <= GRIP
          && at.pixelY() <= area.getMaxY();
    }

    @Override
    public void pressed(ChartPoint at) {
      before = point.getVolts();
    }

    @Override
    public void dragged(ChartPoint at) {
      Rectangle2D area = pane.plotArea();
      double px = Math.max(area.getMinX(), Math.min(area.getMaxX(), at.pixelX()));
      double volts = toVolts.applyAsDouble(pane.toData(px, at.pixelY()).x());
      double step = at.shift() ? SNAP_VOLTS : STEP_VOLTS;
      set(Math.rint(volts / step) * step);
    }

    @Override
    public void released(ChartPoint at, boolean moved) {
      // Every step has been passed on already.
    }

    @Override
    public void cancelled() {
      point.setVolts(before);
    }

    @Override
    public Cursor cursor() {
      return Cursor.H_RESIZE;
    }
  }
}
