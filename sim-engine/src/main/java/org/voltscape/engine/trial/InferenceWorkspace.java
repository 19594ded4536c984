package org.voltscape.engine.trial;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.errors.DroppedMoments;
import org.voltscape.engine.array.errors.DroppedProducts;
import org.voltscape.engine.array.errors.ErrorEffect;
import org.voltscape.engine.array.errors.ErrorPlan;
import org.voltscape.engine.array.errors.TimingErrors;
import org.voltscape.engine.array.errors.WrongSums;
import org.voltscape.engine.network.ActivationStore;
import org.voltscape.engine.network.CorrectImages;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.inference.Answers;
import org.voltscape.engine.network.inference.ForwardPass;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.network.inference.InputStrength;
import org.voltscape.engine.network.inference.ScoutImages;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.random.ContentHash;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.accuracy.CrashLevel;
import org.voltscape.engine.trial.faults.ActivationMemory;
import org.voltscape.engine.trial.faults.DrawnSite;
import org.voltscape.engine.trial.faults.FaultSampler;
import org.voltscape.engine.trial.faults.KeptDies;
import org.voltscape.engine.trial.faults.ProtectedNetwork;

/**
 * A test set ready for inference with the scratch space of the threads that use it. Thread-safe;
 * each {@link Worker} belongs to one thread between borrowing and giving back.
 */
public final class InferenceWorkspace {
  /** Words moved by the schemes kept, 8 bytes each: dragging a parameter makes many schemes. */
  private static final int MOST_MOVED_KEPT = 1 << 24;

  /**
   * Schemes that are kept however large the network is, so that trials need not make them again.
   */
  private static final int LEAST_SCHEMES_KEPT = 64;

  private final InferenceSet set;
  private final WorkloadSource source;
  private final double guessing;
  private final ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();
  private final Cache<SchemeChoice, ProtectedNetwork> schemes =
      Caffeine.newBuilder()
          .maximumWeight(MOST_MOVED_KEPT)
          .<SchemeChoice, ProtectedNetwork>weigher((choice, made) -> weight(made))
          .build();

  /** Null until it is first wanted. */
  private volatile @Nullable String content;

  public InferenceWorkspace(InferenceSet set, WorkloadSource source) {
    this.set = set;
    this.source = source;
    this.guessing =
        set.task().counts() ? CrashLevel.guessing(set.images(), set::label) : Double.NaN;
  }

  /**
   * SHA-256 of the network, of the data files it and its examples come from, and of the examples
   * that are tested; worked out when it is first wanted.
   *
   * @param seed that chose the examples
   */
  public String contentHash(long seed) {
    // Two threads that come at once work out the same text.
    String known = content;
    if (known == null) {
      Examples tested = source.test().sample(set.images(), seed);
      ContentHash all = source.content().put(tested.inputs());
      for (int label : tested.labels()) {
        all.put(label);
      }
      Targets targets = tested.targets();
      if (targets != null) {
        all.put(targets.values());
      }
      known = all.hex();
      content = known;
    }
    return known;
  }

  /** What the set was made of. */
  public WorkloadSource source() {
    return source;
  }

  /** The result of a trial made before, or null. */
  @Nullable TrialResult find(TrialKey key) {
    return source.find(key);
  }

  /** Keeps the result of a trial. */
  public void keep(TrialKey key, TrialResult trial) {
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

  /** Accuracy of the best guess that looks at no image; NaN where the network computes numbers. */
  public double guessing() {
    return guessing;
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
   * @param sites the memories of the trial
   * @return null where no activations are faulty
   */
  public @Nullable ActivationStore activations(List<DrawnSite> sites, SchemeChoice choice) {
    if (!storing(sites)) {
      return null;
    }
    ActivationMemory store = new ActivationMemory(set);
    store.draw(sites);
    store.protect(scheme(choice));
    return store;
  }

  private static boolean storing(List<DrawnSite> sites) {
    return sites.stream().anyMatch(s -> s.scope().activations());
  }

  Worker borrow() {
    Worker worker = idle.poll();
    return worker == null ? new Worker() : worker;
  }

  void giveBack(Worker worker) {
    idle.add(worker);
  }

  /** Passes over images, for one thread. */
  private static final class Pass {
    private final InferenceSet set;
    private final ForwardPass forward;
    private final Answers answers;
    private TimingErrors @Nullable [] timing;

    Pass(InferenceSet set) {
      this.set = set;
      this.forward = new ForwardPass(set);
      this.answers = new Answers(set);
    }

    TimingErrors timing(ErrorPlan plan, boolean moments) {
      if (timing == null) {
        timing = new TimingErrors[] {new DroppedProducts(), new DroppedMoments(), new WrongSums()};
      }
      return timing[plan.effect() == ErrorEffect.PROPAGATE ? 2 : moments ? 1 : 0];
    }
  }

  /** Scratch space of one thread. */
  final class Worker {
    private final FaultSampler injector = new FaultSampler(set.network());
    final KeptDies dies = new KeptDies();
    private final Pass whole = new Pass(set);
    private Pass pass = whole;

    /** Null before the first trial on few images. */
    private @Nullable ScoutImages scout;

    /** Over the scout's images; null before the first trial on them. */
    private @Nullable Pass few;

    private @Nullable ActivationMemory activations;
    private boolean storing;
    private long drawn;

    private final OwnImageRooms<Pass> own = new OwnImageRooms<>(set, whole, Pass::new);

    /** Whether the trial is told beside the fault-free network on the same images. */
    private boolean paired;

    /** The trials that follow are those of a study. */
    void begin(ResolvedStudy study) {
      dies.begin(study.memories());
    }

    /** The trials that follow test all images. */
    void testAll() {
      pass = whole;
      paired = false;
    }

    /**
     * The trials that follow test images of their own, beside the fault-free network.
     *
     * @param images number of them
     * @param seed of the trial, from which follows which ones
     */
    void testOwn(int images, long seed) {
      pass = own.draw(images, seed);
      paired = true;
    }

    /**
     * The trials that follow test few images.
     *
     * @param images number of them
     * @param seed of the trial, from which follows which ones
     */
    void testFew(int images, long seed) {
      if (scout == null || few == null || scout.images() != images) {
        scout = new ScoutImages(set, images);
        few = new Pass(scout.set());
      }
      scout.draw(seed);
      pass = few;
      paired = false;
    }

    /**
     * Draws the cells that fail; the trials that follow have them until the next draw.
     *
     * @param asked the memories of a trial of the study
     */
    void draw(List<DrawnSite> asked) {
      List<DrawnSite> sites = dies.of(asked);
      drawn = injector.draw(sites);
      storing = storing(sites);
      if (storing) {
        if (activations == null) {
          activations = new ActivationMemory(set);
        }
        drawn += activations.draw(sites);
      }
    }

    /**
     * The errors of units that miss their timing, for one trial.
     *
     * @param plan probabilities of errors
     * @param moments whether dropped products are drawn approximately
     * @param seed of the trial
     */
    TimingErrors timingErrors(ErrorPlan plan, boolean moments, long seed) {
      TimingErrors errors = pass.timing(plan, moments);
      errors.begin(plan, seed);
      return errors;
    }

    /**
     * Tests the network, on the images that were asked for last.
     *
     * @param memory how the cells drawn last are protected; null where memories are read as written
     * @param adapted made for the same cells; null where the network is the workload's own
     * @param errors of units that miss their timing; null where none does
     */
    TrialResult test(
        @Nullable SchemeChoice memory,
        @Nullable AdaptedNetwork adapted,
        @Nullable TimingErrors errors,
        BooleanSupplier cancelled) {
      WordChanges[] changes = pass.forward.unchanged();
      long changed = 0;
      ActivationMemory store = memory != null && storing ? activations : null;
      if (memory != null) {
        ProtectedNetwork scheme = scheme(memory);
        changes =
            adapted == null
                ? injector.changes(scheme)
                : injector.changes(scheme, adapted.network());
        for (WordChanges c : changes) {
          changed += c.size();
        }
        if (store != null) {
          store.protect(scheme);
        }
      }
      List<float[]> biases = adapted == null ? null : adapted.network().biases();
      pass.forward.run(changes, biases, store, errors, pass.answers, cancelled);
      long scheduled =
          (memory == null ? 0 : drawn)
              + (store == null ? 0 : store.flips())
              + (errors == null ? 0 : errors.errors());
      return result(
          new TrialResult.Faults(scheduled, changed),
          adapted == null
              ? null
              : new TrialResult.Training(adapted.verdict(), adapted.restarts(), adapted.history()));
    }

    private TrialResult result(TrialResult.Faults faults, TrialResult.@Nullable Training training) {
      InferenceSet tested = pass.set;
      Answers answers = pass.answers;
      if (!tested.task().counts()) {
        return new TrialResult.Regression(
            answers.error(), answers.errorDeviation(), faults, training);
      }
      int agreeing = 0;
      for (int i = 0; i < tested.images(); i++) {
        agreeing += answers.classes()[i] == tested.cleanPrediction(i) ? 1 : 0;
      }
      CorrectImages correct =
          CorrectImages.of(tested.images(), i -> answers.classes()[i] == tested.label(i));
      return paired
          ? paired(agreeing, faults, training, correct)
          : new TrialResult.Classification(answers.correct(), agreeing, faults, training, correct);
    }

    private TrialResult paired(
        int agreeing,
        TrialResult.Faults faults,
        TrialResult.@Nullable Training training,
        CorrectImages correct) {
      InferenceSet tested = pass.set;
      int lost = 0;
      for (int i = 0; i < tested.images(); i++) {
        boolean before = tested.cleanPrediction(i) == tested.label(i);
        lost += before && pass.answers.classes()[i] != tested.label(i) ? 1 : 0;
      }
      return new TrialResult.Paired(
          correct.count(), agreeing, tested.cleanCorrect(), lost, faults, training, correct);
    }
  }
}
