package org.voltscape.engine.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.adapt.FaultAwareTraining;
import org.voltscape.engine.adapt.TrainedNetworkCache;
import org.voltscape.engine.array.sensitivity.Sensitivities;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.NetworkShelf;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.network.inference.Kernels;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.rare.LowRateEffort;
import org.voltscape.engine.rare.LowRateTable;
import org.voltscape.engine.rare.LowRates;
import org.voltscape.engine.shared.SharedWork;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.pruning.NetworkOnImages;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingWatch;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.trial.ArrayTrials;
import org.voltscape.engine.trial.InferenceWorkspace;
import org.voltscape.engine.trial.WorkloadSource;
import org.voltscape.engine.trial.WorkloadSources;
import org.voltscape.engine.trial.sensitivity.SensitivityCase;
import org.voltscape.engine.trial.sensitivity.SensitivityOn;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workloads;

/**
 * What runs share: networks, prepared test sets and the results of trials, each kept under the part
 * of the study it depends on, so that going back to a setting costs nothing. Thread-safe, memory
 * bounded.
 */
public final class EngineContext {
  private static final int MOST_SETS_KEPT = 4;

  private final LowRates lowRates = new LowRates();
  private volatile Shelf shelf;

  /** What was loaded from one place; replaced whole when the place changes. */
  private record Shelf(
      WorkloadSources sources,
      SharedWork<NetworkOnImages, InferenceWorkspace> sets,
      FaultAwareTraining adapter) {
    Shelf(DataPlace place) {
      this(
          new WorkloadSources(place),
          new SharedWork<>(MOST_SETS_KEPT, Duration.ZERO),
          new FaultAwareTraining(new TrainedNetworkCache(place.cache(), place.messages())));
    }
  }

  /** An engine context that reads its data from a place. */
  public EngineContext(DataPlace place) {
    this.shelf = new Shelf(place.withMessages(complainingOnce(place.messages())));
  }

  /** Reads data from another folder from now on; what was read before is forgotten. Never waits. */
  public void useData(Optional<Path> folder) {
    Shelf old = shelf;
    DataPlace place = old.sources().place();
    shelf = new Shelf(new DataPlace(folder, place.cache(), place.messages(), place.cancelled()));
    old.sources().close();
  }

  /** Where data are read from and networks are kept. */
  public DataPlace place() {
    return shelf.sources().place();
  }

  /** Passes messages on, those about networks that cannot be kept once. */
  private static Consumer<String> complainingOnce(Consumer<String> messages) {
    AtomicBoolean complained = new AtomicBoolean();
    return message -> {
      if (!message.startsWith(NetworkShelf.NOT_KEPT) || !complained.getAndSet(true)) {
        messages.accept(message);
      }
    };
  }

  /**
   * A study's network and all its examples, as they were loaded.
   *
   * @param cancelled looked at while waiting; {@code CancellationException} is thrown then
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public WorkloadSource source(Study study, BooleanSupplier cancelled) {
    return source(shelf, study.workload(), cancelled);
  }

  /**
   * The network and test images of a study, ready for inference.
   *
   * @param images number of images: the first ones of the study's seeded order
   * @param cancelled looked at while preparing; {@code CancellationException} is thrown then
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public InferenceWorkspace prepare(Study study, int images, BooleanSupplier cancelled) {
    NetworkOnImages key = NetworkOnImages.of(study, images);
    Shelf here = shelf;
    WorkloadSource source = source(here, study.workload(), images, cancelled);
    return here.sets()
        .get(
            key,
            prepared -> prepared.source() == source,
            abandoned ->
                new InferenceWorkspace(
                    new InferenceSet(
                        Kernels.inUse(),
                        quantized(source, study),
                        chosen(source, study, images),
                        abandoned),
                    source),
            cancelled);
  }

  /**
   * The operations that a study's fault-free network skips on its images.
   *
   * @return null where the study skips none
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public @Nullable SkippedOperations skipped(Study study, BooleanSupplier cancelled) {
    return study.pruning().active()
        ? prepare(study, study.images(), cancelled).set().skipped(cancelled)
        : null;
  }

  /**
   * The examples a study tests on.
   *
   * @param images number of examples: the first ones of the study's seeded order
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public Examples testExamples(Study study, int images, BooleanSupplier cancelled) {
    return chosen(source(shelf, study.workload(), images, cancelled), study, images);
  }

  private static Examples chosen(WorkloadSource source, Study study, int images) {
    return source.test().sample(images, study.seed());
  }

  /** The quantized network of a study, without its images. */
  public QuantizedNetwork network(Study study, BooleanSupplier cancelled) {
    return quantized(source(shelf, study.workload(), cancelled), study);
  }

  /** The workload's own trained network, in single precision. */
  public Network trainedNetwork(Study study, BooleanSupplier cancelled) {
    return source(shelf, study.workload(), cancelled).network();
  }

  /**
   * The network that a scheme that trains makes for one die at one failure probability: kept from
   * an earlier training, or trained now, which may take minutes.
   *
   * @param map the study's measured failure map; null where its dies are drawn
   * @param probability failure probability of a cell, or bit error rate
   * @param trial number of the trial whose die it is, 0 the first
   * @param watch told how a training goes, on the training's thread; a network that was kept tells
   *     nothing
   * @param control holds and cancels it
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public AdaptedNetwork adapt(
      Study study,
      @Nullable MeasuredMap map,
      SchemeChoice scheme,
      double probability,
      int trial,
      TrainingWatch watch,
      TrainingControl control) {
    return adapt(shelf, study, map, scheme, probability, trial, watch, control);
  }

  private static AdaptedNetwork adapt(
      Shelf here,
      Study study,
      @Nullable MeasuredMap map,
      SchemeChoice scheme,
      double probability,
      int trial,
      TrainingWatch watch,
      TrainingControl control) {
    return here.adapter()
        .make(
            order(here, study, map, scheme, probability, trial, control::cancelled),
            watch,
            control);
  }

  /** The same for a test set that is prepared already. */
  AdaptedNetwork adapt(
      InferenceWorkspace prepared,
      Study study,
      @Nullable MeasuredMap map,
      SchemeChoice scheme,
      double probability,
      int trial,
      TrainingWatch watch,
      TrainingControl control) {
    return shelf
        .adapter()
        .make(
            new FaultAwareTraining.TrainingJob(
                study,
                map,
                scheme,
                probability,
                trial,
                prepared.source(),
                prepared.set().network()),
            watch,
            control);
  }

  private static FaultAwareTraining.TrainingJob order(
      Shelf here,
      Study study,
      @Nullable MeasuredMap map,
      SchemeChoice scheme,
      double probability,
      int trial,
      BooleanSupplier cancelled) {
    WorkloadSource source = source(here, study.workload(), cancelled);
    return new FaultAwareTraining.TrainingJob(
        study, map, scheme, probability, trial, source, quantized(source, study));
  }

  /**
   * How sensitive a study's weights are: of the quantized network, over examples it was trained on.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public Sensitivities sensitivities(Study study, BooleanSupplier cancelled) {
    WorkloadSource source = source(shelf, study.workload(), cancelled);
    return source.sensitivities(quantized(source, study), study.array(), cancelled);
  }

  /**
   * A study's network with examples to measure sensitivities on.
   *
   * @param images number of examples at most: where they are test examples, the first ones of the
   *     study's seeded order
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public SensitivityCase sensitivityCase(
      Study study, SensitivityOn on, int images, BooleanSupplier cancelled) {
    WorkloadSource source = source(shelf, study.workload(), cancelled);
    return source.sensitivityCase(quantized(source, study), on, images, study.seed());
  }

  /**
   * What few faulty cells cost a design of a study, whatever the failure probability; kept.
   *
   * @param design of the study, for which {@link org.voltscape.engine.rare.LowRateLimits#reason}
   *     gives no reason against it
   * @param watch told only where the table is made now, for this caller
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public LowRateTable lowRates(
      Study study,
      Design design,
      LowRateEffort effort,
      LowRates.Watch watch,
      BooleanSupplier cancelled) {
    InferenceWorkspace prepared = prepare(study, study.images(), cancelled);
    return lowRates.table(prepared, study, design, effort, watch, cancelled);
  }

  /**
   * Number of cells of a study that can fail under a scheme, check cells included; reads no images.
   *
   * @param choice a scheme that trains nothing
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public long faultCells(Study study, SchemeChoice choice, BooleanSupplier cancelled) {
    return LowRates.cells(network(study, cancelled), study, choice);
  }

  /** The arrays of a study; see {@link #sensitivities}. */
  public ArrayTrials arrays(Study study, BooleanSupplier cancelled) {
    Sensitivities all = sensitivities(study, cancelled);
    return new ArrayTrials(study.array(), all.shape(), all.normalised());
  }

  /**
   * What inference uses of a trained network's words on the die it was trained for.
   *
   * @param adapted made by {@link #adapt} with the same arguments
   * @return values in the order of the network's regions, see {@link QuantizedNetwork#regions()}
   */
  public List<float[]> asRead(
      Study study,
      @Nullable MeasuredMap map,
      SchemeChoice scheme,
      double probability,
      int trial,
      AdaptedNetwork adapted,
      BooleanSupplier cancelled) {
    FaultAwareTraining.TrainingJob order =
        order(shelf, study, map, scheme, probability, trial, cancelled);
    List<QuantizedNetwork.Region> regions = order.quantized().regions();
    List<int[]> integers = FaultAwareTraining.used(order, adapted.network());
    List<float[]> values = new ArrayList<>();
    for (int r = 0; r < regions.size(); r++) {
      double scale = regions.get(r).format().scale();
      float[] region = new float[integers.get(r).length];
      for (int i = 0; i < region.length; i++) {
        region[i] = (float) (integers.get(r)[i] * scale);
      }
      values.add(region);
    }
    return values;
  }

  /**
   * The networks that a run of a study would have to train now, each by all that makes it.
   *
   * @param curve the study's curve, resolved
   * @param map the study's measured failure map; null where its dies are drawn
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public Set<String> untrained(
      Study study, ErrorCurve curve, @Nullable MeasuredMap map, BooleanSupplier cancelled) {
    Shelf here = shelf;
    WorkloadSource source = source(here, study.workload(), cancelled);
    return here.adapter().missing(study, curve, map, source, quantized(source, study), cancelled);
  }

  private static QuantizedNetwork quantized(WorkloadSource source, Study study) {
    return source.quantized(study);
  }

  private static WorkloadSource source(Shelf here, String id, BooleanSupplier cancelled) {
    return source(here, id, 0, cancelled);
  }

  /**
   * @param images test examples that are needed
   */
  private static WorkloadSource source(
      Shelf here, String id, int images, BooleanSupplier cancelled) {
    return here.sources().get(Workloads.byId(id, "study", "field workload"), images, cancelled);
  }
}
