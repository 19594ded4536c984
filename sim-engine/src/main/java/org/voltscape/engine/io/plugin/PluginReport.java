package org.voltscape.engine.io.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.plugin.Plugin;
import org.voltscape.engine.plugin.PluginUse;

/**
 * What became of the jars in the plug-in folders.
 *
 * @param folders where they were looked for, there or not
 * @param loaded those in use, in the order they were loaded
 * @param leftOut the others
 */
public record PluginReport(List<Path> folders, List<Loaded> loaded, List<LeftOut> leftOut) {
  /** No folder was looked at. */
  public static final PluginReport NONE = new PluginReport(List.of(), List.of(), List.of());

  public PluginReport {
    folders = List.copyOf(folders);
    loaded = List.copyOf(loaded);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A jar in use.
   *
   * @param brings what came from it
   */
  public record Loaded(Path jar, Plugin plugin, List<PluginUse> brings) {
    public Loaded {
      brings = List.copyOf(brings);
    }
  }

  /**
   * A jar, or a folder of jars, that cannot be used: nothing of it is.
   *
   * @param why one sentence that names it
   */
  public record LeftOut(Path jar, String why) {
    /** The same from a complaint. */
    public static LeftOut of(Path jar, BadInputException complaint) {
      return new LeftOut(jar, "Plug-in left out: " + complaint.getMessage());
    }
  }

  /** The same with one more that cannot be used. */
  public PluginReport with(LeftOut more) {
    List<LeftOut> all = new ArrayList<>(leftOut);
    all.add(more);
    return new PluginReport(folders, loaded, all);
  }
}
