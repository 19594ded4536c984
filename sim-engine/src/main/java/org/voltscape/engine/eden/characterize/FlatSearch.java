package org.voltscape.engine.eden.characterize;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The highest rate of a grid that passes a test, where whatever passes also passes at lower rates:
 * steps that double until one fails, then halves (EDEN's Algorithm 2 searches the same way on a
 * logarithmic scale).
 */
final class FlatSearch<T> {
  private final IntFunction<Probe<T>> test;
  private final List<Probe<T>> probes = new ArrayList<>();

  /**
   * A rate that was tested.
   *
   * @param place in the grid
   * @param made what was tested, to be used if it passed
   * @param decision how it did
   */
  record Probe<T>(int place, T made, DropTest.Decision decision) {}

  /**
   * @param test of the rate at a place of the grid
   */
  FlatSearch(IntFunction<Probe<T>> test) {
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
    int below = -1;
    int above = RateGrid.COUNT;
    int place = Math.max(0, Math.min(start, RateGrid.COUNT - 1));
    int step = 8;
    while (place > below && place < above) {
      Probe<T> probe = test.apply(place);
      probes.add(probe);
      if (probe.decision().holds()) {
        best = probe;
        below = place;
      } else {
        above = place;
      }
      boolean open = above == RateGrid.COUNT || below == -1;
      if (open) {
        place = above == RateGrid.COUNT ? place + step : place - step;
        step *= 2;
        place = Math.max(0, Math.min(place, RateGrid.COUNT - 1));
      } else {
        place = (below + above) / 2;
      }
    }
    return best;
  }
}
