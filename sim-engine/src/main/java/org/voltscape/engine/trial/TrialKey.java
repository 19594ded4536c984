package org.voltscape.engine.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.Regions;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.TrainingSettings;
import org.voltscape.engine.supply.SupplyControl;
import org.voltscape.engine.trial.faults.DrawnSite;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;

/**
 * Everything a trial's result depends on beside its network and examples, under which it is found
 * again when a study is edited. Of a memory's voltage that is only the probability it stands for;
 * units of many sizes have as many probabilities, so there it is the voltage.
 *
 * @param memory null where memories are read as written
 * @param die null where memories are read as written
 * @param probability of a failing cell; not a number where memories are read as written
 * @param protection of the memories; null where they are read as written
 * @param training null for designs that do not train
 * @param logic how timing errors are handled; null where no unit misses its timing
 * @param array null where no unit misses its timing
 * @param volts logic supply; not a number where no unit misses its timing
 * @param trialSeed of the timing errors; 0 where no unit misses its timing
 * @param regions formats of single layers
 * @param pruning which operations are skipped
 * @param few number of the trial where it has images of its own, of which they follow; 0 where all
 *     images are tested
 * @param fewImages number of those images; 0 where all are tested
 * @param sites the other memories with their faults; empty where memories are read as written
 * @param supply how the memory's supply is moved on the die; null where it is not
 */
record TrialKey(
    String workload,
    TensorFormat weights,
    @Nullable WordFormat activations,
    boolean faultyBiases,
    int images,
    long seed,
    Study.@Nullable Memory memory,
    @Nullable DieCells die,
    double probability,
    @Nullable Scheme protection,
    @Nullable TrainingSettings training,
    @Nullable Scheme logic,
    @Nullable ArraySettings array,
    double volts,
    long trialSeed,
    Regions regions,
    Pruning pruning,
    int few,
    int fewImages,
    List<DrawnSite> sites,
    @Nullable Supply supply) {

  /** In place of the curve, of which a trial knows the probability only. */
  private static final CurveChoice ANY_CURVE = new CurveChoice.Preset("");

  /** A scheme without the name and colour that results give it. */
  record Scheme(String id, ParamValues values) {
    static @Nullable Scheme of(@Nullable SchemeChoice choice) {
      return choice == null ? null : new Scheme(choice.id(), choice.values());
    }
  }

  /**
   * A supply that is moved on each die.
   *
   * @param control how, see {@link SupplyControl#key}
   * @param target supply that is aimed at, V
   * @param seed of the die
   */
  record Supply(String control, double target, long seed) {
    static @Nullable Supply of(ResolvedStudy resolved, TrialSpec spec) {
      SupplyControl control = resolved.control(spec.design());
      Study study = resolved.study();
      return control == null
          ? null
          : new Supply(
              control.key(),
              study.voltages().get(spec.point()),
              StudySupply.seed(study, spec.trial()));
    }
  }

  static TrialKey of(ResolvedStudy resolved, TrialSpec spec, DieCells die) {
    Study study = resolved.study();
    Design design = resolved.designs().get(spec.design());
    boolean memory = design.memoryFails();
    boolean logic = design.logicFails();
    int few =
        Scout.isScout(spec.trial())
            ? study.scouting().images()
            : resolved.ownImages(spec.point(), spec.trial());
    return new TrialKey(
        study.workload(),
        study.weights(),
        study.activations(),
        study.memory().faultyBiases(),
        study.images(),
        study.seed(),
        memory ? study.memory().withCurve(ANY_CURVE) : null,
        memory ? die : null,
        memory ? resolved.cellProbability(spec.point()) : Double.NaN,
        Scheme.of(design.memory()),
        design.trains() ? study.training() : null,
        Scheme.of(design.logic()),
        logic ? study.array() : null,
        logic ? resolved.logicVolts(spec.point()) : Double.NaN,
        logic ? Trial.seed(study.seed(), spec.trial()) : 0,
        study.regions().withSites(List.of()),
        study.pruning(),
        few > 0 ? spec.trial() : 0,
        few,
        memory && !study.regions().sites().isEmpty()
            ? resolved.faults(spec.point()).sites(spec.trial(), die)
            : List.of(),
        Supply.of(resolved, spec));
  }
}
