package org.voltscape.views.decide;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.decide.Decision;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.decide.Standing;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.chart.ChartPoint;
import org.voltscape.views.chart.DragHandler;

/**
 * What changes while the mouse moves, over the plot of the designs: a star for the best, a ring
 * around the one looked at, a cross through those that are beaten, a veil over those set back. The
 * plot below is not drawn again for them.
 */
final class PlotMarks {
  private static final double REACH = 12;
  private static final double VEIL = 5.5;
  private static final double STAR = 8;

  private final ChartPane pane;
  private final DecideModel model;
  private final Canvas canvas = new Canvas();

  /**
   * @param onDecide takes a design that is clicked
   */
  PlotMarks(ChartPane pane, DecideModel model, Consumer<DesignPoint> onDecide) {
    this.pane = pane;
    this.model = model;
    canvas.setMouseTransparent(true);
    pane.addOverlay(canvas, this::draw);
    pane.addDragHandler(new Click(onDecide));
  }

  /** Draws all marks. */
  void draw() {
    double width = pane.surface().getWidth();
    double height = pane.surface().getHeight();
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    DecideFrame frame = model.frameProperty().get();
    if (frame == null || pane.plotArea() == null) {
      return;
    }
    FigureTheme theme = pane.theme();
    Color ground = colour(theme.background(), 0.72);
    Color ink = colour(theme.text(), 1);
    List<Decision.Verdict> verdicts = frame.decision().verdicts();
    for (int i = 0; i < verdicts.size(); i++) {
      Point2D at = place(frame, i);
      if (at == null) {
        continue;
      }
      if (frame.dim(i) || !model.inBrush(frame.point(i))) {
        g.setFill(ground);
        g.fillOval(at.getX() - VEIL, at.getY() - VEIL, 2 * VEIL, 2 * VEIL);
      }
      Standing front = verdicts.get(i).front();
      if (front == Standing.NOT || front == Standing.NOT_SEEN) {
        g.setStroke(ink);
        g.setLineWidth(front == Standing.NOT ? 1.4 : 0.8);
        double r = front == Standing.NOT ? 4.5 : 3.5;
        g.strokeLine(at.getX() - r, at.getY() - r, at.getX() + r, at.getY() + r);
        g.strokeLine(at.getX() - r, at.getY() + r, at.getX() + r, at.getY() - r);
      }
      if (frame.point(i).rough()) {
        g.setFill(colour(theme.background(), 1));
        g.fillOval(at.getX() - 2, at.getY() - 2, 4, 4);
      }
    }
    ring(g, frame, model.selectedProperty().get(), ink);
    star(g, frame, theme, ink);
  }

  private void ring(GraphicsContext g, DecideFrame frame, int i, Color ink) {
    Point2D at = place(frame, i);
    if (at != null) {
      g.setStroke(ink);
      g.setLineWidth(2);
      g.strokeOval(at.getX() - 10, at.getY() - 10, 20, 20);
    }
  }

  private void star(GraphicsContext g, DecideFrame frame, FigureTheme theme, Color ink) {
    Point2D at = place(frame, frame.decision().best());
    if (at == null) {
      return;
    }
    double[] x = new double[10];
    double[] y = new double[10];
    for (int k = 0; k < 10; k++) {
      double r = k % 2 == 0 ? STAR : STAR * 0.45;
      x[k] = at.getX() + r * Math.sin(Math.PI * k / 5);
      y[k] = at.getY() - r * Math.cos(Math.PI * k / 5);
    }
    g.setFill(colour(theme.seriesColour(frame.colour(frame.decision().best())), 1));
    g.fillPolygon(x, y, 10);
    g.setStroke(ink);
    g.setLineWidth(1.3);
    g.strokePolygon(x, y, 10);
  }

  /** Where a design is drawn; null where it is not. */
  private @Nullable Point2D place(DecideFrame frame, int i) {
    if (i < 0 || i >= frame.decision().points().size() || pane.plotArea() == null) {
      return null;
    }
    DesignPoint p = frame.point(i);
    if (!Double.isFinite(p.joules()) || !Double.isFinite(p.mean())) {
      return null;
    }
    Point2D at = pane.toPixel(frame.prefix().scale(p.joules()), p.mean());
    return at != null && pane.plotArea().contains(at) ? at : null;
  }

  private int nearest(ChartPoint at) {
    DecideFrame frame = model.frameProperty().get();
    int best = DecideModel.NONE;
    double least = REACH;
    for (int i = 0; frame != null && i < frame.decision().points().size(); i++) {
      Point2D p = place(frame, i);
      double distance = p == null ? Double.NaN : p.distance(at.pixelX(), at.pixelY());
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  static Color colour(java.awt.Color of, double opacity) {
    return Color.rgb(of.getRed(), of.getGreen(), of.getBlue(), opacity);
  }

  private final class Click implements DragHandler {
    private final Consumer<DesignPoint> onDecide;

    Click(Consumer<DesignPoint> onDecide) {
      this.onDecide = onDecide;
    }

    @Override
    public boolean hit(ChartPoint at) {
      return nearest(at) >= 0;
    }

    @Override
    public void pressed(ChartPoint at) {
      model.selectedProperty().set(nearest(at));
    }

    @Override
    public void dragged(ChartPoint at) {
      // A design stays where it is.
    }

    @Override
    public void released(ChartPoint at, boolean moved) {
      DecideFrame frame = model.frameProperty().get();
      int i = model.selectedProperty().get();
      if (frame != null && i >= 0 && i < frame.decision().points().size()) {
        onDecide.accept(frame.point(i));
      }
    }

    @Override
    public void cancelled() {
      // Nothing was moved.
    }

    @Override
    public Cursor cursor() {
      return Cursor.HAND;
    }
  }
}
