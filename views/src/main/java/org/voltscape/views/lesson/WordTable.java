package org.voltscape.views.lesson;

import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltscape.engine.lesson.WordSetting;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.protection.WordOutcome;

/** A word on its way through the memory, bit by bit, as a small table. */
final class WordTable {
  private static final String UNKNOWN = "?";

  private final WordSetting word;
  private final WordOutcome outcome;
  private final boolean revealed;
  private final GridPane grid = new GridPane();

  private WordTable(WordSetting word, boolean revealed) {
    this.word = word;
    this.outcome = word.outcome();
    this.revealed = revealed;
  }

  /**
   * The table.
   *
   * @param revealed whether it tells what comes out
   */
  static Region of(WordSetting word, boolean revealed) {
    return new WordTable(word, revealed).build();
  }

  private Region build() {
    grid.getStyleClass().add("vs-lesson-word");
    row(0, "Bit", "Bit 0 is the least significant.");
    row(1, "Written", "What the scheme writes for the value wanted.");
    row(2, "Cell", "Cells that fail: stuck at a state, or read the wrong way round.");
    row(3, "Returned", "What the cells return.");
    if (protectedWord()) {
      row(4, "Effective", "What the scheme makes of it.");
    }
    for (int bit = 0; bit < word.shape().bits(); bit++) {
      column(bit);
    }
    VBox box = new VBox(6, grid, new MarkupFlow(sentence()));
    box.getStyleClass().add("vs-lesson-word-box");
    return box;
  }

  private void row(int row, String name, String help) {
    Label label = new Label(name);
    label.getStyleClass().add("vs-lesson-word-name");
    label.setTooltip(new Tooltip(help));
    label.setMinWidth(Region.USE_PREF_SIZE);
    grid.add(label, 0, row);
  }

  private void column(int bit) {
    int column = word.shape().bits() - bit;
    cell(column, 0, Integer.toString(bit), "vs-lesson-bit-number");
    cell(column, 1, digit(outcome.stored(), bit), "vs-lesson-bit");
    boolean stuck = (word.stuckMask() >> bit & 1) != 0;
    boolean flipped = (word.flips() >> bit & 1) != 0;
    Label fault =
        cell(
            column,
            2,
            stuck ? "=" + digit(word.stuckValue(), bit) : flipped ? "\u21C5" : "\u00B7",
            stuck || flipped ? "vs-lesson-bit-fault" : "vs-lesson-bit-number");
    if (stuck || flipped) {
      fault.setTooltip(
          new Tooltip(
              "Bit " + bit + (stuck ? " is stuck at " + digit(word.stuckValue(), bit) : " flips")));
    }
    result(column, 3, outcome.raw(), bit);
    if (protectedWord()) {
      result(column, 4, outcome.read(), bit);
    }
  }

  private boolean protectedWord() {
    return !word.scheme().equals("none");
  }

  /** A bit of what comes out, marked where it differs from what went in. */
  private void result(int column, int row, int code, int bit) {
    boolean wrong = revealed && !digit(code, bit).equals(digit(outcome.stored(), bit));
    cell(
        column,
        row,
        revealed ? digit(code, bit) : UNKNOWN,
        wrong ? "vs-lesson-bit-wrong" : "vs-lesson-bit");
  }

  private Label cell(int column, int row, String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    GridPane.setHalignment(label, HPos.CENTER);
    grid.add(label, column, row);
    return label;
  }

  private static String digit(int code, int bit) {
    return Integer.toString(code >> bit & 1);
  }

  private String sentence() {
    String scheme = ProtectionSchemes.byId(word.scheme(), "lesson", "field word.scheme").title();
    String wanted = "Wanted **" + number(word.shape().code(word.value())) + "**, ";
    return revealed
        ? wanted
            + "read **"
            + number(outcome.read())
            + "**, off by "
            + outcome.error()
            + ". Protection: "
            + scheme.toLowerCase(Locale.ROOT)
            + "."
        : wanted + "read **?**. Protection: " + scheme.toLowerCase(Locale.ROOT) + ".";
  }

  private String number(int code) {
    String whole = Integer.toString(word.shape().integer(code)).replace('-', '\u2212');
    return word.format() == null
        ? whole
        : whole
            + " ("
            + String.format(Locale.ROOT, "%.3f", word.format().decode(code)).replace('-', '\u2212')
            + ")";
  }
}
