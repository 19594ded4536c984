package org.voltscape.engine.energy.platform;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.array.circuit.DatapathFactors;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.energy.Tier;

/** The terms of one report: what the platform spends, and what schemes add to that. */
final class PlatformTerms {
  private final PlatformData data;
  private final ScenarioData scenario;
  private final PlatformPoint point;
  private final DesignGrowth growth;
  private final Counts counts;

  PlatformTerms(
      PlatformData data,
      ScenarioData scenario,
      PlatformPoint point,
      DesignGrowth growth,
      Counts counts) {
    this.data = data;
    this.scenario = scenario;
    this.point = point;
    this.growth = growth;
    this.counts = counts;
  }

  private double value(TermData term, double extraBits) {
    double one =
        TermValues.of(data, term).joules(point.supply(term.part()).value(), point.clock().value());
    return one * counts.of(term.per()) * growth.of(term, extraBits);
  }

  /** What is spent without any scheme, in the order of the platform. */
  List<EnergyTerm> plain() {
    List<EnergyTerm> terms = new ArrayList<>();
    for (TermData term : data.terms()) {
      TermValues values = TermValues.of(data, term);
      Constant supply = point.supply(term.part());
      List<Constant> inputs = new ArrayList<>(values.constants());
      inputs.add(supply);
      if (term.kind() == TermKind.LEAKAGE) {
        inputs.add(point.clock());
      }
      inputs.addAll(counts.inputs().get(term.per()));
      inputs.addAll(growth.inputs(term));
      terms.add(
          trusted(
              EnergyTerm.of(
                  term.name(),
                  value(term, 0),
                  counts.unit(),
                  values.words(supply.name()) + counts.words().get(term.per()) + growth.words(term),
                  inputs),
              point.extrapolated(term.part())));
    }
    return terms;
  }

  /** The sum of {@link #plain}, in the same order. */
  double plainTotal() {
    double sum = 0;
    for (TermData term : data.terms()) {
      sum += value(term, 0);
    }
    return sum;
  }

  private static EnergyTerm trusted(EnergyTerm term, boolean extrapolated) {
    return extrapolated ? term.atBest(Tier.EXTRAPOLATED) : term;
  }

  private double sum(String part, double extraBits) {
    double sum = 0;
    for (TermData term : data.terms()) {
      if (term.part().equals(part)) {
        sum += value(term, extraBits);
      }
    }
    return sum;
  }

  /** What schemes do to the clock, as far as the scenario follows it. */
  double clockFactor(List<SchemeCost> costs) {
    return scenario.datapath() == ScenarioData.Datapath.OPERATION ? all(costs).clock() : 1;
  }

  private static DatapathFactors all(List<SchemeCost> costs) {
    DatapathFactors all = DatapathFactors.NONE;
    for (SchemeCost cost : costs) {
      all = all.and(cost.datapath());
    }
    return all;
  }

  private double logic(DatapathFactors factors) {
    double plain = sum(PlatformData.LOGIC, 0);
    return switch (scenario.datapath()) {
      case NONE -> plain;
      case OPERATION -> plain * factors.energyPerCycle();
      case POWER -> plain * factors.power();
    };
  }

  /**
   * One term per scheme, in the order given: what weight memory and logic spend with this scheme
   * and those before it, less what they spend without this one. Stored bits add, factors multiply,
   * so the sum does not depend on the order.
   */
  List<EnergyTerm> schemes(List<SchemeCost> costs) {
    List<EnergyTerm> terms = new ArrayList<>();
    double extra = 0;
    double factor = 1;
    DatapathFactors datapath = DatapathFactors.NONE;
    double memory = sum(PlatformData.WEIGHTS, 0);
    double logic = logic(datapath);
    double plainMemory = memory;
    double plainLogic = logic;
    for (SchemeCost cost : costs) {
      extra += cost.extraBitsPerWord();
      factor *= cost.sramEnergyFactor();
      datapath = datapath.and(cost.datapath());
      double memoryWith = sum(PlatformData.WEIGHTS, extra) * factor;
      double logicWith = logic(datapath);
      terms.add(
          trusted(
              term(cost, memoryWith - memory + (logicWith - logic), plainMemory, plainLogic),
              point.extrapolated("")
                  || memoryWith != memory && point.extrapolated(PlatformData.WEIGHTS)
                  || logicWith != logic && point.extrapolated(PlatformData.LOGIC)));
      memory = memoryWith;
      logic = logicWith;
    }
    return terms;
  }

  private EnergyTerm term(SchemeCost cost, double value, double plainMemory, double plainLogic) {
    List<String> words = new ArrayList<>();
    List<Constant> inputs = new ArrayList<>();
    boolean cells = cost.extraBitsPerWord() != 0 || cost.sramEnergyFactor() != 1;
    if (cells && data.parts().containsKey(PlatformData.WEIGHTS)) {
      words.add(data.parts().get(PlatformData.WEIGHTS) + " energy of the stored bits x factor");
      inputs.add(
          Constant.given(
              "unprotected " + data.parts().get(PlatformData.WEIGHTS) + " energy",
              plainMemory,
              counts.unit(),
              "the terms above"));
      inputs.add(published("extra bits per word", cost.extraBitsPerWord(), "bit", cost));
      inputs.add(published("SRAM energy factor", cost.sramEnergyFactor(), "1", cost));
    }
    boolean units = !cost.datapath().equals(DatapathFactors.NONE);
    if (units && scenario.datapath() != ScenarioData.Datapath.NONE) {
      boolean clocked = scenario.datapath() == ScenarioData.Datapath.OPERATION;
      words.add(
          data.parts().get(PlatformData.LOGIC)
              + " energy x power factor"
              + (clocked ? " / clock factor" : ""));
      inputs.add(
          Constant.given(
              "plain " + data.parts().get(PlatformData.LOGIC) + " energy",
              plainLogic,
              counts.unit(),
              "the terms above"));
      inputs.add(published("power factor", cost.datapath().power(), "1", cost));
      if (clocked) {
        inputs.add(published("clock factor", cost.datapath().clock(), "1", cost));
      }
    }
    if (words.isEmpty()) {
      words.add("nothing that the platform counts");
      inputs.add(published("extra bits per word", cost.extraBitsPerWord(), "bit", cost));
    }
    return EnergyTerm.of(
        "scheme " + cost.scheme(),
        value,
        counts.unit(),
        String.join(", and ", words)
            + ", less the same without this scheme ("
            + cost.source()
            + ")",
        inputs);
  }

  private static Constant published(String name, double value, String unit, SchemeCost cost) {
    return new Constant(name, value, unit, cost.tier(), cost.source());
  }
}
