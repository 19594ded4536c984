package org.voltscape.engine.plugin;

/**
 * Something that came from a plug-in.
 *
 * @param kind what it is: {@code scheme}, {@code curve}, {@code workload}, ...
 * @param id its name in studies
 * @param plugin where it came from
 */
public record PluginUse(String kind, String id, Plugin plugin) {
  /** All that tells it from others, as text for keys. */
  public String key() {
    return kind + " " + id + "|" + plugin.key();
  }
}
