package org.voltscape.app.cli.energy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.EnergyWork;
import org.voltscape.engine.energy.Tier;

/** Energy reports as answers of commands. */
final class EnergyJson {
  private EnergyJson() {}

  /** The energy of a clock cycle. */
  static Map<String, Object> of(
      EnergyPlatform chip, String scenario, double volts, EnergyWork work, EnergyReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("platform", chip.id());
    json.put("scenario", scenario);
    json.put("voltage_v", volts);
    json.put("word_bits", bits(work));
    json.put("terms", report.terms().stream().map(EnergyJson::term).toList());
    json.put("total", total(report));
    json.put("tier", report.tier().map(Tier::id).orElse(null));
    json.put("relative_to_nominal", report.relativeToNominal());
    json.put("savings", 1 / report.relativeToNominal());
    json.put("scope", report.scope());
    json.put("remarks", report.remarks());
    List<Object> notes = new ArrayList<>(report.notes());
    if (!work.costs().isEmpty()) {
      notes.add("Schemes are charged for words of " + work.weightBits() + " bits.");
    }
    json.put("notes", notes);
    return json;
  }

  /** The energy of an inference of a design. */
  static Map<String, Object> ofDesign(
      String design,
      EnergyPlatform chip,
      String scenario,
      double volts,
      EnergyWork work,
      EnergyReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("design", design);
    json.putAll(of(chip, scenario, volts, work, report));
    return json;
  }

  private static Object bits(EnergyWork work) {
    List<Integer> all = work.layers().stream().map(l -> l.bits()).distinct().sorted().toList();
    return all.size() == 1 ? all.get(0) : all;
  }

  private static Map<String, Object> total(EnergyReport report) {
    Map<String, Object> total = new LinkedHashMap<>();
    total.put("value", report.total());
    total.put("unit", report.unit());
    return total;
  }

  private static Map<String, Object> term(EnergyTerm term) {
    Map<String, Object> json =
        quantity(term.name(), term.value(), term.unit(), term.tier(), term.source());
    List<Object> inputs = new ArrayList<>();
    for (Constant c : term.inputs()) {
      inputs.add(quantity(c.name(), c.value(), c.unit(), c.tier(), c.source()));
    }
    json.put("inputs", inputs);
    return json;
  }

  private static Map<String, Object> quantity(
      String name, double value, String unit, Tier tier, String source) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("value", value);
    json.put("unit", unit);
    json.put("tier", tier.id());
    json.put("source", source);
    return json;
  }
}
