package org.voltscape.views.image;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * Rings around cells of a matrix: a line in the colour of marks on a wider one in that of the
 * background, so that they are told in grey, too. FX thread only.
 */
final class MatrixRings {
  private static final double LINE = 1.6;
  private static final double HALO = 4;

  /** Around a cell that is itself too small to be seen. */
  private static final double LEAST_RADIUS = 4.5;

  private final Path halo = path(HALO);
  private final Path line = path(LINE);
  private List<CellPosition> cells = List.of();

  private static Path path(double width) {
    Path path = new Path();
    path.setFill(null);
    path.setStrokeWidth(width);
    path.setManaged(false);
    path.setMouseTransparent(true);
    return path;
  }

  /** The nodes to place, in this order. */
  List<Node> nodes() {
    return List.of(halo, line);
  }

  void set(List<CellPosition> next) {
    cells = List.copyOf(next);
  }

  void color(Color mark, Color background) {
    line.setStroke(mark);
    halo.setStroke(background);
  }

  /** Puts the rings where their cells are; those out of sight are left out. */
  void place(Viewport view, double pixelRatio, double width, double height) {
    halo.getElements().clear();
    line.getElements().clear();
    double size = view.scale() / pixelRatio;
    double radius = Math.max(LEAST_RADIUS, 0.62 * size);
    for (CellPosition cell : cells) {
      double x = (cell.column() + 0.5 - view.x()) * size;
      double y = (cell.row() + 0.5 - view.y()) * size;
      if (x > -radius && y > -radius && x < width + radius && y < height + radius) {
        add(halo, x, y, radius);
        add(line, x, y, radius);
      }
    }
  }

  private static void add(Path path, double x, double y, double radius) {
    path.getElements()
        .addAll(
            new MoveTo(x - radius, y),
            new ArcTo(radius, radius, 0, x + radius, y, false, true),
            new ArcTo(radius, radius, 0, x - radius, y, false, true),
            new ClosePath());
  }
}
