package org.voltscape.engine.mapping.methods;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.mapping.DomainPoint;
import org.voltscape.engine.mapping.MappedTensor;
import org.voltscape.engine.mapping.MappingProblem;

/**
 * A problem as the search reads it: numbers in arrays, and of every domain only the operating
 * points that can be part of a best plan. Immutable by convention.
 *
 * <p>A point is left out where another one of the domain is no dearer, in use and in standby, and
 * lets every tensor into every partition that it does itself: whatever plan has the one has a plan
 * with the other that costs no more.
 */
final class Choices {
  final MappingProblem problem;
  final int tensors;
  final int partitions;
  final long[] bits;
  final long[] capacity;
  final int[] domain;

  /** For each domain the points that matter, cheapest in use first. */
  final int[][] points;

  /** For each domain and point, by its number in the problem: whether tensor t may lie in p. */
  private final boolean[][][] bears;

  Choices(MappingProblem problem) {
    this.problem = problem;
    this.tensors = problem.tensors().size();
    this.partitions = problem.partitions().size();
    this.bits = problem.tensors().stream().mapToLong(MappedTensor::bits).toArray();
    this.capacity = new long[partitions];
    this.domain = new int[partitions];
    this.bears = new boolean[partitions][][];
    for (int p = 0; p < partitions; p++) {
      capacity[p] = problem.partitions().get(p).capacity();
      domain[p] = problem.partitions().get(p).domain();
      int count = problem.domainOf(p).points().size();
      bears[p] = new boolean[count][tensors];
      for (int o = 0; o < count; o++) {
        for (int t = 0; t < tensors; t++) {
          bears[p][o][t] = bits[t] <= capacity[p] && problem.bears(t, p, o);
        }
      }
    }
    this.points = new int[problem.domains().size()][];
    for (int d = 0; d < points.length; d++) {
      points[d] = pointsThatMatter(d);
    }
  }

  private int[] pointsThatMatter(int d) {
    List<DomainPoint> all = problem.domains().get(d).points();
    List<Integer> kept = new ArrayList<>();
    for (int o = 0; o < all.size(); o++) {
      boolean needed = true;
      for (int other = 0; other < all.size() && needed; other++) {
        // Of two that do the same for the same cost, the first stays.
        needed = other == o || !replaces(d, other, o) || (other > o && replaces(d, o, other));
      }
      if (needed) {
        kept.add(o);
      }
    }
    kept.sort(java.util.Comparator.comparingDouble(o -> all.get(o).costPerUse()));
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean replaces(int d, int better, int worse) {
    DomainPoint a = point(d, better);
    DomainPoint b = point(d, worse);
    if (a.costPerUse() > b.costPerUse() || a.standby() > b.standby()) {
      return false;
    }
    for (int p = 0; p < partitions; p++) {
      for (int t = 0; domain[p] == d && t < tensors; t++) {
        if (bears[p][worse][t] && !bears[p][better][t]) {
          return false;
        }
      }
    }
    return true;
  }

  DomainPoint point(int d, int o) {
    return problem.domains().get(d).points().get(o);
  }

  /** Least standby of a domain over the points that matter. */
  double leastStandby(int d) {
    double least = Double.POSITIVE_INFINITY;
    for (int o : points[d]) {
      least = Math.min(least, point(d, o).standby());
    }
    return least;
  }

  /** Writes what each tensor costs in each partition of a domain at one point. */
  void fill(double[] cost, int d, int o) {
    double perUse = point(d, o).costPerUse();
    for (int p = 0; p < partitions; p++) {
      for (int t = 0; domain[p] == d && t < tensors; t++) {
        cost[t * partitions + p] =
            bears[p][o][t] ? problem.tensors().get(t).use() * perUse : Double.POSITIVE_INFINITY;
      }
    }
  }

  /** Writes what each tensor costs there where each may have the point that suits it best. */
  void fillFree(double[] cost, int d) {
    for (int p = 0; p < partitions; p++) {
      for (int t = 0; domain[p] == d && t < tensors; t++) {
        double least = Double.POSITIVE_INFINITY;
        for (int o : points[d]) {
          if (bears[p][o][t]) {
            least = Math.min(least, problem.tensors().get(t).use() * point(d, o).costPerUse());
          }
        }
        cost[t * partitions + p] = least;
      }
    }
  }

  /** Whether two domains are the same in all that matters, so that they can change places. */
  boolean alike(int a, int b) {
    if (points[a].length != points[b].length) {
      return false;
    }
    List<Integer> ofA = partitionsOf(a);
    List<Integer> ofB = partitionsOf(b);
    if (ofA.size() != ofB.size()) {
      return false;
    }
    for (int k = 0; k < points[a].length; k++) {
      DomainPoint x = point(a, points[a][k]);
      DomainPoint y = point(b, points[b][k]);
      if (x.costPerUse() != y.costPerUse() || x.standby() != y.standby()) {
        return false;
      }
      for (int i = 0; i < ofA.size(); i++) {
        if (capacity[ofA.get(i)] != capacity[ofB.get(i)]
            || !java.util.Arrays.equals(
                bears[ofA.get(i)][points[a][k]], bears[ofB.get(i)][points[b][k]])) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Integer> partitionsOf(int d) {
    List<Integer> found = new ArrayList<>();
    for (int p = 0; p < partitions; p++) {
      if (domain[p] == d) {
        found.add(p);
      }
    }
    return found;
  }
}
