package org.voltscape.views.rail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.voltscape.engine.energy.fit.FitConstant;
import org.voltscape.engine.energy.fit.RailFit;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.figure.rail.ConstantText;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.fx.DialogPlace;
import org.voltscape.views.fx.EnterKey;
import org.voltscape.views.fx.EscapeKey;
import org.voltscape.views.fx.FxThread;

/** Shows a fitted rail and asks which part of a platform it is. FX thread only. */
public final class RailFitDialog {
  private static final int DIGITS = 4;
  private static final double CHART_WIDTH = 480;
  private static final double CHART_HEIGHT = 460;
  private static final double SIDE_WIDTH = 510;
  private static final int REMARK_ROWS = 7;

  private final MeasuredRail rail;
  private final RailDraft draft;
  private final ComboBox<String> part = new ComboBox<>();
  private final TextField title = new TextField();
  private final TextField id = new TextField();
  private final Label complaint = new Label();
  private Runnable onChange = () -> {};

  private RailFitDialog(DataPlatform base, MeasuredRail rail) {
    this.rail = rail;
    draft = new RailDraft(base, rail);
  }

  /**
   * The platform with the rail in the place of what one of its parts spends; empty where the user
   * thinks better of it.
   *
   * @param base the platform that all else comes from
   */
  public static Optional<DataPlatform> ask(Window owner, DataPlatform base, MeasuredRail rail) {
    RailFitDialog fields = new RailFitDialog(base, rail);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    DialogPlace.keep(dialog);
    dialog.setTitle("Fit " + base.title() + " to " + rail.name());
    dialog.setResizable(true);
    dialog.getDialogPane().setId("rail-fit-dialog");
    dialog.getDialogPane().setContent(fields.content());
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    EscapeKey.presses(dialog.getDialogPane(), ButtonType.CANCEL);
    EnterKey.pressesDefault(dialog.getDialogPane());
    Node ok = dialog.getDialogPane().lookupButton(ButtonType.OK);
    fields.onChange = () -> ok.setDisable(fields.draft.platform().isEmpty());
    fields.follow();
    // What has to be told comes first, not the button that would take nothing.
    dialog.setOnShown(e -> FxThread.later(fields.part::requestFocus));
    return dialog.showAndWait().filter(ButtonType.OK::equals).flatMap(b -> fields.draft.platform());
  }

  private Node content() {
    ChartPane chart = new ChartPane();
    chart.show(rail.figure());
    chart.setMinSize(CHART_WIDTH, CHART_HEIGHT);
    chart.setPrefSize(CHART_WIDTH, CHART_HEIGHT);
    HBox.setHgrow(chart, Priority.ALWAYS);
    VBox side = new VBox(parts(), titleField(), idField(), constants(), remarks());
    side.getStyleClass().add("vs-platform");
    side.setMinWidth(SIDE_WIDTH);
    side.setPrefWidth(SIDE_WIDTH);
    HBox both = new HBox(chart, side);
    VBox.setVgrow(both, Priority.ALWAYS);
    complaint.getStyleClass().add("vs-field-error");
    complaint.setId("rail-complaint");
    complaint.setWrapText(true);
    complaint.setMinHeight(Region.USE_PREF_SIZE);
    complaint.setMaxWidth(Double.MAX_VALUE);
    VBox content = new VBox(both, complaint);
    content.setPrefWidth(CHART_WIDTH + SIDE_WIDTH);
    return content;
  }

  private LabeledField parts() {
    part.setId("rail-part");
    part.setPromptText("which one?");
    part.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String key) {
            return key == null ? "" : draft.name(key);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    part.getItems().setAll(draft.parts());
    part.setValue(draft.part());
    part.valueProperty()
        .addListener(
            (o, before, chosen) -> {
              draft.setPart(chosen);
              title.setText(draft.title());
              follow();
            });
    return new LabeledField(
        "Measured",
        "",
        part,
        "The part of the platform whose supply was measured: all that it spends gives way to this"
            + " rail.");
  }

  private LabeledField titleField() {
    return field("Title", title, "rail-title", draft.title(), draft::setTitle, "Name in lists.");
  }

  private LabeledField idField() {
    return field(
        "Id",
        id,
        "rail-id",
        draft.id(),
        draft::setId,
        "Name in studies and files: lower-case letters and digits, with dashes between.");
  }

  private LabeledField field(
      String name,
      TextField field,
      String key,
      String start,
      Consumer<String> receiver,
      String help) {
    field.setText(start);
    field.setId(key);
    field
        .textProperty()
        .addListener(
            (o, before, typed) -> {
              receiver.accept(typed);
              follow();
            });
    return new LabeledField(name, "", field, help);
  }

  private Node constants() {
    GridPane table = new GridPane();
    table.setId("rail-constants");
    table.getStyleClass().add("vs-platform-table");
    table.addRow(0, heading("Constant"), heading("Value"), heading("95 % interval"));
    int row = 1;
    for (FitConstant c : rail.fit().constants()) {
      ConstantText told = ConstantText.of(c, DIGITS);
      String unit = told.unit().isEmpty() ? "" : " " + told.unit();
      Label name = new Label(c.name() + ", " + c.symbol());
      name.setWrapText(true);
      name.setMinHeight(Region.USE_PREF_SIZE);
      GridPane.setHgrow(name, Priority.ALWAYS);
      table.addRow(
          row++,
          name,
          whole(told.value().isEmpty() ? "left open" : told.value() + unit),
          whole(told.interval().isEmpty() ? "none" : told.interval() + unit));
    }
    return table;
  }

  private static Label heading(String text) {
    Label heading = whole(text);
    heading.getStyleClass().add("vs-hint");
    return heading;
  }

  private static Label whole(String text) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** What the fit and the columns have to say; it scrolls, and can be copied. */
  private TextArea remarks() {
    TextArea text = new TextArea(String.join("\n", said(rail)));
    text.setId("rail-remarks");
    text.setAccessibleText("Remarks about the fit");
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefRowCount(REMARK_ROWS);
    text.setPrefColumnCount(20);
    VBox.setVgrow(text, Priority.ALWAYS);
    return text;
  }

  static List<String> said(MeasuredRail rail) {
    RailFit fit = rail.fit();
    List<String> all = new ArrayList<>(fit.remarks());
    all.add("Fitted: " + fit.model().formula() + ", in " + fit.model().unit() + ".");
    all.add(
        String.format(
            Locale.ROOT,
            "V0 = %s V, the highest voltage measured.",
            ConstantText.number(fit.referenceVolts(), DIGITS)));
    if (!Double.isNaN(fit.relativeSd())) {
      all.add(
          String.format(
              Locale.ROOT,
              "The points scatter by %.2g %% (%d degrees of freedom).",
              100 * fit.relativeSd(),
              fit.freedom()));
    }
    all.add("From " + rail.table().source() + ".");
    for (String note : rail.table().notes()) {
      all.add(note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1) + ".");
    }
    return all;
  }

  private void follow() {
    complaint.setText(draft.complaint());
    onChange.run();
  }
}
