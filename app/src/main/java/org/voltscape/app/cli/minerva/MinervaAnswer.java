package org.voltscape.app.cli.minerva;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.minerva.MinervaPlan;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.engine.minerva.SupplyScaling;
import org.voltscape.engine.minerva.WordLengths;
import org.voltscape.engine.minerva.power.Architecture;
import org.voltscape.engine.minerva.power.ArchitectureArea;
import org.voltscape.engine.minerva.power.MicroArchitecture;
import org.voltscape.engine.minerva.power.Waterfall;

/** The answer of the command, for scripts. */
final class MinervaAnswer {
  private static final double POINTS = 100;

  private MinervaAnswer() {}

  static Map<String, Object> of(MinervaPlan plan, MinervaResult result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("data", result.data());
    json.put("effort", result.effort());
    json.put("seed", plan.seed());
    json.put("set_by_hand", plan.choices().stages());
    json.put("network", result.training().network().workload());
    json.put("hidden", List.copyOf(result.training().network().hidden()));
    json.put("bound_points", result.boundPoints());
    json.put("bound_source", result.training().boundSource());
    json.put("spread_points", POINTS * result.training().spread());
    json.put("architecture", architecture(result));
    json.put("datapath", words(result.words().datapath()));
    json.put("bits", bits(result.words()));
    json.put("thresholds", List.copyOf(result.pruning().thresholds()));
    json.put("pruned_share", result.pruning().skippedInAll());
    json.put("schemes", schemes(result.supply()));
    json.put("scheme", result.supply().built().scheme());
    json.put("voltage_v", result.supply().built().volts());
    json.put("power_by_stage", bars(result.waterfall().bars()));
    json.put("variants", bars(result.waterfall().variants()));
    json.put("total_power_factor", result.waterfall().totalFactor());
    json.put("published_power_factor", plan.data().publishedStages().total());
    json.put("test", test(result.check()));
    json.put("error_rise_points", result.errorRisePoints());
    json.put("error_rise_standard_error_points", result.standardErrorPoints());
    json.put("within_bound", result.withinBound());
    json.put("notes", notes(plan, result));
    return json;
  }

  /** What differs from the published data, and an end beyond the bound. */
  static List<String> notes(MinervaPlan plan, MinervaResult result) {
    List<String> notes = new ArrayList<>(plan.data().notes());
    if (!result.withinBound()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "On the test examples the error rises by %.3f points (standard error %.3f), beyond the"
                  + " bound of %.3f.",
              result.errorRisePoints(),
              result.standardErrorPoints(),
              result.boundPoints()));
    }
    return notes;
  }

  private static Map<String, Object> architecture(MinervaResult result) {
    MicroArchitecture.Point point =
        result.architecture().points().get(result.architecture().chosen());
    Architecture built = point.built();
    long words = result.training().network().weights();
    int bits = result.words().datapath().formats().weights().bits();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("lanes", built.lanes());
    json.put("macs_per_lane", built.macsPerLane());
    json.put("weights_per_cycle", built.weightsPerCycle());
    json.put("clock_hz", built.clock());
    json.put("banks", built.banks(words));
    json.put("rows", built.rows(words));
    json.put("cycles", point.cycles());
    json.put("predictions_per_s", point.rate());
    json.put("baseline_area_mm2", point.area());
    json.put("weight_sram_mm2", ArchitectureArea.weights(built, words, bits));
    return json;
  }

  private static Map<String, Object> words(WordLengths.Words words) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("weights", words.weights());
    json.put("activities", words.activities());
    json.put("products", words.products());
    return json;
  }

  private static List<Map<String, Object>> bits(WordLengths words) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int l = 0; l < words.layers().size(); l++) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("layer", l + 1);
      json.putAll(words(words.layers().get(l)));
      all.add(json);
    }
    return all;
  }

  private static List<Map<String, Object>> schemes(SupplyScaling supply) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (SupplyScaling.Tolerated one : supply.schemes()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("scheme", one.scheme());
      json.put("tolerated_rate", one.rate());
      json.put("error", one.error());
      json.put("error_counted", one.counted());
      json.put("error_p95", one.p95());
      json.put("voltage_v", one.volts());
      json.put("energy_j", one.joules());
      all.add(json);
    }
    return all;
  }

  private static List<Map<String, Object>> bars(List<Waterfall.Bar> bars) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Waterfall.Bar bar : bars) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("stage", bar.stage());
      json.put("design", bar.title());
      json.put("power_w", bar.watts());
      json.put("energy_j", bar.joules());
      json.put("factor", bar.factor());
      json.put("published_factor", bar.published());
      json.put("error", bar.error());
      json.put("terms", terms(bar));
      json.put("remarks", List.copyOf(bar.report().remarks()));
      all.add(json);
    }
    return all;
  }

  private static List<Map<String, Object>> terms(Waterfall.Bar bar) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (EnergyTerm term : bar.report().terms()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("name", term.name());
      json.put("energy_j", term.value());
      json.put("trust", term.tier().id());
      json.put("source", term.source());
      all.add(json);
    }
    return all;
  }

  private static Map<String, Object> test(MinervaResult.Check check) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("examples", check.examples());
    json.put("float_error", check.floatError());
    json.put("words_error", check.wordsError());
    json.put("pruned_error", check.prunedError());
    json.put("error", check.error());
    json.put("error_p95", check.p95());
    json.put("dies", check.dies());
    json.put("pruned_share", check.skipped());
    return json;
  }
}
