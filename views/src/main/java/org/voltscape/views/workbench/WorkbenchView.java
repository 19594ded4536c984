package org.voltscape.views.workbench;

import java.util.List;
import javafx.scene.layout.Region;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureTheme;

/**
 * A view that a {@link ViewProvider} opened in a window. It follows the operating voltage of its
 * {@link ViewHost} by itself; what else it shows it is told here. FX thread only.
 *
 * <p>{@link ViewBase} does what most views do alike.
 */
public interface WorkbenchView {
  /** The node to place: built when it is first asked for, and always the same. */
  Region node();

  /** Takes the study as it stands, after every change of it. */
  void show(ViewStudy study);

  /** Shows a curve that is still under the mouse, where that takes no run. */
  default void preview(ErrorCurve curve) {}

  /**
   * Takes a newer result of the run under way.
   *
   * @param curve the curve of that run
   */
  default void show(Snapshot snapshot, ErrorCurve curve) {}

  /**
   * Why there is nothing to show of a study, in whole sentences that also say where to look
   * instead; empty where there is. The window shows the sentences in the view's place.
   */
  default String nothingToShow(Study study) {
    return "";
  }

  /** Its figures, the main one first; always the same ones. */
  List<ViewFigure> figures();

  /** Why it has no figure to export, in whole sentences; empty for "no figure at the moment". */
  default String whyNoFigure() {
    return "";
  }

  /**
   * How the command {@code figure} is asked for a figure of this view as it is shown now: the words
   * from the name behind {@code --view} on; empty where no options name what is shown.
   */
  default List<String> figureCommand(Figure figure) {
    return List.of();
  }

  /** Takes the window's theme; most nodes follow it by their styles. */
  default void setTheme(FigureTheme theme) {}

  /**
   * Does what another view asks for.
   *
   * @return whether this is the view that does
   */
  default boolean accept(ViewRequest request) {
    return false;
  }

  /** Whether it shows all that it was told: nothing is still being computed for it. */
  default boolean settled() {
    return true;
  }

  /** The user runs the study: what could not be had before may be there now. */
  default void again() {}

  /** The user stops the run: what the view waits for with it is given up. */
  default void stop() {}

  /** Data sets are read from elsewhere: what was computed from them is not shown any more. */
  default void forget() {}

  /** Ends what is under way and lets go of the host; the view is not used afterwards. */
  void dispose();
}
