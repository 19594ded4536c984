package org.voltscape.views.image;

/** How long pictures take, learnt from those drawn so far. Any thread. */
final class DrawingCost {
  /** In ns for each cell and pixel; a guess to start with that is rather too long. */
  private volatile double pooled = 6;

  /** In ns for each pixel, where a cell has at least one pixel. */
  private volatile double magnified = 6;

  /** Expected time for a picture in ns. */
  double nanos(Picture picture) {
    return units(picture) * (picture.view().scale() < 1 ? pooled : magnified);
  }

  /** Learns from a picture that took so many ns. */
  void learn(Picture picture, double nanos) {
    double each = nanos / units(picture);
    if (picture.view().scale() < 1) {
      pooled = (pooled + each) / 2;
    } else {
      magnified = (magnified + each) / 2;
    }
  }

  private static double units(Picture picture) {
    CellSource source = picture.source();
    int width = picture.width();
    int height = picture.height();
    double pixels = (double) width * height;
    return picture.view().scale() < 1
        ? pixels + picture.view().visibleCells(source.rows(), source.columns(), width, height)
        : pixels;
  }
}
