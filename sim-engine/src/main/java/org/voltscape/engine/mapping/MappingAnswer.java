package org.voltscape.engine.mapping;

import java.util.Optional;

/**
 * What a method made of a problem.
 *
 * @param plan a solution; empty where the method found none
 * @param cost of the plan; positive infinity without one
 * @param bound no plan whatever costs less; negative infinity where the method does not say,
 *     positive infinity where it proved that there is no plan
 * @param proved whether nothing cheaper exists, to a part in 10^9: the plan is optimal, or there is
 *     none
 * @param remark a phrase on how it went, for example why there is no plan; may be empty
 */
public record MappingAnswer(
    Optional<MappingPlan> plan, double cost, double bound, boolean proved, String remark) {
  /** A plan of which nothing is proved. */
  public static MappingAnswer of(MappingProblem problem, MappingPlan plan) {
    return new MappingAnswer(
        Optional.of(plan), plan.cost(problem), Double.NEGATIVE_INFINITY, false, "");
  }

  /** No plan, though there may be one. */
  public static MappingAnswer none(String reason) {
    return new MappingAnswer(
        Optional.empty(), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, false, reason);
  }

  /** Share of the cost that a better plan could save at most; 0 where the plan is proved. */
  public double gap() {
    if (proved || plan.isEmpty() || cost == 0) {
      return 0;
    }
    return Math.min(1, (cost - Math.max(bound, 0)) / cost);
  }
}
