package org.voltscape.views.training;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.voltscape.views.chart.ChartPane;

/**
 * Accuracy, loss and weights, as many of them at a time as there is room for: all three, the first
 * or the second beside or above the third, or one that is chosen.
 */
final class TrainingCharts extends Region {
  private static final double GAP = 6;

  /** All three at least from this size on. */
  private static final double ALL_WIDTH = 760;

  /** Two beside each other at least from this width on. */
  private static final double TWO_WIDTH = 640;

  /** How the charts are arranged. */
  private enum Arrangement {
    ALL,
    BESIDE,
    ABOVE,
    ONE
  }

  private final ChartPane loss;
  private final ChartPane accuracy;
  private final Region weights;
  private final ToggleButton accuracyButton =
      button("Accuracy", "Accuracy in training and on test examples, or the error, epoch by epoch");
  private final ToggleButton lossButton = button("Loss", "Loss epoch by epoch, on a log axis");
  private final ToggleButton weightsButton =
      button("Weights", "How the weights are spread before and after training");
  private final HBox choice = new HBox(accuracyButton, lossButton, weightsButton);

  /**
   * @param weights the histogram with its choices
   */
  TrainingCharts(ChartPane loss, ChartPane accuracy, Region weights) {
    this.loss = loss;
    this.accuracy = accuracy;
    this.weights = weights;
    ToggleGroup group = new ToggleGroup();
    group.getToggles().addAll(accuracyButton, lossButton, weightsButton);
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
    setMinWidth(0);
  }

  private static ToggleButton button(String text, String help) {
    ToggleButton button = new ToggleButton(text);
    button.getStyleClass().addAll("small", "vs-word-toggle");
    button.setTooltip(new Tooltip(help));
    return button;
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

  /** Least height of the highest of the charts. */
  private double leastRow() {
    return Math.max(weights.minHeight(-1), Math.max(accuracy.minHeight(-1), loss.minHeight(-1)));
  }

  @Override
  protected double computeMinHeight(double width) {
    return leastRow() + choice.prefHeight(-1) + 2;
  }

  private Arrangement arrangement() {
    double two = 2 * leastRow() + GAP;
    if (getWidth() >= ALL_WIDTH && getHeight() >= two) {
      return Arrangement.ALL;
    }
    if (getWidth() >= TWO_WIDTH) {
      return Arrangement.BESIDE;
    }
    return getHeight() >= two + choice.prefHeight(-1) + 2 ? Arrangement.ABOVE : Arrangement.ONE;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    Arrangement now = arrangement();
    set(choice, now != Arrangement.ALL);
    set(weightsButton, now == Arrangement.ONE);
    weightsButton.setManaged(now == Arrangement.ONE);
    boolean weightsOnly = now == Arrangement.ONE && weightsButton.isSelected();
    set(weights, now != Arrangement.ONE || weightsOnly);
    set(loss, now == Arrangement.ALL || !weightsOnly && lossButton.isSelected());
    set(accuracy, now == Arrangement.ALL || !weightsOnly && !lossButton.isSelected());
    double half = Math.floor((width - GAP) / 2);
    double top = Math.floor((height - GAP) / 2);
    double head = Math.ceil(choice.prefHeight(-1));
    choice.resizeRelocate(0, 0, width, head);
    ChartPane chosen = lossButton.isSelected() ? loss : accuracy;
    switch (now) {
      case ALL -> {
        accuracy.resizeRelocate(0, 0, half, top);
        loss.resizeRelocate(half + GAP, 0, width - half - GAP, top);
        weights.resizeRelocate(0, top + GAP, width, height - top - GAP);
      }
      case BESIDE -> {
        chosen.resizeRelocate(0, head + 2, half, height - head - 2);
        weights.resizeRelocate(half + GAP, 0, width - half - GAP, height);
      }
      case ABOVE -> {
        double upper = Math.floor((height - GAP - head - 2) / 2);
        chosen.resizeRelocate(0, head + 2, width, upper);
        double from = head + 2 + upper + GAP;
        weights.resizeRelocate(0, from, width, height - from);
      }
      case ONE -> {
        for (Region one : List.of(chosen, weights)) {
          one.resizeRelocate(0, head + 2, width, height - head - 2);
        }
      }
      default -> throw new IllegalStateException(now.name());
    }
  }

  private static void set(Node node, boolean visible) {
    if (node.isVisible() != visible) {
      node.setVisible(visible);
    }
  }
}
