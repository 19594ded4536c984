package org.voltscape.app.plugins;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.settings.Places;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.io.plugin.PluginJars;
import org.voltscape.engine.io.plugin.PluginReport;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ServiceRegistry;
import org.voltscape.engine.plugin.Plugin;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.workload.Workloads;
import org.voltscape.figure.view.ViewDescriptions;

/**
 * The plug-ins of this process: those in the folder {@code plugins} beside the program's {@code
 * lib}, then those in {@code plugins} of the user's settings folder.
 */
public final class InstalledPlugins {
  private static final String FOLDER = "plugins";

  private static volatile PluginReport report = PluginReport.NONE;

  private InstalledPlugins() {}

  /** Everything that a plug-in can bring. */
  private static List<ServiceRegistry<?>> registries() {
    return List.of(
        ProtectionSchemes.registry(),
        CurvePresets.registry(),
        Workloads.registry(),
        Workloads.families(),
        EnergyPlatforms.registry(),
        ArrayMappings.registry(),
        ViewDescriptions.registry());
  }

  /**
   * Loads them, once, before anything asks what the program knows.
   *
   * @param messages told of each jar that is left out
   */
  public static void load(Consumer<String> messages) {
    report = PluginJars.load(folders(), registries());
    report.leftOut().forEach(jar -> messages.accept(jar.why()));
  }

  /** What became of them. */
  public static PluginReport report() {
    return report;
  }

  /**
   * Notes that something of a plug-in in use failed and is not shown.
   *
   * @param place what it was: {@code view my-view}
   */
  public static synchronized void failed(Plugin plugin, String place, Throwable why) {
    Path jar =
        report.loaded().stream()
            .filter(l -> l.plugin().equals(plugin))
            .map(PluginReport.Loaded::jar)
            .findFirst()
            .orElse(Path.of(plugin.file()));
    report =
        report.with(
            PluginReport.LeftOut.of(
                jar,
                new BadInputException(
                    jar.toString(),
                    place,
                    "a failure (" + why + ")",
                    "code made for this version of the program")));
  }

  private static List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    Path beside = besideProgram(InstalledPlugins.class.getProtectionDomain().getCodeSource());
    if (beside != null) {
      folders.add(beside);
    }
    folders.add(Places.ofUser().config().resolve(FOLDER));
    return folders;
  }

  /** The folder beside that of the program's jars; null where it runs from no jar. */
  static @Nullable Path besideProgram(CodeSource program) {
    if (program == null) {
      return null;
    }
    try {
      Path jar = Path.of(program.getLocation().toURI());
      Path home = jar.getParent() == null ? null : jar.getParent().getParent();
      return home == null || !jar.toString().endsWith(".jar") ? null : home.resolve(FOLDER);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
