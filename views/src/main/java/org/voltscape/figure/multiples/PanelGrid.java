package org.voltscape.figure.multiples;

import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.PanelFigure;

/**
 * How panels stand in rows and columns. Lengths are multiples of the size of the numbers along the
 * axes.
 *
 * @param columns panels beside each other
 * @param rows the last may have fewer panels
 */
public record PanelGrid(int columns, int rows) {
  /** Numbers and caption of the upright axis. */
  private static final double BESIDE = 5;

  /** Narrower panels have no room for the numbers below them. */
  private static final double NARROWEST = 14;

  /** The same of pictures without axes. */
  private static final double NARROWEST_PICTURE = 34;

  private static final double LOWEST = 11;
  private static final double HIGHEST = 21;

  /** Height over width of a plot that fits between both. */
  private static final double SHAPE = 0.78;

  /** Height over width of a picture without axes. */
  private static final double PICTURE = 0.74;

  /** A panel's name and the gap above it. */
  static final double ABOVE = 2.4;

  /** Marks between plot and axis. */
  private static final double LANE = 1.8;

  /** Numbers, caption and a legend of two rows. */
  private static final double AROUND = 7;

  /**
   * The grid that panels have at a width.
   *
   * @param wanted columns; 0 for as many as fit
   * @param pictures whether they have no axes
   */
  static PanelGrid of(int panels, int wanted, double width, boolean pictures) {
    int most =
        wanted > 0 ? wanted : (int) ((width - BESIDE) / (pictures ? NARROWEST_PICTURE : NARROWEST));
    int across = Math.max(1, Math.min(most, panels));
    int rows = (panels + across - 1) / across;
    // Rows that are about as full as each other.
    int columns = wanted > 0 ? Math.min(wanted, panels) : (panels + rows - 1) / rows;
    return new PanelGrid(columns, rows);
  }

  /** Whether all panels have axes. */
  static boolean plotted(PanelFigure figure) {
    return figure.panels().stream().allMatch(p -> isPlotted(p.figure()));
  }

  private static boolean marked(PanelFigure figure) {
    return figure.panels().stream()
        .anyMatch(p -> p.figure() instanceof LineFigure f && !f.marks().isEmpty());
  }

  /** Whether a figure has axes; others are pictures that lay themselves out. */
  public static boolean isPlotted(Figure figure) {
    return figure instanceof LineFigure
        || figure instanceof BarFigure
        || figure instanceof MapFigure;
  }

  /**
   * The height at which panels have a good shape.
   *
   * @param width of the whole figure, in inches
   * @param points size of the numbers along axes
   * @return in inches
   */
  public static double height(PanelFigure figure, double width, double points) {
    double u = points / Figure.UNITS_PER_INCH;
    boolean plotted = plotted(figure);
    PanelGrid grid = of(figure.panels().size(), figure.columns(), width / u, !plotted);
    if (!plotted) {
      return grid.rows() * (PICTURE * width / grid.columns() + ABOVE * u);
    }
    double wide = (width / u - BESIDE) / grid.columns() - 2;
    double high = Math.max(LOWEST, Math.min(HIGHEST, SHAPE * wide)) + (marked(figure) ? LANE : 0);
    return u * (AROUND + grid.rows() * (high + ABOVE));
  }
}
