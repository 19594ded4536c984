package org.voltscape.figure.pgf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the shapes that a part of a chart draws, so that they can be written as tables. */
final class ShapeRecorder extends TikzGraphics {
  /**
   * A shape as drawn, in layout units.
   *
   * @param stroke of an outline; null for a filled shape
   */
  record Drawn(Shape shape, Color colour, @Nullable BasicStroke stroke) {
    /** Whether it is filled, not outlined. */
    boolean filled() {
      return stroke == null;
    }
  }

  private final List<Drawn> drawn = new ArrayList<>();

  ShapeRecorder() {
    super(new TikzSheet(""), null, false);
  }

  @Override
  public void draw(Shape shape) {
    if (gc.getStroke() instanceof BasicStroke stroke) {
      drawn.add(new Drawn(shape, colour(), stroke));
    } else {
      fill(gc.getStroke().createStrokedShape(shape));
    }
  }

  @Override
  public void fill(Shape shape) {
    drawn.add(new Drawn(shape, colour(), null));
  }

  /** What was drawn since this was asked last. */
  List<Drawn> take() {
    List<Drawn> all = List.copyOf(drawn);
    drawn.clear();
    return all;
  }
}
