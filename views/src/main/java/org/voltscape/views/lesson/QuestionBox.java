package org.voltscape.views.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltscape.engine.lesson.AnswerCheck;
import org.voltscape.engine.lesson.Markup;
import org.voltscape.engine.lesson.Question;

/** The question of a step: its controls, hints and what is said of the answer. */
final class QuestionBox {
  private final LessonModel model;
  private final Question question;
  private final VBox root = new VBox(8);
  private final TextField field = new TextField();
  private final List<RadioButton> options = new ArrayList<>();
  private final Button check = new Button("_Check");
  private final Button hint = new Button("Hint");
  private final Button reveal = new Button("_Show answer");
  private final HBox busy = new HBox(8);
  private final VBox hints = new VBox(6);
  private final MarkupFlow feedback = new MarkupFlow("");
  private final VBox feedbackBox = new VBox(feedback);

  QuestionBox(LessonModel model, Question question) {
    this.model = model;
    this.question = question;
    root.getStyleClass().add("vs-lesson-question");
    root.getChildren().add(new MarkupFlow("**" + Markup.plain(question.ask()) + "**"));
    root.getChildren().add(entry());
    root.getChildren().addAll(buttons(), busy(), hints, feedbackBox);
    feedbackBox.setId("lesson-feedback");
    feedbackBox.getStyleClass().add("vs-lesson-feedback");
  }

  Node node() {
    return root;
  }

  /** Puts the keyboard where the answer goes. */
  void focus() {
    if (options.isEmpty()) {
      field.requestFocus();
    } else {
      options.stream()
          .filter(RadioButton::isSelected)
          .findFirst()
          .orElse(options.get(0))
          .requestFocus();
    }
  }

  private Node entry() {
    if (question instanceof Question.Choice choice) {
      return choices(choice);
    }
    field.setId("lesson-answer");
    field.setPrefColumnCount(10);
    field.setAccessibleText("Answer to: " + Markup.plain(question.ask()));
    field.textProperty().addListener((o, was, text) -> model.enter(text));
    field.setOnAction(e -> model.check());
    HBox line = new HBox(6, field);
    line.setAlignment(Pos.CENTER_LEFT);
    if (question instanceof Question.Number number) {
      field.setPromptText("a number");
      line.getChildren().add(new Label(number.form().unit()));
    } else if (question instanceof Question.Pattern pattern) {
      field.setPromptText(pattern.bits() + " bits");
      field.getStyleClass().add("vs-lesson-mono");
    }
    return line;
  }

  private Node choices(Question.Choice choice) {
    VBox box = new VBox(6);
    ToggleGroup group = new ToggleGroup();
    for (int i = 0; i < choice.options().size(); i++) {
      String letter = AnswerCheck.letter(i);
      RadioButton option = new RadioButton(Markup.plain(choice.options().get(i).text()));
      option.setId("lesson-option-" + letter);
      option.setToggleGroup(group);
      option.setMnemonicParsing(false);
      option.setWrapText(true);
      option.setMinHeight(Region.USE_PREF_SIZE);
      option.setOnAction(e -> model.enter(letter));
      options.add(option);
      box.getChildren().add(option);
    }
    return box;
  }

  private Node buttons() {
    check.setId("lesson-check");
    check.getStyleClass().add("accent");
    check.setTooltip(new Tooltip("Check the answer (Enter)"));
    check.setOnAction(e -> model.check());
    hint.setId("lesson-hint");
    hint.setTooltip(new Tooltip("Show a hint (Alt+Down)"));
    hint.setOnAction(e -> model.hint());
    reveal.setId("lesson-reveal");
    reveal.setTooltip(
        new Tooltip("Show the computed answer (Alt+S); the question then counts as not answered"));
    reveal.setOnAction(e -> model.reveal());
    return new FlowPane(8, 8, check, hint, reveal);
  }

  private Node busy() {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.setPrefSize(18, 18);
    wheel.setMinSize(18, 18);
    Button stop = new Button("Cancel");
    stop.setId("lesson-cancel");
    stop.setTooltip(new Tooltip("Stop computing; the question stays open"));
    stop.setOnAction(e -> model.stopSolving());
    busy.setAlignment(Pos.CENTER_LEFT);
    busy.getChildren().setAll(wheel, new Label("Running the study for the answer…"), stop);
    return busy;
  }

  void show(LessonPage page) {
    StepState state = page.state();
    if (!field.getText().equals(state.entry())) {
      field.setText(state.entry());
    }
    for (int i = 0; i < options.size(); i++) {
      options.get(i).setSelected(AnswerCheck.letter(i).equals(state.entry()));
    }
    check.setDisable(page.busy() || state.entry().isBlank());
    hint.setDisable(!page.moreHints());
    hint.setText(
        question.hints().isEmpty()
            ? "Hint"
            : "Hint "
                + Math.min(state.hints() + 1, question.hints().size())
                + "/"
                + question.hints().size());
    visible(reveal, page.mayReveal() && !page.busy());
    visible(busy, page.busy());
    showHints(state.hints());
    showFeedback(state);
  }

  private void showHints(int count) {
    while (hints.getChildren().size() > count) {
      hints.getChildren().remove(hints.getChildren().size() - 1);
    }
    for (int i = hints.getChildren().size(); i < count; i++) {
      hints.getChildren().add(new MarkupFlow("**Hint:** " + question.hints().get(i)));
    }
    visible(hints, count > 0);
  }

  private void showFeedback(StepState state) {
    String style = "vs-lesson-note";
    String text = "";
    if (!state.complaint().isEmpty()) {
      text = state.complaint();
      style = "vs-lesson-wrong";
    } else if (state.verdict() != null) {
      text = (state.verdict().right() ? "**\u2713** " : "**\u2717** ") + state.verdict().feedback();
      style = state.verdict().right() ? "vs-lesson-right" : "vs-lesson-wrong";
    } else if (state.shown()) {
      text = "The answer is **" + state.solution().text() + "**. Check it to read why.";
    }
    feedback.show(text);
    feedbackBox.getStyleClass().removeAll("vs-lesson-right", "vs-lesson-wrong", "vs-lesson-note");
    feedbackBox.getStyleClass().add(style);
    visible(feedbackBox, !text.isEmpty());
  }

  private static void visible(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }
}
