package org.voltscape.engine.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.FaultSite;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.supply.SupplyControl;
import org.voltscape.engine.trial.faults.DrawnSite;

/**
 * The memories of a study at one operating point: how probable failures are in each, and the faults
 * of each trial. Trials, deviations, explanations and maps all ask this, so that they show the same
 * faults. Immutable.
 */
public final class FaultPlan {
  private final Study study;
  private final @Nullable MeasuredMap map;
  private final double probability;
  private final double[] further;

  /** Null where there is a probability and no supply. */
  private final @Nullable Supply supply;

  private record Supply(ErrorCurve curve, double swept) {}

  private FaultPlan(
      Study study,
      @Nullable MeasuredMap map,
      double probability,
      double[] further,
      @Nullable Supply supply) {
    this.study = study;
    this.map = map;
    this.supply = supply;
    this.probability = probability;
    this.further = further;
  }

  /**
   * The memories of a study where its swept axis has a value.
   *
   * @param curve of the first memory, resolved
   * @param map of the first memory; null where its dies are drawn
   * @param swept value of the swept axis in its unit, V for a supply, swept by the study or not
   */
  public static FaultPlan at(
      Study study, ErrorCurve curve, @Nullable MeasuredMap map, double swept) {
    List<FaultSite> sites = study.regions().sites();
    double[] further = new double[sites.size()];
    for (int s = 0; s < further.length; s++) {
      FaultSite site = sites.get(s);
      double value = study.value(site.supply(), swept);
      ErrorCurve own = StudyCurves.ofSite(site);
      further[s] = own == null ? value : probability(study, own, value);
    }
    return new FaultPlan(
        study, map, firstProbability(study, curve, map, swept), further, new Supply(curve, swept));
  }

  /**
   * The memory of a study that has one only, at a failure probability that no curve need have.
   *
   * @param map of the memory; null where its dies are drawn
   * @param probability failure probability of a cell, or bit error rate
   * @throws IllegalArgumentException for a study with further memories
   */
  public static FaultPlan of(Study study, @Nullable MeasuredMap map, double probability) {
    if (!study.regions().sites().isEmpty()) {
      throw new IllegalArgumentException("several memories");
    }
    return new FaultPlan(study, map, probability, new double[0], null);
  }

  /**
   * Failure probability of a cell of a study's first memory where its swept axis has a value; for a
   * measured map the share of its cells that fail.
   *
   * @param curve of the first memory, resolved
   * @param map of the first memory; null where its dies are drawn
   * @param swept value of the swept axis in its unit, V for a supply
   */
  public static double firstProbability(
      Study study, ErrorCurve curve, @Nullable MeasuredMap map, double swept) {
    // The first memory's supply is swept unless that is the logic's.
    OperatingAxis supply =
        study.swept() == OperatingAxis.LOGIC_V ? OperatingAxis.SRAM_V : study.swept();
    double volts = study.value(supply, swept);
    return map == null
        ? probability(study, curve, volts)
        : Trial.die(study, map, 0).probability(curve, volts);
  }

  /** Failure probability on a curve at a supply and at the study's temperature, if it has one. */
  private static double probability(Study study, ErrorCurve of, double volts) {
    OptionalDouble celsius = study.operation().fixed(OperatingAxis.TEMPERATURE_C);
    return celsius.isPresent() && of.temperatureShift().isPresent()
        ? of.probability(volts, celsius.getAsDouble())
        : of.probability(volts);
  }

  /**
   * Failure probability of a cell of the first memory, or its bit error rate; for a measured map
   * the share of its cells that fail.
   */
  public double probability() {
    return probability;
  }

  /** Failure probability of the further memories, in the study's order. */
  double further(int site) {
    return further[site];
  }

  /**
   * The memories of a trial with their faults, the first one first.
   *
   * @param trial its number, 0 the first
   */
  public List<DrawnSite> sites(int trial) {
    return sites(trial, Trial.die(study, map, trial));
  }

  /**
   * The memories of trials under a scheme: where it moves the supply, at what each die settles on.
   *
   * @param scheme of the study or not
   * @return the memories of the trial of a number, 0 the first
   * @throws org.voltscape.engine.param.BadInputException where the scheme cannot move the study's
   *     supply, or there is a probability and no supply
   */
  public IntFunction<List<DrawnSite>> under(SchemeChoice scheme) {
    if (!StudySupply.moves(scheme)) {
      return this::sites;
    }
    if (supply == null) {
      throw new BadInputException(
          study.name(),
          "scheme " + scheme.label(),
          "a failure probability for a scheme that moves the supply",
          "a supply that it aims at");
    }
    StudySupply all = StudySupply.of(study, List.of(scheme), supply.curve, map);
    SupplyControl control = Objects.requireNonNull(all.control(scheme));
    double target = supply.swept;
    return trial -> all.sites(control, StudySupply.die(study, map, trial), target);
  }

  /**
   * The same where the die of the first memory is at hand.
   *
   * @param die of the trial
   */
  List<DrawnSite> sites(int trial, DieCells die) {
    List<DrawnSite> all = new ArrayList<>(1 + further.length);
    all.add(site(study.memory(), die, probability));
    for (int s = 0; s < further.length; s++) {
      Study.Memory memory = study.regions().sites().get(s).memory();
      all.add(site(memory, Trial.die(study, memory, trial), further[s]));
    }
    return all;
  }

  private static DrawnSite site(Study.Memory memory, DieCells die, double probability) {
    return new DrawnSite(die, probability, memory.faults(), memory.scope());
  }
}
