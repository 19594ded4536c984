package org.voltscape.app.cli.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.ListItem;
import org.voltscape.app.cli.shared.Paragraphs;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.dram.DramPlatforms;
import org.voltscape.engine.param.ServiceRegistry;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.workload.Workloads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the program knows of one kind. */
@Command(
    name = "list",
    description = {
      "List what the program knows: schemes, curves, workloads, formats, platforms, platforms with DRAM, mappings, DRAM"
          + " devices, studies, lessons or plug-ins.",
      ""
    })
public final class ListCommand implements Runnable {
  private static final String INDENT = "    ";
  private static final String PLUGINS = "plugins";
  private static final String WORKLOADS = "workloads";

  private static final Map<String, Supplier<List<ListItem>>> KINDS = kinds();

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description =
          "schemes, curves, workloads, formats, platforms, dram-platforms, mappings, devices (DRAM), studies, lessons or"
              + " plugins")
  private String kind;

  @Option(names = "--json", description = "one line of JSON: a list of objects, each with an id")
  private boolean json;

  @Option(
      names = "--costs",
      description =
          "of schemes only: a table of what they cost, retraining, storage and hardware, instead of"
              + " their descriptions")
  private boolean costs;

  @Option(
      names = "--format",
      paramLabel = "ID",
      description =
          "with --costs: the format of the weight words, see 'list formats' (default: words of 8"
              + " bits, Q2.6)")
  private String format;

  @Option(
      names = "--study",
      paramLabel = "STUDY",
      description =
          "with --costs: for the weight words of this study, its own schemes first with their"
              + " parameters; "
              + StudyInput.HELP)
  private String study;

  private final Streams streams;

  public ListCommand(Streams streams) {
    this.streams = streams;
  }

  private static Map<String, Supplier<List<ListItem>>> kinds() {
    Map<String, Supplier<List<ListItem>>> kinds = new LinkedHashMap<>();
    put(kinds, "schemes", ProtectionSchemes.registry(), SchemeListings::schemes);
    put(kinds, "curves", CurvePresets.registry(), Listings::curves);
    put(kinds, WORKLOADS, Workloads.registry(), Listings::workloads);
    kinds.put("formats", Listings::formats);
    put(kinds, "platforms", EnergyPlatforms.registry(), Listings::platforms);
    put(kinds, "dram-platforms", DramPlatforms.registry(), DeviceListings::platforms);
    put(kinds, "mappings", ArrayMappings.registry(), Listings::mappings);
    kinds.put("devices", DeviceListings::devices);
    kinds.put("studies", StudyListings::studies);
    kinds.put("lessons", LessonListings::lessons);
    kinds.put(PLUGINS, PluginListings::plugins);
    return kinds;
  }

  private static void put(
      Map<String, Supplier<List<ListItem>>> kinds,
      String kind,
      ServiceRegistry<?> registry,
      Supplier<List<ListItem>> items) {
    kinds.put(kind, () -> PluginListings.marked(registry, items.get()));
  }

  @Override
  public void run() {
    Supplier<List<ListItem>> items = KINDS.get(kind);
    if (items == null) {
      throw Place.option("voltscape list")
          .bad(
              "\"" + kind + "\"",
              Suggestions.hint(
                  "one of " + String.join(", ", KINDS.keySet()), kind, KINDS.keySet()));
    }
    if (costs && (json || !kind.equals("schemes"))) {
      throw Place.option("--costs")
          .bad(json ? "--json beside it" : "\"" + kind + "\"", "list schemes --costs");
    }
    if (!costs && (format != null || study != null)) {
      throw Place.option(format == null ? "--study" : "--format")
          .bad("no --costs beside it", "list schemes --costs");
    }
    if (format != null && study != null) {
      throw Place.option("--format").bad("--study beside it", "one of the two");
    }
    if (costs) {
      table().forEach(streams.out()::println);
      return;
    }
    if (json) {
      streams.out().println(JsonLine.of(items.get().stream().map(ListItem::json).toList()));
      return;
    }
    List<ListItem> all = items.get();
    if (all.isEmpty() && kind.equals(PLUGINS)) {
      streams.out().println(PluginListings.none());
    }
    all.forEach(this::print);
    if (kind.equals(WORKLOADS)) {
      for (String line : Listings.families()) {
        Paragraphs.wrap(line, "", INDENT).forEach(streams.out()::println);
      }
    }
  }

  private List<String> table() {
    if (study != null) {
      return SchemeListings.costs(StudyInput.read(study).study());
    }
    return SchemeListings.costs(
        format == null ? SchemeListings.STANDARD : WordFormats.weights(format, "--format", ""));
  }

  private void print(ListItem item) {
    streams.out().println((item.id() + "  " + item.title()).strip());
    for (String line : item.lines()) {
      Paragraphs.wrap(line, INDENT, INDENT + "  ").forEach(streams.out()::println);
    }
  }
}
