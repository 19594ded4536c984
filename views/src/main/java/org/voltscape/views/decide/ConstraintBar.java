package org.voltscape.views.decide;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.decide.Decision;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.decide.Quantity;
import org.voltscape.figure.studies.SiPrefix;
import org.voltscape.views.form.ComplaintLine;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** What is asked of a design: fields that may be left empty. */
final class ConstraintBar {
  /** Stands for an empty field; no quantity is below 0. */
  private static final double EMPTY = -1;

  private static final double MOST = 1e6;

  private final DecideModel model;
  private final BiConsumer<DecideSettings, String> onAsk;
  private final FlowPane bar = new FlowPane(12, 6);
  private final ComplaintLine wrong = new ComplaintLine();
  private final VBox node = new VBox(4, bar, wrong);
  private final NumberField outcome = field(0, 100, 0.5, "%", 5);
  private final NumberField energy = field(0, MOST, 0, "", 5);
  private final NumberField area = field(0, MOST, 1, "%", 4);
  private final NumberField latency = field(0, MOST, 1, "%", 4);
  private final NumberField bits = field(0, 64, 1, "", 3);
  private final CheckBox retraining = new CheckBox("No retraining");
  private final CheckBox byArea = new CheckBox("Area");
  private final CheckBox byLatency = new CheckBox("Latency");
  private final Label outcomeName = new Label();
  private final Label energyName = new Label();
  private SiPrefix prefix = SiPrefix.MICRO;
  private boolean more = true;
  private boolean share = true;
  private boolean showing;

  /**
   * @param onAsk takes what is asked now, and what was done in words
   */
  ConstraintBar(DecideModel model, BiConsumer<DecideSettings, String> onAsk) {
    this.model = model;
    this.onAsk = onAsk;
    place(
        outcomeName,
        outcome,
        "decide-accuracy",
        "A design does what is asked where its mean reaches this. Empty: any. Starts with the"
            + " study's accuracyTarget where it has one.",
        v ->
            ask(
                more
                    ? model.settingsProperty().get().withMinAccuracy(share ? v / 100 : v)
                    : model.settingsProperty().get().withMaxError(share ? v / 100 : v),
                "Ask for another " + outcomeName.getText()));
    place(
        energyName,
        energy,
        "decide-energy",
        "Most energy of one inference. Empty: any.",
        v ->
            ask(
                model.settingsProperty().get().withMaxEnergy(v / prefix.scale(1)),
                "Ask for another energy"));
    place(
        new Label("More area ≤ (%)"),
        area,
        "decide-area",
        "How much more area the weight memory (of timing errors, the MAC array) may take than"
            + " without protection: 10 for a tenth more. Empty: any.",
        v -> ask(model.settingsProperty().get().withMaxArea(1 + v / 100), "Ask for another area"));
    place(
        new Label("More time ≤ (%)"),
        latency,
        "decide-latency",
        "How much longer one inference may take than without protection. What is added to the path"
            + " that words are read on takes time that is not known: such designs are then neither in"
            + " nor out. Empty: any.",
        v ->
            ask(
                model.settingsProperty().get().withMaxLatency(1 + v / 100),
                "Ask for another latency"));
    place(
        new Label("Extra bits ≤"),
        bits,
        "decide-bits",
        "Most cells added to a word of the weight memory. Empty: any.",
        v -> ask(model.settingsProperty().get().withMaxExtraBits(v), "Ask for other extra bits"));
    HoverHelp.set(retraining, "Leaves out designs whose network is trained again");
    retraining.setId("decide-retraining");
    retraining.setOnAction(
        e ->
            ask(
                model.settingsProperty().get().withNoRetraining(retraining.isSelected()),
                retraining.isSelected() ? "Ask for no retraining" : "Allow retraining"));
    HoverHelp.set(byArea, "A design is beaten only by one that takes no more area either");
    HoverHelp.set(byLatency, "A design is beaten only by one that takes no longer either");
    byArea.setId("decide-by-area");
    byLatency.setId("decide-by-latency");
    byArea.setOnAction(e -> objectives());
    byLatency.setOnAction(e -> objectives());
    HBox front = new HBox(8, new Label("Front also by"), byArea, byLatency);
    front.setAlignment(Pos.CENTER_LEFT);
    HBox alone = new HBox(retraining);
    alone.setAlignment(Pos.CENTER_LEFT);
    bar.setRowValignment(VPos.CENTER);
    bar.getChildren().addAll(alone, front);
    for (CheckBox each : new CheckBox[] {retraining, byArea, byLatency}) {
      each.setMinWidth(Region.USE_PREF_SIZE);
    }
    bar.setId("decide-constraints");
    wrong.setId("decide-wrong");
    show(null);
  }

  private static NumberField field(double min, double max, double step, String unit, int columns) {
    NumberField field =
        NumberField.decimal(NumberRule.decimal(min, max, step, unit).named(EMPTY, ""), EMPTY);
    field.setPrefColumnCount(columns);
    return field;
  }

  private void place(
      Label name, NumberField field, String id, String help, DoubleConsumer receiver) {
    name.setLabelFor(field);
    name.setMinWidth(Region.USE_PREF_SIZE);
    field.accessibleTextProperty().bind(name.textProperty());
    field.setAccessibleHelp(help);
    field.setId(id);
    field.setPromptText("any");
    wrong.watch(field);
    HoverHelp.set(name, help);
    HoverHelp.set(field, help);
    field.setOnCommit(
        v -> {
          double value = v.doubleValue();
          receiver.accept(value == EMPTY ? Double.NaN : value);
        });
    HBox box = new HBox(6, name, field);
    box.setAlignment(Pos.CENTER_LEFT);
    bar.getChildren().add(box);
  }

  private void objectives() {
    Set<Quantity> all = EnumSet.noneOf(Quantity.class);
    if (byArea.isSelected()) {
      all.add(Quantity.AREA);
    }
    if (byLatency.isSelected()) {
      all.add(Quantity.LATENCY);
    }
    ask(model.settingsProperty().get().withObjectives(all), "Change what the front is by");
  }

  private void ask(DecideSettings next, String what) {
    if (!showing) {
      onAsk.accept(next, what);
    }
  }

  Region node() {
    return node;
  }

  /** The field that a person who comes to decide types into first. */
  NumberField first() {
    return outcome;
  }

  /** Brings the fields to what is asked of a run; null before the first. */
  void show(@Nullable DecideFrame frame) {
    showing = true;
    if (frame != null) {
      prefix = frame.prefix();
      more = frame.run().task().higherIsBetter();
      share = frame.run().task().share();
    }
    // Not of the frame: an older one may still arrive after what was typed.
    DecideSettings own = model.settingsProperty().get();
    DecideSettings asked =
        frame == null
            ? own
            : Decision.asked(frame.run().study().withDecide(own), frame.run().clean());
    String word = frame == null ? "accuracy" : frame.words().outcome().word();
    outcomeName.setText((more ? "Least " : "Largest ") + word + (share ? " (%)" : unit(frame)));
    energyName.setText("Energy ≤ (" + prefix.symbol() + "J)");
    double wanted = more ? asked.minAccuracy() : asked.maxError();
    set(outcome, share ? 100 * wanted : wanted);
    set(energy, prefix.scale(asked.maxEnergy()));
    set(area, 100 * (asked.maxArea() - 1));
    set(latency, 100 * (asked.maxLatency() - 1));
    set(bits, asked.maxExtraBits());
    retraining.setSelected(asked.noRetraining());
    byArea.setSelected(asked.objectives().contains(Quantity.AREA));
    byLatency.setSelected(asked.objectives().contains(Quantity.LATENCY));
    showing = false;
  }

  private static String unit(@Nullable DecideFrame frame) {
    String unit = frame == null ? "" : frame.words().outcome().unit();
    return unit.isEmpty() ? "" : " (" + unit + ")";
  }

  private static void set(NumberField field, double value) {
    // Ten digits: percents of shares are not exact in binary.
    field.setValue(Double.isNaN(value) ? EMPTY : Math.rint(value * 1e8) / 1e8);
  }
}
