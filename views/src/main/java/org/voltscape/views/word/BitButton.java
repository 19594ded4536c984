package org.voltscape.views.word;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.voltscape.views.form.LabeledField;

/** A cell of the word that a person changes: by click, Space, or the keys of its row. */
final class BitButton extends Button {
  private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

  /** Which row of the word it belongs to. */
  enum Kind {
    WANTED,
    CELL,
    FLIP
  }

  private final Kind kind;
  private final int cell;
  private final Tooltip tooltip = LabeledField.tooltip("");

  BitButton(Kind kind, int cell) {
    this.kind = kind;
    this.cell = cell;
    getStyleClass().setAll("vs-bit", "vs-bit-" + kind.name().toLowerCase(java.util.Locale.ROOT));
    setId("word-" + kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + cell);
    setMnemonicParsing(false);
    setFocusTraversable(false);
    setTooltip(tooltip);
  }

  Kind kind() {
    return kind;
  }

  int cell() {
    return cell;
  }

  /**
   * Shows its state.
   *
   * @param text one character
   * @param set whether it is marked
   * @param help the state in words, with what a click does
   */
  void show(String text, boolean set, String help) {
    setText(text);
    pseudoClassStateChanged(SET, set);
    tooltip.setText(help);
    setAccessibleText(help);
  }
}
