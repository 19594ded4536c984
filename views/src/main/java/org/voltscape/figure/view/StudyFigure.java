package org.voltscape.figure.view;

import java.util.function.BooleanSupplier;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;

/**
 * A figure that is drawn from a study, an operating voltage and a trial, without a window and
 * without options of its own. Stateless.
 */
public interface StudyFigure {
  /** What {@code voltscape figure --view} calls it. */
  String id();

  /** What it shows, to stand in brackets behind its id in the help. */
  String help();

  /** Whether it shows memories whose cells fail: studies of timing errors have none. */
  default boolean ofCells() {
    return false;
  }

  /**
   * Draws the figure.
   *
   * @throws org.voltscape.engine.param.BadInputException where it cannot be had of this study
   * @throws java.util.concurrent.CancellationException where the user stopped it
   */
  Figure draw(Request request);

  /**
   * What a figure is drawn from.
   *
   * @param curve of the study
   * @param map the study's measured failure map; null where its dies are drawn
   * @param volts operating voltage, in V
   * @param trial whose die is meant, 0 the first
   * @param engine networks and trials
   * @param cancelled true once the user has stopped it
   */
  record Request(
      Study study,
      ErrorCurve curve,
      MeasuredMap map,
      double volts,
      int trial,
      EngineContext engine,
      BooleanSupplier cancelled) {}
}
