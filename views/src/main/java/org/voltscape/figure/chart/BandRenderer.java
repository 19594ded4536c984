package org.voltscape.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.voltscape.figure.Series;
import org.voltscape.figure.ground.OverGround;

/**
 * Draws single dies, then bands, then lines, then bars and whiskers, then markers, each for all
 * series before the next, so that no band lies over a line; letters beside points come last.
 * Missing values interrupt band and line; on a logarithmic axis a band that reaches zero goes down
 * to the edge and a point at zero is missing. Markers at the very edge are drawn whole.
 */
final class BandRenderer extends AbstractXYItemRenderer {
  private static final long serialVersionUID = 1L;
  private static final int DIES = 0;
  private static final int BANDS = 1;
  private static final int LINES = 2;
  private static final int INTERVALS = 3;
  private static final int MARKERS = 4;
  private static final int LETTERS = 5;
  private static final int PASSES = 6;

  /** More points of a series than these crowd each other in a column. */
  private static final int MANY_POINTS = 100;

  private static final double SMALL_POINT = 0.5;

  private final transient FigureTheme theme;
  private final transient SeriesDataset data;
  private final transient CertaintyPainter certainty;
  private final transient OverGround over;

  /** Found when first needed in a drawing. */
  private transient SteppingAside stepping;

  BandRenderer(FigureTheme theme, SeriesDataset data) {
    this.theme = theme;
    this.data = data;
    certainty = new CertaintyPainter(theme, data);
    over = new OverGround(theme.ground());
  }

  @Override
  public int getPassCount() {
    return PASSES;
  }

  @Override
  public XYItemRendererState initialise(
      Graphics2D g2, Rectangle2D dataArea, XYPlot plot, XYDataset dataset, PlotRenderingInfo info) {
    XYItemRendererState state = new XYItemRendererState(info);
    // A line may cross the visible range between two points outside of it.
    state.setProcessVisibleItemsOnly(false);
    over.begin();
    stepping = null;
    return state;
  }

  @Override
  public Range findDomainBounds(XYDataset dataset) {
    return data.xExtent();
  }

  @Override
  public Range findRangeBounds(XYDataset dataset) {
    return data.yExtent();
  }

  /** Draws a whole series at its first item. */
  @Override
  public void drawItem(
      Graphics2D g2,
      XYItemRendererState state,
      Rectangle2D dataArea,
      PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      XYDataset dataset,
      int index,
      int item,
      CrosshairState crosshair,
      int pass) {
    if (item != 0 || !isSeriesVisible(index)) {
      return;
    }
    Series series = data.series(index);
    PlotCanvas canvas =
        new PlotCanvas(
            new PlotCanvas.Scale(
                domainAxis, plot.getDomainAxisEdge(), dataArea, certainty.shift(series)),
            new PlotCanvas.Scale(rangeAxis, plot.getRangeAxisEdge(), dataArea, 0));
    if (data.figure().ground() != null) {
      if (pass >= LINES) {
        OverGround.Pass part = OverGround.Pass.values()[pass - LINES];
        over.draw(g2, part, series, canvas.x()::at, canvas.y()::at, dataArea);
      }
      return;
    }
    switch (pass) {
      case DIES -> {
        if (series.style() == Series.Style.DIES) {
          certainty.dies(g2, canvas, series);
        }
      }
      case BANDS -> drawBand(g2, canvas, series);
      // Dashes over what is solid, which shows in their gaps.
      case LINES -> drawLine(g2, canvas, theme.look().dashed() ? data.mirrored(index) : series);
      case INTERVALS -> {
        if (series.certainty() != null) {
          certainty.intervals(g2, canvas, series, aside(canvas));
        }
      }
      case MARKERS -> drawMarkers(g2, canvas, series, index, state, aside(canvas));
      case LETTERS -> {
        if (series.style() == Series.Style.LETTERS) {
          PointLetters.draw(g2, canvas, series, theme);
        }
      }
      default -> throw new IllegalArgumentException("There is no pass " + pass + ".");
    }
  }

  /** Which markers step aside: the same in all passes of a drawing. */
  private SteppingAside aside(PlotCanvas canvas) {
    if (stepping == null) {
      stepping = certainty.aside(canvas);
    }
    return stepping;
  }

  private void drawBand(Graphics2D g2, PlotCanvas canvas, Series series) {
    if (!series.hasBand() || series.style() == Series.Style.POINTS || series.style().isPaleRun()) {
      return;
    }
    boolean pale = series.style() == Series.Style.PALE_BAND;
    g2.setPaint(pale ? theme.paleBand(series.colourIndex()) : theme.band(series.colourIndex()));
    int n = series.x().length;
    int begin = 0;
    while (begin < n) {
      int end = begin;
      while (end < n && canvas.showsBand(series, end) && !series.roughAt(end)) {
        end++;
      }
      if (end - begin > 1) {
        Path2D area = new Path2D.Double();
        for (int i = begin; i < end; i++) {
          addPoint(
              area,
              i == begin,
              canvas.x().at(series.x()[i]),
              canvas.y().atOrEdge(series.high()[i]));
        }
        for (int i = end - 1; i >= begin; i--) {
          addPoint(area, false, canvas.x().at(series.x()[i]), canvas.y().atOrEdge(series.low()[i]));
        }
        area.closePath();
        g2.fill(area);
        if (pale) {
          edge(g2, area, series);
        }
      }
      begin = Math.max(end, begin + 1);
    }
  }

  /** The outline tells the band from paper where it is pale, and from a line's own band. */
  private void edge(Graphics2D g2, Path2D area, Series series) {
    Paint fill = g2.getPaint();
    g2.setPaint(theme.ghost(series.colourIndex()));
    g2.setStroke(theme.dottedHairline());
    g2.draw(area);
    g2.setPaint(fill);
  }

  private void drawLine(Graphics2D g2, PlotCanvas canvas, Series series) {
    if (series.style() == Series.Style.POINTS) {
      if (series.hasBand()) {
        drawWhiskers(g2, canvas, series);
      }
      return;
    }
    if (isBackdrop(series)) {
      return;
    }
    Path2D path = new Path2D.Double();
    boolean interrupted = true;
    for (int i = 0; i < series.x().length; i++) {
      double x = canvas.x().at(series.x()[i]);
      double y = canvas.y().at(series.y()[i]);
      if (Double.isFinite(x) && Double.isFinite(y) && !series.roughAt(i)) {
        addPoint(path, interrupted, x, y);
        interrupted = false;
      } else {
        interrupted = true;
      }
    }
    g2.setPaint(linePaint(series));
    g2.setStroke(lineStroke(series));
    g2.draw(path);
  }

  private void drawWhiskers(Graphics2D g2, PlotCanvas canvas, Series series) {
    g2.setPaint(theme.seriesColour(series.colourIndex()));
    g2.setStroke(new BasicStroke(theme.hairline().getLineWidth() * 1.4f));
    double cap = theme.markerSize() * 0.35;
    Path2D whiskers = new Path2D.Double();
    for (int i = 0; i < series.x().length; i++) {
      if (canvas.showsBand(series, i)) {
        double x = canvas.x().at(series.x()[i]);
        double low = canvas.y().atOrEdge(series.low()[i]);
        double high = canvas.y().atOrEdge(series.high()[i]);
        whiskers.moveTo(x, low);
        whiskers.lineTo(x, high);
        for (double end : new double[] {low, high}) {
          whiskers.moveTo(x - cap, end);
          whiskers.lineTo(x + cap, end);
        }
      }
    }
    g2.draw(whiskers);
  }

  private void drawMarkers(
      Graphics2D g2,
      PlotCanvas canvas,
      Series series,
      int index,
      XYItemRendererState state,
      SteppingAside aside) {
    boolean drawn = hasMarkers(series);
    // So many that their rims would hide what lies below: on paper they are small and have none.
    boolean many =
        theme.look().dashed()
            && series.style() == Series.Style.POINTS
            && series.x().length > MANY_POINTS;
    Shape marker =
        many
            ? MarkerShapes.shape(
                theme.place(series.colourIndex()), SMALL_POINT * theme.markerSize())
            : marker(series);
    EntityCollection entities = state.getEntityCollection();
    Shape clip = g2.getClip();
    Rectangle2D shown = canvas.x().area();
    double reach = theme.markerSize();
    g2.setClip(
        new Rectangle2D.Double(
            shown.getX() - reach,
            shown.getY() - reach,
            shown.getWidth() + 2 * reach,
            shown.getHeight() + 2 * reach));
    for (int i = 0; i < series.x().length && !isBackdrop(series); i++) {
      double x = canvas.x().at(series.x()[i]) + aside.shift(series, series.x()[i]);
      double y = canvas.y().at(series.y()[i]);
      double place = canvas.x().at(series.x()[i]);
      if (!Double.isFinite(x) || !Double.isFinite(y) || !holds(shown, place, y)) {
        continue;
      }
      Shape placed = AffineTransform.getTranslateInstance(x, y).createTransformedShape(marker);
      if (drawn) {
        boolean hollow = series.roughAt(i) || isHollow(series);
        g2.setPaint(fill(series, hollow));
        g2.fill(placed);
        if (!many) {
          g2.setPaint(fill(series, !hollow));
          g2.setStroke(markerStroke());
          g2.draw(placed);
        }
      }
      if (entities != null) {
        addEntity(entities, placed, data, index, i, x, y);
      }
    }
    g2.setClip(clip);
  }

  private static boolean holds(Rectangle2D area, double x, double y) {
    double slack = 0.01;
    return x >= area.getMinX() - slack
        && x <= area.getMaxX() + slack
        && y >= area.getMinY() - slack
        && y <= area.getMaxY() + slack;
  }

  @Override
  public LegendItem getLegendItem(int datasetIndex, int index) {
    Series series = data.series(index);
    if (data.figure().ground() != null) {
      return over.legendItem(series, theme.tickSize());
    }
    if (series.label().isEmpty() || isBackdrop(series)) {
      return null;
    }
    double half = theme.tickSize() * 1.15;
    LegendItem item =
        new LegendItem(
            series.label(),
            null,
            null,
            null,
            hasMarkers(series),
            marker(series),
            true,
            markerFill(series),
            true,
            markerOutline(series),
            markerStroke(),
            series.style() != Series.Style.POINTS,
            new Line2D.Double(-half, 0, half, 0),
            lineStroke(series),
            linePaint(series));
    item.setDataset(data);
    item.setDatasetIndex(datasetIndex);
    item.setSeriesKey(data.getSeriesKey(index));
    item.setSeriesIndex(index);
    return item;
  }

  /** Neither line nor marker. */
  private static boolean isBackdrop(Series series) {
    return switch (series.style()) {
      case PALE_BAND, DIES, LETTERS, CONTOUR -> true;
      case LINE_AND_MARKERS, LINE, OUTLINE, GHOST, OTHER_RUN, POINTS -> false;
    };
  }

  private static boolean hasMarkers(Series series) {
    return series.style() == Series.Style.LINE_AND_MARKERS || series.style() == Series.Style.POINTS;
  }

  private Shape marker(Series series) {
    return MarkerShapes.shape(theme.place(series.colourIndex()), theme.markerSize());
  }

  private Color linePaint(Series series) {
    return series.style() == Series.Style.GHOST
        ? theme.ghost(series.colourIndex())
        : theme.seriesColour(series.colourIndex());
  }

  private BasicStroke lineStroke(Series series) {
    return switch (series.style()) {
      case GHOST, OTHER_RUN -> theme.ghostLine();
      case LINE -> theme.dashedLine(series.colourIndex());
      case LINE_AND_MARKERS -> theme.seriesLine(series.colourIndex());
      case OUTLINE, POINTS, PALE_BAND, DIES, LETTERS, CONTOUR -> theme.line();
    };
  }

  private boolean isHollow(Series series) {
    return theme.round(series.colourIndex()) % 2 == 1;
  }

  private Color markerFill(Series series) {
    return fill(series, isHollow(series));
  }

  private Color markerOutline(Series series) {
    return fill(series, !isHollow(series));
  }

  private Color fill(Series series, boolean hollow) {
    return hollow ? theme.plotBackground() : theme.seriesColour(series.colourIndex());
  }

  private BasicStroke markerStroke() {
    return new BasicStroke(theme.hairline().getLineWidth());
  }

  private static void addPoint(Path2D path, boolean first, double x, double y) {
    if (first) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }
}
