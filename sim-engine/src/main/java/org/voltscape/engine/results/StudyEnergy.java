package org.voltscape.engine.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.Placement;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyWork;
import org.voltscape.engine.energy.LayerWork;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.rules.TimingParameters;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.supply.SupplyEstimate;
import org.voltscape.engine.supply.SupplyScheme;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;
import org.voltscape.engine.workload.Workloads;

/**
 * The energies of a study. They depend on its network's shape and on no trial; of a study that
 * skips operations on those that the fault-free network skips on its images, too. Before these are
 * counted such a study has no energy, and a remark says why.
 */
public final class StudyEnergy {
  /** Why a study that skips operations has no energy yet. */
  public static final String NOT_COUNTED = "no energy before the skipped operations are counted";

  private static final AtomicReference<@Nullable Remarks> REMARKS = new AtomicReference<>();

  private StudyEnergy() {}

  /** Energy per inference of a study that skips no operations, [scheme][voltage]. */
  public static EnergyReport[][] of(Study study) {
    return of(study, null);
  }

  /**
   * Energy per inference, [scheme][voltage].
   *
   * @param skipped operations on the study's images; null where they are not counted
   */
  public static EnergyReport[][] of(Study study, @Nullable SkippedOperations skipped) {
    EnergyReport[][] reports = new EnergyReport[study.schemes().size()][study.voltages().size()];
    for (int s = 0; s < reports.length; s++) {
      SchemeChoice scheme = study.schemes().get(s);
      EnergyWork work = work(study, scheme, skipped);
      for (int v = 0; v < reports[s].length; v++) {
        reports[s][v] = report(study, scheme, study.voltages().get(v), work, skipped);
      }
    }
    return reports;
  }

  /**
   * Energy per inference under one scheme at one voltage, swept by the study or not; under a scheme
   * that moves the supply at what the mean die settles on, which a remark says.
   *
   * @param volts supply voltage in V
   * @param skipped operations on the study's images; null where they are not counted
   * @throws org.voltscape.engine.param.BadInputException outside the platform's supply
   */
  public static EnergyReport of(
      Study study, SchemeChoice scheme, double volts, @Nullable SkippedOperations skipped) {
    return report(study, scheme, volts, work(study, scheme, skipped), skipped);
  }

  private static EnergyReport report(
      Study study,
      SchemeChoice choice,
      double target,
      EnergyWork work,
      @Nullable SkippedOperations skipped) {
    if (!(choice.scheme() instanceof SupplyScheme scheme)) {
      return report(study, target, work, skipped);
    }
    SupplyEstimate at = scheme.estimate(choice.values(), new SupplyEstimate.Case(study, target));
    if (Double.isNaN(at.volts())) {
      EnergyReport none = report(study, target, work, skipped);
      return EnergyReport.none(none.unit(), none.scope(), at.remark());
    }
    return report(study, at.volts(), work, skipped).withRemarks(List.of(at.remark()));
  }

  private static EnergyReport report(
      Study study, double volts, EnergyWork work, @Nullable SkippedOperations skipped) {
    EnergyReport report =
        study
            .energyPlatform()
            .perInference(study.scenario(), study.supplies(volts), work)
            .withRemarks(OtherMemories.remarks(study));
    return study.pruning().active() && skipped == null && report.exists()
        ? EnergyReport.none(report.unit(), report.scope(), NOT_COUNTED)
        : report;
  }

  /**
   * What must stand beside the energy of one scheme at a voltage: short phrases, empty for nothing;
   * see {@link EnergyReport#remarks}.
   *
   * @param volts supply voltage in V
   * @param skipped operations on the study's images; null where they are not counted
   * @throws org.voltscape.engine.param.BadInputException outside the platform's supply
   */
  public static List<String> remarks(
      Study study, SchemeChoice scheme, double volts, @Nullable SkippedOperations skipped) {
    return of(study, scheme, volts, skipped).remarks();
  }

  /**
   * What must stand beside the energies of a study at a voltage; what holds for some schemes only
   * names them.
   *
   * @param volts supply voltage in V
   * @param skipped operations on the study's images; null where they are not counted
   * @throws org.voltscape.engine.param.BadInputException outside the platform's supply
   */
  public static List<String> remarks(
      Study study, double volts, @Nullable SkippedOperations skipped) {
    Remarks kept = REMARKS.get();
    if (kept == null || kept.study != study || kept.skipped != skipped) {
      kept = new Remarks(study, skipped, new ConcurrentHashMap<>());
      REMARKS.set(kept);
    }
    return kept.byVolts.computeIfAbsent(volts, v -> found(study, v, skipped));
  }

  /** What was last found: charts ask again with every snapshot of the same study. */
  private record Remarks(
      Study study, @Nullable SkippedOperations skipped, Map<Double, List<String>> byVolts) {}

  private static List<String> found(
      Study study, double volts, @Nullable SkippedOperations skipped) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (SchemeChoice scheme : study.schemes()) {
      remarks(study, scheme, volts, skipped)
          .forEach(r -> labels.computeIfAbsent(r, x -> new ArrayList<>()).add(scheme.label()));
    }
    return labels.entrySet().stream()
        .map(
            e ->
                e.getValue().size() == study.schemes().size()
                    ? e.getKey()
                    : String.join(", ", e.getValue()) + ": " + e.getKey())
        .toList();
  }

  /** A snapshot that knows the energies of a study that skips no operations and no accuracy. */
  public static Snapshot snapshot(Study study, ErrorCurve curve) {
    return snapshot(study, curve, null);
  }

  /**
   * A snapshot that knows the energies and no accuracy.
   *
   * @param skipped operations on the study's images; null where they are not counted
   */
  public static Snapshot snapshot(
      Study study, ErrorCurve curve, @Nullable SkippedOperations skipped) {
    EnergyReport[][] reports = of(study, skipped);
    List<PointResult> points = new ArrayList<>();
    for (int s = 0; s < reports.length; s++) {
      for (int v = 0; v < reports[s].length; v++) {
        double volts = study.voltages().get(v);
        points.add(
            new PointResult(
                s,
                v,
                volts,
                curve.probability(volts),
                null,
                TrialValues.NONE,
                null,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                reports[s][v].total(),
                reports[s][v].relativeToNominal(),
                false));
      }
    }
    return new Snapshot(0, study, Snapshot.State.DONE, "", points, Double.NaN, 0, 0, 0, Double.NaN)
        .withSkipped(skipped);
  }

  /** What a scheme adds to the energy of words of a shape and of the datapath. */
  public static List<SchemeCost> costs(SchemeChoice choice, WordShape shape) {
    ProtectionCost cost = choice.scheme().cost(shape, choice.values());
    return !cost.changesEnergy()
        ? List.of()
        : List.of(
            new SchemeCost(
                choice.id(),
                cost.extraBitsPerWord(),
                cost.sramPowerFactor(),
                cost.datapath(),
                cost.source()));
  }

  /**
   * What a design of a study adds: its scheme for memories, and that for timing errors, on the
   * study's array.
   */
  public static List<SchemeCost> costs(Study study, SchemeChoice choice) {
    List<SchemeCost> all = new ArrayList<>(ofOne(study, choice));
    SchemeChoice logic = choice.logic();
    if (logic != null) {
      all.addAll(ofOne(study, logic));
    }
    return all;
  }

  private static List<SchemeCost> ofOne(Study study, SchemeChoice choice) {
    return costs(placed(study, choice), study.weights().shape());
  }

  private static SchemeChoice placed(Study study, SchemeChoice choice) {
    return choice.design().memoryFails()
        ? choice
        : new SchemeChoice(
            choice.id(),
            choice.label(),
            TimingParameters.inStudy(
                choice.scheme().parameters(), choice.values(), study.array().mapping()));
  }

  /**
   * What one scheme of a study costs beside accuracy, on the study's words and array.
   *
   * @param choice for memories or for timing errors; what stands beside it is left out
   */
  public static ProtectionCost protection(Study study, SchemeChoice choice) {
    SchemeChoice placed = placed(study, choice);
    return placed.scheme().cost(study.weights().shape(), placed.values());
  }

  /**
   * The work of one inference under a design.
   *
   * @param skipped operations on the study's images; null where they are not counted, and all are
   *     carried out
   */
  public static EnergyWork work(
      Study study, SchemeChoice scheme, @Nullable SkippedOperations skipped) {
    NetworkShape shape = Workloads.byId(study.workload(), "study", "field workload").shape();
    WordFormat activations = study.activations();
    List<LayerWork> layers = new ArrayList<>();
    for (int l = 0; l < shape.layers().size(); l++) {
      Layer layer = shape.layers().get(l);
      layers.add(
          new LayerWork(
              "layer " + (l + 1),
              layer.macs(),
              layer.weights() + (study.memory().faultyBiases() ? layer.biases() : 0),
              study.weights(l).bits(),
              activations == null ? 0 : activations.bits(),
              layer.outputs(),
              skipped == null ? layer.macs() : skipped.carriedOut(l)));
    }
    return new EnergyWork(
        layers,
        costs(study, scheme),
        study.energy().banks(),
        Placement.cycles(study.array().shape(), shape),
        study.array().shape().units());
  }
}
