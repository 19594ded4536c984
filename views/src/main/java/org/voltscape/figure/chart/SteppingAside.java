package org.voltscape.figure.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.voltscape.figure.Series;

/**
 * Markers of several series that would hide each other step aside by less than a marker's width,
 * each with its whiskers; their lines stay. For figures on paper: a print has no mouse that tells
 * what lies below.
 */
final class SteppingAside {
  /** Between neighbours, in marker sizes. */
  private static final double APART = 0.85;

  /** Markers closer than this many sizes hide too much of each other. */
  private static final double CLOSE = 0.75;

  /** Less room than this many sizes helps nobody. */
  private static final double LEAST = 0.4;

  /** Places on the plot's edge are on the plot. */
  private static final double SLACK = 0.01;

  private static final SteppingAside NONE = new SteppingAside(List.of(), 0);

  private final Map<Series, Integer> places = new IdentityHashMap<>();
  private final double apart;
  private final Map<Marker, Double> shifts = new HashMap<>();

  private SteppingAside(List<Series> series, double apart) {
    for (Series each : series) {
      places.put(each, places.size());
    }
    this.apart = apart;
  }

  /** Nobody steps aside. */
  static SteppingAside none() {
    return NONE;
  }

  /**
   * Finds the markers that hide each other.
   *
   * @param all series of the figure
   * @param share of the way from an abscissa to the next that markers of one may take
   * @param size of a marker, in layout units
   */
  static SteppingAside of(List<Series> all, PlotCanvas canvas, double share, double size) {
    List<Series> marked =
        all.stream().filter(s -> s.style() == Series.Style.LINE_AND_MARKERS).toList();
    double apart = Math.min(APART, share * gap(marked, canvas) / size / Math.max(1, marked.size()));
    if (marked.size() < 2 || apart < LEAST) {
      return NONE;
    }
    Map<Double, List<Place>> columns = new HashMap<>();
    for (int k = 0; k < marked.size(); k++) {
      Series s = marked.get(k);
      for (int i = 0; i < s.x().length; i++) {
        double y = canvas.y().at(s.y()[i]);
        if (Double.isFinite(y)) {
          columns.computeIfAbsent(s.x()[i], x -> new ArrayList<>()).add(new Place(k, s.x()[i], y));
        }
      }
    }
    SteppingAside aside = new SteppingAside(marked, apart * size);
    for (List<Place> column : columns.values()) {
      column.sort(Comparator.comparingDouble(Place::y));
      int begin = 0;
      for (int i = 1; i <= column.size(); i++) {
        boolean apartFromLast =
            i == column.size() || column.get(i).y() - column.get(i - 1).y() >= CLOSE * size;
        if (apartFromLast) {
          aside.spread(column.subList(begin, i), canvas);
          begin = i;
        }
      }
    }
    return aside;
  }

  /**
   * Beside each other, in the order of the legend, as near to their place as can be and inside the
   * plot.
   */
  private void spread(List<Place> crowd, PlotCanvas canvas) {
    int size = crowd.size();
    if (size < 2) {
      return;
    }
    List<Integer> order = crowd.stream().map(Place::series).sorted().toList();
    double x = crowd.get(0).x();
    double half = (size - 1) / 2.0 * apart;
    Rectangle2D area = canvas.x().area();
    double at = canvas.x().at(x);
    if (!(at >= area.getMinX() - SLACK && at <= area.getMaxX() + SLACK)) {
      // Beyond a range that was typed: nothing of it is to come into the plot.
      return;
    }
    double reach = half + apart / 2;
    double inward =
        Math.max(0, area.getMinX() - (at - reach)) - Math.max(0, at + reach - area.getMaxX());
    for (int i = 0; i < size; i++) {
      shifts.put(new Marker(order.get(i), x), i * apart - half + inward);
    }
  }

  /** The least distance on the plot of two abscissae. */
  private static double gap(List<Series> marked, PlotCanvas canvas) {
    double[] places =
        marked.stream()
            .flatMapToDouble(s -> Arrays.stream(s.x()))
            .distinct()
            .map(canvas.x()::at)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double least = canvas.x().area().getWidth();
    for (int i = 1; i < places.length; i++) {
      least = Math.min(least, places[i] - places[i - 1]);
    }
    return least;
  }

  /** The marker of a series at an abscissa. */
  private record Marker(int series, double x) {}

  private record Place(int series, double x, double y) {}

  /** How far to the right the marker of a series is drawn, in layout units. */
  double shift(Series of, double x) {
    Integer place = places.get(of);
    return place == null ? 0 : shifts.getOrDefault(new Marker(place, x), 0.0);
  }

  /** Whether there is room to step aside. */
  boolean hasRoom() {
    return apart > 0;
  }
}
