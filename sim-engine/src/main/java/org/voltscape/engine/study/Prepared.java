package org.voltscape.engine.study;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.memory.FaultSource;
import org.voltscape.engine.network.ForwardPass;
import org.voltscape.engine.network.InferenceSet;
import org.voltscape.engine.network.InputStrength;
import org.voltscape.engine.network.MatrixKernels;
import org.voltscape.engine.network.WordChanges;

/**
 * A test set ready for inference with the scratch space of the threads that use it. Thread-safe;
 * each {@link Worker} belongs to one thread between borrowing and giving back.
 */
public final class Prepared {
  private final InferenceSet set;
  private final WorkloadSource source;
  private final ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();
  private final Map<SchemeChoice, ProtectedNetwork> schemes = new ConcurrentHashMap<>();

  Prepared(InferenceSet set, WorkloadSource source) {
    this.set = set;
    this.source = source;
  }

  /** What the set was made of. */
  WorkloadSource source() {
    return source;
  }

  /** The result of a trial made before, or null. */
  Trial find(Laboratory.TrialKey key) {
    return source.find(key);
  }

  /** Keeps the result of a trial. */
  void keep(Laboratory.TrialKey key, Trial trial) {
    source.keep(key, trial);
  }

  /** The network and its images. */
  public InferenceSet set() {
    return set;
  }

  /**
   * How strong the values are that meet each weight without faults; see {@link InputStrength#rms}.
   */
  public List<float[]> inputStrengths(BooleanSupplier cancelled) {
    return InputStrength.rms(MatrixKernels.fast(), source.network(), source.test(), cancelled);
  }

  /** A scheme made for this network's words. */
  public ProtectedNetwork scheme(SchemeChoice choice) {
    return schemes.computeIfAbsent(
        new SchemeChoice(choice.id(), choice.id(), choice.values()),
        c -> ProtectedNetwork.of(c, set.network()));
  }

  Worker borrow() {
    Worker worker = idle.poll();
    return worker == null ? new Worker() : worker;
  }

  void giveBack(Worker worker) {
    idle.add(worker);
  }

  /** Scratch space of one thread. */
  final class Worker {
    private final ForwardPass pass = new ForwardPass(set);
    private final Injector injector = new Injector(set.network());
    private final int[] predictions = new int[set.images()];
    private long faultyCells;

    void draw(FaultSource source, double probability, Study.Memory memory) {
      faultyCells = injector.draw(source, probability, memory.faults(), memory.scope());
    }

    /** Tests the network under the faults drawn last. */
    Trial test(SchemeChoice choice, BooleanSupplier cancelled) {
      WordChanges[] changes = injector.changes(scheme(choice));
      long changed = 0;
      for (WordChanges c : changes) {
        changed += c.size();
      }
      int correct = pass.run(changes, predictions, cancelled);
      int agreeing = 0;
      for (int i = 0; i < predictions.length; i++) {
        agreeing += predictions[i] == set.cleanPrediction(i) ? 1 : 0;
      }
      return new Trial(correct, agreeing, faultyCells, changed);
    }
  }
}
