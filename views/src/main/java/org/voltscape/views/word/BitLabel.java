package org.voltscape.views.word;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.voltscape.views.form.LabeledField;

/** A cell of the word after a step. */
final class BitLabel extends Label {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final PseudoClass STUCK = PseudoClass.getPseudoClass("stuck");

  private final Tooltip tooltip = LabeledField.tooltip("");

  BitLabel() {
    getStyleClass().add("vs-bit-shown");
    setTooltip(tooltip);
  }

  void show(String text, boolean changed, boolean stuck, String help) {
    setText(text);
    pseudoClassStateChanged(CHANGED, changed);
    pseudoClassStateChanged(STUCK, stuck);
    tooltip.setText(help);
  }
}
