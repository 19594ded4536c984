package org.voltscape.app.about;

/** The entry of the program in a bibliography. */
final class Citation {
  private Citation() {}

  /**
   * The entry for BibTeX.
   *
   * @param version of the program
   * @param commit it was built from; empty where the build did not say
   */
  static String bibtex(String version, String commit) {
    String built = commit.isEmpty() ? "" : ", commit " + commit;
    return """
        @misc{voltscape,
          author = {{The Voltscape contributors}},
          title  = {Voltscape: Design-Space Exploration of Voltage-Scaled Neural-Network Accelerators},
          note   = {Computer program, version %s%s}
        }
        """
        .formatted(version, built);
  }
}
