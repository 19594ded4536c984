package org.voltscape.app.workbench.export;

import java.util.List;
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

  /**
   * Takes a figure of several studies.
   *
   * @param view what shows it, for people
   * @param studies those that made it, in the order in which they are drawn
   */
  default void export(String view, Figure figure, List<Study> studies) {
    export(view, figure, studies.get(0));
  }
}
