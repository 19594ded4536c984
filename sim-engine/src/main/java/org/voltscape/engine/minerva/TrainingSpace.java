package org.voltscape.engine.minerva;

import java.util.List;

/**
 * What the first stage found: networks of several sizes, the one that is built, and how much the
 * error of one network varies with the seed of its training.
 *
 * @param networks all that were trained, in the order of the grid
 * @param chosen the place of the one that is built among them
 * @param seedErrors errors of networks that differ in their seed only, on the held-out training
 *     examples
 * @param spread standard deviation of these errors
 * @param bound on the rise of the error by all later stages, a share of 1
 * @param boundSource where the bound comes from
 * @param validation number of held-out training examples that decided
 */
public record TrainingSpace(
    List<Trained> networks,
    int chosen,
    List<Double> seedErrors,
    double spread,
    double bound,
    String boundSource,
    int validation) {
  public TrainingSpace {
    networks = List.copyOf(networks);
    seedErrors = List.copyOf(seedErrors);
  }

  /**
   * A trained network.
   *
   * @param workload id that studies name it by
   * @param hidden widths of its hidden layers
   * @param l1 weight of the sum of absolute weights
   * @param l2 weight of the sum of squared weights
   * @param weights number of them
   * @param error share of the held-out training examples that it gets wrong
   * @param front whether no smaller network has as small an error
   */
  public record Trained(
      String workload,
      List<Integer> hidden,
      double l1,
      double l2,
      long weights,
      double error,
      boolean front) {
    Trained onFront(boolean is) {
      return new Trained(workload, hidden, l1, l2, weights, error, is);
    }
  }

  /** The same with other networks, and another of them built. */
  TrainingSpace with(List<Trained> others, int built) {
    return new TrainingSpace(others, built, seedErrors, spread, bound, boundSource, validation);
  }

  /** The network that is built. */
  public Trained network() {
    return networks.get(chosen);
  }

  /**
   * The smallest network that no other beats by more than a margin: beyond it more weights buy less
   * than the variation from seed to seed.
   *
   * @param margin a share of 1
   */
  static int knee(List<Trained> networks, double margin) {
    double least = networks.stream().mapToDouble(Trained::error).min().orElseThrow();
    int best = -1;
    for (int i = 0; i < networks.size(); i++) {
      boolean good = networks.get(i).error() <= least + margin;
      if (good && (best < 0 || smaller(networks.get(i), networks.get(best)))) {
        best = i;
      }
    }
    return best;
  }

  private static boolean smaller(Trained a, Trained b) {
    return a.weights() != b.weights() ? a.weights() < b.weights() : a.error() < b.error();
  }

  /** The networks with the Pareto front of weights and error marked. */
  static List<Trained> marked(List<Trained> networks) {
    return networks.stream()
        .map(
            n ->
                n.onFront(
                    networks.stream()
                        .noneMatch(
                            o ->
                                o.weights() <= n.weights()
                                    && o.error() <= n.error()
                                    && (o.weights() < n.weights() || o.error() < n.error()))))
        .toList();
  }
}
