package org.voltscape.views.word;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.voltscape.engine.microscope.WordComparison.Row;
import org.voltscape.views.chart.TableScale;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.LabeledField;

/** The schemes side by side; the row selected is the scheme of the word. */
final class WordTable {
  private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
  private static final double ROW = 26;
  private static final double HEAD = 34;
  private static final int LEAST_ROWS = 3;
  private static final double WIDE = 634;

  private final WordModel model;
  private final TableView<Row> table = new TableView<>();
  private boolean showing;

  WordTable(WordModel model) {
    this.model = model;
    table.setId("word-schemes");
    table.getStyleClass().addAll("vs-scheme-table", "vs-word-table", "dense");
    table.setAccessibleText("Schemes side by side for this word");
    TableScale.rows(table, ROW);
    TableScale.whenChanged(table, this::suitHeight);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label("The schemes will be here in a moment."));
    suitHeight();
    table.setRowFactory(t -> new BestRow());
    column("Scheme", 120, 190, "Press a row to give the word this scheme", WordTable::name);
    column("Stored", 76, 84, "Code written, check bits included", r -> hex(r, true));
    column("Raw", 76, 84, "Code read before decoding", r -> hex(r, false));
    column(
        "Used",
        60,
        90,
        "Effective value: what is used after decoding, in LSB",
        r -> "" + r.trace().used());
    column(
        "Error",
        70,
        84,
        "Distance from the value wanted, in LSB; ★ marks the least of all rows",
        r -> r.trace().outcome().error() + (r.best() ? " ★" : ""));
    column(
        "Possible",
        90,
        96,
        "The least error in LSB that any stored word could have with this decoding and these faults",
        r -> "" + r.trace().outcome().optimalError());
    TableColumn<Row, String> extra =
        column("Extra bits", 94, 98, "Cells added to every word", r -> number(r.extraBits()));
    // Where there is no room for it, it is under the mouse.
    Runnable suit = () -> extra.setVisible(table.getWidth() >= WIDE * TableScale.of(table));
    table.widthProperty().addListener(o -> suit.run());
    TableScale.whenChanged(table, suit);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, before, row) -> {
              if (row != null && !showing) {
                model.choose(row.candidate());
              }
            });
    model.rowsProperty().addListener((o, before, now) -> show());
    model.traceProperty().addListener((o, before, now) -> select());
    show();
  }

  private void suitHeight() {
    double height = TableScale.of(table) * (HEAD + LEAST_ROWS * ROW);
    table.setMinHeight(height);
    table.setPrefHeight(height);
  }

  TableView<Row> node() {
    return table;
  }

  private void show() {
    showing = true;
    table.getItems().setAll(model.rowsProperty().get());
    showing = false;
    select();
  }

  private void select() {
    showing = true;
    List<Row> rows = table.getItems();
    int at = -1;
    for (int i = 0; i < rows.size(); i++) {
      at = model.isChosen(rows.get(i).candidate()) ? i : at;
    }
    if (at < 0) {
      table.getSelectionModel().clearSelection();
    } else if (at != table.getSelectionModel().getSelectedIndex()) {
      table.getSelectionModel().clearAndSelect(at);
      table.scrollTo(Math.max(0, at - 1));
    }
    showing = false;
  }

  private TableColumn<Row, String> column(
      String title, double least, double usual, String help, Function<Row, String> text) {
    TableColumn<Row, String> column = new TableColumn<>();
    Label name = new Label(title);
    HoverHelp.set(name, help + ".");
    column.setGraphic(name);
    TableScale.widths(table, column, least, usual);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(c -> new ReadOnlyStringWrapper(text.apply(c.getValue())));
    table.getColumns().add(column);
    return column;
  }

  private static String name(Row row) {
    return row.candidate().label();
  }

  private static String hex(Row row, boolean stored) {
    int content = stored ? row.trace().outcome().stored() : row.trace().outcome().raw();
    return WordTexts.hex(content, row.trace().cells());
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  /** Rows with the least error are bold as well; the whole story is under the mouse. */
  private static final class BestRow extends TableRow<Row> {
    private final Tooltip story = LabeledField.tooltip("");

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      boolean blank = empty || row == null;
      pseudoClassStateChanged(BEST, !blank && row.best());
      setTooltip(blank ? null : story);
      if (!blank) {
        story.setText(
            row.candidate().scheme().help()
                + "\n"
                + row.trace().verdict()
                + " "
                + row.trace().bestPossible()
                + "\nExtra bits of every word: "
                + number(row.extraBits())
                + ". Source: "
                + row.candidate().scheme().source());
      }
    }
  }
}
