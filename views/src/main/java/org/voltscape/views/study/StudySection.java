package org.voltscape.views.study;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.voltscape.engine.study.Study;
import org.voltscape.views.form.FoldedContent;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.Validation;

/** A titled group of fields of the form. */
abstract class StudySection {
  protected final StudyFormModel model;
  protected final Validation validation = new Validation();
  private final Map<StudyField, LabeledField> fields = new EnumMap<>(StudyField.class);
  private final VBox body = new VBox();
  private final TitledPane pane;
  private boolean showing;

  StudySection(String title, StudyFormModel model) {
    this.model = model;
    body.getStyleClass().add("vs-form");
    pane = new TitledPane(title, null);
    dress(pane);
    FoldedContent.of(pane, body);
  }

  /** Makes a pane look like the form's own. */
  static void dress(TitledPane pane) {
    pane.getStyleClass().addAll("vs-section", "dense");
    pane.setAnimated(false);
  }

  final TitledPane pane() {
    return pane;
  }

  /** Whether the section has a say in a study; it is left out where not. */
  protected boolean concerns(Study study) {
    return true;
  }

  /** Shows a study and what is wrong with the edits that wait. */
  final void show(Study study) {
    boolean concerned = concerns(study);
    pane.setVisible(concerned);
    pane.setManaged(concerned);
    showing = true;
    fill(study);
    showing = false;
    fields.forEach((f, node) -> node.setOuterComplaint(model.complaint(f).orElse("")));
  }

  /** Sets the controls no edit waits in; nothing it triggers is taken for an edit. */
  protected abstract void fill(Study study);

  /** Whether an edit of a field waits: its control keeps what the user typed. */
  protected final boolean waits(StudyField field) {
    return model.complaint(field).isPresent();
  }

  /** Whether a control changes because a study is shown. */
  protected final boolean showing() {
    return showing;
  }

  protected final void edit(StudyField field, String description, UnaryOperator<Study> change) {
    if (!showing) {
      model.edit(field, description, change);
    }
  }

  protected final LabeledField add(
      StudyField field, String name, String unit, Control control, String help) {
    control.setId("study-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return add(field, new LabeledField(name, unit, control, help));
  }

  /**
   * A number of the study.
   *
   * @param change puts what was entered into the study
   */
  protected final LabeledField number(
      StudyField field,
      String name,
      String unit,
      NumberField control,
      String help,
      BiFunction<Study, BigDecimal, Study> change) {
    LabeledField node = add(field, name, unit, control, help);
    control.setOnCommit(n -> edit(field, name + " " + control.getText(), s -> change.apply(s, n)));
    validation.watch(control);
    return node;
  }

  /** A field whose control needs the whole width. */
  protected final LabeledField addWide(
      StudyField field, String name, Control control, String help) {
    control.setId("study-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return add(field, LabeledField.stacked(name, control, help));
  }

  private LabeledField add(StudyField field, LabeledField node) {
    fields.put(field, node);
    body.getChildren().add(node);
    return node;
  }

  protected final void add(Node node) {
    body.getChildren().add(node);
  }

  /** Complaints about a field are shown at this node. */
  protected final void complainAt(StudyField field, LabeledField node) {
    fields.put(field, node);
  }

  /** A line of explanation that wraps. */
  protected final Label hint() {
    Label hint = new Label();
    hint.getStyleClass().add("vs-hint");
    hint.setWrapText(true);
    hint.setMinHeight(Label.USE_PREF_SIZE);
    body.getChildren().add(hint);
    return hint;
  }

  protected static void say(Label hint, String text) {
    hint.setText(text);
    hint.setVisible(!text.isEmpty());
    hint.setManaged(!text.isEmpty());
  }

  /** A list to pick from; items are told apart by their names for people. */
  protected static <T> ComboBox<T> picker(List<T> items, Function<T, String> name) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(items);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : name.apply(item);
          }

          @Override
          public T fromString(String text) {
            return items.stream().filter(i -> name.apply(i).equals(text)).findFirst().orElse(null);
          }
        });
    return box;
  }
}
