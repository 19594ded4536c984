package org.voltscape.views.changed;

import java.util.function.BiConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.voltscape.engine.attribution.TrialExplainer;
import org.voltscape.engine.attribution.TrialExplanation;
import org.voltscape.engine.attribution.WeightCost;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.studies.ExplanationText;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.TrialBox;

/** What changed in a trial, and what of it cost the accuracy. */
public final class ChangedView {
  private static final int MOST_WEIGHTS = 100;
  private static final int USUAL_WEIGHTS = 10;
  private static final String HINT =
      "Which flipped bits cost the accuracy? \"Explain this trial\" restores layers and weights one"
          + " at a time at the operating voltage and tests the network again.";

  private static final String NUMBERS =
      "Trials are explained by the images they lose, so for classification networks only;"
          + " the network of %s computes numbers.";

  private final ChangedModel model;
  private final ComboBox<String> scheme = new ComboBox<>();
  private final TrialBox trial =
      new TrialBox("Number of the trial", "Number of the trial, 0 the first: each has its own die");
  private final Spinner<Integer> top =
      new Spinner<>(
          new SpinnerValueFactory.IntegerSpinnerValueFactory(1, MOST_WEIGHTS, USUAL_WEIGHTS));
  private final Button explain = new Button("Explain this trial");
  private final Button cancel = new Button("Cancel");
  private final ProgressBar progress = new ProgressBar();
  private final Label subject = new Label();
  private final Label badge = new Label("of another voltage or study");
  private final Label answer = new Label();
  private final Label cost = new Label();
  private final Label complaint = new Label();
  private final Label empty = new Label(HINT);
  private final ChangedTables tables;
  private final VBox found;
  private final BorderPane root = new BorderPane();
  private BiConsumer<WeightCost, Integer> onWeight = (weight, trialNumber) -> {};

  /**
   * @param model outlives the view
   */
  public ChangedView(ChangedModel model) {
    this.model = model;
    this.tables =
        new ChangedTables(
            weight -> onWeight.accept(weight, model.explanationProperty().get().trial()));
    empty.getStyleClass().add("vs-empty");
    empty.setWrapText(true);
    empty.setMaxWidth(480);
    complaint.getStyleClass().add("vs-complaint");
    for (Label label : new Label[] {answer, cost, complaint}) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.managedProperty().bind(label.textProperty().isNotEmpty());
    }
    answer.getStyleClass().add("vs-changed-answer");
    cost.getStyleClass().add("vs-header");
    answer.setTooltip(wide(ExplanationText.METHOD));
    root.getStyleClass().add("vs-changed");
    root.setPadding(new Insets(8));
    root.setTop(new VBox(6, bar(), complaint));
    found = new VBox(6, head(), answer, cost, tables.layers(), tables.weights());
    found.setPadding(new Insets(6, 0, 0, 0));
    VBox.setVgrow(tables.weights(), Priority.ALWAYS);
    tables.weights().setMinHeight(90);
    StackPane middle = new StackPane(found, empty);
    middle.setMinSize(0, 0);
    root.setCenter(middle);
    follow();
  }

  /** The node to place. */
  public Region node() {
    return root;
  }

  /** Called with a weight and its trial when a person wants to see the word itself. */
  public void setOnWeight(BiConsumer<WeightCost, Integer> receiver) {
    onWeight = receiver;
  }

  private static Tooltip wide(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setWrapText(true);
    tooltip.setPrefWidth(420);
    return tooltip;
  }

  private FlowPane bar() {
    scheme.setAccessibleText("Scheme of the trial");
    scheme.setTooltip(new Tooltip("The scheme whose trial is explained"));
    top.setPrefWidth(78);
    top.setEditable(true);
    top.setAccessibleText("Weights to list");
    top.setTooltip(
        new Tooltip("How many weights to list; four times as many are restored one at a time"));
    explain.setTooltip(wide(ExplanationText.METHOD));
    explain.getStyleClass().add("accent");
    explain.setOnAction(
        e ->
            model.explain(
                scheme.getSelectionModel().getSelectedIndex(), trial.trial(), top.getValue()));
    cancel.setTooltip(new Tooltip("Give up; what was found out before stays"));
    cancel.setOnAction(e -> model.cancel());
    progress.setPrefWidth(120);
    progress.progressProperty().bind(model.progressProperty());
    progress.setAccessibleText("Passes over the images");
    HBox work = new HBox(8, explain, cancel, progress);
    work.setAlignment(Pos.CENTER_LEFT);
    cancel.visibleProperty().bind(model.runningProperty());
    progress.visibleProperty().bind(model.runningProperty());
    FlowPane bar =
        new FlowPane(
            10,
            4,
            LabeledField.inBar("Scheme", scheme),
            LabeledField.inBar("Trial", trial.node()),
            LabeledField.inBar("Weights", top),
            work);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private HBox head() {
    subject.textProperty().bind(model.subjectProperty());
    subject.getStyleClass().add("vs-status");
    badge.getStyleClass().add("vs-badge");
    badge.visibleProperty().bind(model.outdatedProperty());
    badge.setTooltip(
        new Tooltip("The study or the operating voltage have changed since: explain again"));
    HBox head = new HBox(8, subject, badge);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private void follow() {
    model.studyProperty().addListener((o, was, is) -> showStudy());
    model.trialsProperty().addListener((o, was, is) -> trial.setTrials(is.intValue()));
    trial.setTrials(model.trialsProperty().get());
    model
        .explanationProperty()
        .addListener(
            (o, was, is) -> {
              show(is);
              suit();
            });
    model.complaintProperty().addListener((o, was, is) -> complaint.setText(is));
    model.runningProperty().addListener((o, was, is) -> suit());
    showStudy();
    // Of before the view was first looked at.
    show(model.explanationProperty().get());
    complaint.setText(model.complaintProperty().get());
    suit();
  }

  private void showStudy() {
    Study study = model.studyProperty().get();
    if (study == null) {
      return;
    }
    int before = Math.max(0, scheme.getSelectionModel().getSelectedIndex());
    scheme.getItems().setAll(study.schemes().stream().map(SchemeChoice::label).toList());
    scheme.getSelectionModel().select(Math.min(before, scheme.getItems().size() - 1));
    suit();
  }

  /** What can be asked and is shown: nothing can of a regression network. */
  private void suit() {
    Study study = model.studyProperty().get();
    boolean explains = study == null || TrialExplainer.explains(study);
    empty.setText(explains ? HINT : String.format(NUMBERS, study.workload()));
    found.setVisible(explains && model.explanationProperty().get() != null);
    empty.setVisible(!found.isVisible());
    explain.setDisable(study == null || !explains || model.runningProperty().get());
  }

  private void show(TrialExplanation explanation) {
    if (explanation != null) {
      answer.setText(ExplanationText.answer(explanation));
      cost.setText(
          (ExplanationText.trial(model.studyExplained(), explanation)
                  + " "
                  + ExplanationText.leftOut(model.studyExplained()))
              .strip());
      tables.show(explanation);
    }
  }
}
