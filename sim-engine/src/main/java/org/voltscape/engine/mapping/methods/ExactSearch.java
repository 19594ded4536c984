package org.voltscape.engine.mapping.methods;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.voltscape.engine.mapping.MappingAnswer;
import org.voltscape.engine.mapping.MappingMethod;
import org.voltscape.engine.mapping.MappingPlan;
import org.voltscape.engine.mapping.MappingProblem;

/**
 * The cheapest plan there is: branch and bound over the operating points of the domains, then over
 * the places of the tensors ({@link Placement}).
 *
 * <p>Exact, because nothing is left out without proof. Every combination of the points that matter
 * ({@link Choices}) is reached or lies below a bound. The bound of a part of the combinations lets
 * each tensor in an undecided domain have the point that suits it best, and gives capacity a price
 * ({@link CapacityPrices}): no plan of that part costs less. Domains that are alike in everything
 * are taken in one order only. Where the effort ends first, the answer is the best plan found, with
 * the least bound of what was not looked at.
 */
@AutoService(MappingMethod.class)
public final class ExactSearch implements MappingMethod {
  /** Evaluations of a tensor in a partition: some seconds. */
  private static final long EFFORT = 1_000_000_000L;

  /** Plans that are cheaper by less are not told apart. */
  private static final double RELATIVE = 1e-9;

  private static final int STEPS_ABOVE = 20;
  private static final int STEPS_BELOW = 200;

  private final long effort;

  /** The method with the program's own effort. */
  public ExactSearch() {
    this(EFFORT);
  }

  /**
   * The method with another effort.
   *
   * @param effort evaluations of a tensor in a partition that it may take, about
   */
  public ExactSearch(long effort) {
    this.effort = effort;
  }

  @Override
  public String id() {
    return "exact";
  }

  @Override
  public String title() {
    return "Exact optimum";
  }

  @Override
  public String help() {
    return "The cheapest plan that there is, or the best one found and how much a better one could"
        + " save.";
  }

  @Override
  public String source() {
    return "Branch and bound with Lagrangian bounds (M. L. Fisher, Management Science 1981)";
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public MappingAnswer map(MappingProblem problem) {
    return new Search(problem, effort).answer();
  }

  /**
   * A combination of points.
   *
   * @param ranks for each domain the number of its point among those that matter
   * @param bound that no plan with these points costs less than
   * @param standby of all domains
   * @param prices that give the bound
   */
  record Leaf(int[] ranks, double bound, double standby, double[] prices) {}

  /** One search. */
  private static final class Search {
    private final MappingProblem problem;
    private final Choices choices;
    private final CapacityPrices prices;
    private final Placement placement;
    private final long effort;
    private final int[] chosen;

    /** The domain before that a domain is like in everything; -1 for none. */
    private final int[] like;

    /** Combinations whose bound leaves room for a cheaper plan than the best one. */
    private final List<Leaf> open = new ArrayList<>();

    private Optional<MappingPlan> best = Optional.empty();
    private double cost = Double.POSITIVE_INFINITY;

    /** Least bound of what was not looked at for want of time. */
    private double unseen = Double.POSITIVE_INFINITY;

    Search(MappingProblem problem, long effort) {
      this.problem = problem;
      this.effort = effort;
      this.choices = new Choices(problem);
      this.prices = new CapacityPrices(choices);
      this.placement = new Placement(choices, prices);
      int domains = problem.domains().size();
      this.chosen = new int[domains];
      this.like = new int[domains];
      for (int d = 0; d < domains; d++) {
        like[d] = -1;
        for (int before = d - 1; before >= 0 && like[d] < 0; before--) {
          like[d] = choices.alike(d, before) ? before : -1;
        }
      }
    }

    MappingAnswer answer() {
      for (MappingMethod rule : List.of(new OneSetting(), new SortingRule())) {
        rule.map(problem).plan().ifPresent(p -> offer(p.partitions()));
      }
      improve();
      double[] costs = new double[choices.tensors * choices.partitions];
      double standby = 0;
      for (int d = 0; d < problem.domains().size(); d++) {
        choices.fillFree(costs, d);
        standby += choices.leastStandby(d);
      }
      double[] start = new double[choices.partitions];
      double bound = standby + prices.raise(costs, start, enough() - standby, STEPS_BELOW);
      descend(0, costs, standby, prices.best.clone(), bound);
      improve();
      settle();
      boolean proved = unseen >= enough();
      String remark =
          proved
              ? best.isEmpty() ? "no plan exists" : ""
              : "the search ended before it had looked everywhere";
      double least = proved ? cost : unseen;
      return new MappingAnswer(best, cost, least, proved, remark);
    }

    /** What a plan must cost less than to be of interest. */
    private double enough() {
      return cost - RELATIVE * Math.abs(cost == Double.POSITIVE_INFINITY ? 0 : cost);
    }

    private void offer(List<Integer> places) {
      MappingPlan plan = MappingPlan.cheapest(problem, places);
      double here = plan.cost(problem);
      if (here < cost && plan.complaint(problem).isEmpty()) {
        best = Optional.of(plan);
        cost = here;
      }
    }

    /** Makes the best plan better, one domain's point at a time, while that helps. */
    private void improve() {
      if (best.isEmpty()) {
        return;
      }
      long ends = prices.work + effort / 8;
      double[] start = new double[choices.partitions];
      double before;
      do {
        before = cost;
        for (int d = 0; d < chosen.length; d++) {
          for (int o : choices.points[d]) {
            double[] costs = new double[choices.tensors * choices.partitions];
            double standby = 0;
            for (int e = 0; e < chosen.length; e++) {
              int point = e == d ? o : best.orElseThrow().points().get(e);
              choices.fill(costs, e, point);
              standby += choices.point(e, point).standby();
            }
            double bound = standby + prices.raise(costs, start, enough() - standby, STEPS_ABOVE);
            if (bound < enough() && placement.quick(costs) < Double.POSITIVE_INFINITY) {
              offer(boxed(placement.placed()));
            }
          }
        }
      } while (cost < before && prices.work < ends);
    }

    private record Child(int rank, double bound, double standby, double[] costs, double[] start) {}

    /** Looks at all combinations with the points chosen for the domains before d. */
    private void descend(int d, double[] costs, double standby, double[] start, double bound) {
      if (bound >= enough()) {
        return;
      }
      if (prices.work > effort / 2) {
        unseen = Math.min(unseen, bound);
        return;
      }
      if (d == chosen.length) {
        leaf(costs, standby, start);
        return;
      }
      double without = standby - choices.leastStandby(d);
      int first = like[d] < 0 ? 0 : chosen[like[d]];
      List<Child> children =
          IntStream.range(first, choices.points[d].length)
              .mapToObj(rank -> child(d, rank, costs, without, start))
              .sorted(Comparator.comparingDouble(Child::bound))
              .toList();
      for (Child child : children) {
        chosen[d] = child.rank();
        descend(d + 1, child.costs(), child.standby(), child.start(), child.bound());
      }
    }

    private Child child(int d, int rank, double[] costs, double without, double[] start) {
      int o = choices.points[d][rank];
      double[] own = costs.clone();
      choices.fill(own, d, o);
      double standby = without + choices.point(d, o).standby();
      double bound = standby + prices.raise(own, start, enough() - standby, STEPS_ABOVE);
      return new Child(rank, bound, standby, own, prices.best.clone());
    }

    private void leaf(double[] costs, double standby, double[] start) {
      double bound = standby + prices.raise(costs, start, enough() - standby, STEPS_BELOW);
      if (bound >= enough()) {
        return;
      }
      if (placement.quick(costs) < Double.POSITIVE_INFINITY) {
        offer(boxed(placement.placed()));
        if (bound >= enough()) {
          return;
        }
      }
      open.add(new Leaf(chosen.clone(), bound, standby, prices.best.clone()));
    }

    /** Looks at the places of the tensors in the combinations that are open, lowest bound first. */
    private void settle() {
      open.sort(Comparator.comparingDouble(Leaf::bound));
      double[] costs = new double[choices.tensors * choices.partitions];
      long left = Math.max(effort - prices.work, effort / 2);
      long ends = prices.work + left;
      for (Leaf leaf : open) {
        if (leaf.bound() >= enough()) {
          return;
        }
        if (prices.work >= ends) {
          unseen = Math.min(unseen, leaf.bound());
          return;
        }
        for (int d = 0; d < chosen.length; d++) {
          choices.fill(costs, d, choices.points[d][leaf.ranks()[d]]);
        }
        placement.search(costs, leaf, enough(), Math.max(left / 4, 1));
        if (placement.found) {
          offer(boxed(placement.placed()));
        }
        if (!placement.complete) {
          unseen = Math.min(unseen, leaf.bound());
        }
      }
    }

    private static List<Integer> boxed(int[] values) {
      return Arrays.stream(values).boxed().toList();
    }
  }
}
