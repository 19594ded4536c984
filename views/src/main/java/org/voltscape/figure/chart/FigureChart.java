package org.voltscape.figure.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.ColumnArrangement;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;
import org.jfree.data.Range;
import org.voltscape.figure.Figure;
import org.voltscape.figure.look.FigureLook;
import org.voltscape.figure.look.LegendPlace;
import org.voltscape.figure.look.NotePlace;

/**
 * A chart that knows the figure it shows: words and frame here, what is plotted in the subclass.
 */
public abstract class FigureChart extends JFreeChart {
  private static final long serialVersionUID = 1L;

  static {
    // Turned text as text: the library's way around an old fault would draw it as outlines.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private static final double LARGEST_LEGEND = 0.36;
  private static final double WIDEST_LEGEND = 0.45;

  /** On a screen, text is drawn by up to this share wider than it was measured to be wrapped. */
  private static final double DRAWN_WIDER = 0.05;

  private final transient FigureTheme theme;
  private final transient LegendTitle legend;
  private final transient TextTitle note;
  private transient Figure figure;
  private transient String caption = "";

  FigureChart(XYPlot plot, FigureTheme theme) {
    super(null, theme.titleFont(), plot, false);
    this.theme = theme;
    setBackgroundPaint(theme.background());
    getRenderingHints()
        .put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    getRenderingHints()
        .put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    getRenderingHints().put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double u = theme.tickSize();
    // The last tick label reaches half its width beyond the plot.
    setPadding(new RectangleInsets(0.4 * u, 0.4 * u, 0.4 * u, 1.6 * u));
    plot.setBackgroundPaint(theme.plotBackground());
    plot.setOutlinePaint(theme.secondaryText());
    plot.setOutlineStroke(theme.hairline());
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinePaint(theme.grid());
    plot.setRangeGridlinePaint(theme.grid());
    BasicStroke grid = theme.hairline();
    plot.setDomainGridlineStroke(grid);
    plot.setRangeGridlineStroke(grid);
    legend = legend(plot);
    note = new TextTitle("", theme.tickFont());
    note.setPosition(RectangleEdge.BOTTOM);
    note.setPaint(theme.secondaryText());
    note.setHorizontalAlignment(HorizontalAlignment.LEFT);
    note.setTextAlignment(HorizontalAlignment.LEFT);
    // At the bottom the first is the lowest.
    addSubtitle(note);
    if (theme.look().legend() != LegendPlace.NONE) {
      addSubtitle(legend);
    }
  }

  /** Leaves out words where they would leave no room for the plot, as in a very small pane. */
  @Override
  public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, ChartRenderingInfo info) {
    boolean roomy = area.getHeight() >= theme.leastHeight();
    // The fields, not the setters: those would tell listeners, who would ask for another drawing.
    if (getTitle() != null) {
      getTitle().visible = roomy;
    }
    double u = theme.tickSize();
    note.setPadding(0.1 * u, 0.5 * u, 0.1 * u, 0.5 * u + DRAWN_WIDER * area.getWidth());
    note.visible = roomy && !note.getText().isEmpty();
    RectangleConstraint room =
        new RectangleConstraint(new Range(0, area.getWidth()), new Range(0, area.getHeight()));
    legend.visible = fits(legend.arrange(g2, room), area);
    super.draw(g2, area, anchor, info);
  }

  private boolean fits(Size2D needed, Rectangle2D area) {
    return theme.look().legend() == LegendPlace.RIGHT
        ? needed.width <= WIDEST_LEGEND * area.getWidth() && needed.height <= area.getHeight()
        : needed.height <= LARGEST_LEGEND * area.getHeight();
  }

  /** Whether the last drawing had no room for the legend that is wanted. */
  public final boolean lacksLegend() {
    return theme.look().legend() != LegendPlace.NONE && !legendItems().isEmpty() && !legend.visible;
  }

  /**
   * How much larger than asked a file is laid out, to be scaled down: 1, or more where the theme's
   * type would crowd out the plot, such as a slide at the width of a column.
   */
  public final double enlargement(double width, double height) {
    return Math.max(1, Math.max(theme.leastWidth() / width, theme.leastHeight() / height));
  }

  /** What the author chose. */
  public final FigureLook look() {
    return theme.look();
  }

  /**
   * The height, in layout units, at which a file of a width has no empty part; NaN where the chart
   * looks well at any height.
   */
  public double naturalHeight(double width) {
    return Double.NaN;
  }

  FigureTheme theme() {
    return theme;
  }

  public Figure figure() {
    return figure;
  }

  /**
   * Takes another figure with the same axes; fires no event of its own but what the plot fires.
   *
   * @throws IllegalArgumentException when the figure has other axes and so needs a chart of its own
   */
  abstract void replace(Figure newFigure);

  /** Sets the words around the plot. */
  final void remember(Figure newFigure, String noteText) {
    figure = newFigure;
    note.setText(theme.look().note() == NotePlace.FIGURE ? noteText : "");
    caption = noteText;
    if (theme.showsTitle() && !newFigure.title().isEmpty()) {
      if (getTitle() == null) {
        Font font = theme.titleFont();
        TextTitle title = new TextTitle(newFigure.title(), font);
        title.setPaint(theme.text());
        title.setPadding(0.3 * theme.tickSize(), 0, 0.3 * theme.tickSize(), 0);
        setTitle(title);
      } else {
        getTitle().setText(newFigure.title());
      }
    } else {
      setTitle((TextTitle) null);
    }
  }

  /** Leaves legend and small print to a pane around the chart, which has them scroll. */
  public final void leaveWords() {
    removeSubtitle(legend);
    removeSubtitle(note);
  }

  /** The small print where it is drawn; empty where it goes elsewhere. */
  final String shownNote() {
    return note.getText();
  }

  /** The small print, drawn or not. */
  public final String note() {
    return caption;
  }

  /** All that a legend names, in order. */
  public final List<LegendItem> legendItems() {
    List<LegendItem> all = new ArrayList<>();
    for (LegendItemCollection items : List.of(getXYPlot().getLegendItems(), furtherLegendItems())) {
      for (int i = 0; i < items.getItemCount(); i++) {
        all.add(items.get(i));
      }
    }
    return all;
  }

  /** What the legend names besides the series. */
  abstract LegendItemCollection furtherLegendItems();

  private LegendTitle legend(XYPlot plot) {
    double u = theme.tickSize();
    LegendRows rows = new LegendRows(0.7 * u, 0);
    LegendTitle made =
        new LegendTitle(
            plot,
            rows,
            new ColumnArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 0, 0.3 * u));
    made.setSources(new LegendItemSource[] {plot, this::furtherLegendItems});
    made.setPosition(
        switch (theme.look().legend()) {
          case BOTTOM -> RectangleEdge.BOTTOM;
          case RIGHT -> RectangleEdge.RIGHT;
          case TOP, NONE -> RectangleEdge.TOP;
        });
    made.setItemFont(theme.tickFont());
    made.setItemPaint(theme.text());
    made.setBackgroundPaint(null);
    made.setLegendItemGraphicPadding(new RectangleInsets(0, 0, 0, 0.2 * u));
    made.setItemLabelPadding(new RectangleInsets(0.03 * u, 0.2 * u, 0.03 * u, 0.3 * u));
    boolean right = theme.look().legend() == LegendPlace.RIGHT;
    made.setPadding(0.1 * u, right ? 0.8 * u : 0, 0.1 * u, 0);
    return made;
  }

  /** A filled box with a name. */
  final LegendItem box(String label, Paint fill) {
    double u = theme.tickSize();
    Rectangle2D box = new Rectangle2D.Double(-0.75 * u, -0.45 * u, 1.5 * u, 0.9 * u);
    return new LegendItem(
        label, null, null, null, box, fill, theme.hairline(), theme.secondaryText());
  }

  /** An entry of the legend: a ring, as around a cell. */
  final LegendItem ring(String label) {
    double u = theme.tickSize();
    Ellipse2D ring = new Ellipse2D.Double(-0.45 * u, -0.45 * u, 0.9 * u, 0.9 * u);
    return new LegendItem(label, null, null, null, ring, FailureCells.ring(theme), theme.text());
  }

  /** Sets an axis in the theme's type and ink. */
  final void dress(ValueAxis axis) {
    double u = theme.tickSize();
    axis.setLabelFont(theme.labelFont());
    axis.setLabelPaint(theme.text());
    axis.setLabelInsets(new RectangleInsets(0.18 * u, 0.25 * u, 0.02 * u, 0.25 * u));
    axis.setTickLabelFont(theme.tickFont());
    axis.setTickLabelPaint(theme.text());
    // Beyond the tick marks, which are drawn into the same margin.
    axis.setTickLabelInsets(new RectangleInsets(0.4 * u, 0.5 * u, 0.15 * u, 0.5 * u));
    axis.setTickMarkPaint(theme.secondaryText());
    axis.setTickMarkStroke(theme.hairline());
    axis.setTickMarkInsideLength(0f);
    axis.setTickMarkOutsideLength((float) (0.4 * u));
    axis.setMinorTickMarksVisible(true);
    axis.setMinorTickMarkInsideLength(0f);
    axis.setMinorTickMarkOutsideLength((float) (0.22 * u));
    axis.setAxisLinePaint(theme.secondaryText());
    axis.setAxisLineStroke(theme.hairline());
  }
}
