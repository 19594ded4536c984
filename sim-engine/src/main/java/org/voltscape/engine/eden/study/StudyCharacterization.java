package org.voltscape.engine.eden.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.adapt.TrainedNetworkCache;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.profile.DramProfiler;
import org.voltscape.engine.dram.profile.PartitionProfile;
import org.voltscape.engine.dram.reads.DataPattern;
import org.voltscape.engine.dram.reads.DramReads;
import org.voltscape.engine.dram.study.StudyDevice;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.MemoryChoice;
import org.voltscape.engine.eden.characterize.Characterization;
import org.voltscape.engine.eden.characterize.DropTest;
import org.voltscape.engine.eden.characterize.NetworkQuestions;
import org.voltscape.engine.eden.training.RetrainedNetworks;
import org.voltscape.engine.eden.training.RetrainingMethod;
import org.voltscape.engine.eden.training.RetrainingPlan;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.stages.StageFiles;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.TrainingSettings;
import org.voltscape.engine.study.accuracy.AccuracyTarget;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.TrainingWatch;
import org.voltscape.engine.trial.WorkloadSource;
import org.voltscape.engine.workload.Workload;

/**
 * The characterization of a study's network for the memory of the study (EDEN, Algorithm 1 without
 * the mapping): the memory is profiled, the closest error model taken, and the rates found that the
 * network bears.
 */
public final class StudyCharacterization {
  /** Rates of the points that a device is profiled at. */
  public static final double LEAST_RATE = 1e-4;

  /** See {@link #LEAST_RATE}. */
  public static final double MOST_RATE = 1e-1;

  private static final double[] RATES = {1e-4, 1e-3, 1e-2, 1e-1};
  private static final int READS = 1;
  private static final int ROWS = 256;
  private static final int BISECTIONS = 60;

  /** Test examples that rates are found on, where there are as many others to be held out. */
  public static final int EXAMPLES = 5000;

  /**
   * Examples of a training's epoch: with 4,000, LeNet-5 lost half a point at a rate of 2.8e-3, with
   * 12,000 a third of one at 3.3e-3.
   */
  public static final int SAMPLES = 8000;

  /** Fault seeds of the check on examples that are held out. */
  public static final int CHECKS = 20;

  private final Plan plan;
  private final WorkloadSource source;
  private final @Nullable StageFiles files;
  private final TrainedNetworkCache networks;
  private final Characterization.Progress progress;
  private final BooleanSupplier cancelled;
  private int tests;

  /**
   * What is to be done.
   *
   * @param study its workload, formats and seed, and the memory where that is profiled
   * @param curve of the study's memory, resolved: errors are then of the model that its profile is
   *     closest to. Null where they are of the kind that {@code memory} says
   * @param memory how tensors are stored
   * @param fine whether each tensor gets a rate of its own
   * @param examples test examples that rates are found on, at most half of all; as many others are
   *     held out
   * @param epochs of each training; null for what the study says or, where it says nothing, {@link
   *     RetrainingPlan#EPOCHS}
   * @param threads that work
   */
  public record Plan(
      Study study,
      @Nullable ErrorCurve curve,
      MemoryChoice memory,
      boolean fine,
      int examples,
      @Nullable Integer epochs,
      int threads) {
    /** How accurate the network has to stay. */
    public AccuracyTarget target() {
      AccuracyTarget own = study.target();
      return own == null ? AccuracyTarget.STANDARD : own;
    }

    /**
     * How networks are trained for error rates: as {@link RetrainingPlan} has it, where the study
     * says nothing of training that its workload does not.
     */
    public TrainingRecipe recipe(WorkloadSource source) {
      Workload workload = source.workload();
      TrainingRecipe usual =
          new RetrainingPlan(
                  memory.kind(),
                  RetrainingPlan.HIGHEST,
                  epochs == null ? RetrainingPlan.EPOCHS : epochs,
                  SAMPLES,
                  RetrainingMethod.USUAL)
              .recipe(workload, source.training(), study.seed());
      TrainingSettings own = study.training();
      if (own.equals(TrainingSettings.of(workload))) {
        return usual;
      }
      TrainingSettings told =
          epochs == null ? own : own.withEffort(epochs, own.samplesPerEpoch(), own.batch());
      return told.applyTo(usual).withClipNorm(usual.clipNorm());
    }
  }

  /**
   * What was found.
   *
   * @param profile of the memory, at the points that it was profiled at; null where it was not
   * @param baseline accuracy of the stored network without errors, on the examples that rates were
   *     found on
   * @param drop most accuracy that may be lost, a share
   * @param found the rates
   * @param bytes of each tensor as it is stored, in the order of the rates
   * @param network the one that bears the rates
   * @param examples that rates were found on
   * @param heldOut others
   * @param heldOutBaseline accuracy on these without errors
   * @param heldOutDrops accuracy lost on these, of the network that was found at its rates, one for
   *     each of {@link #CHECKS} fault seeds that nothing has seen
   */
  public record Result(
      @Nullable PartitionProfile profile,
      double baseline,
      double drop,
      Characterization.Found found,
      List<Long> bytes,
      ApproximateNetwork network,
      int examples,
      int heldOut,
      double heldOutBaseline,
      List<Double> heldOutDrops) {
    /** The error model that networks were tested with: the closest one where it was profiled. */
    public FaultKind model() {
      return network.kind();
    }

    /** How many of the fault seeds kept within the drop on examples held out. */
    public long within() {
      return heldOutDrops.stream().filter(d -> d <= drop).count();
    }
  }

  /**
   * @param source the workload's network and examples
   * @param files where tests are kept; null for nowhere
   * @param networks where trained networks are kept
   */
  public StudyCharacterization(
      Plan plan,
      WorkloadSource source,
      @Nullable StageFiles files,
      TrainedNetworkCache networks,
      Characterization.Progress progress,
      BooleanSupplier cancelled) {
    this.plan = plan;
    this.source = source;
    this.files = files;
    this.networks = networks;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /**
   * Complains of a study whose memory cannot be characterized.
   *
   * @param source the study's name, for the complaint
   */
  public static void requireDevice(Study study, ErrorCurve curve, String source) {
    StudyDevice.of(study, curve, source);
  }

  /**
   * Characterizes.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws BadInputException where data are missing or broken, or the target is missed without any
   *     error
   */
  public Result run() {
    Study study = plan.study();
    PartitionProfile profile = null;
    MemoryChoice memory = plan.memory();
    ErrorCurve curve = plan.curve();
    if (curve != null) {
      say("profiling the memory");
      profile = profile(study, curve, cancelled);
      memory = memory.withKind(profile.model().chosen());
    }
    Examples training = source.training();
    ApproximateNetwork original = memory.stored(source.network(), training, cancelled);
    Examples test = source.test();
    int count = Math.min(plan.examples(), test.count() / 2);
    Examples used = test.sample(count, study.seed());
    Examples heldOut = others(test, count, study.seed());
    RetrainedNetworks retrained = new RetrainedNetworks(networks);
    TrainingRecipe recipe = plan.recipe(source);
    try (NetworkQuestions questions =
        new NetworkQuestions(
            plan.threads(),
            study.seed(),
            (rates, stop) ->
                retrained
                    .make(
                        new RetrainedNetworks.Job(
                            study.workload(),
                            original,
                            original.network(),
                            rates,
                            recipe,
                            RetrainingMethod.USUAL,
                            training,
                            source.dataHashes()),
                        watch(),
                        new TrainingControl(stop))
                    .memory())) {
      BitSet clean = NetworkQuestions.right(original, used, cancelled);
      double baseline = (double) clean.cardinality() / used.count();
      double drop = plan.target().drop(baseline);
      requireReachable(drop, baseline);
      requireEnough(drop, used.count());
      Characterization.Found found =
          new Characterization(
                  questions.subject(original, used, clean),
                  drop,
                  plan.fine(),
                  files,
                  this::begun,
                  cancelled)
              .run(LEAST_RATE * 10);
      ApproximateNetwork network = NetworkQuestions.network(found.network());
      say("checking on examples held out");
      BitSet heldOutClean = NetworkQuestions.right(original, heldOut, cancelled);
      List<Double> drops =
          questions.drops(network, heldOut, heldOutClean, found.rates(), CHECKS, cancelled);
      return new Result(
          profile,
          baseline,
          drop,
          found,
          original.tensors().stream()
              .map(t -> ((long) t.values() * t.format().bits() + 7) / 8)
              .toList(),
          network,
          used.count(),
          heldOut.count(),
          (double) heldOutClean.cardinality() / heldOut.count(),
          drops);
    }
  }

  private TrainingWatch watch() {
    return new TrainingWatch() {
      @Override
      public void epoch(TrainingProgress now) {
        say("training for error rates, epoch " + now.epoch() + " of " + now.epochs());
      }
    };
  }

  /** Trainings side by side tell of themselves on their own threads. */
  private synchronized void say(String about) {
    progress.begins(tests, about);
  }

  private synchronized void begun(int made, String about) {
    tests = made;
    progress.begins(made, about);
  }

  private void requireReachable(double drop, double baseline) {
    if (!(drop > 0)) {
      throw new BadInputException(
          plan.study().name(),
          "field accuracyTarget",
          "a target that leaves no accuracy to lose: the stored network reaches "
              + Math.round(baseline * 10_000) / 100.0
              + " % without any error",
          "a lower one, or words that keep more of the network");
    }
  }

  private void requireEnough(double drop, int examples) {
    int least = DropTest.leastExamples(drop);
    if (examples < least) {
      throw new BadInputException(
          plan.study().name(),
          "",
          examples + " test examples",
          String.format(
              Locale.ROOT,
              "at least %,d (--images, at most half of all), or a larger drop: fewer cannot show that"
                  + " no more than %.3g points are lost",
              least,
              drop * 100));
    }
  }

  /** Test examples that are not in a sample, at most as many. */
  private static Examples others(Examples test, int count, long seed) {
    BitSet taken = new BitSet();
    for (int place : Examples.samplePlaces(test.count(), count, seed)) {
      taken.set(place);
    }
    int[] rest = new int[Math.min(count, test.count() - count)];
    for (int i = 0, place = 0; i < rest.length; place++) {
      if (!taken.get(place)) {
        rest[i++] = place;
      }
    }
    return test.subset(rest);
  }

  /**
   * The profile of a study's memory at the points of its curve whose rates are from 1e-4 to 1e-1;
   * where it has fewer than two, at the supplies where the curve has 1e-4, 1e-3, 1e-2 and 1e-1.
   *
   * @throws BadInputException where the faults are those of a die, or the curve has no such rates
   */
  static PartitionProfile profile(Study study, ErrorCurve curve, BooleanSupplier cancelled) {
    DramDevice device = StudyDevice.of(study, curve, study.name());
    List<Double> volts = new ArrayList<>();
    for (CurvePoint point : curve.points()) {
      if (point.probability() >= LEAST_RATE && point.probability() <= MOST_RATE) {
        volts.add(point.x());
      }
    }
    if (volts.size() < 2) {
      volts.clear();
      for (double rate : RATES) {
        volts.add(where(curve, rate));
      }
    }
    DramProfiler.Plan plan =
        new DramProfiler.Plan(
            DramAxis.SUPPLY, volts, device.nominal(), List.of(StudyDevice.PARTITION));
    DramReads.Effort effort = new DramReads.Effort(DataPattern.STANDARD, READS, ROWS, study.seed());
    return DramProfiler.profile(device, plan, effort, done -> {}, cancelled).get(0);
  }

  /** The supply at which a curve has a rate, V; the nearest of its ends where it never has. */
  private static double where(ErrorCurve curve, double rate) {
    double low = curve.lowest();
    double high = curve.highest();
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (curve.probability(middle) > rate) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
