package org.voltscape.views.workbench;

import org.voltscape.engine.study.Study;

/** What views of failing cells say in a study of timing errors. */
public final class MemoriesOnly {
  private static final String WHY =
      "This study is about timing errors of MAC units: its memories are read as written, so there"
          + " is nothing to show here. ";

  private MemoriesOnly() {}

  /**
   * Why there is nothing to show; empty where there is.
   *
   * @param instead where to look, as a sentence
   */
  public static String why(Study study, String instead) {
    return !study.memoryFails() ? WHY + instead : "";
  }
}
