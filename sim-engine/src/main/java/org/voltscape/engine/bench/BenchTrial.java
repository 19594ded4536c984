package org.voltscape.engine.bench;

import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.KeptFaults;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.inference.Answers;
import org.voltscape.engine.network.inference.ForwardPass;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.trial.faults.FaultSampler;
import org.voltscape.engine.trial.faults.ProtectedNetwork;

/**
 * The three parts of a trial of {@link Bench}, one after the other: transient flips in the weights,
 * no protection, inference. Scratch space of one thread.
 */
public final class BenchTrial {
  private final InferenceSet set;
  private final double probability;
  private final ProtectedNetwork scheme;
  private final FaultSampler sampler;
  private final KeptFaults kept = new KeptFaults();
  private final FaultSampler keptSampler;
  private final ForwardPass pass;
  private final Answers answers;

  /**
   * A trial of a network with its own random inputs.
   *
   * @param images number of inputs
   * @param probability of a bit to flip
   */
  public BenchTrial(Bench.Net net, int images, double probability) {
    this(Bench.randomSet(net, images), probability);
  }

  /** A trial on inputs that others use too. */
  BenchTrial(InferenceSet set, double probability) {
    this.set = set;
    this.probability = probability;
    this.scheme = ProtectedNetwork.of(SchemeChoice.of("none"), set.network());
    this.sampler = new FaultSampler(set.network());
    this.keptSampler = new FaultSampler(set.network());
    this.kept.expect(new double[] {higher(), probability});
    this.pass = new ForwardPass(set);
    this.answers = new Answers(set);
  }

  /**
   * Draws the faults.
   *
   * @return number of faulty cells
   */
  public long draw(long seed) {
    return sampler.draw(new Die(seed, 0.5), probability, FaultKind.FLIPS, FaultScope.WEIGHTS);
  }

  /** Ten times the rate, as a lower voltage of a sweep has. */
  private double higher() {
    return Math.min(1, 10 * probability);
  }

  /** Draws the faults of a die at ten times the rate and keeps its failing cells. */
  public void keep(long seed) {
    drawKept(seed, higher());
  }

  /**
   * Draws the faults of a die whose failing cells are kept.
   *
   * @return number of faulty cells
   */
  public long drawKept(long seed) {
    return drawKept(seed, probability);
  }

  private long drawKept(long seed, double rate) {
    return keptSampler.draw(kept.of(new Die(seed, 0.5)), rate, FaultKind.FLIPS, FaultScope.WEIGHTS);
  }

  /** The words that the faults drawn last change, of every region; valid until the next call. */
  public WordChanges[] changes() {
    return sampler.changes(scheme);
  }

  /**
   * Classifies all inputs with changed words.
   *
   * @return number of inputs classified as by the fault-free network
   */
  public int classify(WordChanges[] changes) {
    pass.run(changes, answers, () -> false);
    int agreeing = 0;
    for (int i = 0; i < answers.classes().length; i++) {
      agreeing += answers.classes()[i] == set.cleanPrediction(i) ? 1 : 0;
    }
    return agreeing;
  }
}
