package org.voltscape.views.schemes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.adapt.TrainingPlan;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.study.Study;
import org.voltscape.views.form.LabeledField;

/**
 * The schemes of the study with a check box each, and below them, group by group, those that can be
 * added. A line opens into label, parameters and cost. Alt+Up and Alt+Down move the line of the
 * study that has the focus. FX thread only.
 */
public final class SchemePicker {
  private final SchemePickerModel model;
  private final VBox lines = new VBox();
  private final Label note = new Label();
  private final Button costs = new Button("Compare costs", new FontIcon("fth-columns"));
  private final List<SchemeGroupBox> groups =
      Arrays.stream(SchemeGroup.values()).map(SchemeGroupBox::new).toList();
  private final VBox root = new VBox();
  private final Map<Long, SchemeLine> shown = new HashMap<>();
  private final Set<Long> open = new HashSet<>();
  private final ChangeListener<List<SchemeRow>> refresh = (o, before, after) -> refresh();
  private Function<Integer, Color> colors = index -> Color.GRAY;
  private final ChangeListener<Boolean> repaint = (o, before, after) -> refresh();
  private final Label training = new Label();
  private Study study;

  /**
   * @param study whose words are protected and whose dies and voltages are trained for
   */
  public SchemePicker(SchemePickerModel model, Study study) {
    this.model = model;
    this.study = study;
    root.getStyleClass().add("vs-scheme-picker");
    lines.getStyleClass().add("vs-scheme-lines");
    Label offer = new Label("Add a scheme");
    offer.getStyleClass().add("vs-scheme-offer");
    VBox offered = new VBox(offer);
    offered.getChildren().addAll(groups);
    costs.getStyleClass().add("small");
    costs.setTooltip(
        LabeledField.tooltip(
            "A table of what each scheme costs: retraining, storage, hardware, power and area."));
    costs.setOnAction(e -> SchemeCosts.popOver(model.rows(), this.study.weights()).show(costs));
    root.getChildren().setAll(lines, training, note, offered, costs);
    training.getStyleClass().add("vs-hint");
    training.setWrapText(true);
    training.setMinHeight(Label.USE_PREF_SIZE);
    note.getStyleClass().add("vs-field-error");
    note.setWrapText(true);
    say("");
    model.rowsProperty().addListener(refresh);
    model.waitingProperty().addListener(repaint);
    refresh();
  }

  /** The list. */
  public Node node() {
    return root;
  }

  /** What the plots draw in each of their colours, by number. */
  public void setColors(Function<Integer, Color> seriesColors) {
    colors = seriesColors;
    refresh();
  }

  /** The study whose words are protected and whose dies and voltages are trained for. */
  public void setStudy(Study other) {
    study = other;
    refresh();
  }

  /** Lets go of the model. */
  public void dispose() {
    model.rowsProperty().removeListener(refresh);
    model.waitingProperty().removeListener(repaint);
  }

  private void refresh() {
    List<SchemeRow> rows = model.rows();
    shown.keySet().removeIf(key -> rows.stream().noneMatch(r -> r.key() == key));
    List<SchemeLine> next =
        rows.stream()
            .map(row -> shown.computeIfAbsent(row.key(), k -> new SchemeLine(this, model, row)))
            .toList();
    place(rows, next);
    int listed = (int) rows.stream().filter(SchemeRow::listed).count();
    for (int i = 0; i < rows.size(); i++) {
      SchemeRow row = rows.get(i);
      int colour = model.colour(row.key());
      Color color = colour < 0 ? null : colors.apply(colour);
      next.get(i).show(row, color, study, i > 0, i < listed - 1, open.contains(row.key()));
    }
    TrainingPlan plan = TrainingPlan.of(study.withSchemes(model.schemes()));
    training.setText("Trains " + plan.text() + ".");
    training.setVisible(!plan.isEmpty());
    training.setManaged(!plan.isEmpty());
    say("");
  }

  /** Puts the study's lines above and all others into their groups; the focus goes along. */
  private void place(List<SchemeRow> rows, List<SchemeLine> all) {
    SchemeLine focused = all.stream().filter(SchemeLine::holdsFocus).findFirst().orElse(null);
    Node before = focused == null ? null : focused.getParent();
    List<Integer> indices = IntStream.range(0, rows.size()).boxed().toList();
    List<SchemeLine> own =
        indices.stream().filter(i -> rows.get(i).listed()).map(all::get).toList();
    boolean moved = !lines.getChildren().equals(own);
    if (moved) {
      // A node has one parent: lines leave their groups before they enter the study.
      groups.forEach(group -> group.show(List.of()));
      lines.getChildren().setAll(own);
    }
    for (SchemeGroupBox group : groups) {
      group.show(
          indices.stream()
              .filter(i -> !rows.get(i).listed())
              .filter(i -> rows.get(i).choice().scheme().group() == group.group())
              .map(all::get)
              .toList());
    }
    if (focused != null && (moved || focused.getParent() != before)) {
      focused.focusCheckBox();
    }
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
