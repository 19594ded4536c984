package org.voltscape.engine.plugin;

/**
 * A plug-in: a jar that adds schemes, curves, workloads, platforms, mappings or views to the
 * program.
 *
 * @param file name of the jar, without its folder
 * @param name what its manifest calls it ({@code Implementation-Title}); without that, the jar's
 *     name without its ending
 * @param version {@code Implementation-Version} of its manifest; empty where there is none
 * @param sha256 of the whole jar
 */
public record Plugin(String file, String name, String version, String sha256) {
  /** Name and version for people. */
  public String title() {
    return version.isEmpty() ? name : name + " " + version;
  }

  /** All that tells it from others, as text for keys. */
  public String key() {
    return String.join("|", "plug-in", name, version, sha256);
  }
}
