package org.voltscape.engine.rare;

import java.util.function.BooleanSupplier;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.inference.Answers;
import org.voltscape.engine.network.inference.ForwardPass;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.trial.faults.GivenFaults;
import org.voltscape.engine.trial.faults.ProtectedNetwork;

/** Tests the network with given faults on one set of images: scratch space of one thread. */
final class FaultTester {
  private final InferenceSet set;
  private final CellSpace space;
  private final GivenFaults faults;
  private final ForwardPass pass;
  private final Answers answers;
  private int baseline = -1;
  private boolean passed;

  FaultTester(InferenceSet set, CellSpace space, ProtectedNetwork scheme, FaultKind kind) {
    this.set = set;
    this.space = space;
    this.faults = new GivenFaults(set.network(), scheme, kind);
    this.pass = new ForwardPass(set);
    this.answers = new Answers(set);
  }

  /** Number of images without any fault that are classified correctly under the scheme. */
  int baseline(BooleanSupplier cancelled) {
    if (baseline < 0) {
      faults.clear();
      pass.run(faults.changes(), answers, cancelled);
      baseline = answers.correct();
    }
    return baseline;
  }

  /**
   * How many images fewer are classified correctly.
   *
   * @param ascending the faults
   * @return negative where faults do good
   */
  int lost(long[] ascending, BooleanSupplier cancelled) {
    int without = baseline(cancelled);
    space.put(ascending, faults);
    WordChanges[] changes = faults.changes();
    passed = faults.effective();
    if (!passed) {
      return 0;
    }
    pass.run(changes, answers, cancelled);
    return without - answers.correct();
  }

  /** Whether the last set that was asked for took a pass: one that changes no word takes none. */
  boolean passed() {
    return passed;
  }

  /** The classes with some faults; overwritten by the next test. */
  int[] classes(long[] ascending, BooleanSupplier cancelled) {
    space.put(ascending, faults);
    pass.run(faults.changes(), answers, cancelled);
    return answers.classes();
  }

  /** Number of images. */
  int images() {
    return set.images();
  }
}
