package org.voltscape.engine.mapping.methods;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.voltscape.engine.mapping.MappingProblem;

/** Partitions that are filled one after another. Not thread-safe. */
final class FirstFit {
  private final MappingProblem problem;
  private final long[] room;
  private final List<Integer> places;

  FirstFit(MappingProblem problem) {
    this.problem = problem;
    this.room = new long[problem.partitions().size()];
    for (int p = 0; p < room.length; p++) {
      room[p] = problem.partitions().get(p).capacity();
    }
    this.places = new ArrayList<>(Collections.nCopies(problem.tensors().size(), -1));
  }

  /** Puts a tensor into the first of the domain's partitions that has room for it, if any has. */
  boolean put(int tensor, int domain) {
    long bits = problem.tensors().get(tensor).bits();
    for (int p = 0; p < room.length; p++) {
      if (problem.partitions().get(p).domain() == domain && bits <= room[p]) {
        room[p] -= bits;
        places.set(tensor, p);
        return true;
      }
    }
    return false;
  }

  List<Integer> places() {
    return places;
  }
}
