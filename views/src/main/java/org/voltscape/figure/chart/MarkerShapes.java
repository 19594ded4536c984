package org.voltscape.figure.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Seven marker shapes of about equal ink, told apart without colour. */
final class MarkerShapes {
  /** Themes have few sizes. The same shape again, lest a legend take it for another. */
  private static final Map<Key, Shape> MADE = new ConcurrentHashMap<>();

  private record Key(int place, double size) {}

  private MarkerShapes() {}

  /**
   * A marker around the origin.
   *
   * @param place 0 to 6: circle, square, triangle, diamond, inverted triangle, cross, hexagon
   * @param size diameter of the circle, in layout units
   */
  static Shape shape(int place, double size) {
    return MADE.computeIfAbsent(new Key(place, size), MarkerShapes::make);
  }

  private static Shape make(Key of) {
    double size = of.size();
    double r = size / 2;
    return switch (of.place()) {
      case 0 -> new Ellipse2D.Double(-r, -r, size, size);
      case 1 -> new Rectangle2D.Double(-0.87 * r, -0.87 * r, 1.74 * r, 1.74 * r);
      case 2 -> polygon(3, 1.22 * r, -90);
      case 3 -> polygon(4, 1.22 * r, -90);
      case 4 -> polygon(3, 1.22 * r, 90);
      case 5 -> cross(r);
      default -> polygon(6, 1.06 * r, 0);
    };
  }

  private static Shape polygon(int corners, double radius, double startDegrees) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners; i++) {
      double angle = Math.toRadians(startDegrees + 360.0 * i / corners);
      double x = radius * Math.cos(angle);
      double y = radius * Math.sin(angle);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }

  private static Shape cross(double r) {
    double a = 0.36 * r;
    double b = 1.1 * r;
    double[][] corners = {
      {-a, -b}, {a, -b}, {a, -a}, {b, -a}, {b, a}, {a, a},
      {a, b}, {-a, b}, {-a, a}, {-b, a}, {-b, -a}, {-a, -a}
    };
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0][0], corners[0][1]);
    for (int i = 1; i < corners.length; i++) {
      path.lineTo(corners[i][0], corners[i][1]);
    }
    path.closePath();
    return path.createTransformedShape(AffineTransform.getRotateInstance(Math.PI / 4));
  }
}
