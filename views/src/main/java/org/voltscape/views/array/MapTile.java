package org.voltscape.views.array;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.figure.array.UnitFigures;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.image.GradeMap;
import org.voltscape.views.image.GradePalette;
import org.voltscape.views.image.MatrixView;

/** The map of one mapping, under its name and how good it is. */
final class MapTile extends Region {
  private final ArrayMapping mapping;
  private final int place;
  private final Rectangle swatch = new Rectangle(10, 10);
  private final Label name = new Label();
  private final Label degradation = new Label();
  private final VBox head = new VBox(1, name, degradation);
  private final Tooltip tooltip = new Tooltip();
  private final MatrixView matrix;
  private double headHeight;

  /**
   * @param place among the mappings: charts show it in the colour of that series
   */
  MapTile(ArrayMapping mapping, int place, TaskThreads threads) {
    this.mapping = mapping;
    this.place = place;
    name.setGraphic(swatch);
    name.setGraphicTextGap(6);
    matrix = new MatrixView(threads, GradePalette.LIGHT);
    matrix.setMinSize(40, 40);
    name.setText(mapping.title());
    name.getStyleClass().add("vs-chart-title");
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(380);
    for (Label label : new Label[] {name, degradation}) {
      label.setMinWidth(0);
      label.setWrapText(true);
      label.setTooltip(tooltip);
    }
    degradation.getStyleClass().add("vs-status");
    getChildren().addAll(head, matrix);
  }

  /** Takes the colours of a theme. */
  void suit(GradePalette palette, FigureTheme theme) {
    matrix.setPalette(palette);
    java.awt.Color c = theme.seriesColour(place);
    swatch.setFill(Color.rgb(c.getRed(), c.getGreen(), c.getBlue()));
  }

  MatrixView matrix() {
    return matrix;
  }

  /** Height that what stands above the map needs in a tile of some width. */
  double headHeight(double width) {
    return Math.ceil(head.prefHeight(width)) + 1;
  }

  /** Keeps a height for what stands above the map: maps side by side begin at one line. */
  void place(double x, double y, double width, double height, double headHeight) {
    if (this.headHeight != headHeight) {
      this.headHeight = headHeight;
      requestLayout();
    }
    resizeRelocate(x, y, width, height);
  }

  @Override
  protected void layoutChildren() {
    head.resizeRelocate(0, 0, getWidth(), headHeight);
    matrix.resizeRelocate(0, headHeight, getWidth(), Math.max(0, getHeight() - headHeight));
  }

  /** Shows the units; nothing is drawn where they look as before. */
  void show(GradeMap map, UnitFigures figures, String what) {
    degradation.setText(figures.brief());
    String text = mapping.title() + ". " + mapping.help() + "\n" + figures.whole();
    if (!text.equals(tooltip.getText())) {
      tooltip.setText(text);
    }
    matrix.setSource(map);
    matrix.setAccessibleText(what + ", " + mapping.title() + ": " + figures.whole());
  }
}
