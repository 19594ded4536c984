package org.voltscape.engine.energy.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.Supplies;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.energy.Tier;

/** The supplies of all parts and the clock at an operating point of a scenario. */
final class PlatformPoint {
  private static final double MEGA = 1e-6;

  private final PlatformData data;
  private final Map<String, Constant> supplies;
  private final Constant clock;
  private final List<String> remarks;
  private final List<String> notes;
  private final boolean extrapolated;
  private final Set<String> beyond;

  private PlatformPoint(
      PlatformData data,
      Map<String, Constant> supplies,
      Constant clock,
      List<String> remarks,
      List<String> notes,
      boolean extrapolated,
      Set<String> beyond) {
    this.data = data;
    this.supplies = supplies;
    this.clock = clock;
    this.remarks = List.copyOf(remarks);
    this.notes = List.copyOf(notes);
    this.extrapolated = extrapolated;
    this.beyond = Set.copyOf(beyond);
  }

  /**
   * The point of a scenario.
   *
   * @param lowest by part the supply of its least energy, V, where a scenario asks for it
   */
  static PlatformPoint of(
      PlatformData data,
      ClockLaw law,
      SupplyRange range,
      ScenarioData scenario,
      Supplies asked,
      Map<String, Double> lowest) {
    double swept = range.check(asked.swept());
    Map<String, Constant> supplies = new TreeMap<>();
    for (String part : data.parts().keySet()) {
      supplies.put(part, supply(data, scenario, part, swept, lowest));
    }
    Constant clock = clock(data, law, scenario, supplies);
    List<String> remarks = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    boolean extrapolated = false;
    if (asked.setsLogic() && supplies.containsKey(PlatformData.LOGIC)) {
      if (range.holds(asked.logic())) {
        supplies.put(
            PlatformData.LOGIC,
            Constant.given(
                data.parts().get(PlatformData.LOGIC) + " supply",
                asked.logic(),
                "V",
                "operating point: set beside the swept supply"));
        if (law.maxHertz(asked.logic()) < clock.value() * (1 - SupplyRange.ROUNDING_VOLTS)) {
          extrapolated = true;
          remarks.add(
              String.format(
                  Locale.ROOT,
                  "extrapolated: at %.3f V the logic does not reach %.1f MHz",
                  asked.logic(),
                  clock.value() * MEGA));
        }
      } else {
        remarks.add(
            String.format(
                Locale.ROOT,
                "the logic's %.3f V is outside %.2f to %.2f V, so the scenario's supply is charged",
                asked.logic(),
                range.minVolts(),
                range.maxVolts()));
      }
    }
    remarks.forEach(r -> notes.add(EnergyReport.sentence(r)));
    double judged =
        scenario.sweeps(PlatformData.WEIGHTS) || !supplies.containsKey(PlatformData.LOGIC)
            ? swept
            : supplies.get(PlatformData.LOGIC).value();
    for (ScenarioData.Limit limit : scenario.limits()) {
      if (judged < data.value(limit.below()) - SupplyRange.ROUNDING_VOLTS) {
        notes.add(limit.note());
        if (!limit.remark().isEmpty()) {
          extrapolated = true;
          remarks.add(limit.remark());
        }
      }
    }
    FittedRange fitted = new FittedRange(data);
    Set<String> beyond = new TreeSet<>();
    for (String part : data.parts().keySet()) {
      String remark =
          fitted.beyond(part, PlatformData.entry(supplies, part).value(), clock.value());
      if (!remark.isEmpty()) {
        beyond.add(part);
        remarks.add(remark);
        notes.add(EnergyReport.sentence(remark));
      }
    }
    return new PlatformPoint(data, supplies, clock, remarks, notes, extrapolated, beyond);
  }

  private static Constant supply(
      PlatformData data,
      ScenarioData scenario,
      String part,
      double swept,
      Map<String, Double> lowest) {
    String rule = PlatformData.entry(scenario.supplies(), part);
    String name = data.parts().get(part) + " supply";
    if (ScenarioData.SWEPT.equals(rule)) {
      return Constant.given(name, swept, "V", "operating point: the voltage asked");
    }
    if (ScenarioData.LOWEST_ENERGY.equals(rule)) {
      return new Constant(
          name,
          PlatformData.entry(lowest, part),
          "V",
          Tier.MODELLED,
          "model: the supply of least energy of the part, at the highest clock of each supply");
    }
    Constant fixed = data.constant(rule);
    return new Constant(name, fixed.value(), "V", fixed.tier(), fixed.source());
  }

  private static Constant clock(
      PlatformData data, ClockLaw law, ScenarioData scenario, Map<String, Constant> supplies) {
    if (!scenario.clockAt()) {
      return data.constant(scenario.clock());
    }
    @Nullable Constant of = supplies.get(scenario.clock());
    Constant volts = of == null ? data.constant(scenario.clock()) : of;
    return new Constant(
        "clock",
        law.maxHertz(volts.value()),
        "Hz",
        volts.tier().and(Tier.MODELLED),
        String.format(
            Locale.ROOT,
            "model: highest clock at %.3f V (%s), by the alpha-power law",
            volts.value(),
            of == null ? volts.source() : of.name()));
  }

  /** Supply of a part. */
  Constant supply(String part) {
    return PlatformData.entry(supplies, part);
  }

  /** The clock, Hz. */
  Constant clock() {
    return clock;
  }

  /** What must stand beside its energies. */
  List<String> remarks() {
    return remarks;
  }

  /** What a reader must know of it. */
  List<String> notes() {
    return notes;
  }

  /** Whether the model of a part was not made for it; empty for no part, where all are not. */
  boolean extrapolated(String part) {
    return extrapolated || beyond.contains(part);
  }

  /**
   * The point in a sentence.
   *
   * @param clockFactor what schemes do to the clock
   */
  String describe(double clockFactor) {
    StringBuilder text =
        new StringBuilder(
            String.format(Locale.ROOT, "Clock %.1f MHz", clock.value() * clockFactor * MEGA));
    for (String part : PlatformData.PARTS) {
      if (supplies.containsKey(part)) {
        text.append(
            String.format(
                Locale.ROOT, ", %s at %.3f V", data.parts().get(part), supplies.get(part).value()));
      }
    }
    return text.append('.').toString();
  }
}
