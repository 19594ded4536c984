package org.voltscape.views.tradeoff;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.views.chart.SeriesColumns;
import org.voltscape.views.chart.TableScale;
import org.voltscape.views.form.CopiedText;

/**
 * A table with a row a scheme, in words: as high as its rows, up to some of them, and narrower
 * where columns have no room. The whole of a row is under the mouse.
 *
 * @param <R> what is known of a scheme
 */
final class WordTable<R> {
  private static final double ROW = 28;
  private static final double HEAD = 36;
  private static final int MOST_ROWS = 6;

  private final TableView<R> table = new TableView<>();
  private final Function<R, String> sentence;

  /**
   * @param style class of its own, for style sheets
   * @param spoken what it is, for those who cannot see it
   * @param sentence all of a row in words; empty where nothing can be said
   */
  WordTable(String style, String spoken, Function<R, String> sentence) {
    this.sentence = sentence;
    table.getStyleClass().addAll("vs-scheme-table", style, "dense");
    table.setAccessibleText(spoken);
    TableScale.rows(table, ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label(""));
    TableScale.whenChanged(table, this::suitHeight);
  }

  /** The first column: names of the schemes in their colours. */
  void addSchemes(
      String title,
      Supplier<FigureTheme> theme,
      ToIntFunction<R> colour,
      Function<R, String> name) {
    SeriesColumns.add(
        table,
        SeriesColumns.names(title, theme, colour, name),
        104,
        150,
        "Schemes of the study in their colours");
  }

  /**
   * A column.
   *
   * @param least width, in pixels at the usual size of text
   * @param usual width
   */
  TableColumn<R, R> add(
      String title, String help, Function<R, String> text, double least, double usual) {
    TableColumn<R, R> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(c -> new Words(text));
    SeriesColumns.add(table, column, least, usual, help);
    return column;
  }

  /**
   * Hides a column where the table has less room than this.
   *
   * @param room in pixels at the usual size of text
   */
  void needs(TableColumn<R, R> column, double room) {
    Runnable suit = () -> column.setVisible(table.getWidth() / TableScale.of(table) >= room);
    table.widthProperty().addListener(o -> suit.run());
    TableScale.whenChanged(table, suit);
  }

  /** A button that copies all there is to know as text. */
  static Button copy(String id, String help, Supplier<String> text) {
    Button copy = new Button(null, new FontIcon("fth-copy"));
    copy.getStyleClass().addAll("vs-icon-button", "flat");
    copy.setAccessibleText("Copy the table");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setId(id);
    copy.setTooltip(new Tooltip(help));
    copy.setOnAction(e -> CopiedText.put(text.get()));
    return copy;
  }

  TableView<R> node() {
    return table;
  }

  void show(List<R> rows) {
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

  private final class Words extends TableCell<R, R> {
    private final Function<R, String> text;
    private final Tooltip whole = new Tooltip();

    Words(Function<R, String> text) {
      this.text = text;
    }

    @Override
    protected void updateItem(R row, boolean empty) {
      super.updateItem(row, empty);
      String all = empty || row == null ? "" : sentence.apply(row);
      if (all.isEmpty()) {
        setText(null);
        setTooltip(null);
        return;
      }
      setText(text.apply(row));
      whole.setText(all);
      setTooltip(whole);
    }
  }
}
