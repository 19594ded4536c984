package org.voltscape.engine.trial;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.errors.ErrorHandling;
import org.voltscape.engine.array.errors.ErrorPlan;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.study.Design;

/**
 * A resolved study with the network, the arrays and the trained networks that its trials share.
 * Thread-safe; each thread that makes trials has a {@link TrialRunner} of its own.
 */
public final class TrialContext implements RareFaults {
  private final ResolvedStudy study;
  private final InferenceWorkspace prepared;

  /** Null where no unit misses its timing. */
  private final @Nullable ArrayTrials arrays;

  private final TrainedNetworks networks;

  /**
   * A context.
   *
   * @param arrays gives the study's array; asked once, and only where units can miss their timing
   * @param networks where designs that train get their networks
   */
  public TrialContext(
      ResolvedStudy study,
      InferenceWorkspace prepared,
      Supplier<ArrayTrials> arrays,
      TrainedNetworks networks) {
    this.study = study;
    this.prepared = prepared;
    this.arrays = study.designs().stream().anyMatch(Design::logicFails) ? arrays.get() : null;
    this.networks = networks;
  }

  /** The study. */
  public ResolvedStudy study() {
    return study;
  }

  /** The network and its examples. */
  public InferenceWorkspace prepared() {
    return prepared;
  }

  /**
   * Failure probability that results state: of a cell where cells can fail under the design, else
   * of a timing error per product on the design's array.
   */
  public double probability(int design, int point) {
    Design of = study.designs().get(design);
    return of.memoryFails()
        ? study.cellProbability(point)
        : arrays().probability(of.handling(), study.logicVolts(point));
  }

  @Override
  public double share(int design, int point) {
    return study.control(design) != null
        ? FaultyShare.UNKNOWN
        : FaultyShare.of(study, prepared, study.designs().get(design), point);
  }

  @Override
  public boolean countsAllCells(int design) {
    return FaultyShare.ownCells(prepared, study.designs().get(design));
  }

  private ArrayTrials arrays() {
    return Objects.requireNonNull(arrays, "no unit misses its timing");
  }

  /** A runner for one thread. */
  public TrialRunner runner() {
    return new TrialRunner(this);
  }

  /** What a trial came to that was made before; null where it is not kept. */
  public @Nullable TrialResult known(TrialSpec spec) {
    return prepared.find(TrialKey.of(study, spec, die(spec.trial())));
  }

  DieCells die(int trial) {
    return Trial.die(study.study(), study.map(), trial);
  }

  AdaptedNetwork network(TrialSpec spec) {
    return networks.network(spec, study.cellProbability(spec.point()));
  }

  ErrorPlan plan(ErrorHandling handling, int point) {
    return arrays().plan(handling, study.logicVolts(point));
  }
}
