package org.voltscape.engine.eden.characterize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The highest rate of a grid that passes a test, where whatever passes also passes at lower rates:
 * steps that double until one fails, then halves (EDEN's Algorithm 2 searches the same way on a
 * logarithmic scale).
 */
final class FlatSearch<T> {
  /** Places from the first rate tested to the second: where a search begins is often near. */
  private static final int FIRST_STEP = 4;

  private final Test<T> test;
  private final List<Probe<T>> probes = new ArrayList<>();

  /** Tests the rate at a place of the grid. */
  @FunctionalInterface
  interface Test<T> {
    /**
     * Tests.
     *
     * @param next the place that is likely tested next, so that it can be prepared; -1 for none
     */
    Probe<T> of(int place, int next);
  }

  /**
   * A rate that was tested.
   *
   * @param place in the grid
   * @param made what was tested, to be used if it passed
   * @param decision how it did
   */
  record Probe<T>(int place, T made, DropTest.Decision decision) {}

  FlatSearch(Test<T> test) {
    this.test = test;
  }

  /** Everything that was tested, in that order. */
  List<Probe<T>> probes() {
    return List.copyOf(probes);
  }

  /**
   * Searches.
   *
   * @param start the place to begin at
   * @return the highest that passed; null where none did
   */
  @Nullable Probe<T> highest(int start) {
    Probe<T> best = null;
    Bracket now = new Bracket(-1, RateGrid.COUNT, Bracket.within(start), FIRST_STEP);
    while (now.open()) {
      Bracket next = now.after(now.above == RateGrid.COUNT);
      Probe<T> probe = test.of(now.place, next.open() ? next.place : -1);
      probes.add(probe);
      boolean holds = probe.decision().holds();
      best = holds ? probe : best;
      now = now.after(holds);
    }
    return best;
  }

  /**
   * Where a search stands.
   *
   * @param below the highest place that passed; -1 before the first
   * @param above the lowest that failed; {@link RateGrid#COUNT} before the first
   * @param place to be tested now
   * @param step to the place after that, where one of the two is not known yet
   */
  private record Bracket(int below, int above, int place, int step) {
    boolean open() {
      return place > below && place < above;
    }

    Bracket after(boolean holds) {
      int low = holds ? place : below;
      int high = holds ? above : place;
      if (high == RateGrid.COUNT) {
        return new Bracket(low, high, within(place + step), 2 * step);
      }
      return low == -1
          ? new Bracket(low, high, within(place - step), 2 * step)
          : new Bracket(low, high, (low + high) / 2, step);
    }

    static int within(int place) {
      return Math.max(0, Math.min(place, RateGrid.COUNT - 1));
    }
  }
}
