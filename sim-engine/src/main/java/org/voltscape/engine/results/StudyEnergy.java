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
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyWork;
import org.voltscape.engine.energy.LayerWork;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.rules.TimingParameters;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;
import org.voltscape.engine.workload.Workloads;

/** The energies of a study: they depend on its network's shape only, on no trial and no data. */
public final class StudyEnergy {
  private static final AtomicReference<@Nullable Remarks> REMARKS = new AtomicReference<>();

  private StudyEnergy() {}

  /** Energy per inference, [scheme][voltage]. */
  public static EnergyReport[][] of(Study study) {
    EnergyPlatform platform = study.energyPlatform();
    EnergyReport[][] reports = new EnergyReport[study.schemes().size()][study.voltages().size()];
    for (int s = 0; s < reports.length; s++) {
      EnergyWork work = work(study, study.schemes().get(s));
      for (int v = 0; v < reports[s].length; v++) {
        reports[s][v] =
            platform.perInference(study.scenario(), study.supplies(study.voltages().get(v)), work);
      }
    }
    return reports;
  }

  /**
   * Energy per inference under one scheme at one voltage, swept by the study or not.
   *
   * @param volts supply voltage in V
   * @throws org.voltscape.engine.param.BadInputException outside the platform's supply
   */
  public static EnergyReport of(Study study, SchemeChoice scheme, double volts) {
    return study
        .energyPlatform()
        .perInference(study.scenario(), study.supplies(volts), work(study, scheme));
  }

  /**
   * What must stand beside the energy of one scheme at a voltage: short phrases, empty for nothing;
   * see {@link EnergyReport#remarks}.
   *
   * @param volts supply voltage in V
   * @throws org.voltscape.engine.param.BadInputException outside the platform's supply
   */
  public static List<String> remarks(Study study, SchemeChoice scheme, double volts) {
    return of(study, scheme, volts).remarks();
  }

  /**
   * What must stand beside the energies of a study at a voltage; what holds for some schemes only
   * names them.
   *
   * @param volts supply voltage in V
   * @throws org.voltscape.engine.param.BadInputException outside the platform's supply
   */
  public static List<String> remarks(Study study, double volts) {
    Remarks kept = REMARKS.get();
    if (kept == null || kept.study != study) {
      kept = new Remarks(study, new ConcurrentHashMap<>());
      REMARKS.set(kept);
    }
    return kept.byVolts.computeIfAbsent(volts, v -> found(study, v));
  }

  /** What was last found: charts ask again with every snapshot of the same study. */
  private record Remarks(Study study, Map<Double, List<String>> byVolts) {}

  private static List<String> found(Study study, double volts) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (SchemeChoice scheme : study.schemes()) {
      remarks(study, scheme, volts)
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

  /** A snapshot that knows the energies and no accuracy. */
  public static Snapshot snapshot(Study study, ErrorCurve curve) {
    EnergyReport[][] reports = of(study);
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
    return new Snapshot(0, study, Snapshot.State.DONE, "", points, Double.NaN, 0, 0, 0, Double.NaN);
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
    SchemeChoice placed =
        choice.design().memoryFails()
            ? choice
            : new SchemeChoice(
                choice.id(),
                choice.label(),
                TimingParameters.inStudy(
                    choice.scheme().parameters(), choice.values(), study.array().mapping()));
    return costs(placed, study.weights().shape());
  }

  /** The work of one inference under a design. */
  public static EnergyWork work(Study study, SchemeChoice scheme) {
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
              layer.outputs()));
    }
    return new EnergyWork(
        layers,
        costs(study, scheme),
        study.energy().banks(),
        Placement.cycles(study.array().shape(), shape),
        study.array().shape().units());
  }
}
