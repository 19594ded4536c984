package org.voltscape.app.studio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.voltscape.views.form.HoverHelp;

/** What the labels of a figure are called in the file. */
final class NameFields extends GridPane {
  private static final double GAP = 6;
  private static final double LABELS = 130;

  private final Map<String, TextField> fields = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Runnable changed;

  NameFields(Runnable changed) {
    this.changed = changed;
    setHgap(GAP);
    setVgap(GAP);
    ColumnConstraints label = new ColumnConstraints(LABELS);
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(label, name);
  }

  /** Shows the labels of a figure; names of labels that it does not have are kept for others. */
  void show(List<String> labels, Map<String, String> titles) {
    fields.clear();
    getChildren().clear();
    for (String label : labels) {
      Label what = new Label(label);
      HoverHelp.set(what, label);
      TextField field = new TextField(names.getOrDefault(label, ""));
      field.setPromptText(titles.getOrDefault(label, label));
      field.setAccessibleText("Name of " + label);
      HoverHelp.set(field, "What stands in the figure in place of \"" + label + "\".");
      what.setLabelFor(field);
      field.textProperty().addListener((o, was, is) -> take(label, is));
      fields.put(label, field);
      addRow(getRowCount(), what, field);
    }
  }

  private void take(String label, String name) {
    if (name.isBlank()) {
      names.remove(label);
    } else {
      names.put(label, name.strip());
    }
    changed.run();
  }

  /** The names given to labels of the figure shown. */
  Map<String, String> names() {
    Map<String, String> own = new LinkedHashMap<>(names);
    own.keySet().retainAll(fields.keySet());
    return own;
  }
}
