package org.voltscape.views.form;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/**
 * Words that take a few lines at most: the rest is under the mouse, so that they take no more room
 * from what stands above or below.
 */
public final class BriefLabel extends Label {
  private static final double LINE = 1.35;

  private int lines;
  private boolean reserved;

  /**
   * @param lines at most
   */
  public BriefLabel(int lines) {
    this.lines = lines;
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    Tooltip whole = LabeledField.tooltip("");
    whole.textProperty().bind(textProperty());
    setTooltip(whole);
  }

  /** Keeps the room of all lines, so that what is beside stays when words are added. */
  public void reserve() {
    reserved = true;
    requestLayout();
  }

  /** Takes another number of lines at most. */
  public void setLines(int most) {
    if (lines != most) {
      lines = most;
      requestLayout();
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    double most = Math.ceil(lines * LINE * getFont().getSize()) + 2;
    if (reserved) {
      return most;
    }
    double at = width < 0 && getWidth() > 0 ? getWidth() : width;
    return getText().isEmpty() ? 0 : Math.min(most, super.computePrefHeight(at));
  }
}
