package org.voltscape.engine.minerva;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.datapath.Datapath;
import org.voltscape.engine.network.datapath.DatapathPass;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.trial.faults.FaultSampler;
import org.voltscape.engine.trial.faults.ProtectedNetwork;

/**
 * A datapath whose weights are read from a memory in which bits are read wrongly at random, and a
 * scheme that does something about it. Confined to one thread, which shares the examples out.
 */
final class FaultyDatapath {
  private static final double STUCK_AT_ONE = 0.5;

  private final Datapath path;
  private final FaultSampler sampler;
  private final ProtectedNetwork scheme;
  private final long seed;

  /**
   * @param path whose layers have weight words of the same or of different lengths
   * @param seed of the dies
   */
  FaultyDatapath(Datapath path, SchemeChoice choice, long seed) {
    QuantizedNetwork words =
        QuantizedNetwork.of(path.network(), layer -> path.formats(layer).weights(), null, false);
    this.path = path;
    this.sampler = new FaultSampler(words);
    this.scheme = ProtectedNetwork.of(choice, words);
    this.seed = seed;
  }

  /**
   * Share of the examples that is classified wrongly on each of some dies; fewer dies where their
   * mean is beyond a bound whatever the others do.
   *
   * @param rate probability that a bit is read wrongly
   * @param first number of the first die
   * @param mean bound on the mean
   */
  double[] errors(
      double rate, int first, int dies, double mean, Examples examples, BooleanSupplier cancelled) {
    double[] errors = new double[dies];
    double sum = 0;
    for (int d = 0; d < dies; d++) {
      if (sum > mean * dies) {
        return Arrays.copyOf(errors, d);
      }
      Die die = new Die(CounterHash.hash(seed, first + d), STUCK_AT_ONE);
      sampler.draw(die, rate, FaultKind.FLIPS, FaultScope.WEIGHTS);
      errors[d] = DatapathPass.run(path, sampler.changes(scheme), examples, cancelled).error();
      sum += errors[d];
    }
    return errors;
  }
}
