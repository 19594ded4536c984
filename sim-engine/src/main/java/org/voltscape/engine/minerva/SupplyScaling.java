package org.voltscape.engine.minerva;

import java.util.List;

/**
 * What the fifth stage found: which rate of faults each way of mitigation tolerates, the supply
 * that goes with it, and the one that takes the least energy.
 *
 * @param schemes what was tried, in the order of the search
 * @param chosen the place of the one that is built among them
 * @param allowed most that the share of wrongly classified examples might be, in the mean over
 *     dies: that without faults, and what the rise that is there without them leaves of the bound
 * @param dies memories that each rate was tried on
 */
public record SupplyScaling(List<Tolerated> schemes, int chosen, double allowed, int dies) {
  public SupplyScaling {
    schemes = List.copyOf(schemes);
  }

  /**
   * A way of mitigation.
   *
   * @param scheme id of the scheme
   * @param rate highest probability that a bit is read wrongly at which the mean error, with twice
   *     its standard error over dies, is within the bound; 0 where none is
   * @param error mean share of wrongly classified held-out training examples at that rate
   * @param counted the same with twice its standard error over dies: what is compared with the
   *     bound
   * @param p95 the error that 95 % of the dies do not exceed
   * @param volts the lowest supply with no higher rate, V
   * @param joules energy of an inference there, J
   */
  public record Tolerated(
      String scheme,
      double rate,
      double error,
      double counted,
      double p95,
      double volts,
      double joules) {}

  /**
   * The place of the one that takes the least energy of those within a bound; where none is, of the
   * one with the least error.
   */
  static int best(List<Tolerated> all, double allowed) {
    boolean any = all.stream().anyMatch(s -> s.counted() <= allowed);
    int best = -1;
    for (int i = 0; i < all.size(); i++) {
      Tolerated one = all.get(i);
      if (any && one.counted() > allowed) {
        continue;
      }
      boolean better =
          best < 0
              || (any
                  ? one.joules() < all.get(best).joules()
                  : one.counted() < all.get(best).counted());
      best = better ? i : best;
    }
    return best;
  }

  /** What is built. */
  public Tolerated built() {
    return schemes.get(chosen);
  }
}
