package org.voltscape.views.tradeoff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.voltscape.engine.study.AverageErrorIncrease;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.FigureTheme;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.figure.studies.SupplyText;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** The average error increase of every scheme over a range of voltages that can be set. */
final class IncreaseBar {
  private static final double HIGHEST_VOLTS = 1000;
  private static final String HELP =
      "Error above that of the fault-free network, averaged over the studied voltages of the range"
          + " (AEI)";

  private final IncreaseModel model;
  private final Supplier<FigureTheme> theme;
  private final NumberField from = field("Lowest voltage of the average error increase, in V");
  private final NumberField to = field("Highest voltage of the average error increase, in V");
  private final HBox range = range();
  private final FlowPane root = new FlowPane(14, 4);

  /**
   * @param theme the colours of the schemes are those of this theme's charts
   */
  IncreaseBar(IncreaseModel model, Supplier<FigureTheme> theme) {
    this.model = model;
    this.theme = theme;
    root.getStyleClass().add("vs-increase");
    root.setAlignment(Pos.CENTER_LEFT);
    root.getChildren().add(range);
    from.setOnCommit(v -> model.setRange(v.doubleValue(), model.to()));
    to.setOnCommit(v -> model.setRange(model.from(), v.doubleValue()));
    model.increaseProperty().addListener((o, was, is) -> show());
    show();
  }

  Region node() {
    return root;
  }

  /** Draws the colours again after a change of theme. */
  void refresh() {
    show();
  }

  private static NumberField field(String name) {
    NumberField field =
        new NumberField(NumberRule.decimal(0.001, HIGHEST_VOLTS, 0.01, "V"), (BigDecimal) null);
    field.setPrefColumnCount(4);
    field.setAccessibleText(name);
    field.setTooltip(new Tooltip(name));
    return field;
  }

  private HBox range() {
    Label title = new Label("Average error increase from");
    title.setTooltip(new Tooltip(HELP));
    HBox box = new HBox(6, title, from, new Label("to"), to, new Label("V"));
    box.setAlignment(Pos.CENTER_LEFT);
    box.getChildren().stream()
        .filter(n -> n instanceof Label)
        .forEach(n -> ((Label) n).setMinWidth(Region.USE_PREF_SIZE));
    return box;
  }

  private void show() {
    boolean known = model.run() != null && !model.run().points().isEmpty();
    root.setVisible(known);
    root.setManaged(known);
    if (!known) {
      return;
    }
    from.setValue(model.from());
    to.setValue(model.to());
    List<Node> nodes = new ArrayList<>();
    nodes.add(range);
    AverageErrorIncrease increase = model.increaseProperty().get();
    Study study = model.run().study();
    if (increase == null || increase.schemes().size() != study.schemes().size()) {
      nodes.add(new Label(nothing(study)));
    } else {
      OutcomeText words = OutcomeText.of(study);
      for (int s = 0; s < increase.schemes().size(); s++) {
        nodes.add(entry(study, words, increase, s));
      }
    }
    root.getChildren().setAll(nodes);
  }

  /** Why there is no number yet. */
  private String nothing(Study study) {
    return AverageErrorIncrease.reaches(study, model.from(), model.to())
        ? "not run yet"
        : "no voltage of the study lies between "
            + SupplyText.volts(model.from())
            + " and "
            + SupplyText.volts(model.to());
  }

  private Label entry(Study study, OutcomeText words, AverageErrorIncrease increase, int s) {
    java.awt.Color colour = theme.get().seriesColour(s);
    Rectangle swatch =
        new Rectangle(10, 10, Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue()));
    Label label =
        new Label(IncreaseTexts.entry(study.schemes().get(s).label(), words, increase, s), swatch);
    label.setTooltip(new Tooltip(IncreaseTexts.detail(study, words, increase, s)));
    return label;
  }
}
