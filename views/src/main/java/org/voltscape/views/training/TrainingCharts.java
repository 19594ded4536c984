package org.voltscape.views.training;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.voltscape.views.chart.ChartPane;

/**
 * Loss, accuracy and weights: the first two side by side where there is room, else one of them at a
 * time, and the weights below.
 */
final class TrainingCharts extends Region {
  /** Narrower halves leave too little beside the axes. */
  private static final double WIDE = 760;

  private static final double GAP = 6;

  private final ChartPane loss;
  private final ChartPane accuracy;
  private final Region weights;
  private final ToggleButton lossButton = new ToggleButton("Loss");
  private final ToggleButton accuracyButton = new ToggleButton("Accuracy");
  private final HBox choice = new HBox(lossButton, accuracyButton);

  /**
   * @param weights the histogram with its choices
   */
  TrainingCharts(ChartPane loss, ChartPane accuracy, Region weights) {
    this.loss = loss;
    this.accuracy = accuracy;
    this.weights = weights;
    ToggleGroup group = new ToggleGroup();
    lossButton.setToggleGroup(group);
    accuracyButton.setToggleGroup(group);
    lossButton.getStyleClass().add("left-pill");
    accuracyButton.getStyleClass().add("right-pill");
    for (ToggleButton button : new ToggleButton[] {lossButton, accuracyButton}) {
      button.getStyleClass().addAll("small", "vs-word-toggle");
    }
    lossButton.setTooltip(new Tooltip("Loss epoch by epoch, on a log axis"));
    accuracyButton.setTooltip(
        new Tooltip("Accuracy in training and on test examples, or the error, epoch by epoch"));
    accuracyButton.setSelected(true);
    group
        .selectedToggleProperty()
        .addListener(
            (o, was, is) -> {
              if (is == null) {
                was.setSelected(true);
              } else {
                requestLayout();
              }
            });
    choice.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(loss, accuracy, weights, choice);
    setMinSize(0, 0);
  }

  /** What the accuracy is called: it may be an error. */
  void setQuantity(String name) {
    accuracyButton.setText(name);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 480;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 640;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean wide = width >= WIDE;
    set(choice, !wide);
    set(loss, wide || lossButton.isSelected());
    set(accuracy, wide || !lossButton.isSelected());
    double top = Math.floor((height - GAP) / 2);
    if (wide) {
      double half = Math.floor((width - GAP) / 2);
      accuracy.resizeRelocate(0, 0, half, top);
      loss.resizeRelocate(half + GAP, 0, width - half - GAP, top);
    } else {
      double head = Math.ceil(choice.prefHeight(-1));
      choice.resizeRelocate(0, 0, width, head);
      ChartPane shown = lossButton.isSelected() ? loss : accuracy;
      shown.resizeRelocate(0, head + 2, width, top - head - 2);
    }
    weights.resizeRelocate(0, top + GAP, width, height - top - GAP);
  }

  private static void set(Node node, boolean visible) {
    if (node.isVisible() != visible) {
      node.setVisible(visible);
    }
  }
}
