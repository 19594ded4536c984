package org.voltscape.app.workbench.export;

import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;

/** Takes figures that the user wants as files. */
public interface FigureSink {
  /**
   * Takes a figure of a study.
   *
   * @param view what shows it, for people
   * @param study that made it
   */
  void export(String view, Figure figure, Study study);

  /**
   * Takes a figure that no study makes.
   *
   * @param view what shows it, for people
   * @param recipe what the file carries inside
   */
  void export(String view, Figure figure, String recipe);
}
