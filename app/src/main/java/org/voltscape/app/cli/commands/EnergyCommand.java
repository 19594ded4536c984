package org.voltscape.app.cli.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The energy of a clock cycle at a voltage, term by term. */
@Command(
    name = "energy",
    description = {
      "Energy of one clock cycle at a supply voltage, term by term.",
      "",
      "The answer is one line of JSON: terms (a list of name, value, unit, source and inputs, the"
          + " constants behind the value), total (value, unit), relative_to_nominal (against the"
          + " same scenario at its nominal supply without schemes), savings (its inverse), platform,"
          + " scenario, voltage_v, word_bits and notes. A voltage at which the circuit does not run"
          + " has no energy: it is refused.",
      ""
    },
    footer = {
      "",
      "Example:  voltscape energy --platform snnac-65nm --scenario en-opt-split --voltage 0.5"
    })
public final class EnergyCommand implements Runnable {
  /** Words that schemes are charged for where no network is given. */
  private static final String WORD = "8";

  @Option(
      names = "--platform",
      required = true,
      paramLabel = "ID",
      description = "energy model, see 'list platforms'")
  private String platform;

  @Option(
      names = "--scenario",
      paramLabel = "ID",
      description = "way of operating the platform; without it, the platform's default")
  private String scenario;

  @Option(
      names = "--voltage",
      required = true,
      paramLabel = "V",
      description = "the supply that the scenario sweeps, in V")
  private String voltage;

  @Option(
      names = "--schemes",
      paramLabel = "ID,ID",
      description = "protection schemes in use together; their cost is for words of --bits")
  private String schemes;

  @Option(
      names = "--bits",
      paramLabel = "N",
      defaultValue = WORD,
      description = "bits of a weight word, 2 to 16 (default: ${DEFAULT-VALUE})")
  private String bits;

  private final Streams streams;

  public EnergyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() {
    double volts = Numbers.volts(voltage, Place.option("--voltage"));
    int word =
        Numbers.integer(bits, WordFormat.MIN_BITS, WordFormat.MAX_BITS, Place.option("--bits"));
    WordShape shape = new WordShape(word, true);
    List<SchemeCost> costs = schemes == null ? List.of() : costs(schemes, shape);
    EnergyPlatform chip;
    String way;
    EnergyReport report;
    try {
      chip = EnergyPlatforms.byId(platform);
      way = scenario == null ? chip.defaultScenario() : scenario;
      report = chip.perCycle(way, volts, word, costs);
    } catch (BadInputException e) {
      // The engine names a field of a study; here the option of that name was given.
      throw new BadInputException(e.place().replace("field ", "--"), "", e.found(), e.expected());
    }
    if (!report.exists()) {
      throw Place.option("--voltage")
          .bad(
              "\"" + voltage + "\"", "a voltage with an energy: " + phrase(chip, way, volts, word));
    }
    streams.out().println(JsonLine.of(answer(chip, way, volts, word, costs, report)));
  }

  private static String phrase(EnergyPlatform chip, String scenario, double volts, int word) {
    return String.join("; ", chip.remarks(scenario, volts, word));
  }

  private static List<SchemeCost> costs(String ids, WordShape shape) {
    Set<String> seen = new LinkedHashSet<>();
    List<SchemeCost> costs = new ArrayList<>();
    for (String id : ids.split(",", -1)) {
      ProtectionScheme scheme = ProtectionSchemes.byId(id, "--schemes", "");
      if (!seen.add(id)) {
        throw new BadInputException("--schemes", "", id + " twice", "each scheme once");
      }
      ProtectionCost cost = scheme.cost(shape, ParamValues.defaults(scheme.parameters()));
      costs.add(
          new SchemeCost(
              id, cost.extraBitsPerWord(), cost.sramPowerFactor(), cost.datapath(), cost.source()));
    }
    return costs;
  }

  private static Map<String, Object> answer(
      EnergyPlatform chip,
      String scenario,
      double volts,
      int word,
      List<SchemeCost> costs,
      EnergyReport report) {
    List<Object> terms = new ArrayList<>();
    for (EnergyTerm term : report.terms()) {
      Map<String, Object> json = quantity(term.name(), term.value(), term.unit(), term.source());
      List<Object> inputs = new ArrayList<>();
      for (Constant input : term.inputs()) {
        inputs.add(quantity(input.name(), input.value(), input.unit(), input.source()));
      }
      json.put("inputs", inputs);
      terms.add(json);
    }
    List<Object> notes = new ArrayList<>(report.notes());
    if (!costs.isEmpty()) {
      notes.add("Schemes are charged for words of " + word + " bits.");
    }
    Map<String, Object> total = new LinkedHashMap<>();
    total.put("value", report.total());
    total.put("unit", report.unit());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("platform", chip.id());
    json.put("scenario", scenario);
    json.put("voltage_v", volts);
    json.put("word_bits", word);
    json.put("terms", terms);
    json.put("total", total);
    json.put("relative_to_nominal", report.relativeToNominal());
    json.put("savings", 1 / report.relativeToNominal());
    json.put("notes", notes);
    return json;
  }

  private static Map<String, Object> quantity(
      String name, double value, String unit, String source) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("value", value);
    json.put("unit", unit);
    json.put("source", source);
    return json;
  }
}
