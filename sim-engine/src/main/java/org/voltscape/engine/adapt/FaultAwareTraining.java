package org.voltscape.engine.adapt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.CorrelatedDie;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.protection.TrainingScheme;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.shared.SharedWork;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyPlugins;
import org.voltscape.engine.training.Adaptation;
import org.voltscape.engine.training.Trainer;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.engine.training.TrainingWatch;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.engine.trial.Trial;
import org.voltscape.engine.trial.WorkloadSource;
import org.voltscape.engine.trial.faults.FaultyRead;

/**
 * Trains networks against the faults of a study's memory, each once: all who want the same network
 * wait for one training of it, and it is kept for later runs. Thread-safe.
 */
public final class FaultAwareTraining {
  private static final long TRAINING_STREAM = 0x547261696E696E67L;
  private static final long FAULT_STREAM = 0x4661756C7473L;

  /** Changes with what training makes of the same recipe. */
  private static final String FORMAT = "adapted 2";

  private static final int MOST_VALIDATED = 1000;

  private final TrainedNetworkCache shelf;

  /** None is kept when done: the shelf has it then. */
  private final SharedWork<String, AdaptedNetwork> underWay = new SharedWork<>(0, Duration.ZERO);

  public FaultAwareTraining(TrainedNetworkCache shelf) {
    this.shelf = shelf;
  }

  /**
   * One network to be made.
   *
   * @param map the study's measured failure map; null where it names none
   */
  public record TrainingJob(
      Study study,
      @Nullable MeasuredMap map,
      SchemeChoice scheme,
      double probability,
      int trial,
      WorkloadSource source,
      QuantizedNetwork quantized) {
    Adaptation adaptation() {
      return ((TrainingScheme) scheme.scheme()).adaptation(scheme.values());
    }

    /** The trial whose seeds are used: one for all where a network serves them all. */
    int seedTrial() {
      return adaptation().perTrial() ? trial : 0;
    }

    long trainingSeed(int restart) {
      return CounterHash.hash(Trial.seed(study.seed(), seedTrial()), TRAINING_STREAM, restart);
    }

    boolean startsTrained() {
      return switch (adaptation().start()) {
        case TRAINED -> true;
        case SCRATCH -> false;
        case STUDY -> study.training().pretrained();
      };
    }

    TrainingRecipe recipe() {
      TrainingRecipe own = source.workload().adaptationRecipe();
      return adaptation().applyTo(study.training().applyTo(own)).withSeed(trainingSeed(0));
    }

    boolean onMap() {
      return adaptation().faults() == Adaptation.Faults.MAP
          && !study.memory().faults().transientFaults();
    }

    FaultKind kind() {
      Adaptation a = adaptation();
      return a.model().equals(Adaptation.MATCHED)
          ? study.memory().faults()
          : FaultKind.parse(a.model(), "scheme " + scheme.label(), "model");
    }

    /** All that the network depends on, as text. */
    String text() {
      Study.Memory m = study.memory();
      String plugins = StudyPlugins.trainingKey(study, scheme);
      String text =
          String.join(
              "|",
              FORMAT,
              study.workload(),
              source.network().shape().toString(),
              source.fingerprint(),
              source.dataHashes(),
              recipe().toString(),
              adaptation().toString(),
              scheme.id(),
              String.valueOf(startsTrained()),
              weightsText(),
              String.valueOf(m.faultyBiases()),
              m.faults().id(),
              m.scope().toString(),
              m.rowCorrelation() + "," + m.columnCorrelation() + "," + m.stuckAtOne(),
              onMap() ? dieText() : kind().id(),
              String.valueOf(probability));
      // Without plug-ins the key is what it always was: networks that are kept stay known.
      return plugins.isEmpty() ? text : text + "|" + plugins;
    }

    private String weightsText() {
      StringBuilder text = new StringBuilder(study.weights().id());
      study
          .regions()
          .weights()
          .forEach((l, f) -> text.append(",").append(l).append("=").append(f.id()));
      return text.toString();
    }

    private String dieText() {
      return map == null
          ? Trial.die(study, null, trial).toString()
          : "map " + map.die(trial).dieFingerprint();
    }
  }

  /**
   * The network of an order, kept or trained now.
   *
   * @param watch told how the training goes, on the training's thread; of several that wait for the
   *     same training only the first one's
   * @throws CancellationException if cancelled
   */
  public AdaptedNetwork make(TrainingJob order, TrainingWatch watch, TrainingControl control) {
    String text = order.text();
    return underWay.get(
        text, abandoned -> make(text, order, watch, control.until(abandoned)), control::cancelled);
  }

  private AdaptedNetwork make(
      String text, TrainingJob order, TrainingWatch watch, TrainingControl control) {
    Optional<AdaptedNetwork> kept =
        shelf.find(order.study().workload(), order.source().network().shape(), text);
    if (kept.isPresent()) {
      return kept.get();
    }
    AdaptedNetwork made = train(order, watch, control);
    shelf.keep(order.study().workload(), text, made);
    return made;
  }

  /** The networks of a study that are not kept, each by all that it depends on. */
  public Set<String> missing(
      Study study,
      ErrorCurve curve,
      @Nullable MeasuredMap map,
      WorkloadSource source,
      QuantizedNetwork quantized,
      BooleanSupplier cancelled) {
    Set<String> missing = new HashSet<>();
    for (TrainingPlan.Line line : TrainingPlan.of(study).lines()) {
      for (double volts : study.voltages()) {
        double probability = FaultPlan.firstProbability(study, curve, map, volts);
        for (int trial = 0; trial < line.dies(); trial++) {
          if (cancelled.getAsBoolean()) {
            throw new CancellationException();
          }
          String text =
              new TrainingJob(study, map, line.scheme(), probability, trial, source, quantized)
                  .text();
          if (!shelf.has(study.workload(), text)) {
            missing.add(text);
          }
        }
      }
    }
    return missing;
  }

  private static AdaptedNetwork train(
      TrainingJob order, TrainingWatch watch, TrainingControl control) {
    Examples data = order.source().training();
    requireSteps(order.recipe(), data);
    TrainingOutcome verdicts = TrainingOutcome.on(data);
    int restarts = order.adaptation().restarts();
    AdaptedNetwork made = train(order, 0, data, verdicts, watch, control);
    AdaptedNetwork best = made;
    int begun = 0;
    while (made.verdict() != TrainingVerdict.LEARNED && begun < restarts) {
      begun++;
      made = train(order, begun, data, verdicts, watch, control);
      if (verdicts.better(last(made), last(best))) {
        best = made;
      }
    }
    return best.withRestarts(begun);
  }

  private static void requireSteps(TrainingRecipe recipe, Examples data) {
    if (Trainer.stepsPerEpoch(recipe, data.count()) == 0) {
      int epoch =
          recipe.samplesPerEpoch() == 0
              ? data.count()
              : Math.min(recipe.samplesPerEpoch(), data.count());
      throw new BadInputException(
          "study",
          "field training.batch",
          String.valueOf(recipe.batch()),
          "at most " + epoch + ", the examples of an epoch");
    }
  }

  private static TrainingProgress last(AdaptedNetwork network) {
    return network.history().get(network.history().size() - 1);
  }

  private static AdaptedNetwork train(
      TrainingJob order,
      int restart,
      Examples data,
      TrainingOutcome verdicts,
      TrainingWatch watch,
      TrainingControl control) {
    TrainingRecipe recipe = order.recipe().withSeed(order.trainingSeed(restart));
    // A trained network that is dead on this die stays so: another start is one from scratch.
    Network start =
        order.startsTrained() && restart == 0
            ? order.source().network()
            : Trainer.start(order.source().network().shape(), recipe);
    List<TrainingProgress> history = new ArrayList<>();
    Trainer trainer =
        new Trainer(
            MatrixKernels.forTraining(start.shape()),
            start,
            recipe,
            data,
            read(order, restart),
            validation(order));
    Network network =
        trainer.train(
            new TrainingWatch() {
              @Override
              public void epoch(TrainingProgress progress) {
                history.add(progress);
                watch.epoch(progress);
              }

              @Override
              public void step(long done, long total) {
                watch.step(done, total);
              }
            },
            control);
    return new AdaptedNetwork(network, history, verdicts.of(history), restart, false);
  }

  /** Test examples, seen after every epoch and never learned from, in the study's order. */
  private static Examples validation(TrainingJob order) {
    Examples test = order.source().test();
    int count = Math.min(test.count(), MOST_VALIDATED);
    return test.sample(count, order.study().seed());
  }

  private static FaultyRead read(TrainingJob order, int restart) {
    Study.Memory memory = order.study().memory();
    List<WordProtection> protections =
        order.quantized().regions().stream()
            .map(r -> order.scheme().scheme().create(r.shape(), order.scheme().values()))
            .toList();
    if (order.onMap()) {
      return FaultyRead.ofMap(
          order.quantized(),
          protections,
          memory.faults(),
          memory.scope(),
          Trial.die(order.study(), order.map(), order.trial()),
          order.probability());
    }
    long seed = CounterHash.hash(order.trainingSeed(restart), FAULT_STREAM);
    boolean curriculum = order.adaptation().curriculum();
    return FaultyRead.ofDrawn(
        order.quantized(),
        protections,
        order.kind(),
        memory.scope(),
        order.probability(),
        new FaultyRead.Drawn() {
          @Override
          public DieCells source(long step) {
            return CorrelatedDie.of(
                new Die(CounterHash.hash(seed, step), memory.stuckAtOne()),
                memory.rowCorrelation(),
                memory.columnCorrelation());
          }

          @Override
          public double rate(double full, double progress) {
            return curriculum ? full * Curriculum.share(progress) : full;
          }
        });
  }

  /** The network's words of one die, as whole numbers a region, as inference uses them. */
  public static List<int[]> used(TrainingJob order, Network network) {
    FaultyRead read = read(order, 0);
    List<int[]> all = new ArrayList<>();
    for (QuantizedNetwork.Region region : order.quantized().regions()) {
      int[] integers = new int[region.codes().length];
      List<float[]> values = region.bias() ? network.biases() : network.weights();
      read.integers(region.layer(), region.bias(), values.get(region.layer()), integers);
      all.add(integers);
    }
    return all;
  }
}
