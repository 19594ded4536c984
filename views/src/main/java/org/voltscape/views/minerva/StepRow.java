package org.voltscape.views.minerva;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltscape.views.form.BriefLabel;

/** A step in the list: what it asks, what it is at, and what it found. */
final class StepRow extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
  private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass HAND = PseudoClass.getPseudoClass("hand");

  private final Step step;
  private final Label number;
  private final Label state = new Label();
  private final BriefLabel result = new BriefLabel(2);

  /**
   * @param look has the step looked at
   * @param move has the step before, or behind, looked at: -1 or 1
   */
  StepRow(Step step, Runnable look, java.util.function.IntConsumer move) {
    this.step = step;
    number = new Label(String.valueOf(step.number()));
    number.getStyleClass().add("vs-step-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    Label title = new Label(step.title());
    title.getStyleClass().add("vs-step-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    state.getStyleClass().add("vs-step-state");
    state.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(6, number, title, gap, state);
    head.setAlignment(Pos.CENTER_LEFT);
    Label question = new Label(step.question());
    question.getStyleClass().add("vs-status");
    question.setMinWidth(Region.USE_PREF_SIZE);
    result.getStyleClass().add("vs-step-result");
    result.managedProperty().bind(result.textProperty().isNotEmpty());
    getChildren().setAll(head, question, result);
    getStyleClass().add("vs-step");
    setMinWidth(0);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    setOnMouseClicked(
        e -> {
          requestFocus();
          look.run();
        });
    addEventHandler(KeyEvent.KEY_PRESSED, e -> key(e, look, move));
  }

  private static void key(KeyEvent e, Runnable look, java.util.function.IntConsumer move) {
    if (e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    switch (e.getCode()) {
      case SPACE, ENTER -> look.run();
      case UP -> move.accept(-1);
      case DOWN -> move.accept(1);
      default -> {
        return;
      }
    }
    e.consume();
  }

  Step step() {
    return step;
  }

  void show(MinervaModel model) {
    MinervaModel.State at = model.state(step);
    boolean hand = model.byHand(step);
    String word =
        switch (at) {
          case NONE -> "not yet";
          case OLD -> "out of date";
          case WAITING -> "waiting";
          case RUNNING -> "running";
          case DONE -> hand ? "set by hand" : "done";
        };
    state.setText(hand && at != MinervaModel.State.DONE ? word + ", set by hand" : word);
    String line = StepLines.result(step, model.found());
    result.setWords(line);
    pseudoClassStateChanged(SELECTED, model.shown() == step);
    pseudoClassStateChanged(OLD, at != MinervaModel.State.DONE);
    pseudoClassStateChanged(RUNNING, at == MinervaModel.State.RUNNING);
    pseudoClassStateChanged(DONE, at == MinervaModel.State.DONE);
    pseudoClassStateChanged(HAND, hand);
    setAccessibleText(
        step.number()
            + " "
            + step.title()
            + ": "
            + step.question()
            + " "
            + state.getText()
            + (line.isEmpty() ? "" : ". " + line));
  }
}
