package org.voltscape.engine.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where every tensor lies, and the point of every domain.
 *
 * @param partitions number of its partition for each tensor
 * @param points number of its operating point for each domain
 */
public record MappingPlan(List<Integer> partitions, List<Integer> points) {
  public MappingPlan {
    partitions = List.copyOf(partitions);
    points = List.copyOf(points);
  }

  /**
   * The plan that runs every domain at its cheapest point that all of its tensors bear; of points
   * that cost the same, the first.
   *
   * @param places number of its partition for each tensor
   * @return a plan whose points need not be borne: see {@link #complaint}
   */
  public static MappingPlan cheapest(MappingProblem problem, List<Integer> places) {
    List<Integer> points = new ArrayList<>();
    for (int d = 0; d < problem.domains().size(); d++) {
      points.add(cheapestPoint(problem, places, d).orElse(0));
    }
    return new MappingPlan(places, points);
  }

  private static OptionalInt cheapestPoint(
      MappingProblem problem, List<Integer> places, int domain) {
    double used = 0;
    for (int t = 0; t < places.size(); t++) {
      if (problem.partitions().get(places.get(t)).domain() == domain) {
        used += problem.tensors().get(t).use();
      }
    }
    List<DomainPoint> points = problem.domains().get(domain).points();
    OptionalInt best = OptionalInt.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int o = 0; o < points.size(); o++) {
      double cost = used * points.get(o).costPerUse() + points.get(o).standby();
      if (cost < least && borne(problem, places, domain, o)) {
        least = cost;
        best = OptionalInt.of(o);
      }
    }
    return best;
  }

  private static boolean borne(
      MappingProblem problem, List<Integer> places, int domain, int point) {
    for (int t = 0; t < places.size(); t++) {
      int at = places.get(t);
      if (problem.partitions().get(at).domain() == domain && !problem.bears(t, at, point)) {
        return false;
      }
    }
    return true;
  }

  /** The operating point that a partition runs at. */
  public DomainPoint point(MappingProblem problem, int partition) {
    int domain = problem.partitions().get(partition).domain();
    return problem.domains().get(domain).points().get(points.get(domain));
  }

  /** The error rate that a tensor is read with. */
  public double ber(MappingProblem problem, int tensor) {
    MemoryPartition at = problem.partitions().get(partitions.get(tensor));
    return at.ber().get(points.get(at.domain()));
  }

  /** What a tensor's uses cost, without standby. */
  public double cost(MappingProblem problem, int tensor) {
    return problem.tensors().get(tensor).use()
        * point(problem, partitions.get(tensor)).costPerUse();
  }

  /** What the plan costs per inference: uses of all tensors, then standby of all domains. */
  public double cost(MappingProblem problem) {
    double sum = 0;
    for (int t = 0; t < partitions.size(); t++) {
      sum += cost(problem, t);
    }
    for (int d = 0; d < points.size(); d++) {
      sum += problem.domains().get(d).points().get(points.get(d)).standby();
    }
    return sum;
  }

  /**
   * What makes it no solution: a tensor that bears less than its partition's error rate, or a
   * partition that is too small for what lies in it.
   *
   * @return a phrase; empty where it is a solution
   */
  public String complaint(MappingProblem problem) {
    long[] held = new long[problem.partitions().size()];
    for (int t = 0; t < partitions.size(); t++) {
      MappedTensor tensor = problem.tensors().get(t);
      int at = partitions.get(t);
      held[at] += tensor.bits();
      if (ber(problem, t) > tensor.tolerableBer()) {
        return tensor.name()
            + " bears "
            + tensor.tolerableBer()
            + " and would be read with "
            + ber(problem, t)
            + " in "
            + problem.partitions().get(at).name();
      }
    }
    for (int p = 0; p < held.length; p++) {
      MemoryPartition partition = problem.partitions().get(p);
      if (held[p] > partition.capacity()) {
        return partition.name()
            + " holds "
            + partition.capacity()
            + " bits and would have to hold "
            + held[p];
      }
    }
    return "";
  }
}
