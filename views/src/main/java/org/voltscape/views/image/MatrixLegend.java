package org.voltscape.views.image;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/** The colours of a matrix in words. FX thread only. */
public final class MatrixLegend {
  private static final double SWATCH = 12;

  private final FlowPane pane = new FlowPane(14, 2);
  private final List<String> names;
  private final String mixture;
  private final String help;
  private String ringName = "";
  private String ringHelp = "";

  /** Null before the first. */
  private CellPalette shown;

  /**
   * @param names what each category means, in order
   * @param mixture name of a pixel that all the remarkable categories share equally
   * @param help what pooled pixels mean, shown on hover
   */
  public MatrixLegend(List<String> names, String mixture, String help) {
    this.names = List.copyOf(names);
    this.mixture = mixture;
    this.help = help;
    pane.getStyleClass().add("vs-legend");
    pane.setAlignment(Pos.CENTER_LEFT);
  }

  /** Shows the colours of a palette. */
  public void show(CellPalette palette) {
    shown = palette;
    pane.getChildren().clear();
    for (int i = 0; i < names.size(); i++) {
      add(names.get(i), palette.color(i), palette.groupGrid());
    }
    int[] one = new int[names.size()];
    Arrays.fill(one, 1, one.length, 1);
    add(mixture, palette.pooled(one, 0, 1), palette.groupGrid());
    if (!ringName.isEmpty()) {
      addRing(palette);
    }
  }

  /**
   * Names what cells with a ring are.
   *
   * @param name empty where no cell has one
   * @param told shown on hover
   */
  public void rings(String name, String told) {
    ringName = name;
    ringHelp = told;
    if (shown != null) {
      show(shown);
    }
  }

  private void addRing(CellPalette palette) {
    Circle ring = new Circle(SWATCH / 2 - 1.5, null);
    ring.setStroke(fxColor(palette.mark()));
    ring.setStrokeWidth(1.6);
    Label label = new Label(ringName);
    label.setTooltip(new Tooltip(ringHelp));
    HBox entry = new HBox(5, ring, label);
    entry.setAlignment(Pos.CENTER_LEFT);
    pane.getChildren().add(entry);
  }

  private void add(String name, int color, int border) {
    Rectangle swatch = new Rectangle(SWATCH, SWATCH, fxColor(color));
    swatch.setStroke(fxColor(border));
    Label label = new Label(name);
    label.setTooltip(new Tooltip(help));
    HBox entry = new HBox(5, swatch, label);
    entry.setAlignment(Pos.CENTER_LEFT);
    pane.getChildren().add(entry);
  }

  /** The node to place. */
  public FlowPane node() {
    return pane;
  }

  static Color fxColor(int argb) {
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
  }
}
