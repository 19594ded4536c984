package org.voltscape.views.minerva;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.minerva.MinervaChoices;
import org.voltscape.figure.Figure;
import org.voltscape.views.form.HoverHelp;

/** What stands below the chart of a step: its numbers, and what can be done with it. */
abstract class StepPane {
  private final Step step;
  private final MinervaModel model;
  private final VBox root = new VBox(6);
  private final FlowPane actions = new FlowPane(8, 4);
  private final Button decide = new Button("Let the flow decide");
  private final Button study = new Button("Open as study");
  private final Button window = new Button("In a new window");

  StepPane(Step step, MinervaModel model, StepActions does) {
    this.step = step;
    this.model = model;
    decide.getStyleClass().add("small");
    decide.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(decide, "Takes back what was set by hand here; the later steps follow.");
    decide.setOnAction(e -> model.choose(Choices.without(model.choices(), step)));
    for (Button button : List.of(study, window)) {
      button.getStyleClass().add("small");
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    HoverHelp.set(
        study,
        "Opens the design of this step as a study in this window; unsaved changes are asked for.");
    study.setOnAction(e -> does.open(step, false));
    HoverHelp.set(window, "Opens the design of this step as a study in a window of its own.");
    window.setOnAction(e -> does.open(step, true));
    actions.setMinHeight(Region.USE_PREF_SIZE);
    actions.setAlignment(Pos.CENTER_LEFT);
    root.setMinWidth(0);
  }

  final Step step() {
    return step;
  }

  final MinervaModel model() {
    return model;
  }

  final MinervaChoices choices() {
    return model.choices();
  }

  final Findings found() {
    return model.found();
  }

  final Node node() {
    return root;
  }

  /**
   * Puts its parts there, with what every step offers behind the controls.
   *
   * @param words above the controls
   * @param numbers below them: those may be longer than what can be seen
   */
  final void fill(List<? extends Node> words, List<? extends Node> controls, StepTable<?> numbers) {
    actions.getChildren().setAll(controls);
    if (step != Step.POWER) {
      actions.getChildren().add(decide);
    }
    actions.getChildren().addAll(study, window);
    root.getChildren().setAll(words);
    root.getChildren().addAll(actions, numbers.node());
  }

  /** The figure of what was found; null before that. */
  abstract @Nullable Figure figure();

  /** Brings the numbers to what was found. */
  abstract void show();

  /** Brings everything to the model. */
  final void bring() {
    decide.setDisable(!model.byHand(step));
    study.setDisable(model.state(step) != MinervaModel.State.DONE);
    window.setDisable(study.isDisabled());
    show();
  }

  /** A line of words that wraps. */
  static Label words(String... styles) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMinWidth(0);
    label.getStyleClass().addAll(styles.length == 0 ? new String[] {"vs-status"} : styles);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  /** A button that sets something by hand. */
  static Button use(String text, String help, Runnable action) {
    Button button = new Button(text);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(button, help);
    button.setOnAction(e -> action.run());
    return button;
  }
}
