package org.voltscape.engine.mapping.methods;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.voltscape.engine.mapping.DomainPoint;
import org.voltscape.engine.mapping.MappedTensor;
import org.voltscape.engine.mapping.MappingAnswer;
import org.voltscape.engine.mapping.MappingMethod;
import org.voltscape.engine.mapping.MappingPlan;
import org.voltscape.engine.mapping.MappingProblem;
import org.voltscape.engine.mapping.MemoryPartition;

/**
 * EDEN's rule: tensors are sorted by what they bear and the list is cut into as many groups as
 * there are domains; each domain then runs at the cheapest point that the least tolerant of its
 * group bears in the worst of the domain's partitions.
 *
 * <p>Where the list is cut, the paper does not say. Here each group gets the share of all bits that
 * its domain has of the memory, the least tolerant group the most reliable domain; what finds no
 * room in its domain goes to the next one, or to one before.
 */
@AutoService(MappingMethod.class)
public final class SortingRule implements MappingMethod {
  @Override
  public String id() {
    return "sorting-rule";
  }

  @Override
  public String title() {
    return "Sorting rule";
  }

  @Override
  public String help() {
    return "Tensors sorted by what they bear, cut into one group a domain.";
  }

  @Override
  public String source() {
    return "EDEN, section 5.5 and Fig. 10";
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public MappingAnswer map(MappingProblem problem) {
    List<Integer> tensors = sortedTensors(problem);
    List<Integer> domains = sortedDomains(problem);
    FirstFit memory = new FirstFit(problem);
    int group = 0;
    double share = (double) problem.bits() / Math.max(1, problem.capacity());
    double ends = share * capacity(problem, domains.get(0));
    double before = 0;
    for (int t : tensors) {
      // A tensor belongs to the group that the middle of it falls into.
      double middle = before + problem.tensors().get(t).bits() / 2.0;
      while (group + 1 < domains.size() && middle > ends) {
        group++;
        ends += share * capacity(problem, domains.get(group));
      }
      if (!put(memory, t, domains, group)) {
        return MappingAnswer.none(
            "no domain has a partition with room left for " + problem.tensors().get(t).name());
      }
      before += problem.tensors().get(t).bits();
    }
    List<Integer> points = new ArrayList<>();
    for (int d = 0; d < problem.domains().size(); d++) {
      int point = point(problem, memory.places(), d);
      if (point < 0) {
        return MappingAnswer.none(
            "no operating point of "
                + problem.domains().get(d).name()
                + " is borne by all tensors of its group");
      }
      points.add(point);
    }
    return MappingAnswer.of(problem, new MappingPlan(memory.places(), points));
  }

  private static boolean put(FirstFit memory, int tensor, List<Integer> domains, int group) {
    for (int g = group; g < domains.size(); g++) {
      if (memory.put(tensor, domains.get(g))) {
        return true;
      }
    }
    for (int g = group - 1; g >= 0; g--) {
      if (memory.put(tensor, domains.get(g))) {
        return true;
      }
    }
    return false;
  }

  /** The least tolerant first; of equals, the one named first. */
  private static List<Integer> sortedTensors(MappingProblem problem) {
    return IntStream.range(0, problem.tensors().size())
        .boxed()
        .sorted(Comparator.comparingDouble(t -> problem.tensors().get(t).tolerableBer()))
        .toList();
  }

  /** The domain with the lowest error rates first, by the mean over points of its worst rate. */
  private static List<Integer> sortedDomains(MappingProblem problem) {
    return IntStream.range(0, problem.domains().size())
        .boxed()
        .sorted(Comparator.comparingDouble(d -> meanWorst(problem, d)))
        .toList();
  }

  private static double meanWorst(MappingProblem problem, int domain) {
    int points = problem.domains().get(domain).points().size();
    return IntStream.range(0, points).mapToDouble(o -> worst(problem, domain, o)).sum() / points;
  }

  private static double worst(MappingProblem problem, int domain, int point) {
    return problem.partitions().stream()
        .filter(p -> p.domain() == domain)
        .mapToDouble(p -> p.ber().get(point))
        .max()
        .orElse(0);
  }

  private static long capacity(MappingProblem problem, int domain) {
    return problem.partitions().stream()
        .filter(p -> p.domain() == domain)
        .mapToLong(MemoryPartition::capacity)
        .sum();
  }

  /** The cheapest point whose worst rate the whole group bears; -1 for none. */
  private static int point(MappingProblem problem, List<Integer> places, int domain) {
    double bears = 1;
    double used = 0;
    for (int t = 0; t < places.size(); t++) {
      if (problem.partitions().get(places.get(t)).domain() == domain) {
        MappedTensor tensor = problem.tensors().get(t);
        bears = Math.min(bears, tensor.tolerableBer());
        used += tensor.use();
      }
    }
    List<DomainPoint> points = problem.domains().get(domain).points();
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int o = 0; o < points.size(); o++) {
      double cost = used * points.get(o).costPerUse() + points.get(o).standby();
      if (cost < least && worst(problem, domain, o) <= bears) {
        least = cost;
        best = o;
      }
    }
    return best;
  }
}
