package org.voltscape.views.decide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.decide.Pinned;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.decide.DecideSettings.Range;
import org.voltscape.engine.study.decide.Quantity;
import org.voltscape.figure.chart.FigureTheme;

/**
 * The designs on parallel axes: a line a design, an axis a quantity. A range that is dragged on an
 * axis sets back all designs outside; a click on the axis takes it away.
 */
final class ParallelAxes extends Region {
  private static final double TOP = 40;
  private static final double BOTTOM = 36;
  private static final double SIDE = 46;
  private static final double NEAR = 18;
  private static final double LINE_REACH = 6;
  private static final double BRUSH = 7;

  /** Below the axis: what is not known. */
  private static final double UNKNOWN = 16;

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

  private double x(int i, int count) {
    return count < 2 ? getWidth() / 2 : SIDE + i * (getWidth() - 2 * SIDE) / (count - 1);
  }

  private double bottom() {
    return getHeight() - BOTTOM;
  }

  private double y(double[] extent, double value) {
    if (Double.isNaN(value)) {
      return bottom() + UNKNOWN;
    }
    double share = extent[1] > extent[0] ? (value - extent[0]) / (extent[1] - extent[0]) : 0.5;
    return bottom() - share * (bottom() - TOP);
  }

  private double value(double[] extent, double y) {
    double share = Math.max(0, Math.min(1, (bottom() - y) / (bottom() - TOP)));
    return extent[0] + share * (extent[1] - extent[0]);
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
    if (frame == null || canvas.getWidth() == 0) {
      return;
    }
    List<Quantity> shown = axes();
    List<double[]> extents = shown.stream().map(model::extent).toList();
    Color ink = PlotMarks.colour(theme.text(), 1);
    int n = frame.decision().points().size();
    for (boolean back : new boolean[] {true, false}) {
      lines(g, frame, back, shown, extents);
    }
    if (frame.decision().best() >= 0) {
      line(g, frame, frame.decision().best(), shown, extents, 3);
    }
    int selected = model.selectedProperty().get();
    if (selected >= 0 && selected < n) {
      g.setLineDashes(6, 3);
      line(g, frame, selected, shown, extents, 3.5);
      g.setLineDashes();
    }
    for (int place : pinned(frame)) {
      line(g, frame, place, shown, extents, 3.2);
    }
    for (int a = 0; a < shown.size(); a++) {
      axis(g, frame, shown, extents.get(a), a, ink);
    }
    letters(g, frame, shown, extents, ink);
  }

  private static List<Integer> pinned(DecideFrame frame) {
    return frame.pinned().designs().stream().map(d -> d.point().index()).toList();
  }

  /** The letters of pinned designs at both ends of their lines, none over another. */
  private void letters(
      GraphicsContext g,
      DecideFrame frame,
      List<Quantity> shown,
      List<double[]> extents,
      Color ink) {
    if (shown.isEmpty()) {
      return;
    }
    g.setFont(Font.font("System", FontWeight.BOLD, size));
    g.setTextAlign(TextAlignment.CENTER);
    for (int a : new int[] {0, shown.size() - 1}) {
      List<Double> taken = new ArrayList<>();
      double step = (a == 0 ? -0.8 : 0.8) * size;
      double first = x(a, shown.size()) + Math.signum(step) * BRUSH + step;
      for (Pinned.Design d : frame.pinned().designs()) {
        double y = y(extents.get(a), d.point().value(shown.get(a)));
        long near = taken.stream().filter(t -> Math.abs(t - y) < 0.8 * size).count();
        taken.add(y);
        // Three have room beside each other, the fourth below them.
        Point2D at = new Point2D(first + near % 3 * step, y + (near < 3 ? 0 : 1.1 * size));
        g.setStroke(PlotMarks.colour(theme.background(), 1));
        g.setLineWidth(3);
        g.strokeText(d.letter(), at.getX(), at.getY() + size * 0.36);
        g.setFill(ink);
        g.fillText(d.letter(), at.getX(), at.getY() + size * 0.36);
      }
    }
  }

  /** One outline a scheme: hundreds of single lines take ten times as long. */
  private void lines(
      GraphicsContext g,
      DecideFrame frame,
      boolean back,
      List<Quantity> shown,
      List<double[]> extents) {
    int n = frame.decision().points().size();
    g.setLineWidth(back ? 0.8 : 1.3);
    for (int s = 0; s < frame.colours().length; s++) {
      g.setStroke(PlotMarks.colour(theme.seriesColour(frame.colours()[s]), back ? 0.25 : 0.9));
      g.beginPath();
      for (int i = 0; i < n; i++) {
        DesignPoint p = frame.point(i);
        if (p.scheme() == s && back == (frame.dim(i) || !model.inBrush(p))) {
          path(g, p, shown, extents);
        }
      }
      g.stroke();
    }
  }

  private void line(
      GraphicsContext g,
      DecideFrame frame,
      int i,
      List<Quantity> shown,
      List<double[]> extents,
      double width) {
    g.setStroke(PlotMarks.colour(theme.seriesColour(frame.colour(i)), 1));
    g.setLineWidth(width);
    g.beginPath();
    path(g, frame.point(i), shown, extents);
    g.stroke();
  }

  private void path(
      GraphicsContext g, DesignPoint p, List<Quantity> shown, List<double[]> extents) {
    for (int a = 0; a < shown.size(); a++) {
      double x = x(a, shown.size());
      double y = y(extents.get(a), p.value(shown.get(a)));
      if (a == 0) {
        g.moveTo(x, y);
      } else {
        g.lineTo(x, y);
      }
    }
  }

  private void axis(
      GraphicsContext g,
      DecideFrame frame,
      List<Quantity> shown,
      double[] extent,
      int a,
      Color ink) {
    Quantity q = shown.get(a);
    double x = x(a, shown.size());
    g.setStroke(ink);
    g.setLineWidth(isFocused() && a == axis ? 2.5 : 1);
    g.strokeLine(x, TOP, x, bottom());
    Range range = model.brushProperty().get().get(q);
    if (range != null) {
      double top = y(extent, Math.min(range.to(), extent[1]));
      double low = y(extent, Math.max(range.from(), extent[0]));
      g.setFill(PlotMarks.colour(theme.text(), 0.25));
      g.fillRect(x - BRUSH, Math.min(top, low) - 2, 2 * BRUSH, Math.abs(low - top) + 4);
      g.strokeRect(x - BRUSH, Math.min(top, low) - 2, 2 * BRUSH, Math.abs(low - top) + 4);
    }
    g.setFill(ink);
    g.setTextAlign(
        a == 0
            ? TextAlignment.LEFT
            : a == shown.size() - 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
    double at = a == 0 ? 6 : a == shown.size() - 1 ? getWidth() - 6 : x;
    double room = (getWidth() - 2 * SIDE) / Math.max(1, shown.size() - 1) + 10;
    g.setFont(Font.font("System", FontWeight.BOLD, size));
    String title = frame.words().title(q);
    g.fillText(title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1), at, 14, room);
    g.setFont(Font.font(size * 0.92));
    boolean one = extent[0] == extent[1];
    g.fillText(one ? "" : frame.words().value(q, extent[1]), at, 31, room);
    g.fillText(
        one ? "all " + frame.words().value(q, extent[0]) : frame.words().value(q, extent[0]),
        at,
        getHeight() - 6,
        room);
    if (unknown(frame, q)) {
      g.setFont(Font.font(size * 0.85));
      g.setTextAlign(TextAlignment.LEFT);
      g.fillText("?", x + 3, bottom() + UNKNOWN + 3);
    }
  }

  private static boolean unknown(DecideFrame frame, Quantity q) {
    return frame.decision().points().stream().anyMatch(p -> Double.isNaN(p.value(q)));
  }

  /** The axis under the mouse; -1 for none. */
  private int axisAt(double x) {
    int count = axes().size();
    for (int a = 0; a < count; a++) {
      if (Math.abs(x - x(a, count)) <= NEAR) {
        return a;
      }
    }
    return -1;
  }

  /** The design whose line is under the mouse; {@link DecideModel#NONE} for none. */
  private int lineAt(double x, double y) {
    DecideFrame frame = model.frameProperty().get();
    List<Quantity> shown = axes();
    int best = DecideModel.NONE;
    double least = LINE_REACH;
    for (int a = 0; frame != null && a + 1 < shown.size(); a++) {
      double from = x(a, shown.size());
      double to = x(a + 1, shown.size());
      if (x < from || x > to) {
        continue;
      }
      double share = (x - from) / (to - from);
      double[] left = model.extent(shown.get(a));
      double[] right = model.extent(shown.get(a + 1));
      for (int i = 0; i < frame.decision().points().size(); i++) {
        DesignPoint p = frame.point(i);
        double at =
            (1 - share) * y(left, p.value(shown.get(a)))
                + share * y(right, p.value(shown.get(a + 1)));
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
      double[] extent = model.extent(shown.get(axis));
      double one = value(extent, pressedY);
      double other = value(extent, e.getY());
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
