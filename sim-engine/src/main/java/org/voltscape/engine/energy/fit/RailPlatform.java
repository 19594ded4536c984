package org.voltscape.engine.energy.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.energy.platform.Event;
import org.voltscape.engine.energy.platform.Growth;
import org.voltscape.engine.energy.platform.PlatformData;
import org.voltscape.engine.energy.platform.PlatformData.ClockKeys;
import org.voltscape.engine.energy.platform.PlatformData.MemoryKeys;
import org.voltscape.engine.energy.platform.ScenarioData;
import org.voltscape.engine.energy.platform.TermData;
import org.voltscape.engine.energy.platform.TermKind;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.param.BadInputException;

/** Puts a fitted rail in the place of what a part of a platform spends. */
final class RailPlatform {
  private static final String VOLTS = "volts";
  private static final String LOWEST = "lowest_volts";
  private static final String CLOCK = "clock";
  private static final String SPENT = "What the ";
  private static final String POINTS = "The measured points are of the ";

  private final RailFit fit;
  private final PlatformData base;
  private final String part;
  private final String source;
  private final String title;
  private final Map<String, Constant> constants = new LinkedHashMap<>();
  private final List<TermData> terms = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param source where the measurements come from
   * @throws BadInputException where the base has no such part, or the fit no energy of a cycle
   */
  RailPlatform(RailFit fit, PlatformData base, String part, String source) {
    this.fit = fit;
    this.base = base;
    this.part = part;
    this.source = source;
    String found = base.parts().get(part);
    if (found == null) {
      throw new BadInputException(
          "part",
          "",
          "\"" + part + "\"",
          "a part of " + base.id() + ": " + String.join(", ", base.parts().keySet()));
    }
    title = found;
    // Measurements of another rail, and an older fit of this one, give way to these.
    notes.addAll(base.notes());
    notes.removeIf(n -> n.startsWith(POINTS) || n.startsWith(SPENT + title + " "));
    build();
  }

  private static BadInputException bad(String found, String expected) {
    return new BadInputException("platform", "", found, expected);
  }

  private void build() {
    switch (fit.model()) {
      case POWER_LAW ->
          throw bad(
              "powers without a clock, which say nothing of the energy of a cycle",
              "a column clock (MHz) beside them, or energies");
      case LEAKAGE ->
          throw bad("measurements of leakage alone", "measurements with the clock running, too");
      case ENERGY_LAW, SWITCHING_AND_LEAKAGE -> {}
    }
    for (String key : List.of(RailFit.CAPACITANCE, RailFit.CURRENT)) {
      if (fit.model() == RailModel.SWITCHING_AND_LEAKAGE
          && !fit.constant(key).orElseThrow().determined()) {
        throw bad("measurements that do not determine the " + key.replace('_', ' '), "more rows");
      }
    }
    measured(
        VOLTS, "reference supply of the measurements", fit.referenceVolts(), "V", "highest supply");
    measured(LOWEST, "lowest supply of the measurements", fit.lowestVolts(), "V", "lowest supply");
    if (!Double.isNaN(fit.onlyClock())) {
      measured(CLOCK, "clock of the measurements", fit.onlyClock(), "Hz", "only clock");
    }
    switching();
    if (fit.model() == RailModel.SWITCHING_AND_LEAKAGE) {
      leakage();
    }
    notes.add(
        SPENT
            + title
            + " spends is fitted to "
            + source
            + ", from "
            + CsvWriter.number(fit.lowestVolts())
            + " to "
            + CsvWriter.number(fit.referenceVolts())
            + " V; beyond, it is an extrapolation.");
    notes.add(POINTS + title + " alone.");
  }

  private void switching() {
    boolean law = fit.model() == RailModel.ENERGY_LAW;
    double exponent = fit.curve().parameter(RailEquations.EXPONENT);
    checkSought(RailFit.EXPONENT, RailEquations.EXPONENT);
    if (exponent < 0) {
      throw bad(
          String.format(
              Locale.ROOT, "an energy that falls as the supply rises (n = %.3g)", exponent),
          "measurements whose energy of a cycle grows with the supply");
    }
    FitConstant factor = fit.constant(law ? RailFit.ENERGY : RailFit.CAPACITANCE).orElseThrow();
    double scale = law ? 1 : fit.referenceVolts() * fit.referenceVolts();
    add(
        "energy",
        (law ? "energy" : "switched energy") + " of a cycle at the reference supply",
        Math.exp(fit.curve().parameter(RailEquations.SWITCHING)),
        "J",
        interval(factor, scale));
    add(
        "exponent",
        "exponent of the supply",
        exponent,
        "1",
        interval(fit.constant(RailFit.EXPONENT).orElseThrow(), 1));
    terms.add(
        new TermData(
            title + (law ? " switching and leakage" : " dynamic"),
            TermKind.ENERGY,
            part,
            Event.CYCLE,
            growth(false),
            keys("energy", VOLTS, "exponent"),
            fitted()));
  }

  private void leakage() {
    checkSought(RailFit.SLOPE, RailEquations.SLOPE);
    double slope = fit.curve().parameter(RailEquations.SLOPE);
    boolean flat = !fit.curve().sought(RailEquations.SLOPE);
    if (slope < 0) {
      throw bad(
          String.format(
              Locale.ROOT, "a leakage current that falls as the supply rises (s = %.3g/V)", slope),
          "measurements that tell how leakage grows with the supply");
    }
    add(
        "current",
        "leakage current at the reference supply",
        Math.exp(fit.curve().parameter(RailEquations.LEAKAGE)),
        "A",
        interval(fit.constant(RailFit.CURRENT).orElseThrow(), 1));
    if (!flat) {
      add(
          "slope",
          "slope of the leakage current",
          slope,
          "1/V",
          interval(fit.constant(RailFit.SLOPE).orElseThrow(), 1));
    }
    terms.add(
        new TermData(
            title + " leakage",
            TermKind.LEAKAGE,
            part,
            Event.CYCLE,
            growth(true),
            flat ? keys("current", VOLTS) : keys("current", VOLTS, "slope"),
            fitted()));
  }

  /** A constant that is neither determined nor assumed is nothing to build on. */
  private void checkSought(String key, int place) {
    if (!fit.constant(key).orElseThrow().determined() && fit.curve().sought(place)) {
      throw bad("measurements that do not determine the " + key.replace('_', ' '), "more rows");
    }
  }

  /** What of a design the new term follows: as those of its kind that it replaces. */
  private Growth growth(boolean leakage) {
    return base.terms().stream()
        .filter(t -> t.part().equals(part) && (t.kind() == TermKind.LEAKAGE) == leakage)
        .map(TermData::grows)
        .findFirst()
        .orElse(Growth.FIXED);
  }

  private String key(String role) {
    return "measured_" + part + "_" + role;
  }

  private Map<String, String> keys(String... roles) {
    Map<String, String> keys = new LinkedHashMap<>();
    Arrays.stream(roles).forEach(role -> keys.put(role, key(role)));
    return keys;
  }

  private TermData.Fitted fitted() {
    return new TermData.Fitted(
        key(LOWEST), key(VOLTS), Double.isNaN(fit.onlyClock()) ? null : key(CLOCK));
  }

  private void add(String role, String name, double value, String unit, String interval) {
    constants.put(
        key(role),
        new Constant(
            title + " " + name, value, unit, Tier.CALIBRATED, "fitted to " + source + interval));
  }

  private void measured(String role, String name, double value, String unit, String which) {
    constants.put(
        key(role),
        new Constant(
            title + " " + name, value, unit, Tier.MEASURED, "the " + which + " of " + source));
  }

  private static String interval(FitConstant constant, double scale) {
    if (!constant.determined()) {
      return "; assumed, as the measurements leave it open";
    }
    return constant.bounded()
        ? String.format(
            Locale.ROOT,
            "; 95 %% interval %.4g to %.4g",
            constant.low() * scale,
            constant.high() * scale)
        : "";
  }

  /** The platform under a name of its own. */
  DataPlatform named(String id, String otherTitle) {
    List<TermData> all = new ArrayList<>();
    boolean placed = false;
    for (TermData term : base.terms()) {
      if (!term.part().equals(part)) {
        all.add(term);
      } else if (!placed) {
        all.addAll(terms);
        placed = true;
      }
    }
    if (!placed) {
      all.addAll(terms);
    }
    Map<String, Constant> kept = new LinkedHashMap<>(base.constants());
    Set<String> used = used(all);
    kept.keySet().removeIf(key -> !used.contains(key) && spentBefore(key));
    kept.putAll(constants);
    return new DataPlatform(
        new PlatformData(
            id,
            otherTitle,
            base.scope(),
            notes,
            base.schemeNotes(),
            kept,
            base.supply(),
            base.parts(),
            base.work(),
            base.clock(),
            base.operands(),
            base.memories(),
            base.scenarios(),
            base.defaultScenario(),
            all,
            fit.measuredEnergies().stream().map(m -> m.ofPart(part)).toList()));
  }

  private boolean spentBefore(String key) {
    return base.terms().stream().anyMatch(t -> t.part().equals(part) && t.keys().contains(key));
  }

  /** Keys that anything else names. */
  private Set<String> used(List<TermData> all) {
    Set<@Nullable String> used = new HashSet<>();
    all.forEach(t -> used.addAll(t.keys()));
    used.addAll(List.of(base.supply().lowest(), base.supply().nominal(), base.supply().highest()));
    used.addAll(Arrays.asList(base.work().macs(), base.work().fill(), base.work().units()));
    ClockKeys clock = base.clock();
    if (clock != null) {
      used.addAll(List.of(clock.volts(), clock.hertz(), clock.threshold(), clock.exponent()));
    }
    used.addAll(
        Arrays.asList(
            base.operands().weightBits(),
            base.operands().activationBits(),
            base.operands().multiply8(),
            base.operands().add8(),
            base.operands().readsShare()));
    for (MemoryKeys memory : base.memories().values()) {
      used.addAll(Arrays.asList(memory.words(), memory.bits(), memory.banks(), memory.exponent()));
    }
    for (ScenarioData scenario : base.scenarios()) {
      used.addAll(scenario.supplies().values());
      used.addAll(List.of(scenario.clock(), scenario.best().volts()));
      scenario.limits().forEach(limit -> used.add(limit.below()));
    }
    return used;
  }
}
