package org.voltscape.views.curve;

import java.util.List;
import javafx.scene.input.KeyEvent;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.views.chart.OperatingMarker;
import org.voltscape.views.fx.OperatingPoint;

/**
 * Keys on the curve: Tab goes from point to point, arrows move the selected one (or the operating
 * voltage when none is), Insert adds and Delete removes one, Escape lets go.
 */
final class CurveKeys {
  private static final double STEP_VOLTS = 1e-3;
  private static final int COARSE = 10;
  private static final double FACTOR = Math.pow(10, 0.05);

  private final CurveModel model;
  private final OperatingPoint point;
  private final OperatingMarker marker;

  CurveKeys(CurveModel model, OperatingPoint point, OperatingMarker marker) {
    this.model = model;
    this.point = point;
    this.marker = marker;
  }

  void pressed(KeyEvent e) {
    if (e.isControlDown() || e.isAltDown() || e.isMetaDown() || model.dragging()) {
      return;
    }
    int steps = e.isShiftDown() ? COARSE : 1;
    boolean used =
        switch (e.getCode()) {
          case TAB -> next(e.isShiftDown() ? -1 : 1);
          case LEFT -> horizontal(-steps);
          case RIGHT -> horizontal(steps);
          case UP -> vertical(Math.pow(FACTOR, steps));
          case DOWN -> vertical(Math.pow(FACTOR, -steps));
          case DELETE, BACK_SPACE -> model.selected() >= 0 && (model.delete() || true);
          case INSERT -> insert();
          case ESCAPE -> letGo();
          default -> false;
        };
    if (used) {
      e.consume();
    }
  }

  /** Beyond the last point the focus goes on to the next control. */
  private boolean next(int step) {
    int count = model.curve().points().size();
    int from = model.selected() < 0 && step < 0 ? count : model.selected();
    int to = from + step;
    boolean inside = to >= 0 && to < count;
    model.select(inside ? to : -1);
    return inside;
  }

  private boolean horizontal(int steps) {
    if (model.onlyShown()) {
      return false;
    }
    if (model.selected() >= 0) {
      model.nudge(steps * STEP_VOLTS, 1);
    } else {
      marker.nudge(steps);
    }
    return true;
  }

  private boolean vertical(double factor) {
    if (model.selected() < 0) {
      return false;
    }
    model.nudge(0, factor);
    return true;
  }

  /** Halfway to the next point of the selected one, or at the operating voltage. */
  boolean insert() {
    if (model.onlyShown()) {
      return false;
    }
    List<CurvePoint> points = model.curve().points();
    int i = model.selected();
    double volts = point.getVolts();
    if (i >= 0) {
      int left = Math.min(i, points.size() - 2);
      volts = (points.get(left).x() + points.get(left + 1).x()) / 2;
    }
    return model.add(volts, model.curve().probability(volts), false);
  }

  private boolean letGo() {
    boolean had = model.selected() >= 0;
    model.select(-1);
    return had;
  }
}
