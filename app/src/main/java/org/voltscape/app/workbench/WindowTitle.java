package org.voltscape.app.workbench;

import org.voltscape.app.document.StudyDocument;

/** What a window is called: its document, whether that has unsaved changes, and the program. */
final class WindowTitle {
  private static final String PROGRAM = "Voltscape";

  private WindowTitle() {}

  /**
   * The title of a window: {@code die7.voltscape * – Voltscape}, or {@code Default study (unsaved)
   * – Voltscape} where no file holds the study.
   *
   * @param number of the window among those that are open, from 1: it tells studies apart that are
   *     in no file
   */
  static String of(StudyDocument document, int number) {
    String name =
        document.file() != null
            ? document.file().getFileName().toString()
            : document.study().name() + (number > 1 ? " (unsaved " + number + ")" : " (unsaved)");
    return name + (document.unsaved() ? " *" : "") + " – " + PROGRAM;
  }
}
