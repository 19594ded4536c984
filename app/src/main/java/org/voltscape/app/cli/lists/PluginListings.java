package org.voltscape.app.cli.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.voltscape.app.cli.shared.ListItem;
import org.voltscape.app.plugins.InstalledPlugins;
import org.voltscape.engine.io.plugin.PluginReport;
import org.voltscape.engine.param.ServiceRegistry;
import org.voltscape.engine.plugin.Plugin;
import org.voltscape.engine.plugin.PluginUse;

/** What the list command shows of plug-ins. */
final class PluginListings {
  private PluginListings() {}

  /** All jars of the plug-in folders, first those in use, then those left out. */
  static List<ListItem> plugins() {
    List<ListItem> items = new ArrayList<>();
    InstalledPlugins.report().loaded().forEach(l -> items.add(loaded(l)));
    InstalledPlugins.report().leftOut().forEach(l -> items.add(leftOut(l)));
    return items;
  }

  /** A sentence for no plug-ins. */
  static String none() {
    List<Path> folders = InstalledPlugins.report().folders();
    return "No plug-ins"
        + (folders.isEmpty()
            ? "."
            : "; their jars are looked for in "
                + folders.stream().map(Path::toString).collect(Collectors.joining(" and "))
                + ".");
  }

  /** Items of a kind, those that came from plug-ins with a line that says so. */
  static List<ListItem> marked(ServiceRegistry<?> registry, List<ListItem> items) {
    return items.stream()
        .map(i -> registry.plugin(i.id()).map(p -> marked(i, p)).orElse(i))
        .toList();
  }

  private static ListItem marked(ListItem item, Plugin plugin) {
    List<String> lines = new ArrayList<>(item.lines());
    lines.add("Plug-in: " + plugin.title() + " (" + plugin.file() + ")");
    Map<String, Object> json = new LinkedHashMap<>(item.json());
    json.put("plugin", json(plugin));
    return new ListItem(item.id(), item.title(), lines, json);
  }

  private static Map<String, Object> json(Plugin plugin) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("jar", plugin.file());
    json.put("name", plugin.name());
    json.put("version", plugin.version());
    json.put("sha256", plugin.sha256());
    return json;
  }

  private static ListItem loaded(PluginReport.Loaded loaded) {
    Plugin plugin = loaded.plugin();
    Map<String, List<String>> brings =
        loaded.brings().stream()
            .collect(
                Collectors.groupingBy(
                    PluginUse::kind,
                    TreeMap::new,
                    Collectors.mapping(PluginUse::id, Collectors.toList())));
    Map<String, Object> json = Listings.named(plugin.file(), plugin.title());
    json.put("path", loaded.jar().toString());
    json.put("name", plugin.name());
    json.put("version", plugin.version());
    json.put("sha256", plugin.sha256());
    json.put("brings", brings);
    List<String> lines = new ArrayList<>();
    brings.forEach((kind, ids) -> lines.add("Brings " + kind + ": " + String.join(", ", ids)));
    lines.add("SHA-256 " + plugin.sha256());
    lines.add("From " + loaded.jar());
    return new ListItem(plugin.file(), plugin.title(), lines, json);
  }

  private static ListItem leftOut(PluginReport.LeftOut jar) {
    String file = Optional.ofNullable(jar.jar().getFileName()).orElse(jar.jar()).toString();
    Map<String, Object> json = Listings.named(file, "left out");
    json.put("path", jar.jar().toString());
    json.put("left_out", jar.why());
    return new ListItem(file, "(left out)", List.of(jar.why()), json);
  }
}
