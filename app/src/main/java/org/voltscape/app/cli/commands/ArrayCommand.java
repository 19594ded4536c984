package org.voltscape.app.cli.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.sizing.Sizing;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFolder;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyPaths;
import org.voltscape.engine.trial.ArrayTrials;
import org.voltscape.figure.sensitivity.SensitivityText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Places a network on an array of MAC units and sizes them. */
@Command(
    name = "array",
    description = {
      "Place a study's network on its array of MAC units and choose the size of every unit.",
      "",
      "Prints a table of all mappings: the variance of the units' sensitivity and its ratio to the"
          + " conventional mapping's, the expected degradation of the best sizes as a share of that"
          + " of equal units, the least that share can be (floor), how far from the best choice it"
          + " is at most (gap), mean area, and what multiplexers add to a unit, which the budget pays"
          + " for with --count-multiplexers only. Below it stands the"
          + " size of the equal units: the largest one within the budget, where a budget in whole"
          + " um2 is met by a size less than 0.5 um2 above it.",
      "",
      "The answer is one line of JSON: study, mapping, rows, columns, budget_um2, voltage_v,"
          + " clock_ns, sensitivity_variance, variance_ratio, expected_degradation,"
          + " uniform_degradation, uniform_area_um2 (of the equal units), floor, relative_gap, mean_area_um2, multiplexers_um2,"
          + " multiplexers_counted, unit_budget_um2 (what the budget leaves for the units) and, with"
          + " --out, out and files. The folder has units.csv, mappings.csv, histogram.csv,"
          + " growth.csv, table2.csv and heat, histogram and growth as SVG.",
      "",
      "With --table it prints Table II of the paper instead, worked out again, in both readings of"
          + " its misprint and of energy; the answer is then rows, a list.",
      ""
    },
    footer = {"", "Example:  voltscape array lenet.json --mapping column-wise-4to1 --out array"})
public final class ArrayCommand implements Callable<Integer> {
  private static final double MOST_AREA = 100_000;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "STUDY.json",
      description = StudyInput.HELP + "; not needed with --table")
  private String study;

  @Option(
      names = "--mapping",
      paramLabel = "ID",
      description = "mapping of the answer and of units.csv; without it, the study's")
  private String mapping;

  @Option(
      names = "--budget",
      paramLabel = "UM2",
      description = "area per unit on average; without it, the study's")
  private String budget;

  @Option(
      names = "--voltage",
      paramLabel = "V",
      description = "logic supply that sizes are chosen for; without it, that of the study's array")
  private String voltage;

  @Option(
      names = "--count-multiplexers",
      description =
          "let the budget pay for multiplexers, too: 2-to-1 takes 99.2 um2 a unit of it and 4-to-1"
              + " 221.3; the paper's budget is of units alone (default: as the study says, else off)")
  private boolean countMultiplexers;

  @Option(names = "--out", paramLabel = "DIR", description = "folder for tables and figures")
  private String out;

  @Option(names = "--table", description = "print Table II of the paper; no study")
  private boolean table;

  @Mixin private DataOption data;

  private final Streams streams;

  public ArrayCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (table) {
      return printTable();
    }
    if (study == null) {
      throw new BadInputException("STUDY.json", "", "nothing", "a study, or --table");
    }
    StudyInput input = StudyInput.read(study);
    Study recipe = input.study().withArray(settings(input.study().array()));
    Path folder = out == null ? null : Path.of(out);
    if (folder != null) {
      AtomicFolder.check(folder);
    }
    return LongWork.run(
            streams, LongWork.STOPPED, work -> place(recipe, input.folder(), folder, work))
        .orElse(ExitCode.FAILED);
  }

  private int place(Study recipe, Path from, Path folder, LongWork work) {
    List<ArrayDesign> designs = designs(recipe, data, work);
    ArrayDesign chosen =
        designs.stream()
            .filter(d -> d.placement().mapping().id().equals(recipe.array().mapping()))
            .findFirst()
            .orElseThrow();
    Map<String, Object> answer = answer(recipe, chosen, designs);
    if (folder != null) {
      Study told = StudyPaths.moved(recipe, from, folder.toAbsolutePath());
      answer.put("out", folder);
      answer.put("files", new ArrayFiles(told, designs).write(folder, chosen));
    }
    ArrayTables.mappings(designs).forEach(streams.out()::println);
    if (recipe.pruning().active()) {
      streams.out().println(SensitivityText.NOT_PRUNED);
    }
    streams.out().println(JsonLine.of(answer));
    return ExitCode.DONE;
  }

  /**
   * A study's network on its array, under every mapping.
   *
   * @throws java.util.concurrent.CancellationException where the user stopped it
   */
  public static List<ArrayDesign> designs(Study study, DataOption data, LongWork work) {
    ArrayTrials arrays = work.engine(data).arrays(study, work.stop()::requested);
    List<ArrayDesign> designs = new ArrayList<>();
    for (String id : ArrayMappings.ids()) {
      designs.add(arrays.design(id, study.array().budget(), true));
    }
    return designs;
  }

  private ArraySettings settings(ArraySettings ofStudy) {
    ArraySettings settings = ofStudy;
    if (mapping != null) {
      settings = settings.withMapping(ArrayMappings.byId(mapping, "--mapping", "").id());
    }
    if (budget != null) {
      settings =
          settings.withBudget(
              Numbers.between(
                  budget,
                  MacTiming.mac65nm().areas().get(0),
                  MOST_AREA,
                  "um2",
                  Place.option("--budget")));
    }
    if (countMultiplexers) {
      settings = settings.withCountMultiplexers(true);
    }
    if (settings.budget() < settings.leastBudget()) {
      throw Place.option(budget == null ? "--count-multiplexers" : "--budget")
          .bad(
              CsvWriter.number(settings.budget()) + " um2",
              String.format(
                  Locale.ROOT,
                  "a budget of at least %.2f um2: the smallest unit and a 4-to-1 multiplexer",
                  settings.leastBudget()));
    }
    return voltage == null
        ? settings
        : settings.withPoint(supply("--voltage", voltage), settings.clockNs());
  }

  /** A logic supply as an option gives it, V. */
  public static double supply(String option, String text) {
    return Numbers.between(
        text, MacTiming.LOWEST_VOLTS, MacTiming.HIGHEST_VOLTS, "V", Place.option(option));
  }

  private int printTable() {
    for (String given : new String[] {study, mapping, budget, voltage, out}) {
      if (given != null) {
        throw Place.option("--table").bad("\"" + given + "\" beside it", "it alone");
      }
    }
    if (countMultiplexers) {
      throw Place.option("--table").bad("--count-multiplexers beside it", "it alone");
    }
    ArrayTables.printed().forEach(streams.out()::println);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", ArrayTables.json());
    streams.out().println(JsonLine.of(json));
    return ExitCode.DONE;
  }

  private static Map<String, Object> answer(
      Study study, ArrayDesign chosen, List<ArrayDesign> all) {
    ArraySettings settings = study.array();
    Sizing sizing = chosen.sizing();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("study", study.name());
    json.put("mapping", chosen.placement().mapping().id());
    json.put("rows", settings.shape().rows());
    json.put("columns", settings.shape().columns());
    json.put("budget_um2", settings.budget());
    json.put("voltage_v", settings.volts());
    json.put("clock_ns", settings.clockNs());
    json.put("sensitivity_variance", chosen.placement().variance());
    json.put("variance_ratio", ArrayTables.varianceRatio(chosen, all));
    json.put("expected_degradation", sizing.degradation());
    json.put("uniform_degradation", sizing.uniformDegradation());
    json.put("uniform_area_um2", sizing.uniformArea());
    json.put("floor", sizing.floor());
    json.put("relative_gap", sizing.relativeGap());
    json.put("mean_area_um2", sizing.meanArea());
    json.put("multiplexers_um2", chosen.placement().mapping().circuit().multiplexerArea());
    json.put("multiplexers_counted", settings.countMultiplexers());
    json.put("unit_budget_um2", sizing.budget());
    return json;
  }
}
