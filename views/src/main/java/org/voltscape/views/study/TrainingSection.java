package org.voltscape.views.study;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.adapt.TrainingPlan;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.TrainingSettings;
import org.voltscape.engine.training.TrainingLimits;
import org.voltscape.engine.training.UpdateRule;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** How schemes that train do it: folded in, with a sentence, while no scheme of the study does. */
final class TrainingSection extends StudySection {
  /** Learning rates differ by powers of ten: steps grow with them. */
  private static final double RATE_STEP = 0;

  private static final double NORM_STEP = 0.5;

  private final Label none;
  private final VBox fields = new VBox();
  private final NumberField epochs =
      NumberField.whole(NumberRule.whole(1, TrainingLimits.MOST_EPOCHS, 1, ""), 1);
  private final NumberField samples =
      NumberField.whole(
          NumberRule.whole(0, TrainingLimits.MOST_SAMPLES, 1000, "").named(0, "all"), 0);
  private final NumberField batch =
      NumberField.whole(NumberRule.whole(1, TrainingLimits.MOST_BATCH, 8, ""), 1);
  private final NumberField rate =
      NumberField.decimal(NumberRule.decimal(1e-9, TrainingLimits.MOST_RATE, RATE_STEP, ""), 1);
  private final NumberField momentum =
      NumberField.decimal(NumberRule.decimal(0, TrainingLimits.MOST_MOMENTUM, 0.05, ""), 0);
  private final NumberField clipNorm =
      NumberField.decimal(
          NumberRule.decimal(0, TrainingLimits.MOST_NORM, NORM_STEP, "").named(0, "off"), 0);
  private final ComboBox<Boolean> start =
      picker(List.of(false, true), trained -> trained ? "Trained network" : "From scratch");
  private final ComboBox<UpdateRule> rule =
      picker(List.of(UpdateRule.values()), TrainingSection::title);
  private final Button defaults = new Button("Workload's defaults", new FontIcon("fth-rotate-ccw"));
  private final Label plan;
  private Boolean training;

  TrainingSection(StudyFormModel model) {
    super("Training", model);
    none = hint();
    say(
        none,
        "No scheme of the study trains the network. Those that do stand under Schemes, in the group"
            + " Training.");
    fields.getStyleClass().add("vs-form");
    add(fields);
    effort();
    steps();
    kind();
    defaults.getStyleClass().add("small");
    defaults.setId("study-training-defaults");
    defaults.setTooltip(
        LabeledField.tooltip(
            "Trains as the workload's own network was trained, where it says so."));
    defaults.setOnAction(
        e ->
            edit(
                StudyField.EPOCHS,
                "Training as the workload's",
                s -> s.withTraining(TrainingEdits.defaults(s))));
    HBox reset = new HBox(defaults);
    reset.setAlignment(Pos.CENTER_RIGHT);
    add(reset);
    plan = hint();
    intoFields(reset, plan);
  }

  private void effort() {
    number(
        StudyField.EPOCHS,
        "Epochs",
        "",
        epochs,
        "Passes over the training data for every network. A scheme may have its own number.",
        (s, n) -> TrainingEdits.epochs(s, n.intValueExact()));
    number(
        StudyField.SAMPLES,
        "Samples an epoch",
        "",
        samples,
        "Training examples drawn again for each epoch; all (or 0) takes every example once.",
        (s, n) -> TrainingEdits.samples(s, n.intValueExact()));
    number(
        StudyField.BATCH,
        "Batch",
        "",
        batch,
        "Training examples of one step. A step reads every weight once through the faulty memory.",
        (s, n) -> TrainingEdits.batch(s, n.intValueExact()));
  }

  private void steps() {
    number(
        StudyField.RATE,
        "Learning rate",
        "",
        rate,
        "How far a step goes along the gradient, a pure number above 0; the highest one where the"
            + " workload's schedule varies it.",
        (s, n) -> TrainingEdits.rate(s, n.doubleValue()));
    number(
        StudyField.MOMENTUM,
        "Momentum",
        "",
        momentum,
        "Share of the step before that is kept, from 0 to below 1.",
        (s, n) -> TrainingEdits.momentum(s, n.doubleValue()));
    number(
        StudyField.CLIP_NORM,
        "Gradient norm",
        "",
        clipNorm,
        "Gradients longer than this L2 norm, over all layers, are scaled down to it; off (or 0) never"
            + " does. MATIC clips for convolutional networks, where faults make gradients explode.",
        (s, n) -> TrainingEdits.clipNorm(s, n.doubleValue()));
  }

  private void kind() {
    LabeledField starts =
        add(
            StudyField.START,
            "Start",
            "",
            start,
            "From scratch, or from the workload's network trained without faults, which needs fewer"
                + " steps (MATIC III-C). Pre-trained and retraining schemes always start from the"
                + " trained network.");
    start
        .valueProperty()
        .addListener(
            (o, before, trained) ->
                edit(
                    StudyField.START,
                    trained ? "Start from the trained network" : "Start from scratch",
                    s -> TrainingEdits.start(s, trained)));
    LabeledField rules =
        add(
            StudyField.RULE,
            "Update rule",
            "",
            rule,
            "Straight-through keeps a float weight that collects small steps until they carry it past"
                + " values its stuck cells forbid: it reaches MATIC's figures. As published is MATIC's"
                + " equation 3 to the letter: a weight starts each step from its read word and cannot"
                + " cross such a gap; use it to see by how much it falls short. To fail only"
                + " convolutions or only fully connected layers, set Layers to conv or fc under Faults"
                + " in detail.");
    rule.valueProperty()
        .addListener(
            (o, before, after) ->
                edit(
                    StudyField.RULE,
                    "Update rule " + after.id(),
                    s -> TrainingEdits.rule(s, after)));
    intoFields(starts, rules);
  }

  /** What is shown only where something is trained. */
  private void intoFields(Node... nodes) {
    for (Node node : nodes) {
      ((VBox) none.getParent()).getChildren().remove(node);
      fields.getChildren().add(node);
    }
  }

  @Override
  protected boolean concerns(Study study) {
    return study.memoryFails();
  }

  @Override
  protected void fill(Study study) {
    TrainingSettings t = study.training();
    epochs.setValue((long) t.epochs());
    samples.setValue((long) t.samplesPerEpoch());
    batch.setValue((long) t.batch());
    rate.setValue(t.rate());
    momentum.setValue(t.momentum());
    clipNorm.setValue(t.clipNorm());
    start.setValue(t.pretrained());
    rule.setValue(t.rule());
    defaults.setDisable(t.equals(TrainingEdits.defaults(study)));
    TrainingPlan work = TrainingPlan.of(study);
    say(plan, work.isEmpty() ? "" : "Trains " + work.text() + ".");
    unfold(!work.isEmpty());
  }

  /** Opens and closes only where training comes or goes: otherwise the user has the say. */
  private void unfold(boolean trains) {
    if (training == null || training != trains) {
      training = trains;
      pane().setExpanded(trains);
      for (Node node : new Node[] {none, fields}) {
        boolean shown = trains == (node == fields);
        node.setVisible(shown);
        node.setManaged(shown);
      }
    }
  }

  private static String title(UpdateRule rule) {
    return switch (rule) {
      case STRAIGHT_THROUGH -> "Straight-through";
      case PRINTED -> "As published (MATIC eq. 3)";
    };
  }
}
