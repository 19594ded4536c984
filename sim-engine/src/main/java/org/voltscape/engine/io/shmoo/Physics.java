package org.voltscape.engine.io.shmoo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Axis;

/**
 * Which of two results is the pass, by where they lie: a circuit that works at some supply and
 * clock also works at a higher supply and at a lower clock. Temperature says nothing, since
 * circuits may be slower or faster when they are warm.
 */
final class Physics {
  /** So many pairs must agree for each one that does not: noise at the border is no decision. */
  private static final long CLEAR = 9;

  private long agreeing;
  private long opposite;

  private Physics() {}

  /**
   * Decides.
   *
   * @param one says which cells hold the first of the two results
   * @return 1 where that result is the pass, -1 where the other one is, 0 where neither is clear
   */
  static int decide(List<Measured> cells, Predicate<Measured> one, Axis axis) {
    Physics pairs = new Physics();
    pairs.lines(cells, one, Measured::along, Measured::volts);
    if (axis == Axis.CLOCK) {
      pairs.lines(cells, one, Measured::volts, c -> -c.along());
    }
    if (pairs.agreeing > CLEAR * pairs.opposite) {
      return 1;
    }
    return pairs.opposite > CLEAR * pairs.agreeing ? -1 : 0;
  }

  /** Compares the cells of each line, pair by pair. */
  private void lines(
      List<Measured> cells,
      Predicate<Measured> one,
      ToDoubleFunction<Measured> line,
      ToDoubleFunction<Measured> ease) {
    Map<Double, List<Measured>> lines = new TreeMap<>();
    for (Measured cell : cells) {
      lines.computeIfAbsent(line.applyAsDouble(cell), k -> new ArrayList<>()).add(cell);
    }
    for (List<Measured> all : lines.values()) {
      all.sort(Comparator.comparingDouble(ease));
      line(all, one, ease);
    }
  }

  /** Counts the pairs of a line in which the easier point has the one or the other result. */
  private void line(
      List<Measured> cells, Predicate<Measured> one, ToDoubleFunction<Measured> ease) {
    long ones = 0;
    long others = 0;
    for (int from = 0; from < cells.size(); ) {
      int to = from;
      long onesHere = 0;
      while (to < cells.size()
          && ease.applyAsDouble(cells.get(to)) == ease.applyAsDouble(cells.get(from))) {
        onesHere += one.test(cells.get(to)) ? 1 : 0;
        to++;
      }
      long othersHere = to - from - onesHere;
      agreeing += onesHere * others;
      opposite += othersHere * ones;
      ones += onesHere;
      others += othersHere;
      from = to;
    }
  }
}
