package org.voltscape.views.word;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.voltscape.engine.microscope.WordStep;
import org.voltscape.engine.microscope.WordStep.Stage;
import org.voltscape.engine.microscope.WordTrace;
import org.voltscape.views.form.HoverHelp;

/** The nodes of one step: its name, its bits, its value and what happened. */
final class StepRow {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Stage stage;
  private final Label title;
  private final List<BitLabel> bits = new ArrayList<>();
  private final Label value = new Label();
  private final Label sentence = new Label();

  StepRow(Stage stage, int cells) {
    this.stage = stage;
    title = title(stage.title(), stage.help());
    value.getStyleClass().add("vs-word-value");
    value.setId("word-value-" + stage.title());
    value.setMinWidth(Region.USE_PREF_SIZE);
    sentence.getStyleClass().add("vs-word-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setId("word-step-" + stage.title());
    // The wanted bits are buttons.
    for (int cell = 0; stage != Stage.WANTED && cell < cells; cell++) {
      bits.add(new BitLabel());
    }
  }

  static Label title(String text, String help) {
    Label label = new Label(text);
    label.getStyleClass().add("vs-word-row");
    label.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(label, help);
    return label;
  }

  Stage stage() {
    return stage;
  }

  Label title() {
    return title;
  }

  /** Bit 0 first; none for the wanted word. */
  List<BitLabel> bits() {
    return bits;
  }

  Label value() {
    return value;
  }

  Label sentence() {
    return sentence;
  }

  /**
   * Shows the step of a trace, with real values where the format has fraction bits.
   *
   * @param joined whether the value stands before the sentence, for want of room
   */
  void show(WordTrace trace, int fraction, boolean joined) {
    WordStep step = trace.steps().get(stage.ordinal());
    value.setText(valueText(trace, step, fraction));
    sentence.setText((joined ? value.getText() + " – " : "") + step.sentence());
    int own = trace.setup().shape().bits();
    for (int cell = 0; cell < bits.size(); cell++) {
      boolean there = cell < step.cells();
      boolean marks = stage == Stage.FLAGGED;
      String text = !there ? "" : marks ? (step.one(cell) ? "!" : "·") : step.one(cell) ? "1" : "0";
      boolean stuck =
          stage.ordinal() <= Stage.RAW.ordinal() && there && (trace.stuckMask() >>> cell & 1) != 0;
      boolean changed = marks ? step.one(cell) : step.changed(cell);
      bits.get(cell).show(text, there && changed, stuck, there ? help(step, cell, own, stuck) : "");
    }
  }

  private String help(WordStep step, int cell, int own, boolean stuck) {
    String name = cell < own ? "Bit " + cell : "Check bit " + (cell - own);
    if (stage == Stage.FLAGGED) {
      return name + (step.one(cell) ? ": read otherwise than stored" : ": read as stored");
    }
    return name
        + " "
        + stage.title()
        + ": "
        + (step.one(cell) ? 1 : 0)
        + (step.changed(cell) ? ", differs from the step before" : "")
        + (stuck ? "; the cell is stuck" : "");
  }

  private String valueText(WordTrace trace, WordStep step, int fraction) {
    if (stage == Stage.FLAGGED) {
      int count = Integer.bitCount(step.content());
      return count == 0 ? "none" : count == 1 ? "1 bit" : count + " bits";
    }
    int integer = trace.integer(step.content());
    return integer
        + (fraction > 0 ? " = " + WordTexts.real(integer, fraction) : "")
        + "  "
        + WordTexts.hex(step.content(), step.cells());
  }

  /** Shows or hides the step; the one reached last is marked. */
  void reveal(boolean shown, boolean current) {
    bits.forEach(b -> b.setVisible(shown));
    title.setVisible(shown);
    value.setVisible(shown);
    sentence.setVisible(shown);
    title.pseudoClassStateChanged(CURRENT, current);
    sentence.pseudoClassStateChanged(CURRENT, current);
  }
}
