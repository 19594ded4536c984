package org.voltscape.views.schemes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.voltscape.engine.word.WordShape;

/**
 * The list of schemes with a check box each; a line opens into label, parameters and cost. Alt+Up
 * and Alt+Down move the line that has the focus. FX thread only.
 */
public final class SchemePicker {
  private final SchemePickerModel model;
  private final VBox lines = new VBox();
  private final Label note = new Label();
  private final VBox root = new VBox(lines, note);
  private final Map<Long, SchemeLine> shown = new HashMap<>();
  private final Set<Long> open = new HashSet<>();
  private final ChangeListener<List<SchemeRow>> refresh = (o, before, after) -> refresh();
  private Function<Integer, Color> colors = index -> Color.GRAY;
  private WordShape shape = new WordShape(8, true);

  public SchemePicker(SchemePickerModel model) {
    this.model = model;
    root.getStyleClass().add("vs-scheme-picker");
    lines.getStyleClass().add("vs-scheme-lines");
    note.getStyleClass().add("vs-field-error");
    note.setWrapText(true);
    say("");
    model.rowsProperty().addListener(refresh);
    refresh();
  }

  /** The list. */
  public Node node() {
    return root;
  }

  /** The colour the plots give the scheme at a place in the order of the results. */
  public void setColors(Function<Integer, Color> seriesColors) {
    colors = seriesColors;
    refresh();
  }

  /** The words the study protects, for which costs are told. */
  public void setWordShape(WordShape words) {
    shape = words;
    refresh();
  }

  /** Lets go of the model. */
  public void dispose() {
    model.rowsProperty().removeListener(refresh);
  }

  private void refresh() {
    List<SchemeRow> rows = model.rows();
    shown.keySet().removeIf(key -> rows.stream().noneMatch(r -> r.key() == key));
    List<SchemeLine> next =
        rows.stream()
            .map(row -> shown.computeIfAbsent(row.key(), k -> new SchemeLine(this, model, row)))
            .toList();
    if (!lines.getChildren().equals(next)) {
      SchemeLine focused = next.stream().filter(SchemeLine::holdsFocus).findFirst().orElse(null);
      lines.getChildren().setAll(next);
      if (focused != null) {
        focused.focusCheckBox();
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      SchemeRow row = rows.get(i);
      int series = model.seriesIndex(row.key());
      Color color = series < 0 ? null : colors.apply(series);
      next.get(i).show(row, color, shape, i > 0, i < rows.size() - 1, open.contains(row.key()));
    }
    say("");
  }

  void say(String sentence) {
    note.setText(sentence);
    note.setVisible(!sentence.isEmpty());
    note.setManaged(!sentence.isEmpty());
  }

  void setOpen(long key, boolean on) {
    if (on) {
      open.add(key);
    } else {
      open.remove(key);
    }
    refresh();
  }
}
