package org.voltscape.app.studio;

import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.chart.FigureChart;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.setup.FigureSetup;

/**
 * What is to be written.
 *
 * @param of the figure
 * @param setup how it is written
 * @param marked whether the operating point is marked, where the figure can do that
 * @param sidecar whether the study is written beside the figure, too
 */
public record StudioChoice(StudioFigure of, FigureSetup setup, boolean marked, boolean sidecar) {
  /** Whether the window marks the operating point in a figure. */
  public static boolean canMark(Figure figure) {
    return figure instanceof LineFigure lines && lines.marksOperatingPoint();
  }

  /**
   * What goes into a file. The operating point is no result: a figure marks it only where somebody
   * wants that. A run before this one is of another study than the file holds.
   */
  public static Figure wanted(Figure figure, boolean marked) {
    if (!(figure instanceof LineFigure lines)) {
      return figure;
    }
    LineFigure alone = lines.withoutPreviousRun();
    return marked ? alone : alone.withoutOperatingPoint();
  }

  /**
   * The chart that is written.
   *
   * @throws org.voltscape.engine.param.BadInputException where an axis cannot show what is asked
   */
  public FigureChart chart() {
    return FigureCharts.own(
        FigureCharts.page(wanted(of.figure(), marked), setup.theme(of.studies())));
  }
}
