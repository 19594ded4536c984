package org.voltscape.engine.eden.characterize;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.random.CounterHash;

/**
 * A network of which it is known what errors cost: each tensor adds its weight times its rate to
 * the drop, and trials scatter about that. Training divides all weights.
 */
class SyntheticSubject implements Subject {
  private final double[] weights;
  private final double scatter;
  private final double training;
  private final long seed;
  private final double luck;
  private long trials;

  SyntheticSubject(double[] weights, double scatter, double training, long seed) {
    this(weights, scatter, training, seed, 1);
  }

  /**
   * @param luck factor on the drops of the trials that a search for each tensor uses
   */
  SyntheticSubject(double[] weights, double scatter, double training, long seed, double luck) {
    this.luck = luck;
    this.weights = weights;
    this.scatter = scatter;
    this.training = training;
    this.seed = seed;
  }

  double mean(ErrorRates rates) {
    double sum = 0;
    for (int t = 0; t < weights.length; t++) {
      sum += weights[t] * rates.of(t);
    }
    return Math.min(0.9, sum);
  }

  long trialsMade() {
    return trials;
  }

  @Override
  public List<String> tensors() {
    return IntStream.range(0, weights.length).mapToObj(t -> "tensor " + t).toList();
  }

  @Override
  public String key() {
    return "synthetic " + weights[0] + " " + seed;
  }

  @Override
  public int examples() {
    return 100_000;
  }

  @Override
  public List<Outcome> trials(
      ErrorRates rates, int from, int count, int varied, BooleanSupplier cancelled) {
    List<Outcome> made = new ArrayList<>();
    for (int k = from; k < from + count; k++) {
      trials++;
      boolean searched = k >= DropTest.first(1) && k < DropTest.first(2);
      double drop =
          mean(rates) * (searched ? luck : 1)
              + scatter * new Random(CounterHash.hash(seed, k)).nextGaussian();
      made.add(new Outcome(Math.max(0, drop), Math.max(0, -drop)));
    }
    return made;
  }

  @Override
  public Subject trainedFor(ErrorRates rates, BooleanSupplier cancelled) {
    double[] less = new double[weights.length];
    for (int t = 0; t < less.length; t++) {
      less[t] = weights[t] / training;
    }
    return new SyntheticSubject(less, scatter, 1, seed, luck);
  }
}
