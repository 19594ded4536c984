package org.voltscape.engine.mapping.methods;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.voltscape.engine.mapping.DomainPoint;
import org.voltscape.engine.mapping.MappedTensor;
import org.voltscape.engine.mapping.MappingAnswer;
import org.voltscape.engine.mapping.MappingMethod;
import org.voltscape.engine.mapping.MappingPlan;
import org.voltscape.engine.mapping.MappingProblem;

/**
 * EDEN's coarse setting: the whole memory runs at one operating point, the cheapest at which the
 * worst partition has no more errors than the least tolerant tensor bears.
 */
@AutoService(MappingMethod.class)
public final class OneSetting implements MappingMethod {
  @Override
  public String id() {
    return "one-setting";
  }

  @Override
  public String title() {
    return "One setting";
  }

  @Override
  public String help() {
    return "The whole memory at one operating point, that of its worst partition and of the least"
        + " tolerant tensor.";
  }

  @Override
  public String source() {
    return "EDEN, section 5.5, first setting";
  }

  @Override
  public int order() {
    return 0;
  }

  @Override
  public MappingAnswer map(MappingProblem problem) {
    List<String> names = names(problem, 0);
    for (int d = 1; d < problem.domains().size(); d++) {
      if (!names(problem, d).equals(names)) {
        return MappingAnswer.none("the domains have different operating points");
      }
    }
    FirstFit memory = new FirstFit(problem);
    for (int t = 0; t < problem.tensors().size(); t++) {
      int domain = 0;
      while (domain < problem.domains().size() && !memory.put(t, domain)) {
        domain++;
      }
      if (domain == problem.domains().size()) {
        return MappingAnswer.none(
            "no partition has room left for " + problem.tensors().get(t).name());
      }
    }
    double bears =
        problem.tensors().stream().mapToDouble(MappedTensor::tolerableBer).min().orElse(0);
    MappingAnswer best =
        MappingAnswer.none("no operating point is borne by all tensors in all partitions");
    for (int o = 0; o < names.size(); o++) {
      int point = o;
      if (problem.partitions().stream().allMatch(p -> p.ber().get(point) <= bears)) {
        List<Integer> points =
            new ArrayList<>(Collections.nCopies(problem.domains().size(), point));
        MappingAnswer next = MappingAnswer.of(problem, new MappingPlan(memory.places(), points));
        best = next.cost() < best.cost() ? next : best;
      }
    }
    return best;
  }

  private static List<String> names(MappingProblem problem, int domain) {
    return problem.domains().get(domain).points().stream().map(DomainPoint::name).toList();
  }
}
