package org.voltscape.engine.trial;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.array.errors.DroppedMoments;
import org.voltscape.engine.array.errors.DroppedProducts;
import org.voltscape.engine.array.errors.ErrorEffect;
import org.voltscape.engine.array.errors.ErrorPlan;
import org.voltscape.engine.array.errors.TimingErrors;
import org.voltscape.engine.array.errors.WrongSums;
import org.voltscape.engine.memory.FaultSource;
import org.voltscape.engine.network.ActivationStore;
import org.voltscape.engine.network.inference.Answers;
import org.voltscape.engine.network.inference.ForwardPass;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.network.inference.InputStrength;
import org.voltscape.engine.network.inference.WordChanges;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.run.Laboratory;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;

/**
 * A test set ready for inference with the scratch space of the threads that use it. Thread-safe;
 * each {@link Worker} belongs to one thread between borrowing and giving back.
 */
public final class Prepared {
  /** Words moved by the schemes kept, 8 bytes each: dragging a parameter makes many schemes. */
  private static final int MOST_MOVED_KEPT = 1 << 24;

  /** Schemes that are kept however large the network is, so that trials need not make them anew. */
  private static final int LEAST_SCHEMES_KEPT = 64;

  private final InferenceSet set;
  private final WorkloadSource source;
  private final ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();
  private final Cache<SchemeChoice, ProtectedNetwork> schemes =
      Caffeine.newBuilder()
          .maximumWeight(MOST_MOVED_KEPT)
          .<SchemeChoice, ProtectedNetwork>weigher((choice, made) -> weight(made))
          .build();

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
    return schemes.get(
        new SchemeChoice(choice.id(), choice.id(), choice.values()),
        c -> ProtectedNetwork.of(c, set));
  }

  private static int weight(ProtectedNetwork scheme) {
    long moved = scheme.regions().stream().mapToLong(r -> r.moved().length).sum();
    return (int) Math.min(moved + 1, MOST_MOVED_KEPT / LEAST_SCHEMES_KEPT);
  }

  /**
   * The memory the activations of a trial pass, for one thread.
   *
   * @param die the trial's die, or the source of its transient faults
   * @return null where the study's activations are not faulty
   */
  public ActivationStore activations(
      FaultSource die, double probability, Study.Memory memory, SchemeChoice choice) {
    if (!memory.scope().activations()) {
      return null;
    }
    ActivationMemory store = new ActivationMemory(set);
    store.draw(die, probability, memory.faults(), memory.scope());
    store.protect(scheme(choice));
    return store;
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
    private final Answers answers = new Answers(set);
    private ActivationMemory activations;
    private TimingErrors[] timing;
    private boolean storing;
    private long faultyCells;

    void draw(FaultSource source, double probability, Study.Memory memory) {
      faultyCells = injector.draw(source, probability, memory.faults(), memory.scope());
      storing = memory.scope().activations();
      if (storing) {
        if (activations == null) {
          activations = new ActivationMemory(set);
        }
        faultyCells += activations.draw(source, probability, memory.faults(), memory.scope());
      }
    }

    /** Tests the network under the faults drawn last. */
    Trial test(SchemeChoice choice, BooleanSupplier cancelled) {
      ProtectedNetwork scheme = scheme(choice);
      WordChanges[] changes = injector.changes(scheme);
      long changed = 0;
      for (WordChanges c : changes) {
        changed += c.size();
      }
      if (storing) {
        activations.protect(scheme);
      }
      pass.run(changes, null, storing ? activations : null, answers, cancelled);
      return trial(changed, null, 0, List.of());
    }

    /**
     * Tests a network that was trained for the faults drawn last.
     *
     * @param adapted made for the same die and probability
     */
    Trial test(SchemeChoice choice, AdaptedNetwork adapted, BooleanSupplier cancelled) {
      ProtectedNetwork scheme = scheme(choice);
      WordChanges[] changes = injector.changes(scheme, adapted.network());
      long changed = 0;
      for (WordChanges c : changes) {
        changed += c.size();
      }
      if (storing) {
        activations.protect(scheme);
      }
      List<float[]> biases = adapted.network().biases();
      pass.run(changes, biases, storing ? activations : null, answers, cancelled);
      return trial(changed, adapted.verdict(), adapted.restarts(), adapted.history());
    }

    /**
     * Tests the network on units that miss their timing.
     *
     * @param plan probabilities of errors
     * @param moments whether dropped products are drawn approximately
     * @param seed of the trial
     */
    Trial test(ErrorPlan plan, boolean moments, long seed, BooleanSupplier cancelled) {
      if (timing == null) {
        timing = new TimingErrors[] {new DroppedProducts(), new DroppedMoments(), new WrongSums()};
      }
      boolean propagate = plan.effect() == ErrorEffect.PROPAGATE;
      TimingErrors errors = timing[propagate ? 2 : moments ? 1 : 0];
      errors.begin(plan, seed);
      pass.run(errors, answers, cancelled);
      storing = false;
      faultyCells = errors.errors();
      return trial(0, null, 0, List.of());
    }

    private Trial trial(
        long changed, TrainingVerdict training, int restarts, List<TrainingProgress> history) {
      long faulty = faultyCells + (storing ? activations.flips() : 0);
      int agreeing = 0;
      for (int i = 0; i < set.images(); i++) {
        agreeing += answers.classes()[i] == set.cleanPrediction(i) ? 1 : 0;
      }
      return new Trial(
          answers.correct(),
          answers.error(),
          answers.errorDeviation(),
          agreeing,
          faulty,
          changed,
          training,
          restarts,
          history);
    }
  }
}
