package org.voltscape.views.image;

/** How long pictures take, learnt from those drawn so far. Any thread. */
final class DrawingCost {
  /** In ns for each cell and pixel; a guess to start with that is rather too long. */
  private volatile double pooled = 6;

  /** In ns for each pixel, where a cell has at least one pixel. */
  private volatile double magnified = 6;

  /** Expected time for a picture in ns. */
  double nanos(CellSource source, Viewport view, int width, int height) {
    return units(source, view, width, height) * (view.scale() < 1 ? pooled : magnified);
  }

  /** Learns from a picture that took so many ns. */
  void learn(CellSource source, Viewport view, int width, int height, double nanos) {
    double each = nanos / units(source, view, width, height);
    if (view.scale() < 1) {
      pooled = (pooled + each) / 2;
    } else {
      magnified = (magnified + each) / 2;
    }
  }

  private static double units(CellSource source, Viewport view, int width, int height) {
    double pixels = (double) width * height;
    return view.scale() < 1
        ? pixels + view.visibleCells(source.rows(), source.columns(), width, height)
        : pixels;
  }
}
