package org.voltscape.views.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.fx.DialogPlace;
import org.voltscape.views.fx.EnterKey;
import org.voltscape.views.fx.EscapeKey;
import org.voltscape.views.fx.ScrollKeys;

/** Asks for the constants of a copy of a platform. FX thread only. */
public final class PlatformDialog {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private static final double WIDTH = 860;
  private static final double HEIGHT = 420;

  private final PlatformDraft draft;
  private final Label complaint = new Label();
  private final Label outdated = new Label();
  private final GridPane table = new GridPane();
  private final Map<String, TextField> values = new LinkedHashMap<>();
  private final Map<String, TextField> sources = new LinkedHashMap<>();
  private Runnable onChange = () -> {};

  private PlatformDialog(PlatformDraft draft) {
    this.draft = draft;
  }

  /** The edited copy; empty where the user thinks better of it. */
  public static Optional<DataPlatform> ask(Window owner, DataPlatform base) {
    PlatformDraft draft = new PlatformDraft(base);
    PlatformDialog fields = new PlatformDialog(draft);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    DialogPlace.keep(dialog);
    dialog.setTitle("Edit a copy of " + base.title());
    dialog.setResizable(true);
    dialog.getDialogPane().setId("platform-dialog");
    ScrollPane scroll = new ScrollPane(fields.table);
    dialog.getDialogPane().setContent(fields.content(scroll));
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    EscapeKey.presses(dialog.getDialogPane(), ButtonType.CANCEL);
    EnterKey.pressesDefault(dialog.getDialogPane());
    ScrollKeys.on(dialog.getDialogPane(), scroll);
    Node ok = dialog.getDialogPane().lookupButton(ButtonType.OK);
    fields.onChange = () -> ok.setDisable(draft.complaint().isPresent());
    fields.follow();
    return dialog.showAndWait().filter(ButtonType.OK::equals).map(b -> draft.platform());
  }

  /** The dialog's inside, of which the table scrolls. */
  private VBox content(ScrollPane scroll) {
    LabeledField title =
        new LabeledField(
            "Title", "", text("platform-title", draft.title(), draft::setTitle), "Name in lists.");
    LabeledField id =
        new LabeledField(
            "Id",
            "",
            text("platform-id", draft.id(), draft::setId),
            "Name in studies and files: lower-case letters and digits, with dashes between.");
    Label scope = new Label(draft.base().scope());
    scope.getStyleClass().add("vs-hint");
    scope.setWrapText(true);
    scope.setMinHeight(Region.USE_PREF_SIZE);
    complaint.getStyleClass().add("vs-field-error");
    complaint.setId("platform-complaint");
    complaint.setWrapText(true);
    complaint.setMinHeight(Region.USE_PREF_SIZE);
    complaint.setMaxWidth(Double.MAX_VALUE);
    outdated.getStyleClass().add("vs-hint");
    outdated.setId("platform-outdated");
    outdated.setWrapText(true);
    outdated.setMinHeight(Region.USE_PREF_SIZE);
    outdated.managedProperty().bind(outdated.textProperty().isNotEmpty());
    fill();
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setPrefHeight(HEIGHT);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox content = new VBox(title, id, scope, scroll, outdated, complaint);
    content.getStyleClass().add("vs-platform");
    content.setPrefWidth(WIDTH);
    return content;
  }

  private TextField text(String id, String start, Consumer<String> receiver) {
    TextField field = new TextField(start);
    field.setId(id);
    field
        .textProperty()
        .addListener(
            (o, before, typed) -> {
              receiver.accept(typed);
              follow();
            });
    return field;
  }

  private void fill() {
    table.getStyleClass().add("vs-platform-table");
    table
        .getColumnConstraints()
        .setAll(
            column(24, Priority.SOMETIMES),
            column(18, Priority.NEVER),
            column(-1, Priority.NEVER),
            column(-1, Priority.ALWAYS));
    table.addRow(
        0, heading("Constant"), heading("Value, unit"), heading("Trust"), heading("Source"));
    int row = 1;
    for (PlatformDraft.Group group : draft.groups()) {
      Label title = new Label(group.title());
      title.getStyleClass().add("vs-platform-group");
      table.add(title, 0, row++, 4, 1);
      for (String key : group.keys()) {
        add(key, row++);
      }
    }
    Label title = new Label("Texts");
    title.getStyleClass().add("vs-platform-group");
    table.add(title, 0, row++, 4, 1);
    for (String place : draft.texts().places()) {
      addText(place, row++);
    }
  }

  private void addText(String place, int row) {
    Label name = new Label(draft.texts().name(place));
    name.setWrapText(true);
    TextField text = new TextField(draft.texts().typed(place));
    text.setId("platform-text" + place.replace('/', '-'));
    name.setLabelFor(text);
    describe(text, draft.texts().name(place), draft.texts().typed(place));
    text.textProperty()
        .addListener(
            (o, before, typed) -> {
              draft.texts().set(place, typed);
              HoverHelp.set(text, typed);
              follow();
            });
    table.add(name, 0, row);
    table.add(text, 1, row, 3, 1);
  }

  /**
   * A column.
   *
   * @param percent of the table's width; below 0 for what its fields need
   */
  private static ColumnConstraints column(double percent, Priority grow) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    column.setHgrow(grow);
    column.setFillWidth(true);
    return column;
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("vs-hint");
    return heading;
  }

  private void add(String key, int row) {
    Label name = new Label(draft.name(key));
    name.setWrapText(true);
    TextField source = new TextField(draft.source(key));
    source.setId("platform-source-" + key);
    source.setPromptText("where the number comes from");
    TextField value = new TextField(draft.value(key));
    value.setId("platform-value-" + key);
    value.getStyleClass().add("vs-number-field");
    values.put(key, value);
    sources.put(key, source);
    name.setLabelFor(value);
    value
        .textProperty()
        .addListener(
            (o, before, typed) -> {
              draft.setValue(key, typed);
              if (!source.getText().strip().equals(draft.source(key))) {
                source.setText(draft.source(key));
              }
              value.pseudoClassStateChanged(CHANGED, draft.changed(key));
              follow();
            });
    source
        .textProperty()
        .addListener(
            (o, before, typed) -> {
              draft.setSource(key, typed);
              HoverHelp.set(source, typed);
              follow();
            });
    ComboBox<Tier> tier = tiers(key);
    describe(value, draft.name(key) + ", value", "A number with its unit, for example 34.5 pF.");
    describe(source, draft.name(key) + ", source", draft.source(key));
    describe(
        tier,
        draft.name(key) + ", trust",
        String.join("\n", choices().stream().map(t -> t.id() + ": " + t.meaning()).toList()));
    table.addRow(row, name, value, tier, source);
  }

  private static void describe(Control control, String name, String help) {
    control.setAccessibleText(name);
    control.setAccessibleHelp(help);
    HoverHelp.set(control, help);
    control.setMaxWidth(Double.MAX_VALUE);
  }

  private static List<Tier> choices() {
    return Stream.of(Tier.values()).filter(t -> t != Tier.GIVEN).toList();
  }

  private ComboBox<Tier> tiers(String key) {
    ComboBox<Tier> box = new ComboBox<>();
    box.setId("platform-tier-" + key);
    box.getItems().setAll(choices());
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Tier tier) {
            return tier == null ? "" : tier.id();
          }

          @Override
          public Tier fromString(String text) {
            return Tier.of(text).orElse(null);
          }
        });
    box.setValue(draft.tier(key));
    box.valueProperty()
        .addListener(
            (o, before, chosen) -> {
              draft.setTier(key, chosen);
              follow();
            });
    return box;
  }

  private void follow() {
    complaint.setText(draft.complaint().orElse(""));
    outdated.setText(draft.outdated());
    Set<String> refused = draft.refused();
    values.forEach((key, field) -> field.pseudoClassStateChanged(DANGER, refused.contains(key)));
    sources.forEach(
        (key, field) -> field.pseudoClassStateChanged(DANGER, draft.source(key).isBlank()));
    onChange.run();
  }
}
