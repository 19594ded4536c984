package org.voltscape.views.imports;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.imports.ImportGuess;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.views.chart.ChartPane;

/** A table on its way in: its first rows, what is open, what can be said, a plot, what was done. */
final class ImportPane<T> {
  private static final int ROWS = 50;
  private static final double SIDE = 400;

  private final ImportModel<T> model;
  private final QuestionRows questions;
  private final ImportForm form;
  private final TableView<List<String>> rows = new TableView<>();
  private final ChartPane chart = new ChartPane();
  private final Label complaint = wrapped("import-complaint");
  private final Label notes = wrapped("import-notes");
  private final HBox root;
  private boolean lostFocus;

  ImportPane(ImportModel<T> model) {
    this.model = model;
    questions = new QuestionRows(model::tell);
    form = new ImportForm(model);
    complaint.getStyleClass().add("vs-complaint");
    rows.setId("import-rows");
    rows.setAccessibleText("First rows of the table");
    rows.setPlaceholder(new Label("No rows"));
    rows.setMinHeight(110);
    rows.setPrefHeight(165);
    chart.setId("import-chart");
    chart.setMinHeight(200);
    chart.setPrefHeight(290);
    VBox side = new VBox(10, questions.node(), complaint, form.node(), notes);
    side.setPadding(new Insets(4, 14, 4, 4));
    ScrollPane scroll = new ScrollPane(side);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setMinWidth(SIDE);
    scroll.setPrefWidth(SIDE);
    Label waiting = new Label("The plot comes when nothing is open.");
    waiting.getStyleClass().add("vs-empty");
    waiting.visibleProperty().bind(chart.visibleProperty().not());
    StackPane plot = new StackPane(waiting, chart);
    VBox.setVgrow(plot, Priority.ALWAYS);
    VBox right = new VBox(8, rows, plot);
    HBox.setHgrow(right, Priority.ALWAYS);
    root = new HBox(10, scroll, right);
    root.getStyleClass().add("vs-import");
    root.setPrefSize(1020, 500);
    // Some window managers open a dialog at the least size that it allows.
    root.setMinSize(960, 480);
    model.readingProperty().addListener((o, was, is) -> show(is));
    if (model.reading() != null) {
      show(model.reading());
    }
  }

  private static Label wrapped(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  Region node() {
    return root;
  }

  /** Where typing begins: the first question, or the first field. */
  void focus() {
    Node first = form.node().lookup(".combo-box");
    if (!questions.focus() && first != null) {
      first.requestFocus();
    }
  }

  /** Whether the question that was worked with is answered and none is left. */
  boolean lostFocus() {
    return lostFocus;
  }

  /** Says what is wrong with a recipe's file. */
  void complain(String sentence) {
    complaint.setText(sentence);
  }

  private void show(ImportModel.Reading<T> reading) {
    ImportGuess guess = reading.guess();
    lostFocus =
        !questions.show(
            guess == null || reading.ready() ? List.of() : guess.questions(), model.told());
    complaint.setText(reading.complaint());
    form.show(reading);
    ImportTable table = guess != null ? guess.table() : reading.table();
    if (table != null) {
      table(table, guess == null ? model.told() : guess.recipe());
    }
    chart.setVisible(reading.ready());
    if (reading.ready()) {
      List<String> said = reading.value().notes();
      notes.setText(said.isEmpty() ? "" : "What is done: " + String.join("; ", said) + ".");
      chart.show(model.want().figure().apply(reading.value().value()));
    } else {
      notes.setText("");
    }
  }

  /** The first rows; columns with a role say so in their header. */
  private void table(ImportTable table, ImportRecipe recipe) {
    rows.getColumns().clear();
    for (int i = 0; i < table.names().size(); i++) {
      int place = i;
      String key = table.key(i);
      String name = table.hasHeader() ? table.names().get(i) : "column " + key;
      String role =
          ColumnRole.of(recipe.kind()).stream()
              .filter(r -> key.equals(recipe.columns().get(r)))
              .map(ColumnRole::id)
              .findFirst()
              .orElse("");
      TableColumn<List<String>, String> column =
          new TableColumn<>(role.isEmpty() || role.equals(name) ? name : name + " → " + role);
      column.setCellValueFactory(c -> new ReadOnlyStringWrapper(c.getValue().get(place)));
      column.setSortable(false);
      column.setReorderable(false);
      column.setMinWidth(70);
      column.setPrefWidth(Math.max(80, 26 + 8.5 * column.getText().length()));
      rows.getColumns().add(column);
    }
    rows.setItems(FXCollections.observableArrayList(table.preview(ROWS)));
    rows.refresh();
  }
}
