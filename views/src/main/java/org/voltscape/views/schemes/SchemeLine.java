package org.voltscape.views.schemes;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.adapt.TrainingPlan;
import org.voltscape.engine.protection.CostText;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.WordShape;
import org.voltscape.views.form.FoldedContent;
import org.voltscape.views.form.HoverHelp;

/** One scheme of the picker: a line, and below it, when opened, all that can be set. */
final class SchemeLine extends VBox {
  private final SchemePicker picker;
  private final SchemePickerModel model;
  private final long key;
  private final CheckBox check = new CheckBox();
  private final Rectangle swatch = new Rectangle(12, 12);
  private final Button up;
  private final Button down;
  private final Button more;

  /** Made when it is first opened: most never are. */
  private @Nullable SchemeDetails details;

  private boolean open;
  private boolean showing;

  SchemeLine(SchemePicker picker, SchemePickerModel model, SchemeRow row) {
    this.picker = picker;
    this.model = model;
    this.key = row.key();
    ProtectionScheme scheme = row.choice().scheme();
    getStyleClass().add("vs-scheme-line");
    swatch.getStyleClass().add("vs-swatch");
    check.setMaxWidth(Double.MAX_VALUE);
    check.setWrapText(true);
    check.selectedProperty().addListener((o, before, on) -> include(on));
    up = icon("fth-chevron-up", "Earlier in the results (Alt+Up)", () -> model.move(key, -1));
    down = icon("fth-chevron-down", "Later in the results (Alt+Down)", () -> model.move(key, 1));
    more =
        icon(
            "fth-chevron-right",
            "Label, parameters, cost and source",
            () -> picker.setOpen(key, !open));
    more.setAccessibleText("Details of " + scheme.title());
    more.getStyleClass().add("vs-more");
    HBox line = new HBox(more, swatch, check, up, down);
    line.getStyleClass().add("vs-scheme-head");
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(check, Priority.ALWAYS);

    getChildren().setAll(line);
    addEventFilter(KeyEvent.KEY_PRESSED, this::moveByKey);
  }

  void show(
      SchemeRow row,
      @Nullable Color color,
      Study study,
      boolean upper,
      boolean lower,
      boolean open) {
    showing = true;
    check.setText(row.name());
    check.setSelected(row.included());
    Color fill = color == null ? Color.TRANSPARENT : color;
    // What is set is painted again, even if it is the same.
    if (!fill.equals(swatch.getFill())) {
      swatch.setFill(fill);
    }
    String facts = facts(row, study);
    HoverHelp.set(check, row.choice().scheme().title() + "\n" + facts);
    for (Node ofStudy : new Node[] {swatch, up, down}) {
      ofStudy.setVisible(row.listed());
      ofStudy.setManaged(row.listed());
    }
    up.setDisable(!upper);
    down.setDisable(!lower);
    if (open != this.open) {
      more.setGraphic(new FontIcon(open ? "fth-chevron-down" : "fth-chevron-right"));
    }
    this.open = open;
    if (open && details == null) {
      details = new SchemeDetails(picker, model, row);
    }
    if (details != null) {
      details.show(row, facts);
      FoldedContent.last(this, details, open);
    }
    showing = false;
  }

  boolean holdsFocus() {
    for (Node node = getScene() == null ? null : getScene().getFocusOwner();
        node != null;
        node = node.getParent()) {
      if (node == this) {
        return true;
      }
    }
    return false;
  }

  void focusCheckBox() {
    check.requestFocus();
  }

  private void include(boolean on) {
    if (showing || model.setIncluded(key, on)) {
      return;
    }
    showing = true;
    check.setSelected(true);
    showing = false;
    picker.say("At least one scheme stays in the study.");
  }

  private void moveByKey(KeyEvent event) {
    boolean earlier = event.getCode() == KeyCode.UP;
    if (event.isAltDown() && (earlier || event.getCode() == KeyCode.DOWN)) {
      model.move(key, earlier ? -1 : 1);
      event.consume();
    }
  }

  private static String facts(SchemeRow row, Study study) {
    ProtectionScheme scheme = row.choice().scheme();
    WordShape shape = study.weights().shape();
    String training = "";
    if (row.choice().trains()) {
      TrainingPlan.Line plan = TrainingPlan.line(study, row.choice());
      training = "\nTrains " + plan.count() + ", " + plan.effort() + ".";
    }
    CostText cost = CostText.of(scheme.cost(shape, row.choice().values()), shape.bits());
    return scheme.help()
        + training
        + "\nCost for words of "
        + shape.bits()
        + " bits: "
        + cost.sentence()
        + "\nSource: "
        + scheme.source();
  }

  private static Button icon(String literal, String help, Runnable action) {
    Button button = new Button(null, new FontIcon(literal));
    button.getStyleClass().addAll("vs-icon-button", "flat");
    HoverHelp.set(button, help);
    button.setAccessibleText(help);
    button.setOnAction(e -> action.run());
    return button;
  }
}
