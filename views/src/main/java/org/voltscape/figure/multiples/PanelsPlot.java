package org.voltscape.figure.multiples;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * Plots in rows and columns. Where all have an axis of the same name and scale, it has the same
 * range in all of them, its numbers stand at the outer side only, and its name once.
 */
public final class PanelsPlot extends XYPlot {
  private static final long serialVersionUID = 1L;

  /** Between plots beside each other, so that numbers at their ends stand clear. */
  private static final double GAP = 2.2;

  /** From a panel's name to the next thing above it. */
  private static final double TITLE = 1.7;

  private static final double BETWEEN_ROWS = 0.7;

  /** Tick marks alone. */
  private static final double MARKS = 0.5;

  private final transient List<Cell> cells;
  private final transient PanelStyle style;
  private final int columns;
  private final boolean plotted;
  private final transient Common x;
  private final transient Common y;

  /**
   * A panel.
   *
   * @param title written above it
   * @param chart draws it
   * @param plotted whether its plot has axes; else the chart draws itself
   * @param names along its horizontal axis; empty where that has numbers
   */
  public record Cell(String title, JFreeChart chart, boolean plotted, List<String> names) {
    private XYPlot plot() {
      return chart.getXYPlot();
    }
  }

  /**
   * What the axes of all panels have in common.
   *
   * @param caption their name; null where names or scales differ
   * @param ranged whether all have the same range
   */
  private record Common(@Nullable String caption, boolean ranged) {
    static final Common NOTHING = new Common(null, false);
  }

  /**
   * Panels in their order. Their charts are theirs from here on.
   *
   * @param columns panels beside each other; 0 for as many as fit
   */
  public PanelsPlot(List<Cell> cells, int columns, PanelStyle style) {
    this.cells = List.copyOf(cells);
    this.columns = columns;
    this.style = style;
    plotted = cells.stream().allMatch(Cell::plotted);
    x = plotted ? common(XYPlot::getDomainAxis, false) : Common.NOTHING;
    y = plotted ? common(XYPlot::getRangeAxis, true) : Common.NOTHING;
    for (Cell cell : cells) {
      // Margins of the library, beside plots that have their own.
      if (cell.plotted() && cell.plot().getInsets().equals(DEFAULT_INSETS)) {
        cell.plot().setInsets(new RectangleInsets(0.5 * style.unit(), 0, 0, 0));
      }
    }
  }

  private Common common(Function<XYPlot, ValueAxis> which, boolean upright) {
    List<ValueAxis> axes = cells.stream().map(c -> which.apply(c.plot())).toList();
    ValueAxis first = axes.get(0);
    boolean same =
        axes.stream()
            .allMatch(
                a ->
                    Objects.equals(a.getLabel(), first.getLabel())
                        && a.getClass() == first.getClass());
    if (!same) {
      return Common.NOTHING;
    }
    String caption = first.getLabel();
    boolean named = !upright && cells.stream().anyMatch(c -> !c.names().isEmpty());
    Range all = first.getRange();
    for (ValueAxis axis : axes) {
      all = Range.combine(all, axis.getRange());
      axis.setLabel(null);
    }
    boolean ranged = true;
    for (ValueAxis axis : axes) {
      // Names stay where they are, and the cells of a map as large as they are.
      if (!named && !axis.isInverted()) {
        axis.setRange(all, true, false);
      }
      ranged &= axis.getRange().equals(all);
    }
    boolean sameNames = cells.stream().map(Cell::names).distinct().count() == 1;
    return new Common(caption, ranged && (!named || sameNames));
  }

  @Override
  public void draw(
      Graphics2D g2,
      Rectangle2D area,
      Point2D anchor,
      PlotState parentState,
      PlotRenderingInfo info) {
    double u = style.unit();
    PanelGrid grid = PanelGrid.of(cells.size(), columns, area.getWidth() / u, !plotted);
    double caption = 1.5 * style.caption().getSize2D();
    double left = y.caption() == null ? 0 : caption;
    double bottom = x.caption() == null ? 0 : caption;
    Rectangle2D inside =
        new Rectangle2D.Double(
            area.getX() + left,
            area.getY(),
            Math.max(1, area.getWidth() - left),
            Math.max(1, area.getHeight() - bottom));
    double middle = inside.getCenterY();
    if (plotted && x.caption() != null && y.caption() != null) {
      middle = new Aligned(g2, grid, inside).all();
    } else {
      apart(g2, grid, inside);
    }
    g2.setPaint(style.ink());
    g2.setFont(style.caption());
    if (x.caption() != null) {
      TextUtils.drawAlignedString(
          fitting(x.caption(), style.caption(), g2, area.getWidth()),
          g2,
          (float) inside.getCenterX(),
          (float) (area.getMaxY() - 0.1 * u),
          TextAnchor.BOTTOM_CENTER);
    }
    if (y.caption() != null) {
      String words = fitting(y.caption(), style.caption(), g2, area.getHeight());
      double half = g2.getFontMetrics().stringWidth(words) / 2.0;
      double upright = Math.max(area.getMinY() + half, Math.min(area.getMaxY() - half, middle));
      TextUtils.drawRotatedString(
          words,
          g2,
          (float) (area.getX() + 0.1 * u),
          (float) upright,
          TextAnchor.TOP_CENTER,
          -Math.PI / 2,
          TextAnchor.TOP_CENTER);
    }
  }

  /** Panels that have no axes in common: each lays itself out in its part of the area. */
  private void apart(Graphics2D g2, PanelGrid grid, Rectangle2D area) {
    double u = style.unit();
    double wide = (area.getWidth() - GAP / 2 * u * (grid.columns() - 1)) / grid.columns();
    double high = (area.getHeight() - BETWEEN_ROWS * u * (grid.rows() - 1)) / grid.rows();
    for (int i = 0; i < cells.size(); i++) {
      double atX = area.getX() + i % grid.columns() * (wide + GAP / 2 * u);
      double atY = area.getY() + i / grid.columns() * (high + BETWEEN_ROWS * u);
      title(g2, cells.get(i).title(), atX, atY, wide);
      Rectangle2D own =
          new Rectangle2D.Double(atX, atY + TITLE * u, wide, Math.max(1, high - TITLE * u));
      if (cells.get(i).plotted()) {
        cells.get(i).plot().draw(g2, own, null, null, null);
      } else {
        cells.get(i).chart().draw(g2, own, null, null);
      }
    }
  }

  private void title(Graphics2D g2, String words, double left, double top, double room) {
    g2.setFont(style.title());
    g2.setPaint(style.ink());
    g2.drawString(
        fitting(words, style.title(), g2, room), (float) left, (float) (top + 1.2 * style.unit()));
  }

  private static String fitting(String words, Font font, Graphics2D g2, double room) {
    FontMetrics metrics = g2.getFontMetrics(font);
    String shown = words;
    for (int n = words.length() - 1; n > 0 && metrics.stringWidth(shown) > room; n--) {
      shown = words.substring(0, n).strip() + "…";
    }
    return shown;
  }

  /** Plots of the same size whose axes are in line. */
  private final class Aligned {
    private final Graphics2D g2;
    private final PanelGrid grid;
    private final Rectangle2D area;
    private final double u = style.unit();

    Aligned(Graphics2D g2, PanelGrid grid, Rectangle2D area) {
      this.g2 = g2;
      this.grid = grid;
      this.area = area;
    }

    /** Draws all; returns the height of the plots' middle. */
    double all() {
      double rough = area.getHeight() / grid.rows();
      Rectangle2D cell =
          new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth() / grid.columns(), rough);
      double numbers = 0;
      double below = 0;
      for (Cell each : cells) {
        XYPlot plot = each.plot();
        plot.getDomainAxis().setTickLabelsVisible(true);
        plot.getRangeAxis().setTickLabelsVisible(true);
        numbers =
            Math.max(
                numbers,
                plot.getRangeAxis()
                    .reserveSpace(g2, plot, cell, RectangleEdge.LEFT, new AxisSpace())
                    .getLeft());
        below =
            Math.max(
                below,
                plot.getDomainAxis()
                    .reserveSpace(g2, plot, cell, RectangleEdge.BOTTOM, new AxisSpace())
                    .getBottom());
      }
      double inner = y.ranged() ? MARKS * u : numbers;
      double under = x.ranged() ? MARKS * u : below;
      double beyond = Math.max(0, widestName() / 2 - MARKS * u);
      double gap = (y.ranged() ? (GAP - MARKS) * u : 0.6 * u) + beyond;
      double wide =
          (area.getWidth() - numbers - beyond - (grid.columns() - 1) * (inner + gap))
              / grid.columns();
      double high =
          (area.getHeight()
                  - below
                  - (grid.rows() - 1) * (under + BETWEEN_ROWS * u)
                  - grid.rows() * TITLE * u)
              / grid.rows();
      double stepX = wide + inner + gap;
      double stepY = TITLE * u + high + under + BETWEEN_ROWS * u;
      for (int i = 0; i < cells.size(); i++) {
        int column = i % grid.columns();
        double atX = area.getX() + numbers + column * stepX;
        double atY = area.getY() + i / grid.columns() * stepY;
        boolean lowest = i + grid.columns() >= cells.size();
        title(g2, cells.get(i).title(), atX, atY, wide + gap);
        place(
            cells.get(i).plot(),
            new Rectangle2D.Double(atX, atY + TITLE * u, Math.max(1, wide), Math.max(1, high)),
            column == 0 || !y.ranged() ? numbers : 0,
            lowest || !x.ranged() ? below : 0);
      }
      return (area.getMinY() + TITLE * u + area.getMaxY() - below) / 2;
    }

    /**
     * Width of the longest name along the axes, half of which may lie beyond a plot; 0 for none.
     */
    private double widestName() {
      double widest = 0;
      for (Cell each : cells) {
        FontMetrics metrics = g2.getFontMetrics(each.plot().getDomainAxis().getTickLabelFont());
        for (String name : each.names()) {
          widest = Math.max(widest, metrics.stringWidth(name));
        }
      }
      return widest;
    }

    /**
     * Draws a plot.
     *
     * @param beside room for numbers at its left; 0 for none
     * @param below room for numbers below
     */
    private void place(XYPlot plot, Rectangle2D own, double beside, double below) {
      plot.getRangeAxis().setTickLabelsVisible(beside > 0);
      plot.getDomainAxis().setTickLabelsVisible(below > 0);
      double leftRoom = Math.max(beside, MARKS * u);
      double bottomRoom = Math.max(below, MARKS * u);
      AxisSpace left = new AxisSpace();
      left.setLeft(leftRoom);
      AxisSpace bottom = new AxisSpace();
      bottom.setBottom(bottomRoom);
      plot.setFixedRangeAxisSpace(left, false);
      plot.setFixedDomainAxisSpace(bottom, false);
      plot.draw(
          g2,
          new Rectangle2D.Double(
              own.getX() - leftRoom,
              own.getY(),
              own.getWidth() + leftRoom,
              own.getHeight() + bottomRoom),
          null,
          null,
          null);
    }
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
