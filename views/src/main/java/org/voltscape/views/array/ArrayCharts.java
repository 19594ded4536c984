package org.voltscape.views.array;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.voltscape.figure.array.UnitSizeFigures;
import org.voltscape.views.chart.ChartPane;

/** Charts of the sizes chosen, as many of them beside each other as there is room for. */
final class ArrayCharts extends Region {
  private static final double LEAST_WIDTH = 320;
  private static final double GAP = 6;

  private final List<ChartPane> charts = List.of(new ChartPane(), new ChartPane(), new ChartPane());
  private final HBox choice = new HBox();
  private int first;
  private ArrayBase grown;

  ArrayCharts() {
    ToggleGroup group = new ToggleGroup();
    String[][] names = {
      {"Sizes", "How many units have each area"},
      {"By size", "How sensitive the units of each area are"},
      {"Variance", "How the variance of sensitivities grows tile by tile"}
    };
    for (int i = 0; i < names.length; i++) {
      int number = i;
      ToggleButton button = new ToggleButton(names[i][0]);
      button.getStyleClass().addAll("small", "vs-word-toggle");
      button.setTooltip(new Tooltip(names[i][1]));
      button.setToggleGroup(group);
      button.setSelected(i == 0);
      button.setOnAction(
          e -> {
            button.setSelected(true);
            first = number;
            requestLayout();
          });
      button.setMinWidth(USE_PREF_SIZE);
      choice.getChildren().add(button);
    }
    choice.setAlignment(Pos.CENTER_LEFT);
    // The maps' names carry the colours.
    charts.forEach(ChartPane::hideLegend);
    getChildren().addAll(charts);
    getChildren().add(choice);
    setMinWidth(0);
    setPrefSize(640, 220);
  }

  List<ChartPane> charts() {
    return charts;
  }

  void show(ArrayFrame frame) {
    charts.get(0).show(frame.histogram());
    charts.get(1).show(frame.bySize());
    if (grown != frame.base()) {
      grown = frame.base();
      charts.get(2).show(UnitSizeFigures.growth(grown.placements()));
    }
  }

  private double leastRow() {
    return charts.get(0).minHeight(-1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return leastRow() + Math.ceil(choice.prefHeight(-1)) + 2;
  }

  /** Below each other in a high pane, beside each other in a wide one. */
  @Override
  protected void layoutChildren() {
    double least = leastRow() + GAP;
    double high = getHeight() - Math.ceil(choice.prefHeight(-1));
    boolean stacked = high >= 2 * least && getWidth() < 2 * LEAST_WIDTH;
    double room = stacked ? high / least : getWidth() / LEAST_WIDTH;
    int count = (int) Math.max(1, Math.min(charts.size(), room));
    boolean all = count == charts.size();
    choice.setVisible(!all);
    double head = all ? 0 : Math.ceil(choice.prefHeight(-1)) + 2;
    choice.resizeRelocate(0, 0, getWidth(), Math.max(0, head - 2));
    double width = stacked ? getWidth() : Math.floor((getWidth() - GAP * (count - 1)) / count);
    high = Math.max(0, getHeight() - head);
    double height = stacked ? Math.floor((high - GAP * (count - 1)) / count) : high;
    int start = all ? 0 : first;
    for (int i = 0; i < charts.size(); i++) {
      ChartPane chart = charts.get((start + i) % charts.size());
      chart.setVisible(i < count);
      if (i < count) {
        chart.resizeRelocate(
            stacked ? 0 : i * (width + GAP),
            head + (stacked ? i * (height + GAP) : 0),
            width,
            height);
      }
    }
  }
}
