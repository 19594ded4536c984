package org.voltscape.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.voltscape.engine.param.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the program knows of one kind. */
@Command(
    name = "list",
    description = {
      "List what the program knows: schemes, curves, workloads, formats, platforms, mappings,"
          + " studies or lessons.",
      ""
    })
final class ListCommand implements Runnable {
  private static final String INDENT = "    ";

  private static final Map<String, Supplier<List<ListItem>>> KINDS = kinds();

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "schemes, curves, workloads, formats, platforms, mappings, studies or lessons")
  private String kind;

  @Option(names = "--json", description = "one line of JSON: a list of objects, each with an id")
  private boolean json;

  @Option(
      names = "--costs",
      description =
          "of schemes only: a table of what they cost, retraining, storage and hardware, instead of"
              + " their descriptions")
  private boolean costs;

  private final Streams streams;

  ListCommand(Streams streams) {
    this.streams = streams;
  }

  private static Map<String, Supplier<List<ListItem>>> kinds() {
    Map<String, Supplier<List<ListItem>>> kinds = new LinkedHashMap<>();
    kinds.put("schemes", SchemeListings::schemes);
    kinds.put("curves", Listings::curves);
    kinds.put("workloads", Listings::workloads);
    kinds.put("formats", Listings::formats);
    kinds.put("platforms", Listings::platforms);
    kinds.put("mappings", Listings::mappings);
    kinds.put("studies", StudyListings::studies);
    kinds.put("lessons", LessonListings::lessons);
    return kinds;
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
    if (costs) {
      SchemeListings.costs().forEach(streams.out()::println);
      return;
    }
    if (json) {
      streams.out().println(JsonLine.of(items.get().stream().map(ListItem::json).toList()));
      return;
    }
    items.get().forEach(this::print);
  }

  private void print(ListItem item) {
    streams.out().println((item.id() + "  " + item.title()).strip());
    for (String line : item.lines()) {
      Paragraphs.wrap(line, INDENT, INDENT + "  ").forEach(streams.out()::println);
    }
  }
}
