package org.voltscape.engine.mapping;

import java.util.ArrayList;
import java.util.List;

/** Every placement with every combination of points, without a thought. */
final class BruteForce {
  private BruteForce() {}

  /** The least cost of all plans without a complaint; positive infinity where there is none. */
  static double least(MappingProblem problem) {
    double least = Double.POSITIVE_INFINITY;
    int n = problem.tensors().size();
    int[] places = new int[n];
    do {
      int[] points = new int[problem.domains().size()];
      if (!fits(problem, places)) {
        continue;
      }
      do {
        MappingPlan plan = new MappingPlan(boxed(places), boxed(points));
        if (plan.complaint(problem).isEmpty()) {
          least = Math.min(least, plan.cost(problem));
        }
      } while (next(points, d -> problem.domains().get(d).points().size()));
    } while (next(places, t -> problem.partitions().size()));
    return least;
  }

  private static boolean fits(MappingProblem problem, int[] places) {
    long[] held = new long[problem.partitions().size()];
    for (int t = 0; t < places.length; t++) {
      held[places[t]] += problem.tensors().get(t).bits();
    }
    for (int p = 0; p < held.length; p++) {
      if (held[p] > problem.partitions().get(p).capacity()) {
        return false;
      }
    }
    return true;
  }

  private static boolean next(int[] digits, java.util.function.IntUnaryOperator base) {
    for (int i = 0; i < digits.length; i++) {
      if (++digits[i] < base.applyAsInt(i)) {
        return true;
      }
      digits[i] = 0;
    }
    return false;
  }

  private static List<Integer> boxed(int[] values) {
    List<Integer> list = new ArrayList<>();
    for (int v : values) {
      list.add(v);
    }
    return list;
  }
}
