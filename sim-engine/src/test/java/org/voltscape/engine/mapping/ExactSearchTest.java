package org.voltscape.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.mapping.methods.ExactSearch;
import org.voltscape.engine.mapping.methods.SortingRule;

/** The search against trying everything, and against the rule. */
class ExactSearchTest {
  @Test
  void equals_trying_everything_on_200_problems() {
    int solvable = 0;
    int binding = 0;
    for (int seed = 0; seed < 200; seed++) {
      MappingProblem problem = RandomProblems.small(seed);
      double least = BruteForce.least(problem);
      MappingAnswer answer = new ExactSearch().map(problem);
      assertThat(answer.proved()).as("seed %d", seed).isTrue();
      assertThat(answer.plan().isPresent()).as("seed %d", seed).isEqualTo(least < INFINITE);
      if (answer.plan().isPresent()) {
        solvable++;
        MappingPlan plan = answer.plan().get();
        assertThat(plan.complaint(problem)).as("seed %d", seed).isEmpty();
        assertThat(plan.cost(problem)).as("seed %d", seed).isCloseTo(least, within(1e-8 * least));
        assertThat(answer.cost()).isEqualTo(plan.cost(problem));
        binding += BruteForce.least(unlimited(problem)) < least * (1 - 1e-9) ? 1 : 0;
      } else {
        assertThat(answer.bound()).isEqualTo(INFINITE);
      }
    }
    // Else the comparison would say little.
    assertThat(solvable).isBetween(100, 199);
    assertThat(binding).isGreaterThan(15);
  }

  @Test
  void is_never_worse_than_any_other_method() {
    int rulePlans = 0;
    for (int seed = 0; seed < 60; seed++) {
      MappingProblem problem =
          RandomProblems.draw(new Random(seed), 8 + seed % 12, 3, 2, 6, 1.2 + seed * 0.05);
      MappingAnswer exact = new ExactSearch(20_000_000).map(problem);
      for (MappingMethod method : MappingMethods.all()) {
        MappingAnswer other = method.map(problem);
        other.plan().ifPresent(p -> assertThat(p.complaint(problem)).isEmpty());
        assertThat(exact.cost())
            .as("%s, seed %d", method.id(), seed)
            .isLessThanOrEqualTo(other.cost());
      }
      rulePlans += new SortingRule().map(problem).plan().isPresent() ? 1 : 0;
    }
    assertThat(rulePlans).isGreaterThan(30);
  }

  @Test
  void says_what_a_better_plan_could_save_where_it_has_too_little_time() {
    MappingProblem problem = RandomProblems.draw(new Random(1), 40, 4, 4, 8, 1.6);
    MappingAnswer hasty = new ExactSearch(1_000_000).map(problem);
    MappingAnswer patient = new ExactSearch(200_000_000).map(problem);
    assertThat(hasty.proved()).isFalse();
    assertThat(hasty.gap()).isBetween(1e-9, 0.5);
    assertThat(hasty.bound()).isLessThanOrEqualTo(patient.cost());
    assertThat(patient.cost()).isLessThanOrEqualTo(hasty.cost());
    assertThat(new ExactSearch(1_000_000).map(problem)).isEqualTo(hasty);
  }

  @Test
  void a_plan_that_costs_more_to_run_but_less_to_keep_ready_is_weighed() {
    MemoryDomain rail =
        new MemoryDomain(
            "rail", List.of(new DomainPoint("slow", 1, 50), new DomainPoint("fast", 2, 1)));
    MemoryPartition bank = new MemoryPartition("bank", 0, 100, List.of(0.0, 0.0));
    for (double use : new double[] {10, 100}) {
      MappingProblem problem =
          new MappingProblem(
              List.of(new MappedTensor("t", 10, 0, use)), List.of(rail), List.of(bank));
      assertThat(new ExactSearch().map(problem).cost()).isEqualTo(Math.min(use + 50, 2 * use + 1));
    }
  }

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static MappingProblem unlimited(MappingProblem problem) {
    List<MemoryPartition> roomy = new ArrayList<>();
    for (MemoryPartition p : problem.partitions()) {
      roomy.add(new MemoryPartition(p.name(), p.domain(), problem.bits(), p.ber()));
    }
    return new MappingProblem(problem.tensors(), problem.domains(), roomy);
  }
}
