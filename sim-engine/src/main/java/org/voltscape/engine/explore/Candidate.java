package org.voltscape.engine.explore;

import java.util.Comparator;

/**
 * A design that can be chosen.
 *
 * @param chain designs of one chain differ in what is not tested and in the supply; where it rises,
 *     accuracy does not fall
 * @param rung place of the supply in the chain, 0 the lowest
 * @param cost what is to be small, in a unit of its own; a number
 * @param volts the supply, which decides between equal costs, V
 * @param order place in the study, which decides between the rest
 */
public record Candidate(int chain, int rung, double cost, double volts, int order) {
  /**
   * The better one first. Costs are compared as they are: joules of one inference are small
   * numbers, and any fixed tolerance would call most of them equal.
   */
  public static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::cost)
          .thenComparingDouble(Candidate::volts)
          .thenComparingInt(Candidate::order);

  public Candidate {
    if (chain < 0 || rung < 0 || Double.isNaN(cost)) {
      throw new IllegalArgumentException("chain " + chain + ", rung " + rung + ", cost " + cost);
    }
  }

  /** Whether this one would be chosen before another. */
  boolean before(Candidate other) {
    return BEST_FIRST.compare(this, other) < 0;
  }
}
