package org.voltscape.views.decide;

import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.chart.ChartPoint;
import org.voltscape.views.chart.DragHandler;

/**
 * The least accuracy, or the largest error, as a line over the plot: drawn along to ask for more,
 * beyond the plot's edge to ask for nothing.
 */
final class FloorLine {
  private static final double GRIP = 5;

  /** Steps of a tenth of a percent; with Shift, of half a percent. */
  private static final double STEP = 1e-3;

  private static final double COARSE = 5e-3;

  private final ChartPane pane;
  private final DecideModel model;
  private final BiConsumer<DecideSettings, String> onAsk;
  private final Line line = new Line();
  private final Label name = new Label();
  private DecideSettings before = DecideSettings.NONE;

  FloorLine(ChartPane pane, DecideModel model, BiConsumer<DecideSettings, String> onAsk) {
    this.pane = pane;
    this.model = model;
    this.onAsk = onAsk;
    line.getStyleClass().add("vs-floor-line");
    name.getStyleClass().add("vs-floor-name");
    pane.addOverlay(line, this::place);
    pane.addOverlay(name, () -> {});
    pane.addDragHandler(new Drag());
  }

  /** Asks for more or less by keys: so many steps of half a percent. */
  void nudge(int steps) {
    DecideFrame frame = model.frameProperty().get();
    if (frame == null) {
      return;
    }
    double from = shown(frame);
    double wanted = Math.rint((from + steps * COARSE) / COARSE) * COARSE;
    onAsk.accept(with(frame, wanted), "Ask for another " + frame.words().outcome().word());
  }

  /** What is asked for, or the edge of the plot where nothing is. */
  private double shown(DecideFrame frame) {
    double wanted = asked(frame);
    Rectangle2D area = pane.plotArea();
    return Double.isNaN(wanted) && area != null
        ? pane.toData(
                area.getMinX(),
                frame.run().task().higherIsBetter() ? area.getMaxY() : area.getMinY())
            .y()
        : wanted;
  }

  /** What is asked for while it is dragged, too; with the target of the study. */
  private double asked(DecideFrame frame) {
    DecideSettings now = model.settingsProperty().get();
    double own = frame.run().task().higherIsBetter() ? now.minAccuracy() : now.maxError();
    return Double.isNaN(own) ? frame.wanted() : own;
  }

  private DecideSettings with(DecideFrame frame, double wanted) {
    DecideSettings now = model.settingsProperty().get();
    boolean more = frame.run().task().higherIsBetter();
    double most = frame.run().task().largest();
    double tidy = Math.rint(Math.max(0, Math.min(most, wanted)) * 1e6) / 1e6;
    return more ? now.withMinAccuracy(tidy) : now.withMaxError(tidy);
  }

  private DecideSettings without(DecideFrame frame) {
    DecideSettings now = model.settingsProperty().get();
    return frame.run().task().higherIsBetter()
        ? now.withMinAccuracy(Double.NaN)
        : now.withMaxError(Double.NaN);
  }

  /** Puts the line where it belongs. */
  void place() {
    DecideFrame frame = model.frameProperty().get();
    Rectangle2D area = pane.plotArea();
    Point2D at = frame == null || area == null ? null : pane.toPixel(0, shown(frame));
    boolean visible = at != null && frame != null && area != null;
    line.setVisible(visible);
    name.setVisible(visible);
    if (at == null || frame == null || area == null) {
      return;
    }
    double y = Math.rint(Math.max(area.getMinY(), Math.min(area.getMaxY(), at.getY()))) + 0.5;
    line.setStartX(area.getMinX());
    line.setEndX(area.getMaxX());
    line.setStartY(y);
    line.setEndY(y);
    double wanted = asked(frame);
    boolean more = frame.run().task().higherIsBetter();
    name.setText(
        Double.isNaN(wanted)
            ? (more ? "▲ drag up: least " : "▼ drag down: largest ")
                + frame.words().outcome().word()
            : (more ? "≥ " : "≤ ")
                + frame.words().outcome().value(wanted)
                + beyond(at.getY(), area));
    name.applyCss();
    double width = name.prefWidth(-1);
    double height = name.prefHeight(-1);
    boolean above = y - height - 2 > area.getMinY();
    name.resizeRelocate(
        Math.rint(area.getMaxX() - width - 2),
        Math.rint(above ? y - height - 2 : y + 2),
        width,
        height);
  }

  /** What is asked may lie outside the plot: the line then stands at its edge. */
  private static String beyond(double y, Rectangle2D area) {
    return y > area.getMaxY() + 1
        ? " (▼ below this plot)"
        : y < area.getMinY() - 1 ? " (▲ above this plot)" : "";
  }

  private final class Drag implements DragHandler {
    private @Nullable DecideSettings last;

    @Override
    public boolean hit(ChartPoint at) {
      Rectangle2D area = pane.plotArea();
      return line.isVisible()
          && area != null
          && Math.abs(at.pixelY() - line.getStartY()) <= GRIP
          && at.pixelX() >= area.getMinX()
          && at.pixelX() <= area.getMaxX();
    }

    @Override
    public void pressed(ChartPoint at) {
      before = model.settingsProperty().get();
      last = null;
    }

    @Override
    public void dragged(ChartPoint at) {
      DecideFrame frame = model.frameProperty().get();
      Rectangle2D area = pane.plotArea();
      if (frame == null || area == null) {
        return;
      }
      boolean more = frame.run().task().higherIsBetter();
      boolean beyond =
          more ? at.pixelY() > area.getMaxY() + GRIP : at.pixelY() < area.getMinY() - GRIP;
      double step = at.shift() ? COARSE : STEP;
      double y = pane.toData(at.pixelX(), at.pixelY()).y();
      last = beyond ? without(frame) : with(frame, Math.rint(y / step) * step);
      model.ask(last);
      place();
    }

    @Override
    public void released(ChartPoint at, boolean moved) {
      DecideFrame frame = model.frameProperty().get();
      if (moved && last != null && frame != null) {
        onAsk.accept(last, "Ask for another " + frame.words().outcome().word());
      }
    }

    @Override
    public void cancelled() {
      model.ask(before);
      place();
    }

    @Override
    public Cursor cursor() {
      return Cursor.V_RESIZE;
    }
  }
}
