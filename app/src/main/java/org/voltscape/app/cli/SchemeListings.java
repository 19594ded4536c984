package org.voltscape.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltscape.engine.io.CsvWriter;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.CostText;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.word.WordShape;

/** What the list command shows of the schemes. */
final class SchemeListings {
  /** Words that costs are stated for. */
  private static final WordShape WORD = new WordShape(8, true);

  private static final String COSTS = "%-20s %-14s %-10s %-4s %-8s %-8s %s";

  private SchemeListings() {}

  static List<ListItem> schemes() {
    return ProtectionSchemes.all().stream().map(SchemeListings::scheme).toList();
  }

  /** A table of what the schemes cost at their defaults, line by line. */
  static List<String> costs() {
    List<String> lines = new ArrayList<>();
    lines.add("Cost for words of " + WORD.bits() + " bits, parameters at their defaults.");
    lines.add("retrain: the network is trained again, for every die or for every voltage.");
    lines.add("map: the failing cells must be known when words are written.");
    lines.add("power, area: of the weight memory, added bits included.");
    lines.add("");
    lines.add(COSTS.formatted("scheme", "retrain", "storage", "map", "power", "area", "hardware"));
    SchemeGroup group = null;
    for (ProtectionScheme scheme : ProtectionSchemes.all()) {
      if (scheme.group() != group) {
        group = scheme.group();
        lines.add(group.title());
      }
      CostText cost = CostText.of(cost(scheme), WORD.bits());
      lines.add(
          COSTS.formatted(
              "  " + scheme.id(),
              cost.retraining(),
              cost.storage(),
              cost.map(),
              cost.power(),
              cost.area(),
              cost.hardware()));
    }
    return lines;
  }

  private static ProtectionCost cost(ProtectionScheme scheme) {
    return scheme.cost(WORD, ParamValues.defaults(scheme.parameters()));
  }

  private static ListItem scheme(ProtectionScheme scheme) {
    List<String> lines = new ArrayList<>(List.of(scheme.help()));
    lines.add("Group: " + scheme.group().title());
    List<Object> parameters = new ArrayList<>();
    for (ParamSpec spec : scheme.parameters()) {
      lines.add(
          "Parameter "
              + spec.id()
              + ", "
              + spec.accepts()
              + " (default "
              + text(spec.defaultValue())
              + "): "
              + spec.help());
      parameters.add(parameter(spec));
    }
    ProtectionCost cost = cost(scheme);
    lines.add(
        "Cost for " + WORD.bits() + "-bit words: " + CostText.of(cost, WORD.bits()).sentence());
    lines.add("Source: " + scheme.source());
    Map<String, Object> json = Listings.named(scheme.id(), scheme.title());
    json.put("group", scheme.group().name().toLowerCase(Locale.ROOT));
    json.put("help", scheme.help());
    json.put("source", scheme.source());
    json.put("parameters", parameters);
    json.put("cost", json(cost));
    return new ListItem(scheme.id(), scheme.title(), lines, json);
  }

  private static Map<String, Object> parameter(ParamSpec spec) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", spec.id());
    json.put("type", spec.type().name().toLowerCase(Locale.ROOT));
    json.put("default", spec.defaultValue());
    switch (spec.type()) {
      case NUMBER -> {
        json.put("min", spec.min());
        json.put("max", spec.max());
      }
      case INTEGER -> {
        json.put("min", (long) spec.min());
        json.put("max", (long) spec.max());
      }
      case CHOICE -> json.put("choices", spec.choices());
      case FLAG -> json.put("choices", List.of(false, true));
    }
    if (!spec.names().isEmpty()) {
      Map<String, Object> names = new LinkedHashMap<>();
      spec.names().forEach(n -> names.put(n.word(), n.value()));
      json.put("names", names);
    }
    json.put("unit", spec.unit());
    json.put("help", spec.help());
    return json;
  }

  private static String text(Object value) {
    return value instanceof Double number ? CsvWriter.number(number) : String.valueOf(value);
  }

  private static Map<String, Object> json(ProtectionCost cost) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("word_bits", WORD.bits());
    json.put("extra_bits_per_word", cost.extraBitsPerWord());
    json.put("sram_power_factor", cost.sramPowerFactor());
    json.put("sram_power_total", cost.totalSramPower(WORD.bits()));
    json.put("sram_area_total", cost.sramAreaFactor());
    json.put("two_input_xors", cost.circuit().xorGates());
    json.put("wide_xors", cost.circuit().wideXorGates());
    json.put("wide_xor_inputs", cost.circuit().wideXorInputs());
    json.put("other_hardware", cost.circuit().other());
    json.put("map_at_deployment", cost.mapAtDeployment());
    json.put("retraining", cost.retraining());
    json.put("source", cost.source());
    return json;
  }
}
