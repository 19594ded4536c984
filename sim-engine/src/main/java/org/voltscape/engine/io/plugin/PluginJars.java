package org.voltscape.engine.io.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ServiceRegistry;

/**
 * Loads plug-ins: every jar of some folders, each with a class loader of its own, so that jars
 * neither see nor shadow one another; the program's own classes come first. A jar is used whole or
 * not at all.
 */
public final class PluginJars {
  private static final String ENDING = ".jar";

  private PluginJars() {}

  /**
   * Loads the jars of folders and adds what they bring to registries. Never throws for what is in a
   * folder.
   *
   * @param folders those that are not there are passed over; jars are taken in the order of their
   *     names, folder by folder
   * @param registries everything that plug-ins can bring
   */
  public static PluginReport load(List<Path> folders, List<ServiceRegistry<?>> registries) {
    List<PluginReport.Loaded> loaded = new ArrayList<>();
    List<PluginReport.LeftOut> leftOut = new ArrayList<>();
    for (Path folder : folders) {
      for (Path jar : jars(folder, leftOut)) {
        try {
          loaded.add(PluginJar.load(jar, registries));
        } catch (BadInputException e) {
          leftOut.add(PluginReport.LeftOut.of(jar, e));
        }
      }
    }
    return new PluginReport(folders, loaded, leftOut);
  }

  private static List<Path> jars(Path folder, List<PluginReport.LeftOut> leftOut) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> p.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ENDING))
          .sorted(Comparator.comparing(p -> p.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      leftOut.add(
          PluginReport.LeftOut.of(
              folder, InputFiles.unreadable(folder, e, "a folder of plug-ins")));
      return List.of();
    }
  }
}
