package org.voltscape.views.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.decide.Pinned;
import org.voltscape.engine.study.decide.DecideSettings.Range;
import org.voltscape.engine.study.decide.Quantity;
import org.voltscape.figure.chart.FigureTheme;

/** Draws designs on parallel axes once. */
final class AxesPainter {
  private static final double BRUSH = 7;

  private final GraphicsContext g;
  private final DecideModel model;
  private final DecideFrame frame;
  private final AxesScale scale;
  private final FigureTheme theme;
  private final double size;
  private final Color ink;
  private final List<Quantity> shown;
  private final List<double[]> extents;

  /**
   * @param shown the quantities that have an axis, at least one
   * @param size of the text, in pixels
   */
  AxesPainter(
      GraphicsContext g,
      DecideModel model,
      DecideFrame frame,
      List<Quantity> shown,
      AxesScale scale,
      FigureTheme theme,
      double size) {
    this.g = g;
    this.model = model;
    this.frame = frame;
    this.shown = shown;
    this.extents = shown.stream().map(model::extent).toList();
    this.scale = scale;
    this.theme = theme;
    this.size = size;
    this.ink = PlotMarks.colour(theme.text(), 1);
  }

  /**
   * Draws all lines and axes.
   *
   * @param marked the axis that keys work on; -1 for none
   */
  void draw(int marked) {
    lines(true);
    lines(false);
    if (frame.decision().best() >= 0) {
      line(frame.decision().best(), 3);
    }
    int selected = model.selectedProperty().get();
    if (selected >= 0 && selected < frame.decision().points().size()) {
      g.setLineDashes(6, 3);
      line(selected, 3.5);
      g.setLineDashes();
    }
    frame.pinned().designs().forEach(d -> line(d.point().index(), 3.2));
    for (int a = 0; a < shown.size(); a++) {
      axis(a, a == marked);
    }
    letters();
  }

  /** The letters of pinned designs at both ends of their lines, none over another. */
  private void letters() {
    g.setFont(Font.font("System", FontWeight.BOLD, size));
    g.setTextAlign(TextAlignment.CENTER);
    for (int a : new int[] {0, shown.size() - 1}) {
      List<Double> taken = new ArrayList<>();
      double step = (a == 0 ? -0.8 : 0.8) * size;
      double first = scale.x(a, shown.size()) + Math.signum(step) * BRUSH + step;
      for (Pinned.Design d : frame.pinned().designs()) {
        double y = scale.y(extents.get(a), d.point().value(shown.get(a)));
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
  private void lines(boolean back) {
    int n = frame.decision().points().size();
    g.setLineWidth(back ? 0.8 : 1.3);
    for (int s = 0; s < frame.colours().length; s++) {
      g.setStroke(PlotMarks.colour(theme.seriesColour(frame.colours()[s]), back ? 0.25 : 0.9));
      g.beginPath();
      for (int i = 0; i < n; i++) {
        DesignPoint p = frame.point(i);
        if (p.scheme() == s && back == (frame.dim(i) || !model.inBrush(p))) {
          path(p);
        }
      }
      g.stroke();
    }
  }

  private void line(int i, double width) {
    g.setStroke(PlotMarks.colour(theme.seriesColour(frame.colour(i)), 1));
    g.setLineWidth(width);
    g.beginPath();
    path(frame.point(i));
    g.stroke();
  }

  private void path(DesignPoint p) {
    for (int a = 0; a < shown.size(); a++) {
      double x = scale.x(a, shown.size());
      double y = scale.y(extents.get(a), p.value(shown.get(a)));
      if (a == 0) {
        g.moveTo(x, y);
      } else {
        g.lineTo(x, y);
      }
    }
  }

  private void axis(int a, boolean marked) {
    Quantity q = shown.get(a);
    double[] extent = extents.get(a);
    double x = scale.x(a, shown.size());
    g.setStroke(ink);
    g.setLineWidth(marked ? 2.5 : 1);
    g.strokeLine(x, AxesScale.TOP, x, scale.bottom());
    Range range = model.brushProperty().get().get(q);
    if (range != null) {
      double top = scale.y(extent, Math.min(range.to(), extent[1]));
      double low = scale.y(extent, Math.max(range.from(), extent[0]));
      g.setFill(PlotMarks.colour(theme.text(), 0.25));
      g.fillRect(x - BRUSH, Math.min(top, low) - 2, 2 * BRUSH, Math.abs(low - top) + 4);
      g.strokeRect(x - BRUSH, Math.min(top, low) - 2, 2 * BRUSH, Math.abs(low - top) + 4);
    }
    g.setFill(ink);
    g.setTextAlign(
        a == 0
            ? TextAlignment.LEFT
            : a == shown.size() - 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
    double at = a == 0 ? 6 : a == shown.size() - 1 ? scale.width() - 6 : x;
    double room = scale.gap(shown.size()) + 10;
    g.setFont(Font.font("System", FontWeight.BOLD, size));
    String title = frame.words().title(q);
    g.fillText(title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1), at, 14, room);
    g.setFont(Font.font(size * 0.92));
    boolean one = extent[0] == extent[1];
    g.fillText(one ? "" : frame.words().value(q, extent[1]), at, 31, room);
    g.fillText(
        one ? "all " + frame.words().value(q, extent[0]) : frame.words().value(q, extent[0]),
        at,
        scale.height() - 6,
        room);
    if (unknown(q)) {
      g.setFont(Font.font(size * 0.85));
      g.setTextAlign(TextAlignment.LEFT);
      g.fillText("?", x + 3, scale.bottom() + AxesScale.UNKNOWN + 3);
    }
  }

  private boolean unknown(Quantity q) {
    return frame.decision().points().stream().anyMatch(p -> Double.isNaN(p.value(q)));
  }
}
