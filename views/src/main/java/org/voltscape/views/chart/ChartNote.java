package org.voltscape.views.chart;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/**
 * The small print below a plot, two lines of it at most: the rest is under the mouse, so that it
 * takes no more room from the plot.
 */
final class ChartNote extends Label {
  private static final int MOST_LINES = 2;
  private static final double LINE = 1.35;

  private boolean reserved;

  ChartNote() {
    getStyleClass().add("vs-chart-note");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    Tooltip whole = new Tooltip();
    whole.setWrapText(true);
    whole.setMaxWidth(480);
    whole.textProperty().bind(textProperty());
    setTooltip(whole);
  }

  /** Keeps the room of all lines, so that the plot stays as it is when words are added. */
  void reserve() {
    reserved = true;
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    double most = Math.ceil(MOST_LINES * LINE * getFont().getSize()) + 2;
    if (reserved) {
      return most;
    }
    double at = width < 0 && getWidth() > 0 ? getWidth() : width;
    return getText().isEmpty() ? 0 : Math.min(most, super.computePrefHeight(at));
  }
}
