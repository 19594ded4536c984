package org.voltscape.engine.results;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.array.Placement;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.InferenceLoad;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.rules.TimingParameters;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.WordShape;
import org.voltscape.engine.workload.Workloads;

/** The energies of a study: they depend on its network's shape only, on no trial and no data. */
public final class StudyEnergy {
  private StudyEnergy() {}

  /** Energy per inference, [scheme][voltage]. */
  public static EnergyReport[][] of(Study study) {
    EnergyPlatform platform = EnergyPlatforms.byId(study.platform());
    InferenceLoad load = load(study);
    EnergyReport[][] reports = new EnergyReport[study.schemes().size()][study.voltages().size()];
    for (int s = 0; s < reports.length; s++) {
      List<SchemeCost> costs = costs(study, study.schemes().get(s));
      for (int v = 0; v < reports[s].length; v++) {
        reports[s][v] =
            platform.perInference(
                study.scenario(), study.energyVolts(study.voltages().get(v)), load, costs);
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
    return EnergyPlatforms.byId(study.platform())
        .perInference(
            study.scenario(), study.energyVolts(volts), load(study), costs(study, scheme));
  }

  /**
   * What must stand beside the energies of a study at a voltage, under every scheme: short phrases,
   * empty for nothing; see {@link EnergyPlatform#remarks}.
   *
   * @param volts supply voltage in V
   * @throws org.voltscape.engine.param.BadInputException outside the platform's supply
   */
  public static List<String> remarks(Study study, double volts) {
    return EnergyPlatforms.byId(study.platform())
        .remarks(study.scenario(), study.energyVolts(volts), study.weights().bits());
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

  /** What a scheme of a study adds, on the study's array where it is about one. */
  public static List<SchemeCost> costs(Study study, SchemeChoice choice) {
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

  private static InferenceLoad load(Study study) {
    NetworkShape shape = Workloads.byId(study.workload(), "study", "field workload").shape();
    long biases = shape.layers().stream().mapToLong(Layer::biases).sum();
    long words = shape.weights() + (study.memory().faultyBiases() ? biases : 0);
    return new InferenceLoad(
        shape.macs(),
        words,
        study.weights().bits(),
        Placement.cycles(study.array().shape(), shape),
        study.array().shape().units());
  }
}
