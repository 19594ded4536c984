package org.voltscape.views.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jfree.chart.LegendItem;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.LegendGraphic;
import org.jfree.chart.ui.Size2D;
import org.jfree.fx.FXGraphics2D;
import org.voltscape.views.fx.LiveScroll;

/**
 * The names of a chart's lines, two rows of them at most or as many as are asked for: further ones
 * are scrolled to, so that they take no more room from the plot. JavaFX thread only.
 */
final class ChartLegend extends Region {
  private static final double GAP = 2;

  private final FlowPane names = new FlowPane(14, GAP);
  private final ScrollPane scroll = LiveScroll.of(names);
  private List<LegendItem> shown = List.of();
  private boolean reserved;
  private int rows = 2;

  ChartLegend() {
    names.setPadding(new Insets(0, 8, 0, 8));
    names.setAlignment(Pos.CENTER_LEFT);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("edge-to-edge", "vs-chart-legend");
    getChildren().add(scroll);
    setMinHeight(USE_PREF_SIZE);
  }

  /** Keeps the room of all rows, so that the plot stays as it is when names are added. */
  void reserve() {
    reserved = true;
    requestLayout();
  }

  /** Takes another number of rows at most. */
  void setRows(int most) {
    if (rows != most) {
      rows = most;
      requestLayout();
    }
  }

  void show(List<LegendItem> items) {
    if (items.equals(shown)) {
      return;
    }
    shown = List.copyOf(items);
    names.getChildren().setAll(shown.stream().map(ChartLegend::name).toList());
    requestLayout();
  }

  private static Label name(LegendItem item) {
    LegendGraphic sign = new LegendGraphic(item.getShape(), item.getFillPaint());
    sign.setFillPaintTransformer(item.getFillPaintTransformer());
    sign.setShapeFilled(item.isShapeFilled());
    sign.setShapeVisible(item.isShapeVisible());
    sign.setShapeOutlineVisible(item.isShapeOutlineVisible());
    sign.setOutlinePaint(item.getOutlinePaint());
    sign.setOutlineStroke(item.getOutlineStroke());
    sign.setLine(item.getLine());
    sign.setLineVisible(item.isLineVisible());
    sign.setLinePaint(item.getLinePaint());
    sign.setLineStroke(item.getLineStroke());
    Canvas canvas = new Canvas();
    FXGraphics2D g2 = new FXGraphics2D(canvas.getGraphicsContext2D());
    Size2D size = sign.arrange(g2, RectangleConstraint.NONE);
    canvas.setWidth(Math.ceil(size.width));
    canvas.setHeight(Math.ceil(size.height));
    sign.draw(g2, new Rectangle2D.Double(0, 0, canvas.getWidth(), canvas.getHeight()));
    Label name = new Label(item.getLabel(), canvas);
    name.getStyleClass().add("vs-chart-name");
    return name;
  }

  /** What text wraps at. */
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    if (names.getChildren().isEmpty()) {
      return reserved ? rows * (16 + GAP) : 0;
    }
    double row = 0;
    for (javafx.scene.Node name : names.getChildren()) {
      row = Math.max(row, name.prefHeight(-1));
    }
    double at = width < 0 && getWidth() > 0 ? getWidth() : width;
    double most = rows * (row + GAP);
    return Math.ceil(reserved ? most : Math.min(most, names.prefHeight(at) + GAP));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return names.prefWidth(-1);
  }

  @Override
  protected void layoutChildren() {
    scroll.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
