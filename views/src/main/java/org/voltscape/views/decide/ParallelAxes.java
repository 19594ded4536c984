package org.voltscape.views.decide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.decide.DecideSettings.Range;
import org.voltscape.engine.study.decide.Quantity;
import org.voltscape.figure.chart.FigureTheme;

/**
 * The designs on parallel axes: a line a design, an axis a quantity. A range that is dragged on an
 * axis sets back all designs outside; a click on the axis takes it away.
 */
final class ParallelAxes extends Region {
  private static final double NEAR = 18;
  private static final double LINE_REACH = 6;

  /** Parts of an axis that one key moves an end by. */
  private static final int STEPS = 20;

  private final DecideModel model;
  private final BiConsumer<DecideSettings, String> onAsk;
  private final Consumer<DesignPoint> onDecide;
  private final Canvas canvas = new Canvas();
  private FigureTheme theme = FigureTheme.LIGHT;
  private double size = 12;
  private int axis;
  private double pressedY = Double.NaN;
  private boolean dragging;

  /**
   * @param onAsk takes what the study asks with another brush, and what was done
   * @param onDecide takes a design that is clicked
   */
  ParallelAxes(
      DecideModel model, BiConsumer<DecideSettings, String> onAsk, Consumer<DesignPoint> onDecide) {
    this.model = model;
    this.onAsk = onAsk;
    this.onDecide = onDecide;
    getStyleClass().add("vs-parallel-axes");
    setId("decide-axes");
    setFocusTraversable(true);
    setAccessibleText("Designs on parallel axes");
    setAccessibleHelp(
        "Left and right choose an axis, up and down move the lower end of its range, with Shift the"
            + " upper end, Delete takes the range away. Page up and page down choose a design, Enter"
            + " sets its voltage.");
    setMinSize(160, 150);
    setPrefSize(420, 220);
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
    setPickOnBounds(true);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    addEventHandler(
        MouseEvent.MOUSE_MOVED,
        e ->
            setCursor(
                axisAt(e.getX()) >= 0
                    ? Cursor.V_RESIZE
                    : lineAt(e.getX(), e.getY()) >= 0 ? Cursor.HAND : Cursor.DEFAULT));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    focusedProperty().addListener((o, was, is) -> draw());
  }

  void setTheme(FigureTheme next) {
    theme = next;
    draw();
  }

  /** Size of the window's text, in pixels. */
  void setTextSize(double next) {
    size = next;
    draw();
  }

  /** The quantities that have an axis: those that any design has. */
  List<Quantity> axes() {
    List<Quantity> all = new ArrayList<>();
    if (model.frameProperty().get() != null) {
      for (Quantity q : Quantity.values()) {
        if (!Double.isNaN(model.extent(q)[0])) {
          all.add(q);
        }
      }
    }
    return all;
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      draw();
    }
  }

  /** Draws all lines and axes. */
  void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    DecideFrame frame = model.frameProperty().get();
    List<Quantity> shown = axes();
    if (frame != null && canvas.getWidth() > 0 && !shown.isEmpty()) {
      new AxesPainter(g, model, frame, shown, scale(), theme, size).draw(isFocused() ? axis : -1);
    }
  }

  private AxesScale scale() {
    return new AxesScale(getWidth(), getHeight());
  }

  /** The axis under the mouse; -1 for none. */
  private int axisAt(double x) {
    int count = axes().size();
    AxesScale scale = scale();
    for (int a = 0; a < count; a++) {
      if (Math.abs(x - scale.x(a, count)) <= NEAR) {
        return a;
      }
    }
    return -1;
  }

  /** The design whose line is under the mouse; {@link DecideModel#NONE} for none. */
  private int lineAt(double x, double y) {
    DecideFrame frame = model.frameProperty().get();
    List<Quantity> shown = axes();
    AxesScale scale = scale();
    int best = DecideModel.NONE;
    double least = LINE_REACH;
    for (int a = 0; frame != null && a + 1 < shown.size(); a++) {
      double from = scale.x(a, shown.size());
      double to = scale.x(a + 1, shown.size());
      if (x < from || x > to) {
        continue;
      }
      double share = (x - from) / (to - from);
      double[] left = model.extent(shown.get(a));
      double[] right = model.extent(shown.get(a + 1));
      for (int i = 0; i < frame.decision().points().size(); i++) {
        DesignPoint p = frame.point(i);
        double at =
            (1 - share) * scale.y(left, p.value(shown.get(a)))
                + share * scale.y(right, p.value(shown.get(a + 1)));
        double distance = Math.abs(at - y) + (model.inBrush(p) && !frame.dim(i) ? 0 : 3);
        if (distance < least) {
          least = distance;
          best = i;
        }
      }
    }
    return best;
  }

  private void pressed(MouseEvent e) {
    requestFocus();
    int at = axisAt(e.getX());
    pressedY = Double.NaN;
    dragging = false;
    if (at >= 0) {
      axis = at;
      pressedY = e.getY();
    } else {
      int design = lineAt(e.getX(), e.getY());
      DecideFrame frame = model.frameProperty().get();
      if (design >= 0 && frame != null) {
        model.selectedProperty().set(design);
        onDecide.accept(frame.point(design));
      }
    }
    draw();
    e.consume();
  }

  private void dragged(MouseEvent e) {
    List<Quantity> shown = axes();
    if (Double.isNaN(pressedY) || axis >= shown.size()) {
      return;
    }
    dragging = dragging || Math.abs(e.getY() - pressedY) > 3;
    if (dragging) {
      AxesScale scale = scale();
      double[] extent = model.extent(shown.get(axis));
      double one = scale.value(extent, pressedY);
      double other = scale.value(extent, e.getY());
      brush(shown.get(axis), new Range(Math.min(one, other), Math.max(one, other)));
    }
    e.consume();
  }

  private void released(MouseEvent e) {
    List<Quantity> shown = axes();
    if (!Double.isNaN(pressedY) && axis < shown.size()) {
      if (!dragging) {
        brush(shown.get(axis), null);
      }
      commit();
    }
    pressedY = Double.NaN;
    e.consume();
  }

  private void brush(Quantity quantity, @Nullable Range range) {
    Map<Quantity, Range> next = new EnumMap<>(Quantity.class);
    next.putAll(model.brushProperty().get());
    if (range == null) {
      next.remove(quantity);
    } else {
      next.put(quantity, range);
    }
    model.brushProperty().set(Map.copyOf(next));
  }

  private void commit() {
    onAsk.accept(
        model.settingsProperty().get().withBrush(model.brushProperty().get()),
        "Look at a range of designs");
  }

  private void key(KeyEvent e) {
    List<Quantity> shown = axes();
    if (shown.isEmpty() || e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
      return;
    }
    axis = Math.min(axis, shown.size() - 1);
    switch (e.getCode()) {
      case LEFT -> axis = Math.max(0, axis - 1);
      case RIGHT -> axis = Math.min(shown.size() - 1, axis + 1);
      case UP -> move(shown.get(axis), 1, e.isShiftDown());
      case DOWN -> move(shown.get(axis), -1, e.isShiftDown());
      case PAGE_UP -> model.step(1);
      case PAGE_DOWN -> model.step(-1);
      case DELETE, BACK_SPACE -> {
        brush(shown.get(axis), null);
        commit();
      }
      case ENTER -> {
        DesignPoint chosen = model.chosen();
        if (chosen != null) {
          onDecide.accept(chosen);
        }
      }
      default -> {
        return;
      }
    }
    draw();
    e.consume();
  }

  /** Moves an end of the range of an axis; without one, from the whole axis. */
  private void move(Quantity quantity, int steps, boolean upper) {
    double[] extent = model.extent(quantity);
    double step = (extent[1] - extent[0]) / STEPS;
    Range now = model.brushProperty().get().get(quantity);
    double from = now == null ? extent[0] : now.from();
    double to = now == null ? extent[1] : now.to();
    if (upper) {
      to = Math.max(from, Math.min(extent[1], to + steps * step));
    } else {
      from = Math.min(to, Math.max(extent[0], from + steps * step));
    }
    brush(quantity, from <= extent[0] && to >= extent[1] ? null : new Range(from, to));
    commit();
  }
}
