package org.voltscape.views.tradeoff;

import java.math.BigDecimal;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.voltscape.engine.results.compared.AverageErrorIncrease;
import org.voltscape.figure.studies.SupplyText;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** The range of voltages that the average error increase is taken over. */
final class IncreaseBar {
  private static final double HIGHEST_VOLTS = 1000;

  private static final String LONG = "Average error increase from";
  private static final String SHORT = "AEI from";

  private final Label title = new Label(LONG);
  private final IncreaseModel model;
  private final NumberField from = field("Lowest voltage of the average error increase, in V");
  private final NumberField to = field("Highest voltage of the average error increase, in V");
  private final Label complaint = new Label();
  private final HBox root;

  IncreaseBar(IncreaseModel model) {
    this.model = model;
    title.setTooltip(
        new Tooltip(
            "Average error increase (AEI): error above the baseline, averaged over the studied voltages of"
                + " this range, both ends included"));
    complaint.getStyleClass().add("vs-complaint");
    complaint.managedProperty().bind(complaint.textProperty().isNotEmpty());
    root = new HBox(6, complaint, title, from, new Label("to"), to, new Label("V"));
    root.setAlignment(Pos.CENTER_RIGHT);
    root.getStyleClass().add("vs-increase");
    root.getChildren().stream()
        .filter(n -> n instanceof Label && n != complaint)
        .forEach(n -> ((Label) n).setMinWidth(Region.USE_PREF_SIZE));
    from.setOnCommit(v -> set(v.doubleValue(), model.to()));
    to.setOnCommit(v -> set(model.from(), v.doubleValue()));
    show();
  }

  Region node() {
    return root;
  }

  /** Has a title that takes little room, or the whole one. */
  void shorten(boolean isShort) {
    title.setText(isShort ? SHORT : LONG);
  }

  private void set(double lowest, double highest) {
    model.setRange(lowest, highest);
    show();
  }

  /** Shows the range that the model has now. */
  void show() {
    boolean known = model.run() != null;
    root.setVisible(known);
    if (!known) {
      return;
    }
    from.setValue(model.from());
    to.setValue(model.to());
    complaint.setText(
        AverageErrorIncrease.reaches(model.run().study(), model.from(), model.to())
            ? ""
            : "No voltage of the study from "
                + SupplyText.volts(model.from())
                + " to "
                + SupplyText.volts(model.to())
                + ".");
  }

  private static NumberField field(String name) {
    NumberField field =
        new NumberField(NumberRule.decimal(0.001, HIGHEST_VOLTS, 0.01, "V"), (BigDecimal) null);
    field.setPrefColumnCount(4);
    field.setMinWidth(Region.USE_PREF_SIZE);
    field.getStyleClass().add("small");
    field.setAccessibleText(name);
    field.setTooltip(new Tooltip(name));
    return field;
  }
}
