package org.voltscape.views.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.study.Study;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** Which operations are skipped, and how many that are. */
final class PruningSection extends StudySection {
  private static final double MOST = 1e9;
  private static final double STEP = 0.05;

  private static final String WAY_HELP =
      "Whether operations are skipped whose value is small (Minerva): a value that enters a layer"
          + " counts as 0 where its magnitude is below a threshold, and operations with a 0 read no"
          + " weight and multiply nothing. They still take their clock cycle.";

  private static final String THRESHOLD_HELP =
      "In units of what enters the layer, as the network has it; the first layer's are the inputs."
          + " A value below it counts as 0, one equal to it does not. With 0 only zeros are skipped,"
          + " which costs no accuracy.";

  private static final String LEFT_OUT =
      "Trials, What changed and low error rates prune. Sensitivities, the MAC array placed by them"
          + " and training that adapts a network to its faults do not; the network it makes is tested"
          + " pruned.";

  private final ComboBox<PruningEdits.Way> way =
      picker(List.of(PruningEdits.Way.values()), PruningEdits.Way::title);
  private final NumberField alike = threshold();
  private final LabeledField alikeField;
  private final VBox byLayer = new VBox();
  private final List<LabeledField> rows = new ArrayList<>();
  private final List<NumberField> numbers = new ArrayList<>();
  private final Label unit;
  private final Label counted;
  private final Label leftOut;

  private boolean wasActive;

  /** Null before they are counted. */
  private @Nullable SkippedOperations skipped;

  PruningSection(StudyFormModel model) {
    super("Pruning", model);
    LabeledField first = add(StudyField.PRUNING, "Thresholds", "", way, WAY_HELP);
    way.setId("study-pruning-way");
    way.valueProperty()
        .addListener(
            (o, before, chosen) -> {
              if (chosen != null) {
                edit(
                    StudyField.PRUNING,
                    "Pruning thresholds: " + chosen.title(),
                    s -> PruningEdits.told(s, chosen));
              }
            });
    alike.setId("study-pruning-threshold");
    unit = hint();
    say(unit, "In units of the values that enter each layer.");
    alikeField = new LabeledField("Threshold", "", alike, THRESHOLD_HELP);
    alike.setOnCommit(
        n ->
            edit(
                StudyField.PRUNING,
                "Pruning below " + alike.getText(),
                s -> PruningEdits.alike(s, n.doubleValue())));
    validation.watch(alike);
    add(alikeField);
    byLayer.getStyleClass().add("vs-form");
    add(byLayer);
    counted = hint();
    counted.setId("study-pruning-counted");
    leftOut = hint();
    say(leftOut, LEFT_OUT);
    complainAt(StudyField.PRUNING, first);
    pane().setExpanded(false);
  }

  private static NumberField threshold() {
    return NumberField.decimal(NumberRule.decimal(0, MOST, STEP, ""), PruningEdits.FIRST_THRESHOLD);
  }

  /** The field of a layer, made when it is first shown. */
  private void row(int layer) {
    NumberField number = threshold();
    number.setId("study-pruning-layer-" + (layer + 1));
    number.setOnCommit(
        n ->
            edit(
                StudyField.PRUNING,
                "Pruning of layer " + (layer + 1) + " below " + number.getText(),
                s -> PruningEdits.ofLayer(s, layer, n.doubleValue())));
    validation.watch(number);
    numbers.add(number);
    rows.add(
        new LabeledField(
            layer == 0 ? "Layer 1 (inputs)" : "Layer " + (layer + 1), "", number, THRESHOLD_HELP));
  }

  /** Tells what is known of the operations that the study shown skips; null for nothing. */
  void counted(@Nullable SkippedOperations known) {
    skipped = known;
    tell(model.study());
  }

  private void tell(Study study) {
    say(
        counted,
        !study.pruning().active()
            ? ""
            : skipped == null
                ? "How many operations are skipped is counted with the next results; there is no"
                    + " energy before."
                : "Skips "
                    // A number is not parted from its sign at the end of a line.
                    + skipped.describe().replace(" %", "\u00a0%")
                    + " without faults, on "
                    + String.format(Locale.ROOT, "%,d", skipped.images())
                    + " "
                    + (study.task().counts() ? "images" : "examples")
                    + ".");
  }

  @Override
  protected void fill(Study study) {
    PruningEdits.Way told = PruningEdits.way(study);
    way.setValue(told);
    show(alikeField, told == PruningEdits.Way.ALIKE);
    boolean each = told == PruningEdits.Way.BY_LAYER;
    show(byLayer, each);
    if (told == PruningEdits.Way.ALIKE) {
      alike.setValue(study.pruning().threshold(0));
    }
    if (each) {
      int layers = PruningEdits.layers(study);
      while (rows.size() < layers) {
        row(rows.size());
      }
      for (int l = 0; l < layers; l++) {
        numbers.get(l).setValue(study.pruning().threshold(l));
      }
      if (byLayer.getChildren().size() != layers) {
        byLayer.getChildren().setAll(rows.subList(0, layers));
      }
    }
    boolean active = study.pruning().active();
    if (active && !wasActive) {
      pane().setExpanded(true);
    }
    wasActive = active;
    show(leftOut, active);
    show(unit, active);
    tell(study);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
