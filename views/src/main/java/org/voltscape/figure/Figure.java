package org.voltscape.figure;

/**
 * What a picture says, free of how it is drawn: the data, the words and the units.
 *
 * <p>Figures are immutable as long as the arrays handed to them are left alone, so they may cross
 * threads.
 */
public sealed interface Figure
    permits LineFigure, MapFigure, BarFigure, WordFigure, HeatFigure, PanelFigure {
  /** Units of a drawing that make an inch on paper. */
  double UNITS_PER_INCH = 72;

  /** One line naming the figure; may be empty. Shown above it except in papers (see theme). */
  String title();

  /** Small print under the figure, such as what an interval covers; may be empty. */
  String note();
}
