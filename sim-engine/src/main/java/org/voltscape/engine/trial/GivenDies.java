package org.voltscape.engine.trial;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.faults.DrawnSite;

/**
 * Tests a study's network on dies that its trials do not have, as its trials test it: on all of its
 * images, with the faults of its first memory. For one thread, whose scratch space it has.
 */
public final class GivenDies implements AutoCloseable {
  private final InferenceWorkspace prepared;
  private final InferenceWorkspace.Worker worker;
  private final Study.Memory memory;

  /**
   * Begins to test.
   *
   * @param prepared the study's network and images
   * @param memory of the study; it has no other one
   */
  public GivenDies(InferenceWorkspace prepared, Study.Memory memory) {
    this.prepared = prepared;
    this.memory = memory;
    this.worker = prepared.borrow();
    worker.dies.begin(List.of());
    worker.testAll();
  }

  /**
   * Tests a die.
   *
   * @param probability failure probability of its cells
   * @param scheme how memories are protected
   * @param network trained for the die; null where the network is the workload's own
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public TrialResult test(
      DieCells die,
      double probability,
      SchemeChoice scheme,
      @Nullable AdaptedNetwork network,
      BooleanSupplier cancelled) {
    worker.draw(List.of(new DrawnSite(die, probability, memory.faults(), memory.scope())));
    return worker.test(scheme, network, null, cancelled);
  }

  /** Gives the scratch space back; nothing is tested any more. */
  @Override
  public void close() {
    // The scratch space outlives the dies.
    worker.draw(List.of());
    prepared.giveBack(worker);
  }
}
