package org.voltscape.engine.rare;

import java.util.ArrayList;
import java.util.List;

/**
 * All sets of as many faulty cells, with the states of each.
 *
 * @param sets the faults of each, ascending
 * @param chances of each set among all of its size
 */
record FaultSets(List<long[]> sets, List<Double> chances) {
  /** Whether there are at most so many. */
  static boolean few(CellSpace space, int faulty, int most) {
    double sets = 1;
    for (int i = 0; i < faulty; i++) {
      sets *= (double) (space.cells() - i) / (i + 1) * space.states();
    }
    return sets <= most;
  }

  /** All of them. */
  static FaultSets all(CellSpace space, int faulty) {
    FaultSets found = new FaultSets(new ArrayList<>(), new ArrayList<>());
    double share = 1;
    for (int i = 0; i < faulty; i++) {
      share *= (i + 1.0) / (space.cells() - i);
    }
    found.add(space, new long[faulty], 0, 0, share);
    return found;
  }

  private void add(CellSpace space, long[] set, int chosen, long cell, double chance) {
    if (chosen == set.length) {
      sets.add(set.clone());
      chances.add(chance);
      return;
    }
    for (long c = cell; c < space.cells(); c++) {
      for (int state = 0; state < space.states(); state++) {
        set[chosen] = c * space.states() + state;
        add(space, set, chosen + 1, c + 1, chance * space.chance(state));
      }
    }
  }

  double chance(int set) {
    return chances.get(set);
  }
}
