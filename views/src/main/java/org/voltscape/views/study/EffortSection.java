package org.voltscape.views.study;

import javafx.scene.control.CheckBox;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.Workloads;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** How much is computed, and from which seed. */
final class EffortSection extends StudySection {
  private static final double DEFAULT_HALF_WIDTH = 0.005;

  private final NumberField trials =
      NumberField.whole(NumberRule.whole(1, Study.MAX_TRIALS, 5, ""), 1);
  private final NumberField images = NumberField.whole(NumberRule.whole(1, 1, 100, ""), 1);
  private final NumberField seed =
      NumberField.whole(NumberRule.whole(Long.MIN_VALUE, Long.MAX_VALUE, 1, ""), 1);
  private final CheckBox stop = new CheckBox("at a half-width");
  private final NumberField halfWidth =
      NumberField.decimal(NumberRule.decimal(1e-9, 1, 0.001, ""), DEFAULT_HALF_WIDTH);
  private final LabeledField halfWidthField;

  EffortSection(StudyFormModel model) {
    super("Effort", model);
    add(
        StudyField.TRIALS,
        "Trials",
        "",
        trials,
        "Trials of each scheme at each voltage; more make the intervals narrower.");
    trials.setOnCommit(
        n ->
            edit(
                StudyField.TRIALS,
                "Trials " + n,
                s -> s.withEffort(n.intValueExact(), s.images(), s.seed())));
    add(
        StudyField.IMAGES,
        "Images",
        "",
        images,
        "Test images of each trial: a seeded subset, the same for every scheme and voltage.");
    images.setOnCommit(
        n ->
            edit(
                StudyField.IMAGES,
                "Images " + n,
                s -> s.withEffort(s.trials(), n.intValueExact(), s.seed())));
    add(
        StudyField.SEED,
        "Seed",
        "",
        seed,
        "Everything random derives from it: the same seed gives the same results everywhere.");
    seed.setOnCommit(
        n ->
            edit(
                StudyField.SEED,
                "Seed " + n,
                s -> s.withEffort(s.trials(), s.images(), n.longValueExact())));
    LabeledField stopField =
        add(
            StudyField.STOP,
            "Stop early",
            "",
            stop,
            "Ends the trials of a point once its interval is narrow enough; trials are the most.");
    stop.selectedProperty()
        .addListener(
            (o, before, on) -> {
              double width =
                  on ? halfWidth.number().map(Number::doubleValue).orElse(DEFAULT_HALF_WIDTH) : 0;
              edit(
                  StudyField.STOP,
                  on ? "Stop at half-width " + halfWidth.getText() : "Never stop early",
                  s -> StudyEdits.stop(s, width));
            });
    complainAt(StudyField.STOP, stopField);
    halfWidthField =
        new LabeledField(
            "Half-width",
            "",
            halfWidth,
            "Half of the accuracy's interval, as a share: 0.005 is half a percentage point.");
    halfWidth.setId("study-half-width");
    halfWidth.setOnCommit(
        n ->
            edit(
                StudyField.STOP,
                "Stop at half-width " + halfWidth.getText(),
                s -> StudyEdits.stop(s, n.doubleValue())));
    add(halfWidthField);
    validation.watch(trials);
    validation.watch(images);
    validation.watch(seed);
    validation.watch(halfWidth);
  }

  @Override
  protected void fill(Study study) {
    int most = Workloads.byId(study.workload(), "study", "field workload").mostTestImages();
    images.setRule(NumberRule.whole(1, most, 100, ""));
    validation.again(images);
    trials.setValue((long) study.trials());
    images.setValue((long) study.images());
    seed.setValue(study.seed());
    boolean on = study.stop().active();
    stop.setSelected(on);
    if (on) {
      halfWidth.setValue(study.stop().halfWidth());
    }
    halfWidth.setDisable(!on);
    halfWidthField.setVisible(on);
    halfWidthField.setManaged(on);
  }
}
