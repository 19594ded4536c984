package org.voltscape.views.chart;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.voltscape.figure.Figure;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.FigureChart;
import org.voltscape.figure.chart.FigureCharts;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.views.fx.LatestSlot;
import org.voltscape.views.fx.ShownWatch;

/**
 * The drawn chart with a layer of nodes over it. Drawing is synchronous and slow (tens of
 * milliseconds), so the chart never draws by itself: whatever changes asks for a redraw, which
 * happens at most 15 times a second and only while the surface can be seen.
 */
final class ChartSurface extends Region {
  static {
    // The chart asks for the bundled typeface by name, which a bare machine does not have.
    for (String file : new String[] {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf"}) {
      try (InputStream font =
          ChartSurface.class.getResourceAsStream("/org/voltscape/resources/fonts/" + file)) {
        Font.loadFont(font, 12);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Lower than 180 pixels no chart can be read; one more, as scales of a screen round. */
  private static final double LEAST_HEIGHT = 181;

  private final Pane overlay = new Pane();
  private final Rectangle clip = new Rectangle();
  private final LatestSlot<Boolean> redraws = new LatestSlot<>(ask -> drawIfNeeded());
  private final List<Runnable> drawnListeners = new ArrayList<>();
  // Held here because a binding without a holder is collected.
  private final ObservableValue<Boolean> shown = ShownWatch.of(this);

  private FigureTheme theme = FigureTheme.LIGHT;
  private Figure figure;
  private ChartCanvas canvas;
  private double headroom;
  private boolean stale = true;

  ChartSurface() {
    overlay.setManaged(false);
    overlay.getStyleClass().add("vs-chart-overlay");
    overlay.setMouseTransparent(true);
    overlay.setClip(clip);
    getChildren().add(overlay);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().add("vs-chart-surface");
    setMinSize(120, LEAST_HEIGHT);
    setPrefSize(640, 360);
    shown.addListener(
        (o, was, is) -> {
          requestLayout();
          drawIfNeeded();
        });
  }

  Figure figure() {
    return figure;
  }

  FigureTheme theme() {
    return theme;
  }

  /** Nodes over the chart, in pixels of the surface. */
  Pane overlay() {
    return overlay;
  }

  /** The small print of the figure; empty before the first. */
  String note() {
    return canvas != null && canvas.getChart() instanceof FigureChart chart ? chart.note() : "";
  }

  /** What a legend names, in the colours of the theme; nothing before the first figure. */
  List<LegendItem> legendItems() {
    return canvas != null && canvas.getChart() instanceof FigureChart chart
        ? chart.legendItems()
        : List.of();
  }

  /** Called after every drawing: axes, size or data may have changed. */
  void addDrawnListener(Runnable listener) {
    drawnListeners.add(listener);
  }

  /** Room above the plot for names of lines in the overlay, in pixels. */
  void setHeadroom(double pixels) {
    headroom = pixels;
    if (canvas != null) {
      makeHeadroom();
      redraw();
    }
  }

  void setTheme(FigureTheme next) {
    if (next != theme) {
      theme = next;
      if (canvas != null) {
        JFreeChart old = canvas.getChart();
        newChart();
        keepZoom(old, canvas.getChart());
        redraw();
      }
    }
  }

  /** Shows newer data, in the same chart where its axes allow. */
  void show(Figure next) {
    if (canvas != null && next.equals(figure)) {
      return;
    }
    figure = next;
    if (canvas == null || !updated(next)) {
      newChart();
    }
    makeHeadroom();
    redraw();
  }

  private boolean updated(Figure next) {
    try {
      FigureCharts.update(canvas.getChart(), next);
      return true;
    } catch (IllegalArgumentException e) {
      // Other axes: a chart of its own.
      return false;
    }
  }

  private void newChart() {
    JFreeChart chart = FigureCharts.chart(figure, theme);
    chart.setNotify(false);
    // The pane has them beside the plot, where they give way to it.
    if (chart instanceof FigureChart words) {
      words.leaveWords();
    }
    if (canvas == null) {
      canvas = new ChartCanvas(chart);
      canvas.setTooltipEnabled(false);
      canvas.setMouseTransparent(true);
      canvas.setManaged(false);
      getChildren().add(0, canvas);
      requestLayout();
    } else {
      // Without height the canvas draws nothing yet: once is enough.
      double height = canvas.getHeight();
      canvas.setHeight(0);
      canvas.setChart(chart);
      chart.setNotify(false);
      canvas.setHeight(height);
      stale = false;
    }
    makeHeadroom();
  }

  private static void keepZoom(JFreeChart from, JFreeChart to) {
    keepZoom(from.getXYPlot().getDomainAxis(), to.getXYPlot().getDomainAxis());
    keepZoom(from.getXYPlot().getRangeAxis(), to.getXYPlot().getRangeAxis());
  }

  private static void keepZoom(ValueAxis from, ValueAxis to) {
    if (!from.isAutoRange()) {
      to.setRange(from.getRange());
    }
  }

  private void makeHeadroom() {
    RectangleInsets own = plot().getInsets();
    if (headroom > own.getTop()) {
      plot()
          .setInsets(new RectangleInsets(headroom, own.getLeft(), own.getBottom(), own.getRight()));
    }
  }

  XYPlot plot() {
    return canvas.getChart().getXYPlot();
  }

  boolean hasChart() {
    return canvas != null;
  }

  /** Asks for a drawing soon. */
  void redraw() {
    stale = true;
    redraws.publish(true);
  }

  private void drawIfNeeded() {
    if (stale && Boolean.TRUE.equals(shown.getValue())) {
      drawNow();
    }
  }

  /** Draws at once, seen or not. */
  void drawNow() {
    if (canvas != null && canvas.getWidth() > 0 && canvas.getHeight() > 0) {
      stale = false;
      canvas.draw();
      drawn();
    }
  }

  private void drawn() {
    Rectangle2D area = dataArea();
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    if (area != null) {
      drawnListeners.forEach(Runnable::run);
    }
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    overlay.resizeRelocate(0, 0, width, height);
    if (canvas == null || (canvas.getWidth() == width && canvas.getHeight() == height)) {
      return;
    }
    // What a canvas showed where its new edge lies within a pixel of the screen stays there,
    // however
    // often its own area is cleared.
    canvas.getGraphicsContext2D().clearRect(-1, -1, canvas.getWidth() + 2, canvas.getHeight() + 2);
    // The canvas draws at every change of its size; without height it draws nothing.
    canvas.setHeight(0);
    canvas.setWidth(width);
    if (Boolean.TRUE.equals(shown.getValue())) {
      canvas.setHeight(height);
      stale = false;
      drawn();
    } else {
      stale = true;
    }
  }

  /** Where the data are drawn, in pixels; null before the first drawing. */
  Rectangle2D dataArea() {
    ChartRenderingInfo info = canvas == null ? null : canvas.getRenderingInfo();
    Rectangle2D area = info == null ? null : info.getPlotInfo().getDataArea();
    return area == null || area.isEmpty() ? null : area;
  }

  /** Whether a place is on the marks between plot and axis. */
  boolean onMarks(ChartPoint at) {
    Rectangle2D area = dataArea();
    return area != null
        && at.pixelX() >= area.getX()
        && at.pixelX() <= area.getMaxX()
        && at.pixelY() > area.getMaxY()
        && at.pixelY() <= area.getMaxY() + plot().getAxisOffset().getBottom();
  }

  double pixelX(double x) {
    return plot().getDomainAxis().valueToJava2D(x, dataArea(), plot().getDomainAxisEdge());
  }

  double pixelY(double y) {
    return plot().getRangeAxis().valueToJava2D(y, dataArea(), plot().getRangeAxisEdge());
  }

  /** Where a point of a series is drawn, which may be beside its abscissa. */
  double pixelX(Series series, int item) {
    return pixelX(series.x()[item]) + FigureCharts.shift(canvas.getChart(), series);
  }

  /** The place of a pixel; null before the first drawing. */
  ChartPoint at(double pixelX, double pixelY, boolean shift) {
    Rectangle2D area = dataArea();
    if (area == null) {
      return null;
    }
    return new ChartPoint(
        pixelX,
        pixelY,
        plot().getDomainAxis().java2DToValue(pixelX, area, plot().getDomainAxisEdge()),
        plot().getRangeAxis().java2DToValue(pixelY, area, plot().getRangeAxisEdge()),
        area.contains(pixelX, pixelY),
        shift);
  }
}
