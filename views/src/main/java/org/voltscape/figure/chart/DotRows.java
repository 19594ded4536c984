package org.voltscape.figure.chart;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Dots at one abscissa: those that would cover each other stand side by side. */
final class DotRows {
  private final double size;
  private final double room;
  private final Map<Long, List<double[]>> rows = new LinkedHashMap<>();

  /**
   * @param size diameter of a dot
   * @param room to the right, into which a row is squeezed
   */
  DotRows(double size, double room) {
    this.size = size;
    this.room = room;
  }

  void add(double x, double y) {
    rows.computeIfAbsent(Math.round(y / size), row -> new ArrayList<>()).add(new double[] {x, y});
  }

  /** The dots, to the right of their abscissa by the room a bar needs. */
  List<Ellipse2D> placed() {
    List<Ellipse2D> dots = new ArrayList<>();
    for (List<double[]> row : rows.values()) {
      double step = Math.min(size, room / row.size());
      for (int i = 0; i < row.size(); i++) {
        double x = row.get(i)[0] + 1.5 * size + i * step;
        dots.add(new Ellipse2D.Double(x - size / 2, row.get(i)[1] - size / 2, size, size));
      }
    }
    return dots;
  }
}
