package org.voltscape.app.cli.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltscape.app.cli.shared.ListItem;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.CostText;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.word.WordShape;

/** What the list command shows of the schemes. */
final class SchemeListings {
  /** Weights that costs are stated for unless another format is asked for. */
  static final TensorFormat STANDARD = WordFormats.weights("Q2.6", "schemes", "");

  private static final WordShape WORD = STANDARD.shape();

  private static final String COSTS = "%-20s %-14s %-10s %-4s %-8s %-8s %s";

  private SchemeListings() {}

  static List<ListItem> schemes() {
    return ProtectionSchemes.all().stream().map(SchemeListings::scheme).toList();
  }

  /** A table of what the schemes cost at their defaults, line by line. */
  static List<String> costs(TensorFormat format) {
    List<String> lines = new ArrayList<>();
    lines.add("Cost for " + words(format) + ", parameters at their defaults.");
    lines.addAll(heading());
    addAll(lines, format.shape());
    return lines;
  }

  /** The same for the words of a study, its own schemes first with their parameters. */
  static List<String> costs(Study study) {
    WordShape shape = study.weights().shape();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Cost for "
            + words(study.weights())
            + ", as in "
            + study.name()
            + "; below its own schemes,"
            + " parameters at their defaults.");
    lines.addAll(heading());
    lines.add("Schemes of the study");
    for (SchemeChoice choice : study.schemes()) {
      ProtectionCost cost = choice.scheme().cost(shape, choice.values());
      lines.add(line(choice.label(), CostText.of(cost, shape.bits())));
    }
    addAll(lines, shape);
    return lines;
  }

  private static String words(TensorFormat format) {
    return "words of " + format.bits() + " bits (" + format.id() + ")";
  }

  private static List<String> heading() {
    List<String> lines = new ArrayList<>();
    lines.add("retrain: the network is trained again, for every die or for every voltage.");
    lines.add("map: the failing cells must be known when words are written.");
    lines.add("power, area: of the weight memory, added bits included.");
    lines.add("");
    lines.add(COSTS.formatted("scheme", "retrain", "storage", "map", "power", "area", "hardware"));
    return lines;
  }

  private static void addAll(List<String> lines, WordShape shape) {
    SchemeGroup group = null;
    for (ProtectionScheme scheme : ProtectionSchemes.all()) {
      if (scheme.group() != group) {
        group = scheme.group();
        lines.add(group.title());
      }
      lines.add(line(scheme.id(), CostText.of(cost(scheme, shape), shape.bits())));
    }
  }

  private static String line(String name, CostText cost) {
    return COSTS.formatted(
        "  " + name,
        cost.retraining(),
        cost.storage(),
        cost.map(),
        cost.power(),
        cost.area(),
        cost.hardware());
  }

  private static ProtectionCost cost(ProtectionScheme scheme, WordShape shape) {
    return scheme.cost(shape, ParamValues.defaults(scheme.parameters()));
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
    ProtectionCost cost = cost(scheme, WORD);
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
