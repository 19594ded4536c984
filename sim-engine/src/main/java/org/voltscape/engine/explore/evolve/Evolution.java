package org.voltscape.engine.explore.evolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moeaframework.algorithm.NSGAII;
import org.moeaframework.core.PRNG;
import org.moeaframework.core.Solution;
import org.moeaframework.core.constraint.LessThanOrEqual;
import org.moeaframework.core.variable.BinaryIntegerVariable;
import org.moeaframework.problem.AbstractProblem;

/**
 * A genetic search with two objectives, cost and outcome, and a bound that the outcome has to reach
 * (NSGA-II: Deb et al., IEEE Trans. Evolutionary Computation 6 (2002), by the MOEA Framework). Its
 * result is a function of the judge and the seed.
 *
 * <p>Costs are divided by a usual one before they are compared: the library takes two solutions for
 * the same where their objectives differ by less than 1e-10, whatever the unit.
 */
public final class Evolution {
  private static final int POPULATION = 40;

  private final int[] sizes;
  private final int[] free;
  private final Judge judge;
  private final double bound;
  private final double usualCost;
  private final Map<List<Integer>, Score> known = new LinkedHashMap<>();

  /** Judges a combination of choices. */
  @FunctionalInterface
  public interface Judge {
    /**
     * What a combination comes to; asked once of each.
     *
     * @param choices one a axis, from 0
     */
    Score of(int[] choices);
  }

  /**
   * What a combination comes to.
   *
   * @param cost small is good; NaN where it cannot be chosen
   * @param outcome large is good
   */
  public record Score(double cost, double outcome) {}

  /**
   * A combination that was judged.
   *
   * @param choices one a axis
   */
  public record Judged(List<Integer> choices, Score score) {}

  /**
   * @param sizes number of choices on each axis, at least 1
   * @param bound that outcomes have to reach
   * @param usualCost above 0, for scale
   */
  public Evolution(int[] sizes, Judge judge, double bound, double usualCost) {
    this.sizes = sizes.clone();
    List<Integer> axes = new ArrayList<>();
    for (int axis = 0; axis < sizes.length; axis++) {
      if (sizes[axis] > 1) {
        axes.add(axis);
      }
    }
    this.free = axes.stream().mapToInt(a -> a).toArray();
    this.judge = judge;
    this.bound = bound;
    this.usualCost = usualCost;
  }

  /**
   * Searches.
   *
   * @param evaluations combinations that are looked at, those that come again included
   * @return all that were judged, in that order
   * @throws java.util.concurrent.CancellationException where the judge throws it
   */
  public List<Judged> run(long seed, int evaluations) {
    // The library's random numbers are one sequence for the whole program.
    synchronized (Evolution.class) {
      PRNG.setSeed(seed);
      NSGAII search = new NSGAII(new Choices());
      search.setInitialPopulationSize(POPULATION);
      search.run(evaluations);
    }
    List<Judged> all = new ArrayList<>();
    known.forEach((choices, score) -> all.add(new Judged(choices, score)));
    return all;
  }

  private final class Choices extends AbstractProblem {
    Choices() {
      super(free.length, 2, 1);
    }

    @Override
    public void evaluate(Solution solution) {
      int[] choices = new int[sizes.length];
      for (int i = 0; i < free.length; i++) {
        choices[free[i]] = BinaryIntegerVariable.getInt(solution.getVariable(i));
      }
      Score score =
          known.computeIfAbsent(Arrays.stream(choices).boxed().toList(), x -> judge.of(choices));
      boolean can = !Double.isNaN(score.cost) && Double.isFinite(score.outcome);
      solution.setObjectiveValue(0, can ? score.cost / usualCost : Double.MAX_VALUE);
      solution.setObjectiveValue(1, can ? -score.outcome : Double.MAX_VALUE);
      solution.setConstraintValue(0, can ? Math.max(0, bound - score.outcome) : Double.MAX_VALUE);
    }

    @Override
    public Solution newSolution() {
      Solution solution = new Solution(free.length, 2, 1);
      for (int i = 0; i < free.length; i++) {
        solution.setVariable(i, new BinaryIntegerVariable(0, sizes[free[i]] - 1));
      }
      solution.setConstraint(0, LessThanOrEqual.to(0));
      return solution;
    }
  }
}
