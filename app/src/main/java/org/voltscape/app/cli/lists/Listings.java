package org.voltscape.app.cli.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltscape.app.cli.shared.ListItem;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.array.circuit.ArrayCircuit;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyScenario;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.WorkloadFamily;
import org.voltscape.engine.workload.Workloads;

/** What the list command shows, kind by kind. */
final class Listings {
  private Listings() {}

  static List<ListItem> curves() {
    return CurvePresets.all().stream().map(Listings::curve).toList();
  }

  static List<ListItem> workloads() {
    return Workloads.all().stream().map(Listings::workload).toList();
  }

  /** That there are families of more workloads, and how those are named. */
  static List<String> families() {
    Map<String, List<WorkloadFamily>> byNaming = new LinkedHashMap<>();
    for (WorkloadFamily family : Workloads.families().all()) {
      byNaming.computeIfAbsent(family.naming(), n -> new ArrayList<>()).add(family);
    }
    List<String> lines = new ArrayList<>();
    byNaming.forEach(
        (naming, families) ->
            lines.add(
                "Families of more: FAMILY"
                    + naming
                    + " with "
                    + String.join(", ", families.stream().map(WorkloadFamily::id).toList())
                    + " for FAMILY, for example "
                    + families.get(0).example()));
    return lines;
  }

  static List<ListItem> formats() {
    return WordFormats.families().stream().map(Listings::format).toList();
  }

  static List<ListItem> platforms() {
    return EnergyPlatforms.all().stream().map(Listings::platform).toList();
  }

  static List<ListItem> mappings() {
    return ArrayMappings.all().stream().map(Listings::mapping).toList();
  }

  private static ListItem mapping(ArrayMapping mapping) {
    ArrayCircuit circuit = mapping.circuit();
    boolean added = circuit.multiplexerArea() > 0;
    Map<String, Object> json = named(mapping.id(), mapping.title());
    json.put("help", mapping.help());
    json.put("source", mapping.source());
    json.put("multiplexer_inputs", mapping.overhead().multiplexerInputs());
    json.put("multiplexers_um2", circuit.multiplexerArea());
    json.put("multiplexers_share", circuit.multiplexerShare());
    String cost =
        added
            ? String.format(
                Locale.ROOT,
                "Adds %.1f um2 to a unit, %.1f %% of it (%s against %s)%s",
                circuit.multiplexerArea(),
                100 * circuit.multiplexerShare(),
                circuit.areaSource(),
                ArrayCircuit.COLUMN_WISE.areaSource(),
                mapping.id().equals(circuit.id())
                    ? ""
                    : ", as " + circuit.id() + " does: none is published for this mapping")
            : "Adds nothing to a unit";
    return new ListItem(
        mapping.id(),
        mapping.title(),
        List.of(mapping.help(), cost, "Source: " + mapping.source()),
        json);
  }

  private static ListItem curve(ErrorCurve curve) {
    String unit = curve.axis().unit();
    List<Object> points = new ArrayList<>();
    for (CurvePoint point : curve.points()) {
      points.add(List.of(point.x(), point.probability()));
    }
    Map<String, Object> axis = new LinkedHashMap<>();
    axis.put("label", curve.axis().label());
    axis.put("unit", unit);
    Map<String, Object> json = named(curve.id(), curve.title());
    json.put("source", curve.source());
    json.put("axis", axis);
    json.put("lowest", curve.lowest());
    json.put("highest", curve.highest());
    json.put("points", points);
    curve
        .temperatureShift()
        .ifPresent(
            s ->
                json.put(
                    "temperature",
                    Map.of("voltsPerDegree", s.voltsPerDegree(), "celsius", s.celsius())));
    CurvePoint first = curve.points().get(0);
    CurvePoint last = curve.points().get(curve.points().size() - 1);
    String range =
        curve.axis().label()
            + " from "
            + CsvWriter.number(first.x())
            + " "
            + unit
            + " (probability "
            + rounded(first.probability())
            + ") to "
            + CsvWriter.number(last.x())
            + " "
            + unit
            + " ("
            + rounded(last.probability())
            + "), "
            + curve.points().size()
            + " points; extrapolated outside";
    List<String> lines = new ArrayList<>(List.of(range));
    curve.temperatureShift().ifPresent(s -> lines.add("Temperature: the curve " + s.text()));
    lines.add("Source: " + curve.source());
    return new ListItem(curve.id(), curve.title(), lines, json);
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }

  private static ListItem workload(Workload workload) {
    NetworkShape shape = workload.shape();
    String biases = workload.faultyBiases() ? "faulty" : "clean";
    Map<String, Object> json = named(workload.id(), workload.title());
    json.put("help", workload.help());
    json.put("network", shape.describe());
    json.put("weight_count", shape.weights());
    json.put("macs", shape.macs());
    json.put("weights", workload.weightFormat());
    json.put("activations", workload.activationFormat());
    json.put("biases", biases);
    json.put("metric", metric(workload));
    json.put("data", workload.dataSource());
    json.put("test_images", workload.testImages());
    return new ListItem(
        workload.id(),
        workload.title(),
        List.of(
            workload.help(),
            "Network "
                + shape.describe()
                + ", "
                + shape.weights()
                + " weights in "
                + workload.weightFormat()
                + ", activations "
                + workload.activationFormat()
                + ", "
                + biases
                + " biases",
            "Measured by " + metricText(workload),
            "Data: "
                + workload.dataSource()
                + ", "
                + workload.testImages()
                + " test "
                + workload.task().example()
                + "s"),
        json);
  }

  /** What a workload's results are told in. */
  private static Map<String, Object> metric(Workload workload) {
    Task task = workload.task();
    Map<String, Object> json = named(task.id(), task.title());
    json.put("unit", task.unit());
    json.put("better", task.higherIsBetter() ? "higher" : "lower");
    return json;
  }

  private static String metricText(Workload workload) {
    Task task = workload.task();
    return task.title() + (task.unit().isEmpty() ? "" : ", in " + task.unit());
  }

  private static ListItem format(WordFormats.Family family) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", family.id());
    json.put("help", family.help());
    return new ListItem(family.id(), "", List.of(family.help()), json);
  }

  private static ListItem platform(EnergyPlatform platform) {
    SupplyRange supply = platform.supply();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Supply from "
            + CsvWriter.number(supply.minVolts())
            + " to "
            + CsvWriter.number(supply.maxVolts())
            + " V, nominal "
            + CsvWriter.number(supply.nominalVolts())
            + " V");
    lines.add(platform.scope());
    List<Object> scenarios = new ArrayList<>();
    for (EnergyScenario scenario : platform.scenarios()) {
      boolean standard = scenario.id().equals(platform.defaultScenario());
      lines.add("Scenario " + scenario.id() + (standard ? " (default): " : ": ") + scenario.help());
      Map<String, Object> json = named(scenario.id(), scenario.title());
      json.put("help", scenario.help());
      scenarios.add(json);
    }
    Map<String, Object> range = new LinkedHashMap<>();
    range.put("min_v", supply.minVolts());
    range.put("nominal_v", supply.nominalVolts());
    range.put("max_v", supply.maxVolts());
    Map<String, Object> json = named(platform.id(), platform.title());
    json.put("scope", platform.scope());
    json.put("supply", range);
    json.put("default_scenario", platform.defaultScenario());
    json.put("scenarios", scenarios);
    return new ListItem(platform.id(), platform.title(), lines, json);
  }

  static Map<String, Object> named(String id, String title) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("title", title);
    return json;
  }
}
