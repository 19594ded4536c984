package org.voltscape.engine.shmoo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lines of equal value over a grid, by marching squares: between neighbouring places values are
 * linear, and a saddle is cut as the mean of its corners says. Pure functions.
 */
public final class Contours {
  private static final int USUAL = 6;

  private Contours() {}

  /**
   * A line of equal value.
   *
   * @param level the value
   * @param x places along it
   * @param y as many as {@code x}
   */
  public record Line(double level, double[] x, double[] y) {}

  /** An edge of the grid: to the right of a place or above it. */
  private record Edge(int row, int column, boolean up) {}

  private record Segment(Edge from, Edge to) {}

  /**
   * Round values between the smallest and the largest, some six of them: 1, 2 or 5 times a power of
   * ten apart.
   *
   * @param values those that are not numbers are left out
   */
  public static List<Double> levels(double[][] values) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] row : values) {
      for (double value : row) {
        if (Double.isFinite(value)) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
    }
    if (!(most > least)) {
      return List.of();
    }
    double raw = (most - least) / USUAL;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = power;
    for (double times : new double[] {2, 5, 10}) {
      step = step < raw ? times * power : step;
    }
    List<Double> all = new ArrayList<>();
    for (long k = (long) Math.floor(least / step) + 1; k * step < most; k++) {
      all.add(k * step);
    }
    return all;
  }

  /**
   * The lines of some levels.
   *
   * @param x ascending places of columns
   * @param y ascending places of rows
   * @param values by row and column; a square with one that is no number has no line
   */
  public static List<Line> of(double[] x, double[] y, double[][] values, List<Double> levels) {
    List<Line> all = new ArrayList<>();
    for (double level : levels) {
      List<Segment> segments = new ArrayList<>();
      for (int r = 0; r + 1 < y.length; r++) {
        for (int c = 0; c + 1 < x.length; c++) {
          square(values, r, c, level, segments);
        }
      }
      for (List<Edge> chain : chains(segments)) {
        double[] px = new double[chain.size()];
        double[] py = new double[chain.size()];
        for (int i = 0; i < px.length; i++) {
          Edge e = chain.get(i);
          int r2 = e.up() ? e.row() + 1 : e.row();
          int c2 = e.up() ? e.column() : e.column() + 1;
          double a = values[e.row()][e.column()];
          double b = values[r2][c2];
          double part = (level - a) / (b - a);
          px[i] = x[e.column()] + part * (x[c2] - x[e.column()]);
          py[i] = y[e.row()] + part * (y[r2] - y[e.row()]);
        }
        all.add(new Line(level, px, py));
      }
    }
    return all;
  }

  private static void square(
      double[][] values, int r, int c, double level, List<Segment> segments) {
    double[] corners = {values[r][c], values[r][c + 1], values[r + 1][c + 1], values[r + 1][c]};
    if (!Arrays.stream(corners).allMatch(Double::isFinite)) {
      return;
    }
    Edge[] edges = {
      new Edge(r, c, false),
      new Edge(r, c + 1, true),
      new Edge(r + 1, c, false),
      new Edge(r, c, true)
    };
    List<Edge> crossed = new ArrayList<>(4);
    for (int i = 0; i < 4; i++) {
      if (corners[i] >= level != corners[(i + 1) % 4] >= level) {
        crossed.add(edges[i]);
      }
    }
    if (crossed.size() == 2) {
      segments.add(new Segment(crossed.get(0), crossed.get(1)));
    } else if (crossed.size() == 4) {
      boolean middle = Arrays.stream(corners).average().orElseThrow() >= level;
      // Corners on the middle's side are joined; each of the two others is cut off alone.
      boolean firstJoined = middle == corners[0] >= level;
      segments.add(new Segment(edges[0], edges[firstJoined ? 1 : 3]));
      segments.add(new Segment(edges[2], edges[firstJoined ? 3 : 1]));
    }
  }

  /** Segments that meet, one after the other. */
  private static List<List<Edge>> chains(List<Segment> segments) {
    Map<Edge, List<Segment>> at = new HashMap<>();
    for (Segment s : segments) {
      at.computeIfAbsent(s.from(), e -> new ArrayList<>(2)).add(s);
      at.computeIfAbsent(s.to(), e -> new ArrayList<>(2)).add(s);
    }
    List<List<Edge>> all = new ArrayList<>();
    for (Segment start : segments) {
      if (taken(at, start)) {
        Deque<Edge> chain = new ArrayDeque<>(List.of(start.from(), start.to()));
        for (Segment s = next(at, chain.getLast()); s != null; s = next(at, chain.getLast())) {
          chain.addLast(s.from().equals(chain.getLast()) ? s.to() : s.from());
        }
        for (Segment s = next(at, chain.getFirst()); s != null; s = next(at, chain.getFirst())) {
          chain.addFirst(s.from().equals(chain.getFirst()) ? s.to() : s.from());
        }
        all.add(List.copyOf(chain));
      }
    }
    return all;
  }

  /** Takes a segment out where it is still there. */
  private static boolean taken(Map<Edge, List<Segment>> at, Segment segment) {
    List<Segment> from = at.getOrDefault(segment.from(), List.of());
    List<Segment> to = at.getOrDefault(segment.to(), List.of());
    return from.contains(segment) && from.remove(segment) && to.remove(segment);
  }

  private static @Nullable Segment next(Map<Edge, List<Segment>> at, Edge end) {
    List<Segment> left = at.get(end);
    if (left == null || left.isEmpty()) {
      return null;
    }
    Segment found = left.get(0);
    taken(at, found);
    return found;
  }
}
