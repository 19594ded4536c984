package org.voltscape.views.tradeoff;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.Crossings;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.studies.CrossingText;
import org.voltscape.figure.studies.CrossingText.Column;
import org.voltscape.views.chart.SeriesColumns;
import org.voltscape.views.chart.TableScale;
import org.voltscape.views.form.CopiedText;

/** The schemes, each at the voltage at which it crosses an accuracy that is chosen beside. */
final class CrossingsPart {
  private static final double ROW = 28;
  private static final double HEAD = 36;
  private static final int MOST_ROWS = 6;

  /** Room for the relative energy, then for the interval of the trials seen. */
  private static final double NARROW = 555;

  private static final double WIDE = 692;

  private final TradeoffModel model;
  private final TableView<Crossings.Row> table = new TableView<>();
  private final HBox bar = new HBox(6);
  private final ComboBox<Crossings.Level> level = new ComboBox<>();

  /** What is chosen, which stays while the baseline of a run moves: its place among the levels. */
  private int chosen;

  private boolean filling;

  /**
   * @param theme whose colours the charts have
   */
  CrossingsPart(TradeoffModel model, Supplier<FigureTheme> theme) {
    this.model = model;
    table.getStyleClass().addAll("vs-scheme-table", "vs-crossing-table", "dense");
    table.setAccessibleText("Schemes at the voltage at which they cross an accuracy");
    TableScale.rows(table, ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label(""));
    SeriesColumns.add(
        table,
        SeriesColumns.names(
            Column.SCHEME.title(),
            theme,
            row -> SchemeColours.of(run().study().schemes())[row.scheme()],
            row -> Column.SCHEME.text(run(), row)),
        104,
        150,
        "Schemes of the study in their colours");
    add(Column.SUPPLY, 100, 106);
    TableColumn<Crossings.Row, Crossings.Row> seen = add(Column.INTERVAL, 134, 138);
    add(Column.BRACKET, 134, 138);
    add(Column.ENERGY, 84, 90);
    TableColumn<Crossings.Row, Crossings.Row> relative = add(Column.RELATIVE, 118, 122);
    Runnable suit =
        () -> {
          double room = table.getWidth() / TableScale.of(table);
          relative.setVisible(room >= NARROW);
          seen.setVisible(room >= WIDE);
        };
    table.widthProperty().addListener(o -> suit.run());
    TableScale.whenChanged(
        table,
        () -> {
          suit.run();
          suitHeight();
        });
    fillBar();
  }

  private void fillBar() {
    Label title = new Label("Accuracy");
    title.setMinWidth(Region.USE_PREF_SIZE);
    level.setId("tradeoff-crossing-level");
    level.setAccessibleText("Accuracy that is crossed");
    level.setTooltip(
        new Tooltip(
            "The accuracy that is crossed: so many percentage points below the baseline, or so many"
                + " percent"));
    level.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Crossings.Level item) {
            return item == null ? "" : CrossingText.level(item);
          }

          @Override
          public Crossings.Level fromString(String text) {
            return null;
          }
        });
    level
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (o, was, is) -> {
              if (!filling && is.intValue() >= 0) {
                chosen = is.intValue();
                show();
              }
            });
    Button copy = new Button(null, new FontIcon("fth-copy"));
    copy.getStyleClass().addAll("vs-icon-button", "flat");
    copy.setAccessibleText("Copy the table");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setId("tradeoff-crossing-copy");
    copy.setTooltip(
        new Tooltip("The table of all accuracies as text, its columns separated by tabs"));
    copy.setOnAction(e -> CopiedText.put(CrossingText.plain(run())));
    bar.getChildren().addAll(title, level, copy);
    bar.setAlignment(Pos.CENTER_RIGHT);
  }

  TableView<Crossings.Row> node() {
    return table;
  }

  /** The choice of the accuracy, and what copies the table. */
  Region bar() {
    return bar;
  }

  void show() {
    List<Crossings.Level> levels = model.crossingLevels();
    filling = true;
    if (!level.getItems().equals(levels)) {
      level.getItems().setAll(levels);
    }
    chosen = Math.max(0, Math.min(chosen, levels.size() - 1));
    level.getSelectionModel().select(levels.isEmpty() ? -1 : chosen);
    filling = false;
    List<Crossings.Row> rows =
        levels.isEmpty() ? List.of() : Crossings.at(run(), levels.get(chosen));
    if (!table.getItems().equals(rows)) {
      table.getItems().setAll(rows);
    }
    suitHeight();
    // Words depend on the run besides the row.
    table.refresh();
  }

  private void suitHeight() {
    double scale = TableScale.of(table);
    int rows = Math.max(1, Math.min(MOST_ROWS, table.getItems().size()));
    double height = scale * (HEAD + ROW * rows) + 2;
    table.setMinHeight(Math.min(height, scale * (HEAD + 2 * ROW)));
    table.setPrefHeight(height);
    table.setMaxHeight(height);
  }

  /** Draws the colours again after a change of theme. */
  void refresh() {
    table.refresh();
  }

  private Snapshot run() {
    return model.snapshotProperty().get();
  }

  private TableColumn<Crossings.Row, Crossings.Row> add(Column what, double least, double usual) {
    TableColumn<Crossings.Row, Crossings.Row> column = new TableColumn<>(what.title());
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(c -> new WordsCell(what));
    SeriesColumns.add(table, column, least, usual, what.help());
    return column;
  }

  /** What a column says of a row; under the mouse all of it. */
  private final class WordsCell extends TableCell<Crossings.Row, Crossings.Row> {
    private final Column what;
    private final Tooltip whole = new Tooltip();

    WordsCell(Column what) {
      this.what = what;
    }

    @Override
    protected void updateItem(Crossings.Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null || model.crossingLevels().isEmpty()) {
        setText(null);
        setTooltip(null);
        return;
      }
      setText(what.text(run(), row));
      whole.setText(CrossingText.sentence(run(), row));
      setTooltip(whole);
    }
  }
}
