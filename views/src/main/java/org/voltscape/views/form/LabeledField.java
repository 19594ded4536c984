package org.voltscape.views.form;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * A control with its label (and unit) at the left and, while something is wrong, a sentence below.
 * FX thread only.
 */
public final class LabeledField extends GridPane {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private static final double LABEL_WIDTH = 84;

  private final Control control;
  private final Label error = new Label();
  private String own = "";
  private String outer = "";

  /**
   * @param unit shown in brackets behind the name; may be empty
   * @param help one or two sentences shown on hover
   */
  public LabeledField(String name, String unit, Control control, String help) {
    this(name, unit, control, help, false);
  }

  private LabeledField(String name, String unit, Control control, String help, boolean stacked) {
    this.control = control;
    getStyleClass().add("vs-field");
    Label label = new Label(unit.isEmpty() ? name : name + " (" + unit + ")");
    label.getStyleClass().add("vs-field-label");
    label.setLabelFor(control);
    label.setWrapText(true);
    HoverHelp.set(label, help);
    HoverHelp.set(control, help);
    control.setAccessibleText(label.getText());
    control.setAccessibleHelp(help);
    control.setMaxWidth(Double.MAX_VALUE);
    control.getProperties().put(LabeledField.class, this);
    error.getStyleClass().add("vs-field-error");
    error.setWrapText(true);
    error.setMinHeight(USE_PREF_SIZE);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    wide.setFillWidth(true);
    GridPane.setValignment(label, VPos.CENTER);
    if (stacked) {
      getColumnConstraints().setAll(wide);
      addColumn(0, label, control, error);
    } else {
      getColumnConstraints().setAll(new ColumnConstraints(LABEL_WIDTH), wide);
      addRow(0, label, control);
      add(error, 0, 1, 2, 1);
    }
    showComplaint();
  }

  /** The same with the label above, for controls that need the whole width. */
  public static LabeledField stacked(String name, Control control, String help) {
    return new LabeledField(name, "", control, help, true);
  }

  /** A control in a bar, with its name at the left. */
  public static HBox inBar(String name, Region control) {
    Label label = new Label(name);
    label.setLabelFor(control);
    label.setMinWidth(USE_PREF_SIZE);
    HBox box = new HBox(6, label, control);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  /** A tooltip that wraps and stays long enough to be read. */
  public static Tooltip tooltip(String help) {
    Tooltip tooltip = new Tooltip(help);
    tooltip.getStyleClass().add("vs-tooltip");
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    tooltip.setShowDelay(Duration.millis(400));
    tooltip.setShowDuration(Duration.seconds(30));
    return tooltip;
  }

  /** The control. */
  public Control control() {
    return control;
  }

  /** The sentence shown below, or an empty string. */
  public String complaint() {
    return own.isEmpty() ? outer : own;
  }

  /** Shows what is wrong with the value among the others; an empty string where nothing is. */
  public void setOuterComplaint(String sentence) {
    outer = sentence;
    showComplaint();
  }

  /** Shows what is wrong with the text itself. */
  void setOwnComplaint(String sentence) {
    own = sentence;
    showComplaint();
  }

  private void showComplaint() {
    String sentence = complaint();
    error.setText(sentence);
    error.setVisible(!sentence.isEmpty());
    error.setManaged(!sentence.isEmpty());
    control.pseudoClassStateChanged(DANGER, !sentence.isEmpty());
  }
}
