package org.voltscape.views.schemes;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.ParamForm;
import org.voltscape.views.form.TextEntry;
import org.voltscape.views.form.Validation;

/** All that can be set of a scheme of the picker, with its cost and source. */
final class SchemeDetails extends VBox {
  private final SchemePickerModel model;
  private final long key;
  private final Label facts = new Label();
  private final Button remove;
  private final TextEntry label;
  private final ParamForm form;

  SchemeDetails(SchemePicker picker, SchemePickerModel model, SchemeRow row) {
    this.model = model;
    this.key = row.key();
    ProtectionScheme scheme = row.choice().scheme();
    label = new TextEntry(row.choice().label(), text -> model.labelComplaint(key, text));
    label.setOnCommit(text -> model.setLabel(key, text));
    new Validation().watch(label);
    LabeledField labelField =
        LabeledField.stacked(
            "Label", label, "What plots and result files call this line; all labels differ.");
    form = new ParamForm(scheme.parameters(), row.choice().values());
    form.setOnChange(values -> model.setValues(key, values));
    facts.setWrapText(true);
    facts.setMinHeight(USE_PREF_SIZE);
    facts.getStyleClass().add("vs-hint");
    Button duplicate =
        button("Duplicate", "fth-copy", () -> picker.setOpen(model.duplicate(key), true));
    duplicate.setTooltip(
        LabeledField.tooltip("The same scheme once more, with other parameters, side by side."));
    remove = button("Remove", "fth-trash-2", () -> model.remove(key));
    HBox buttons = new HBox(duplicate, remove);
    buttons.getStyleClass().add("vs-buttons");
    getStyleClass().add("vs-scheme-details");
    getChildren().setAll(labelField, form, facts);
    if (!scheme.parameters().isEmpty()) {
      getChildren().add(buttons);
    }
  }

  /**
   * Shows what is set now.
   *
   * @param text cost and source
   */
  void show(SchemeRow row, String text) {
    label.setValue(row.choice().label());
    form.show(row.choice().values());
    facts.setText(text);
    remove.setDisable(!model.removable(key));
  }

  private static Button button(String text, String literal, Runnable action) {
    Button button = new Button(text, new FontIcon(literal));
    button.getStyleClass().add("small");
    button.setOnAction(e -> action.run());
    return button;
  }
}
