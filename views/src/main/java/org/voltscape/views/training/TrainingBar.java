package org.voltscape.views.training;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.studies.TrainingCourse;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.TrialBox;

/** Starts, holds and ends trainings, and says how far they are. */
final class TrainingBar {
  private final TrainingModel model;
  private final TrialBox trial =
      new TrialBox(
          "Trial whose die is trained for",
          "The network is trained for the die of this trial, 0 the first");
  private final Button start = new Button("Start");
  private final Button pause = new Button("Pause");
  private final Button cancel = new Button("Cancel");
  private final Label setting = new Label();
  private final Label badge = new Label("curves of another voltage, die or study");
  private final ProgressBar progress = new ProgressBar(0);
  private final Label status = new Label();
  private final HBox work = new HBox(8, progress, status);
  private final VBox root;

  TrainingBar(TrainingModel model) {
    this.model = model;
    trial.setOnChoice(model::setTrial);
    start.getStyleClass().add("accent");
    start.setTooltip(
        new Tooltip(
            "Train every scheme that is not trained at this voltage for this die; networks kept from"
                + " a run or from before come at once"));
    start.setOnAction(e -> model.start());
    pause.setOnAction(e -> model.pause(model.activityProperty().get() != held()));
    cancel.setTooltip(new Tooltip("End the training; its epochs so far stay in the charts"));
    cancel.setOnAction(e -> model.cancel());
    setting.getStyleClass().add("vs-status");
    badge.getStyleClass().add("vs-badge");
    badge.managedProperty().bind(badge.visibleProperty());
    badge.setTooltip(
        new Tooltip("Pale curves were trained for another setting: Start trains for this one"));
    HBox buttons = new HBox(6, start, pause, cancel);
    for (Button button : new Button[] {start, pause, cancel}) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    FlowPane choices =
        new FlowPane(10, 4, LabeledField.inBar("Trial", trial.node()), buttons, setting, badge);
    choices.setAlignment(Pos.CENTER_LEFT);
    progress.setPrefWidth(140);
    progress.setMinWidth(100);
    progress.setAccessibleText("Steps of the trainings");
    status.getStyleClass().add("vs-status");
    status.setMinWidth(0);
    status.setTextOverrun(OverrunStyle.ELLIPSIS);
    work.setAlignment(Pos.CENTER_LEFT);
    work.managedProperty().bind(work.visibleProperty());
    root = new VBox(4, choices, work);
  }

  Region node() {
    return root;
  }

  private static TrainingModel.Activity held() {
    return TrainingModel.Activity.PAUSED;
  }

  /** Offers the trials of a study. */
  void showStudy(Study study) {
    trial.setTrials(study.effectiveTrials());
  }

  /** Brings buttons and words to the model. */
  void show() {
    TrainingModel.Activity activity = model.activityProperty().get();
    boolean idle = activity == TrainingModel.Activity.IDLE;
    start.setDisable(!model.startableProperty().get());
    pause.setDisable(idle);
    cancel.setDisable(idle);
    boolean paused = activity == held();
    pause.setText(paused ? "Continue" : "Pause");
    pause.setTooltip(
        new Tooltip(
            paused
                ? "Go on exactly where the training was held"
                : "Hold the training before its next step"));
    setting.setText(
        idle && start.isDisabled()
            ? "Everything is trained at " + model.setting() + "."
            : "For " + model.setting() + ".");
    badge.setVisible(model.courses().stream().anyMatch(TrainingCourse::outdated));
    TrainingStatus now = model.status();
    work.setVisible(!idle);
    progress.setProgress(now.share());
    status.setText(idle ? "" : now.scheme() + ": " + now.text());
  }
}
