package org.voltscape.views.image;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.voltscape.figure.ColourScale;
import org.voltscape.figure.chart.HeatScale;

/** The scale of a heat map's colours, with its values and its name. FX thread only. */
public final class ColourBar {
  private static final double HEIGHT = 12;
  private static final double TICK = 4;
  private static final double GAP = 8;

  private final Label name = new Label();
  private final Rectangle bar = new Rectangle(10, HEIGHT);
  private final List<Label> labels = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Pane scalePane = new ScalePane();
  private final Pane swatch = new Pane();
  private final HBox legend = new HBox(6);
  private final FlowPane words = new FlowPane(24, 2, name, legend);
  private final VBox root = new VBox(3, words, scalePane);
  private HeatScale scale;

  /**
   * @param absent what cells without a value are
   * @param help what pixels of several cells mean, shown on hover
   */
  public ColourBar(String absent, String help) {
    name.setMinWidth(0);
    bar.setFill(gradient());
    scalePane.getChildren().add(bar);
    scalePane.setMinWidth(80);
    swatch.setMinSize(16, HEIGHT);
    swatch.setMaxSize(16, HEIGHT);
    Label none = new Label(absent);
    none.setMinWidth(Region.USE_PREF_SIZE);
    legend.getChildren().setAll(swatch, none);
    legend.setAlignment(Pos.CENTER_LEFT);
    legend.setMinWidth(Region.USE_PREF_SIZE);
    words.setPrefWrapLength(0);
    root.getStyleClass().add("vs-legend");
    Tooltip tooltip = new Tooltip(help);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    Tooltip.install(root, tooltip);
  }

  /** Puts further words behind those on cells without a value. */
  public void add(Region more) {
    legend.getChildren().add(more);
  }

  /** The node to place. */
  public Region node() {
    return root;
  }

  /** Shows a scale. */
  public void show(HeatScale next) {
    if (next.equals(scale)) {
      return;
    }
    scale = next;
    name.setText(next.caption());
    scalePane.getChildren().removeAll(labels);
    scalePane.getChildren().removeAll(lines);
    labels.clear();
    lines.clear();
    for (HeatScale.Tick tick : next.ticks()) {
      Label label = new Label(tick.text());
      label.getStyleClass().add("vs-scale");
      labels.add(label);
      Line line = new Line();
      line.getStyleClass().add("vs-colour-tick");
      lines.add(line);
    }
    scalePane.getChildren().addAll(lines);
    scalePane.getChildren().addAll(labels);
    scalePane.requestLayout();
  }

  /** Takes the colours of cells without a value. */
  public void show(CellPalette palette) {
    swatch.getChildren().clear();
    Rectangle ground = new Rectangle(16, HEIGHT, MatrixLegend.fxColor(palette.color(0)));
    Color ink = MatrixLegend.fxColor(palette.groupGrid());
    ground.setStroke(ink);
    swatch.getChildren().add(ground);
    for (int i = 0; i < 3; i++) {
      Line line =
          new Line(
              i * 5, HEIGHT, Math.min(16, i * 5 + HEIGHT), i * 5 + HEIGHT > 16 ? i * 5 - 4 : 0);
      line.setStroke(ink);
      line.setStrokeWidth(1.5);
      swatch.getChildren().add(line);
    }
  }

  private static LinearGradient gradient() {
    List<Stop> stops = new ArrayList<>();
    int parts = 32;
    for (int i = 0; i <= parts; i++) {
      int level = (ColourScale.SIZE - 1) * i / parts;
      stops.add(
          new Stop(
              (double) i / parts, MatrixLegend.fxColor(0xFF000000 | ColourScale.colour(level))));
    }
    return new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops);
  }

  /**
   * Places the bar and its values: all, or every second, third and so on where they would touch, so
   * that those that are left stand evenly.
   */
  private final class ScalePane extends Pane {
    @Override
    protected double computePrefHeight(double width) {
      return HEIGHT + TICK + 16;
    }

    @Override
    protected void layoutChildren() {
      double margin = 14;
      double width = Math.max(10, getWidth() - 2 * margin);
      bar.setX(margin);
      bar.setWidth(width);
      if (scale == null) {
        return;
      }
      List<HeatScale.Tick> ticks = scale.ticks();
      int stride = 1;
      while (stride < labels.size() && !fits(stride, margin, width)) {
        stride++;
      }
      for (int i = 0; i < labels.size(); i++) {
        double x = margin + width * ticks.get(i).place();
        Line line = lines.get(i);
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(HEIGHT);
        line.setEndY(HEIGHT + TICK);
        Label label = labels.get(i);
        label.setVisible(i % stride == 0);
        double w = label.prefWidth(-1);
        label.resizeRelocate(left(x, w), HEIGHT + TICK, w, label.prefHeight(-1));
      }
    }

    /** Whether no value touches the one before, of those that a stride leaves. */
    private boolean fits(int stride, double margin, double width) {
      double free = 0;
      for (int i = 0; i < labels.size(); i += stride) {
        double w = labels.get(i).prefWidth(-1);
        double at = left(margin + width * scale.ticks().get(i).place(), w);
        if (at < free) {
          return false;
        }
        free = at + w + GAP;
      }
      return true;
    }

    private double left(double middle, double labelWidth) {
      return Math.max(0, Math.min(getWidth() - labelWidth, middle - labelWidth / 2));
    }
  }
}
